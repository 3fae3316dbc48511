#include "measure/followup.h"

#include "support/study_builder.h"

#include <criterion/criterion.h>

static void add_follow_up(Study *study, const char *name, int days, int window)
{
    TimePoint *time = study_add_time(study);
    time->name = g_strdup(name);
    time->values = g_strdupv((char *[]){(char *)name, NULL});
    time->is_followup = true;
    time->after = TIME_POST;
    time->days = days;
    time->window = window;
    study->measures[0].at |= 1u << (study->n_times - 1);
}

/* pre, post, m1 (28 days after post, 7 either way) and m3 (84, 14). */
static Study *dated_study(const Temp *temp, const char *records)
{
    g_autofree char *text = g_strconcat("patient,date,time,pain,sleep\n", records, NULL);
    Study *study = study_of_long_file(temp, text);
    study_match_by(study, NULL, "date");
    study_add_scale(study, "sleep"); /* not asked at follow-ups */
    add_follow_up(study, "m1", 28, 7);
    add_follow_up(study, "m3", 84, 14);
    return study;
}

static int time_of(const Paired *paired, size_t row)
{
    return part_time(&paired->assessments->parts[0], row, 0);
}

/* P1's last post is of 2026-01-10: m1 is due from 01-31 to 02-14, m3 from 03-21 to 04-18. */
Test(measure_followup, a_record_without_a_time_point_is_what_its_date_says)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = dated_study(temp, "P1,2026-01-03,pre,5,\nP1,2026-01-03,post,4,\nP1,2026-01-31,,4,\n"
                                               "P1,2026-01-10,pre,5,\nP1,2026-01-10,post,4,5\nP1,2026-02-14,NA,3,9\n"
                                               "P1,2026-02-15,,3,\nP1,2026-03-21,,2,\nP1,2026-04-18,,1,\n"
                                               "P1,,,5,\nP1,2026-02-01,later,5,\nP2,2026-02-01,,5,\nP1,2026-02-02,,,9\n"
                                               "P1,2026-02-03,,99,\n");
    g_autoptr(Assessments) assessments = NULL;
    g_autoptr(FindingList) findings = finding_list_new();
    assessments = assessments_read(study, 1, WANT_DIGESTS, findings, NULL);
    cr_assert_not_null(assessments);
    Paired paired = {.assessments = assessments};
    cr_assert_eq(time_of(&paired, 2), 2);
    cr_assert_eq(time_of(&paired, 5), 2);
    cr_assert_eq(time_of(&paired, 7), 3);
    cr_assert_eq(time_of(&paired, 8), 3);
    const Part *part = &assessments->parts[0];
    cr_assert_eq(part_score(part, 1, 5, 0), 0);
    g_autofree char *text = findings_text(findings, true);
    cr_assert_str_eq(text,
                     "no_time long.csv time (pre, before, post, after, m1, m3) x1 at 12\n"
                     "out_of_range long.csv pain (0 to 10) x1 at 15=99\n"
                     "no_score long.csv - (-) x2 at 14 15\n"
                     "dated_follow_up long.csv - (m1) x2 at 4 7\n"
                     "in_no_window long.csv date (m1 or m3) x3 at 8 11 13\n"
                     "dated_follow_up long.csv - (m3) x2 at 9 10\n",
                     "%s", text);
    g_autoptr(Accounting) accounting = assessments_account(assessments);
    g_autofree char *ranges = ranges_text(accounting);
    cr_assert_str_eq(ranges,
                     "long.csv used 2-7 n=6\nlong.csv rejected no_time 8-8 n=1\nlong.csv used 9-10 n=2\n"
                     "long.csv rejected no_time 11-13 n=3\nlong.csv rejected no_score 14-15 n=2\n",
                     "%s", ranges);
}

Test(measure_followup, a_named_follow_up_outside_its_window_is_said_and_counts)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        dated_study(temp, "P1,2026-01-10,pre,5,\nP1,2026-01-10,post,4,\nP1,2026-02-14,m1,3,\n"
                          "P1,2026-02-15,M1,3,\nP1,2026-03-20,m3,3,\nP1,,m3,3,\nP2,2026-02-15,m1,3,\n");
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Assessments) assessments = assessments_read(study, 1, WANT_DIGESTS, findings, NULL);
    g_autofree char *text = findings_text(findings, true);
    cr_assert_str_eq(text, "outside_window long.csv - (m1) x1 at 5\n"
                           "outside_window long.csv - (m3) x1 at 6\n");
    cr_assert_eq(assessments->parts[0].exceptions->len, 0);
}

Test(measure_followup, without_dated_follow_ups_an_empty_time_point_is_rejected)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = dated_study(temp, "P1,2026-01-10,post,4,\nP1,2026-02-07,,3,\n");
    study->times[2].after = study->times[3].after = TIME_NONE;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Assessments) assessments = assessments_read(study, 1, WANT_DIGESTS, findings, NULL);
    cr_assert_eq(finding_of(findings, FINDING_NO_TIME)->count, 1);
    cr_assert_eq(assessments->parts[0].undated->len, 0);
}

Test(measure_followup, a_record_in_no_window_says_nothing_of_its_patient)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = dated_study(temp, "P1,2026-01-10,pre,5,2\nP1,2026-01-10,post,4,2\nP1,2027-01-10,,3,7\n"
                                               "P1,2026-02-07,,3,2\n");
    study->columns[COLUMN_GROUP] = g_strdup("sleep");
    g_clear_pointer(&study->measures[1].column[0], g_free);
    study->measures[1].column[0] = g_strdup("pain");
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(Assessments) assessments = assessments_read(study, 1, WANT_DIGESTS, findings, NULL);
    cr_assert_not_null(assessments);
    cr_assert_eq(finding_of(findings, FINDING_IN_NO_WINDOW)->places[0].line, 4);
    cr_assert_null(finding_of(findings, FINDING_ATTRIBUTE_CHANGES));
    cr_assert_eq(assessments->facts->group.codes[0], 1);
}
