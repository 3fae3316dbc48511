/* mldstat selftest. Which digits agree may differ between machines in the last place; that enough do, may not. */
#include "support/fault.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

static char *last_line(const char *text)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint n = g_strv_length(lines);
    cr_assert_geq(n, 2);
    cr_expect_str_empty(lines[n - 1], "the text ends with a line");
    return g_strdup(lines[n - 2]);
}

static guint count_lines(const char *text, const char *ending)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    guint n = 0;
    for (char **line = lines; *line != NULL; line++) {
        cr_expect_leq(strlen(*line), 100, "%s", *line);
        n += g_str_has_prefix(*line, "  ") && g_str_has_suffix(*line, ending);
    }
    return n;
}

Test(cli_selftest, every_quantity_passes)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Spawned) got = program_run(temp, "selftest", NULL);
    cr_expect_eq(got->exit_code, 0, "%s", got->out);
    cr_expect_str_empty(got->err);
    guint passed = count_lines(got->out, " ok");
    cr_expect_geq(passed, 150);
    cr_expect_eq(count_lines(got->out, " FAIL"), 0);
    g_autofree char *verdict = last_line(got->out);
    g_autofree char *want =
        g_strdup_printf("selftest passed: %u of %u quantities, mldstat %s", passed, passed, MLDSTAT_VERSION);
    cr_expect_str_eq(verdict, want);
    cr_expect(
        g_str_has_prefix(got->out, "mldstat " MLDSTAT_VERSION ": reference results, computed again on this machine\n"));
}

Test(cli_selftest, shows_published_value_and_ours)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Spawned) got = program_run(temp, "selftest", NULL);
    static const char *const rows[] = {
        "\n  PiDigits     mean                    4.53480000000000     4.5347999999999997      15.0     14 ok\n",
        "\n  Nasty        mean of MISS            -                    -                       15.0     15 ok\n",
        "\n  Nasty        mean of BIG             99999995.0000000     99999995                15.0     14 ok\n",
        "\n  depression   V                       40.0000000000000     40                      15.0     15 ok\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_not_null(strstr(got->out, rows[i]), "%s", rows[i]);
}

Test(cli_selftest, quiet_says_nothing_when_all_pass)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "selftest --quiet", 0, "", "");
}

Test(cli_selftest, same_bytes_whatever_the_locale)
{
    g_autoptr(Temp) temp = temp_new();
    static const char *const german[] = {"LC_ALL=de_DE.UTF-8", "TZ=Asia/Tokyo", NULL};
    g_autoptr(Spawned) first = program_run(temp, "selftest", NULL);
    g_autoptr(Spawned) second = program_run(temp, "selftest", german);
    cr_expect_str_eq(first->out, second->out);
}

Test(cli_selftest, takes_no_file)
{
    g_autoptr(Temp) temp = temp_new();
    program_expect(temp, "selftest a.csv", 2, "", "mldstat: error: selftest takes no file: its data ship\n");
    program_expect(temp, "selftest --strict", 2, "", NULL);
}

/* Preloads a library whose logarithms are wrong in the ninth digit. */
static Spawned *run_with_wrong_logarithms(const Temp *temp, const char *line)
{
    g_autofree char *library = fault_file("wrong_log.so");
    g_autofree char *preload = g_strconcat("LD_PRELOAD=", library, NULL);
    const char *options = g_getenv("ASAN_OPTIONS");
    g_autofree char *sanitizer =
        g_strconcat("ASAN_OPTIONS=", options == NULL ? "" : options, ":verify_asan_link_order=0", NULL);
    const char *const env[] = {preload, sanitizer, NULL};
    return program_run(temp, line, env);
}

Test(cli_selftest, a_broken_mathematical_library_fails)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Spawned) got = run_with_wrong_logarithms(temp, "selftest");
    cr_expect_eq(got->exit_code, 1);
    guint failed = count_lines(got->out, " FAIL"), passed = count_lines(got->out, " ok");
    cr_expect_geq(failed, 10, "tails are made of logarithms");
    cr_expect_geq(passed, 80, "means and sums of squares are not");
    g_autofree char *verdict = last_line(got->out);
    g_autofree char *want =
        g_strdup_printf("selftest FAILED: %u of %u quantities, mldstat %s", passed, passed + failed, MLDSTAT_VERSION);
    cr_expect_str_eq(verdict, want);
    g_autoptr(Spawned) quiet = run_with_wrong_logarithms(temp, "selftest --quiet");
    cr_expect_eq(quiet->exit_code, 1);
    cr_expect_eq(count_lines(quiet->out, " FAIL"), failed);
    cr_expect_eq(count_lines(quiet->out, " ok"), 0);
}
