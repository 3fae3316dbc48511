/* The numbers published for 100 random data sets against those of R, which scripts/crosscheck --fixtures wrote. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define FOLDER "tests/reference/crosscheck"

typedef struct {
    GHashTable *numbers; /* "measure,quantity" to the text of its value */
    size_t compared;
} Published;

/* Lines of results.csv of the question "change" that hold a number; text is never a number there. */
static GHashTable *read_results(const char *path)
{
    g_autofree char *text = file_text(path);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    GHashTable *numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    for (char **line = lines; *line != NULL; line++) {
        g_auto(GStrv) cells = g_strsplit(*line, ",", 4);
        if (g_strv_length(cells) == 4 && strcmp(cells[1], "change") == 0)
            g_hash_table_insert(numbers, g_strconcat(cells[0], ",", cells[2], NULL), g_strdup(cells[3]));
    }
    return numbers;
}

static double number_of(const Published *published, const char *measure, const char *quantity)
{
    g_autofree char *key = g_strconcat(measure, ",", quantity, NULL);
    const char *text = g_hash_table_lookup(published->numbers, key);
    return text == NULL || *text == '\0' ? NAN : g_ascii_strtod(text, NULL);
}

/* As data/review/check.R has it. */
static double tolerance_of(const char *kind, double want, double sd)
{
    if (strcmp(kind, "count") == 0)
        return 0;
    if (strcmp(kind, "points") == 0)
        return 1e-9 * fmax(fabs(want), isnan(sd) ? 0 : sd);
    if (strcmp(kind, "pure") == 0)
        return 1e-9 * fmax(fabs(want), 1);
    if (strcmp(kind, "p") == 0)
        return 1e-9 * fabs(want) + 1e-300;
    cr_assert_str_eq(kind, "iterated");
    return 1e-6 * fmax(fabs(want), 1);
}

/* One line: the quantity, the kind of its tolerance, and a cell for each measure, empty where it has no number. */
static void compare_line(Published *published, char *const measures[], const char *line)
{
    g_auto(GStrv) cells = g_strsplit(line, ",", -1);
    for (size_t i = 2; cells[i] != NULL; i++) {
        double got = number_of(published, measures[i], cells[0]);
        if (*cells[i] == '\0') {
            cr_expect(isnan(got), "%s of %s: %.17g, which R does not know", cells[0], measures[i], got);
            continue;
        }
        double want = g_ascii_strtod(cells[i], NULL);
        double sd = number_of(published, measures[i], "difference.sd");
        cr_expect(fabs(got - want) <= tolerance_of(cells[1], want, sd), "%s of %s: %.17g, in R %.17g", cells[0],
                  measures[i], got, want);
        published->compared++;
    }
}

static void compare_study(const char *number, size_t least)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *study = g_build_filename(FOLDER, number, "study.yaml", NULL);
    g_autofree char *values = g_build_filename(FOLDER, number, "values.csv", NULL);
    g_autofree char *leaf = temp_path(temp, "out");
    const char *const argv[] = {g_getenv("MLDSTAT"), "run", study, "-o", leaf, "--quiet", "--format", "csv", NULL};
    g_autoptr(Spawned) run = spawn(argv, NULL, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    g_autofree char *results = g_build_filename(leaf, "results.csv", NULL);
    Published published = {read_results(results), 0};
    g_autofree char *text = file_text(values);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_auto(GStrv) measures = g_strsplit(lines[0], ",", -1);
    cr_assert_eq(g_strv_length(measures), 27, "25 data sets");
    for (char **line = lines + 1; *line != NULL && **line != '\0'; line++)
        compare_line(&published, measures, *line);
    cr_assert_geq(published.compared, least, "only %zu numbers", published.compared);
    g_hash_table_unref(published.numbers);
}

Test(cli_crosscheck, zeros_kept)
{
    compare_study("1", 2000);
}

Test(cli_crosscheck, zeros_dropped)
{
    compare_study("2", 2000);
}

Test(cli_crosscheck, at_99_percent)
{
    compare_study("3", 2000);
}

Test(cli_crosscheck, at_80_percent)
{
    compare_study("4", 2000);
}
