/* check.R, run where R is: it agrees with the numbers published, whatever the study holds, and notices others. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

static char *r_or_skip(void)
{
    char *r = g_find_program_in_path("Rscript");
    if (r == NULL)
        cr_skip_test("Rscript is not installed");
    return r;
}

/* Rscript SCRIPT in a folder of its own, with the script's path as it is seen from there. (transfer full) */
static Spawned *run_script(const char *script, const char *const env[])
{
    g_autoptr(Temp) elsewhere = temp_new();
    g_autofree char *r = r_or_skip();
    const char *const argv[] = {r, "--no-init-file", script, NULL};
    return spawn(argv, env, elsewhere->path);
}

/* Agreement: nothing beyond tolerance, nothing without a check, and as many numbers as `least`. */
static void expect_agreement(const Spawned *run, const char *what, int least)
{
    const char *verdict = strstr(run->out, "verdict: ");
    cr_assert(run->exit_code == 0 && verdict != NULL, "%s: exit code %d\n%s%s", what, run->exit_code, run->err,
              run->out);
    cr_assert_null(strstr(verdict, "DO NOT"), "%s: %s", what, verdict);
    cr_assert_null(strstr(run->out, "no check is known"), "%s\n%s", what, run->out);
    cr_assert(atoi(verdict + strlen("verdict: ")) >= least, "%s: %s", what, verdict);
    cr_assert_str_eq(run->err, "", "%s: %s", what, run->err);
}

static void expect_study_agrees(const char *study, int least)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *leaf = temp_path(temp, "a report");
    g_autofree char *script = g_build_filename(leaf, "check.R", NULL);
    g_autofree char *r = r_or_skip();
    const char *const argv[] = {g_getenv("MLDSTAT"), "run", study, "-o", leaf, "--quiet", "--format", "csv", NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    g_autoptr(Spawned) check = run_script(script, NULL);
    expect_agreement(check, study, least);
}

Test(cli_check_r, r_parses_its_functions)
{
    g_autofree char *r = r_or_skip();
    const char *const argv[] = {r, "-e", "length(parse('data/review/check.R')) > 40", NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, NULL);
    cr_assert_str_eq(run->out, "[1] TRUE\n", "%s%s", run->out, run->err);
}

Test(cli_check_r, the_sample_of_sessions_agrees)
{
    expect_study_agrees("data/sample/fibromyalgia.yaml", 140);
}

Test(cli_check_r, the_sample_of_a_course_agrees)
{
    expect_study_agrees("data/sample/course/course.yaml", 360);
}

/* Sessions of unequal number with and without variance between patients, all alike within a patient, by the same amount
 * in everybody, of large and of tiny scores, of one patient; dates out of order. */
static void write_sessions(const Temp *temp, const char *analysis)
{
    g_autofree char *study = g_strdup_printf(
        "title: Sessions\ndata: {files: [long.csv]}\ncolumns: {patient: id, session: session, date: date, time: time}\n"
        "analysis: %s\noutput: out\nmeasures:\n"
        "  differ: {better: lower}\n  alike: {better: lower}\n  within: {}\n  same: {}\n  large: {}\n  tiny: {}\n"
        "  one: {}\n",
        analysis);
    temp_write(temp, "study.yaml", study);
    GString *csv = g_string_new("id,session,date,time,differ,alike,within,same,large,tiny,one\n");
    for (int p = 0; p < 12; p++)
        for (int s = 0; s < 1 + p * p % 7; s++) {
            int noise = (p * 7 + s * s * 5) % 4, day = 1 + (s * 11 + p) % 28, u = p % 5 - 2;
            g_string_append_printf(csv, "P%d,%d,2026-03-%02d,pre,%d,%d,7,5,%d.25e8,%d.5e-8,%s\n", p, s, day, noise + 3,
                                   noise + 2, noise + 3, noise + 4, p == 4 ? "3" : "");
            g_string_append_printf(csv, "P%d,%d,2026-03-%02d,post,%d,%d,%d,3,%d.75e8,%de-8,%s\n", p, s, day,
                                   3 + u + (s + p) % 2, 4 - noise + (p + s) % 3, 6 + u, 3 + u, 2 + (s + u) % 3,
                                   p == 4 ? "1" : "");
        }
    temp_write(temp, "long.csv", csv->str);
    g_string_free(csv, TRUE);
}

Test(cli_check_r, sessions_of_every_kind_agree)
{
    static const char *const analyses[] = {"{pairs: session}", "{pairs: session, confidence: 0.9999}"};
    for (size_t i = 0; i < G_N_ELEMENTS(analyses); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_sessions(temp, analyses[i]);
        program_expect(temp, "run study.yaml --quiet --format csv", 0, NULL, NULL);
        g_autofree char *script = temp_path(temp, "out/check.R");
        g_autoptr(Spawned) check = run_script(script, NULL);
        expect_agreement(check, analyses[i], 500);
        cr_expect_not_null(strstr(check->out, "clustered.mixed.df"));
    }
}

#define COLUMNS "a_pre,a_post,b_pre,b_post,c_pre,c_post,d_pre,d_post,e_pre,e_post,f_pre,f_post,g_pre,g_post"
#define CODE    "\\\"); quit(status = 0) # ' \\\\ \\u00e4\\u6d6e\\U0001F600 %%d \\n\\e"

