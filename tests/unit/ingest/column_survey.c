#include "ingest/column_survey.h"

#include "base/digest.h"
#include "design/preset.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <math.h>

/* Surveys `text` as a file with the export's habits. */
static ColumnSurvey survey_of(const char *text, const char *preset)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "a.csv");
    g_autoptr(GError) error = NULL;
    ColumnSurvey survey;
    temp_write(temp, "a.csv", text);
    const StudyFile file = {.path = path, .name = (char *)"a.csv", .preset = preset_find(preset)};
    cr_assert(column_survey_read(&survey, &file, &error), "%s", error == NULL ? "" : error->message);
    return survey;
}

Test(ingest_column_survey, counts_cells_numbers_and_their_span, .init = digest_prepare)
{
    ColumnSurvey survey = survey_of("id;pain;note\nP1;7,5;\nP2;99;a\nP3;2.25;\nP4;;5 cm\nP5;99;7\n", "plain");
    const ColumnLook *pain = &survey.columns[1], *note = &survey.columns[2];
    cr_assert_eq(survey.n, 3);
    cr_assert_eq(survey.records, 5);
    cr_assert_eq(survey.dialect.delimiter, ';');
    cr_assert_eq(pain->filled, 4);
    cr_assert_eq(pain->numbers, 4);
    cr_assert_eq(pain->commas, 1);
    cr_assert_eq(pain->points, 1);
    cr_assert_eq(pain->low, 2.25);
    cr_assert_eq(pain->high, 7.5);
    cr_assert(column_look_is_numeric(pain));
    cr_assert_eq(note->filled, 3);
    cr_assert_eq(note->numbers, 1);
    cr_assert_not(column_look_is_numeric(note));
    cr_assert(isnan(survey.columns[0].low) && isnan(survey.columns[0].high));
    column_survey_clear(&survey);
}

/* A number that many projects write for a missing answer is suspect outside of what the others span. */
Test(ingest_column_survey, sentinels_are_suspect_out_of_reach_only, .init = digest_prepare)
{
    ColumnSurvey survey = survey_of("id,a,b,c\n1,3,70,99\n2,99,99,99\n3,8,120,99\n4,-9,98,99\n", "plain");
    guint64 suspects[4] = {0};
    for (size_t column = 1; column < 4; column++)
        for (size_t s = 0; s < SENTINELS; s++)
            if (column_look_suspects(&survey.columns[column], s)) {
                suspects[column]++;
                cr_assert(sentinel_value(s) == 99 || sentinel_value(s) == -9, "%g", sentinel_value(s));
            }
    cr_assert_eq(suspects[1], 2);
    cr_assert_eq(suspects[2], 0); /* 70 to 120 holds 98 and 99 */
    cr_assert_eq(suspects[3], 0); /* nothing but 99: perhaps the answer of all */
    column_survey_clear(&survey);
}

Test(ingest_column_survey, leading_numbers_count_where_the_program_writes_them, .init = digest_prepare)
{
    static const char text[] = "id,pain\n1,5 - very bad\n2,0 - none\n3,10 - worst\n";
    ColumnSurvey forms = survey_of(text, "googleforms"), plain = survey_of(text, "plain");
    cr_assert_eq(forms.columns[1].numbers, 3);
    cr_assert_eq(forms.columns[1].low, 0);
    cr_assert_eq(forms.columns[1].high, 10);
    cr_assert_eq(plain.columns[1].numbers, 0);
    column_survey_clear(&forms);
    column_survey_clear(&plain);
}

/* Read again as Windows-1252, every record counts once. */
Test(ingest_column_survey, a_restart_forgets_what_was_seen, .init = digest_prepare)
{
    g_autoptr(GString) text = g_string_new("id,pain\n");
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(text, "P%05d,%d\n", i, i % 11);
    g_string_append(text, "Zo\xe9,4\n");
    ColumnSurvey survey = survey_of(text->str, "plain");
    cr_assert_eq(survey.records, 20001);
    cr_assert_eq(survey.columns[1].numbers, 20001);
    cr_assert_eq(survey.dialect.encoding, ENCODING_CP1252);
    column_survey_clear(&survey);
}

Test(ingest_column_survey, what_cannot_be_read_leaves_nothing_to_clear, .init = digest_prepare)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *path = temp_path(temp, "a.csv");
    g_autoptr(GError) error = NULL;
    ColumnSurvey survey;
    temp_write(temp, "a.csv", "id,pain\n1,5\n2,\"4\n");
    const StudyFile file = {.path = path, .name = (char *)"a.csv", .preset = preset_get(0)};
    cr_assert_not(column_survey_read(&survey, &file, &error));
    cr_assert_str_eq(error->message, "a.csv:3: the quoted cell that starts here does not end");
    cr_assert_null(survey.columns);
}
