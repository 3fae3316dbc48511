#include "measure/spread.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

static const Preset spread = {.name = "spread", .header_rows = 1, .spread_records = true, .session = "instance"};

/* long.csv with pain, sleep, group and date, as a program writes it that spreads a form over rows. */
static Study *spread_study(const Temp *temp, const char *records)
{
    g_autofree char *text = g_strconcat("patient,time,instance,date,group,pain,sleep\n", records, NULL);
    Study *study = study_of_long_file(temp, text);
    study_add_scale(study, "sleep");
    study_match_by(study, NULL, "date");
    study->columns[COLUMN_GROUP] = g_strdup("group");
    study->files[0].preset = &spread;
    study->files[0].preset_declared = true;
    return study;
}

static Paired *expect(const Study *study, const char *ranges, const char *findings)
{
    Paired *paired = paired_new(study, 1);
    cr_assert_null(paired->error, "%s", paired->error == NULL ? "" : paired->error->message);
    g_autofree char *found_ranges = ranges_text(paired->accounting);
    g_autofree char *found = findings_text(paired->findings, true);
    cr_assert_str_eq(found_ranges, ranges, "%s", found_ranges);
    cr_assert_str_eq(found, findings, "%s", found);
    return paired;
}

/* Date, scores and facts of one form in three rows; rows of other events and of nothing that is read. */
Test(measure_spread, rows_that_do_not_overlap_are_one_record)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        spread_study(temp, "P1,pre,1,2026-10-01,,,\nP1,pre,1,,,5,\nP1,post,1,,,3,4\nP1,pre,1,,,,6\n"
                           "P1,screening,,,FM,,\nP1,screening,,2026-09-01,,,\nP1,pre,2,,,,\n"
                           "P1,post,1,2026-10-01,,,\nP2,pre,2,2026-10-04,,,\nP2,when,1,,,7,\n");
    g_autoptr(Paired) paired =
        expect(study,
               "long.csv used 2-6 n=5\nlong.csv excluded other_form 7-8 n=2\nlong.csv used 9-9 n=1\n"
               "long.csv excluded other_form 10-10 n=1\nlong.csv rejected no_time 11-11 n=1\n",
               "other_form long.csv - (-) x3 at 7 8 10\nno_time long.csv time (pre, before, post, after) x1 at 11\n");
    cr_assert_eq(paired->samples->flow.pairs, 1);
    cr_assert_eq(paired->samples->flow.assessments, 2);
    const Sample *pain = &paired->samples->samples[0], *sleep = &paired->samples->samples[1];
    cr_assert(pain->pre[0] == 5 && pain->post[0] == 3 && sleep->pre[0] == 6 && sleep->post[0] == 4);
    const Fact *group = &paired->assessments->facts->group;
    cr_assert_str_eq(group->names[group->codes[0] - 1], "FM");
}

/* The second pain contradicts the first: both are left out, and with the first the row that joined it. */
Test(measure_spread, a_row_that_joined_another_shares_its_fate)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = spread_study(
        temp, "P1,pre,1,,,5,\nP1,pre,1,,,6,\nP1,pre,1,,,,7\nP1,post,1,,,4,4\nP2,pre,1,,,4,\nP2,post,1,,,,3\n"
              "P2,pre,1,,,,5\n");
    g_autoptr(Paired) paired = expect(study, "long.csv excluded conflict 2-4 n=3\nlong.csv used 5-8 n=4\n",
                                      "conflict long.csv - (-) x2 at 2 3\n");
    cr_assert_eq(paired->samples->flow.pairs, 1);
}

Test(measure_spread, many_rows_of_one_form_stay_linear)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) records = g_string_new("P1,post,1,,,4,4\n");
    for (int i = 0; i < 200000; i++)
        g_string_append_printf(records, "P1,pre,1,,,%d,\n", i % 11);
    g_autoptr(Study) study = spread_study(temp, records->str);
    study->duplicates = study->files[0].duplicates = DUPLICATES_FIRST;
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_null(paired->error);
    cr_assert_eq(paired->samples->flow.pairs, 1);
    cr_assert(accounting_adds_up(paired->accounting));
}

/* The program writes the site into every row: a row with nothing else is of another form, one with a date of an unknown
 * time point too. A site in a column of the study's own is a fact. */
Test(measure_spread, a_site_that_the_program_writes_is_no_content)
{
    static const Preset sited = {
        .name = "sited", .header_rows = 1, .spread_records = true, .session = "instance", .site = "group"};
    static const char records[] = "P1,pre,1,2026-10-01,north,5,6\nP1,post,1,2026-10-01,north,3,4\n"
                                  "P1,screening,,,north,,\nP2,screening,,2026-10-02,north,,\nP1,pre,2,,north,,\n";
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = spread_study(temp, records);
    g_clear_pointer(&study->columns[COLUMN_GROUP], g_free);
    study->files[0].preset = &sited;
    study->columns[COLUMN_SITE] = g_strdup("group");
    g_autoptr(Paired) paired = expect(study, "long.csv used 2-3 n=2\nlong.csv excluded other_form 4-6 n=3\n",
                                      "other_form long.csv - (-) x3 at 4 5 6\n");
    cr_assert_eq(paired->samples->flow.pairs, 1);
    g_autoptr(Study) own = spread_study(temp, records);
    g_clear_pointer(&own->columns[COLUMN_GROUP], g_free);
    own->columns[COLUMN_SITE] = g_strdup("group");
    g_autoptr(Paired) facts = expect(own, "long.csv used 2-6 n=5\n", "");
    cr_assert_eq(facts->samples->flow.pairs, 1);
}