/* One patient; two; nobody changed; all by the same; thirds that tie but for rounding; large and tiny scores; and a
 * title and labels that would be code. */
static void write_nasty(const Temp *temp, const char *analysis)
{
    g_autofree char *study = g_strdup_printf(
        "title: \"" CODE "\"\ndata: {files: [wide.csv]}\ncolumns: {patient: id}\nanalysis: %s\noutput: out\nmeasures:\n"
        "  a: {columns: {pre: a_pre, post: a_post}, label: \"" CODE "\", better: lower}\n"
        "  \"1e5\": {columns: {pre: b_pre, post: b_post}, better: higher}\n"
        "  c: {columns: {pre: c_pre, post: c_post}, range: [0, 10], better: lower, role: primary}\n"
        "  d: {columns: {pre: d_pre, post: d_post}, role: primary}\n"
        "  na: {columns: {pre: e_pre, post: e_post}, role: primary, better: higher}\n"
        "  f: {columns: {pre: f_pre, post: f_post}, better: lower, role: primary}\n"
        "  \"true\": {columns: {pre: g_pre, post: g_post}, label: \"NA\"}\n"
        "  never: {columns: {pre: h_pre, post: h_post}}\n",
        analysis);
    temp_write(temp, "study.yaml", study);
    GString *csv = g_string_new("id," COLUMNS ",h_pre,h_post\n");
    for (int i = 0; i < 45; i++) {
        g_string_append_printf(csv, "P%d,%s,%s,%d,%d,%d,%d,%d.1,%d.3,", i, i == 3 ? "7" : "", i == 3 ? "4" : "", i % 5,
                               i % 5, 3 + i % 4, 1 + i % 4, i % 7, (i * i + i / 3) % 8);
        g_string_append_printf(csv, "%d.%s,%d.3333333333333333,", i % 10, i % 2 ? "6666666666666667" : "0",
                               (i * i) % 10);
        g_string_append_printf(csv, "%de8,%d.5e8,%s%de-8,%s%d.25e-8,%s,\n", i % 9, (i * 7) % 10, i > 39 ? "" : "-", i,
                               i > 30 ? "" : "-", (i * i) % 11, i % 2 ? "1" : "");
    }
    temp_write(temp, "wide.csv", csv->str);
    g_string_free(csv, TRUE);
}

Test(cli_check_r, a_nasty_study_agrees)
{
    static const char *const analyses[] = {
        "{}",
        "{confidence: 0.8, zeros: drop, primary_test: wilcoxon, adjust: bh}",
        "{confidence: 0.9999, adjust: none}",
    };
    static const char *const env[] = {"LC_ALL=de_DE.UTF-8", NULL};
    for (size_t i = 0; i < G_N_ELEMENTS(analyses); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_nasty(temp, analyses[i]);
        program_expect(temp, "run study.yaml --quiet --format csv", 0, NULL, NULL);
        g_autofree char *script = temp_path(temp, "out/check.R");
        g_autoptr(Spawned) check = run_script(script, i == 0 ? NULL : env);
        expect_agreement(check, analyses[i], 300);
    }
}

/* A digit changed in one place of analysis.csv shows in several rows and in the exit code. */
Test(cli_check_r, another_value_is_noticed)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *r = r_or_skip();
    write_nasty(temp, "{}");
    program_expect(temp, "run study.yaml --quiet --format csv", 0, NULL, NULL);
    g_autofree char *path = temp_path(temp, "out/analysis.csv");
    g_autofree char *text = file_text(path);
    g_auto(GStrv) parts = g_strsplit(text, "\nc,1,3,1,-2,", 2);
    cr_assert_not_null(parts[1], "%s", text);
    g_autofree char *changed = g_strjoinv("\nc,1,3,1,-3,", parts);
    temp_write(temp, "out/analysis.csv", changed);
    g_autofree char *script = temp_path(temp, "out/check.R");
    g_autoptr(Spawned) check = run_script(script, NULL);
    cr_assert_eq(check->exit_code, 1, "%d\n%s", check->exit_code, check->out);
    cr_assert_not_null(strstr(check->out, " DO NOT"), "%s", check->out);
}

/* source() from any folder gives the table back and does not end the session. */
Test(cli_check_r, it_can_be_sourced)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *r = r_or_skip();
    write_nasty(temp, "{}");
    program_expect(temp, "run study.yaml --quiet --format csv -o 'report'", 0, NULL, NULL);
    const char *const argv[] = {
        r, "-e",
        "table <- source(\"'report'/check.R\")$value; cat('rows', nrow(table) > 300, !any(grepl('NO', table$ok)))",
        NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, temp->path);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    cr_assert(g_str_has_suffix(run->out, "rows TRUE TRUE"), "%s", run->out);
    g_autofree char *folder = temp_path(temp, "'report'");
    const char *const from_connection[] = {r, "-e", "invisible(source(file('check.R')))", NULL};
    g_autoptr(Spawned) open = spawn(from_connection, NULL, folder);
    cr_assert_eq(open->exit_code, 0, "%s", open->err);
    cr_assert_not_null(strstr(open->out, "verdict: "), "%s", open->out);
}
