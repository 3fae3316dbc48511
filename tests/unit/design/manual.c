#include "base/digest.h"
#include "design/instrument_file.h"
#include "design/study_file.h"
#include "measure/scoring.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define STUDY_PAGE      "data/man/mldstat-study.5"
#define INSTRUMENT_PAGE "data/man/mldstat-instrument.5"

/* The verbatim block of a page that `number` others come before, with the escapes of man(7) undone. (transfer full) */
static char *example_of(const char *path, size_t number)
{
    g_autofree char *page = file_text(path);
    g_auto(GStrv) blocks = g_strsplit(page, ".nf\n", -1);
    cr_assert_lt(number + 1, g_strv_length(blocks));
    char *end = strstr(blocks[number + 1], ".fi\n");
    cr_assert_not_null(end);
    *end = '\0';
    g_auto(GStrv) parts = g_strsplit(blocks[number + 1], "\\-", -1);
    return g_strjoinv("-", parts);
}

/* The study of an example, its files looked for in an empty folder but for those of its pattern. (transfer full) */
static Study *study_of(size_t number)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "example.yaml");
    g_autofree char *example = example_of(STUDY_PAGE, number);
    digest_prepare();
    temp_write(temp, "north-1.csv", "");
    temp_write(temp, "north-2.csv", "");
    Study *study = study_parse(path, example, strlen(example), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

/* Run in the folder of the sources, as `make check` does. */
Test(design_manual, the_first_example_is_a_valid_study)
{
    g_autoptr(Study) study = study_of(0);
    cr_assert_eq(study->n_measures, 3);
    cr_assert_str_eq(study->measures[2].column[0], "slept_well");
    cr_assert_eq(study->date_format, DATE_FORMAT_DMY_DOT);
}

Test(design_manual, the_second_example_is_a_valid_study)
{
    g_autoptr(Study) study = study_of(1);
    cr_assert_eq(study->n_files, 6);
    cr_assert_eq(study->n_times, 5);
    cr_assert_eq(study->files[1].dialect.decimal, DECIMAL_COMMA);
    cr_assert_str_eq(study->measures[0].columns[1], "pain_post");
    cr_assert_str_eq(study->measures[2].column[1], "fiq");
}

/* The definition of the page mldstat-instrument(5), and what it says a form scores. */
Test(design_manual, the_definition_is_valid_and_scores_as_worked_out)
{
    static const double answers[] = {2, 3, 0, NAN, 1, 13 * 60 + 30, 15 * 60};
    static const struct {
        const char *name, *shown;
        double expected;
    } scores[] = {
        {"complaints", "= 8.75, moderate", (2 + 3 + 0 + (0 + 3 - 1)) * 5 / 4.0},
        {"rest", "= 1.5 hours", 1.5},
        {"rest_points", "below 2: 2", 2},
        {"burden", "= 59.72", (8.75 + 2) * 100 / 18},
    };
    ScoreResult results[G_N_ELEMENTS(scores)];
    g_autofree char *text = example_of(INSTRUMENT_PAGE, 0), *sums = example_of(INSTRUMENT_PAGE, 3);
    g_autoptr(GError) error = NULL;
    digest_prepare();
    g_autoptr(Instrument) instrument = instrument_parse("leg-today.yaml", text, strlen(text), &error);
    cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
    cr_assert_eq(instrument->n_scores, G_N_ELEMENTS(scores));
    const Questionnaire questionnaire = {.instrument = instrument};
    scoring_run(&questionnaire, answers, results);
    for (size_t i = 0; i < G_N_ELEMENTS(scores); i++) {
        cr_assert_str_eq(instrument->scores[i].name, scores[i].name);
        cr_assert_eq(results[i].state, SCORED, "%s", scores[i].name);
        cr_assert_float_eq(results[i].value, scores[i].expected, 1e-12, "%s", scores[i].name);
        cr_assert_not_null(strstr(sums, scores[i].shown), "%s", sums);
    }
    cr_assert_str_eq(instrument->scores[instrument->main_score].name, "burden");
    static const double without_two[] = {2, 3, NAN, NAN, 1, 13 * 60 + 30, 15 * 60};
    scoring_run(&questionnaire, without_two, results);
    cr_assert_eq(results[0].state, SCORE_INCOMPLETE);
    cr_assert_eq(results[1].state, SCORED);
    cr_assert_eq(results[3].state, SCORE_INCOMPLETE);
    static const double seventeen_hours[] = {2, 3, 0, NAN, 1, 22 * 60, 15 * 60};
    scoring_run(&questionnaire, seventeen_hours, results);
    cr_assert_eq(results[0].state, SCORED);
    cr_assert_eq(results[1].state, SCORE_NOT_POSSIBLE);
    cr_assert_eq(results[3].state, SCORE_NOT_POSSIBLE);
}
