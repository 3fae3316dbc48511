#include "measure/collector.h"

#include "base/error.h"
#include "support/study_builder.h"

#include <criterion/criterion.h>
#include <string.h>

typedef struct {
    const char *records;
    const char *ranges, *findings;
} Row;

#define HEADER "patient,session,time,pain\n"

static const Row rows[] = {
    {"P1,1,pre,5\nP1,1,post,3\n", "long.csv used 2-3 n=2\n", ""},
    {"P1,1,pre,11\nP1,1,post,3\n", "long.csv rejected no_score 2-2 n=1\nlong.csv used 3-3 n=1\n",
     "out_of_range long.csv pain (0 to 10) x1 at 2=11\nno_score long.csv - (-) x1 at 2\n"},
    {"P1,1,pre,-1\nP1,1,pre,10.5\nP1,1,post,0\nP1,1,pre,10\n",
     "long.csv rejected no_score 2-3 n=2\nlong.csv used 4-5 n=2\n",
     "out_of_range long.csv pain (0 to 10) x2 at 2=-1 3=10.5\nno_score long.csv - (-) x2 at 2 3\n"},
    {"P1,1,pre,7 5\nP1,1,post,3\n", "long.csv rejected no_score 2-2 n=1\nlong.csv used 3-3 n=1\n",
     "not_a_number long.csv pain (-) x1 at 2=7 5\nno_score long.csv - (-) x1 at 2\n"},
    {"P1,1,pre,NA\nP1,1,post,\n", "long.csv rejected no_score 2-3 n=2\n", "no_score long.csv - (-) x2 at 2 3\n"},
    {",1,pre,5\nNA,1,post,5\n\" \",2,post,5\nP1,1,post,5\n",
     "long.csv rejected no_patient 2-4 n=3\nlong.csv used 5-5 n=1\n", "no_patient long.csv patient (-) x3 at 2 3 4\n"},
    {"P1,1,,5\nP1,1,during,5\nP1,1,BEFORE,5\n", "long.csv rejected no_time 2-3 n=2\nlong.csv used 4-4 n=1\n",
     "no_time long.csv time (pre, before, post, after) x2 at 2 3\n"},
    {"P1,1,pre\nP1,1,pre,5,6\nP1,1,pre,5\n", "long.csv rejected wrong_width 2-3 n=2\nlong.csv used 4-4 n=1\n",
     "wrong_width long.csv - (the header's 4 cells but fewer) x1 at 2\n"
     "wrong_width long.csv - (the header's 4 cells but more) x1 at 3\n"},
    /* cells of a record of the wrong width stand under wrong headers: nothing is said of them */
    {"P1,pre,77,99,1\nP1,1,pre,5\n", "long.csv rejected wrong_width 2-2 n=1\nlong.csv used 3-3 n=1\n",
     "wrong_width long.csv - (the header's 4 cells but more) x1 at 2\n"},
    {"P1,,pre,5\nP1,.,post,3\n", "long.csv used 2-3 n=2\n", "no_session long.csv session (-) x2 at 2 3\n"},
    /* the first reason counts, in the order width, patient, time, score; every problem is found */
    {",1,during,99\nP1,1,during,99\nP1,1,pre,99\nP1,1,pre,9\n",
     "long.csv rejected no_patient 2-2 n=1\nlong.csv rejected no_time 3-3 n=1\nlong.csv rejected no_score 4-4 n=1\n"
     "long.csv used 5-5 n=1\n",
     "out_of_range long.csv pain (0 to 10) x3 at 2=99 3=99 4=99\nno_patient long.csv patient (-) x1 at 2\n"
     "no_time long.csv time (pre, before, post, after) x2 at 2 3\nno_score long.csv - (-) x3 at 2 3 4\n"},
    {"P1,1,pre,\"a free answer of more than thirty-two characters\"\nP1,1,pre,5\n",
     "long.csv rejected no_score 2-2 n=1\nlong.csv used 3-3 n=1\n",
     "not_a_number long.csv pain (-) x1 at 2=a free answer of more than thirt\u2026\nno_score long.csv - (-) x1 at "
     "2\n"},
    {"P1,1,pre,5\nP1,\"x\ny\",post,1\n\n\nP1,1,post,12\nP1,2,pre,4\n",
     "long.csv used 2-4 n=2\nlong.csv rejected no_score 7-7 n=1\nlong.csv used 8-8 n=1\n",
     "out_of_range long.csv pain (0 to 10) x1 at 7=12\nno_score long.csv - (-) x1 at 7\n"},
};

Test(measure_collector, every_record_has_its_fate_and_its_finding)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat(HEADER, rows[i].records, NULL);
        g_autoptr(Study) study = study_of_long_file(temp, text);
        g_autoptr(Paired) paired = paired_new(study, 1);
        cr_assert_null(paired->error, "row %zu", i);
        g_autofree char *ranges = ranges_text(paired->accounting);
        g_autofree char *findings = findings_text(paired->findings, true);
        cr_assert_str_eq(ranges, rows[i].ranges, "row %zu:\n%s", i, ranges);
        cr_assert_str_eq(findings, rows[i].findings, "row %zu:\n%s", i, findings);
        cr_assert(accounting_adds_up(paired->accounting));
    }
}

typedef struct {
    bool has_session, has_date;
    PairsRule pairs;
    const char *record, *findings;
} Place;

/* What is said of a record that cannot be placed, by what records are matched by. */
static const Place places[] = {
    {true, true, PAIRS_AUTO, "P1,,,5\n", "no_session long.csv session (-) x1 at 2\n"},
    {true, true, PAIRS_AUTO, "P1,1,,5\n", ""},
    {true, true, PAIRS_COURSE, "P1,,,5\n", ""},
    {false, true, PAIRS_AUTO, "P1,1,,5\n", "no_session long.csv date (a date) x1 at 2\n"},
    {false, true, PAIRS_COURSE, "P1,1,,5\n", ""},
    {false, true, PAIRS_AUTO, "P1,1,5-Mar,5\n", "bad_date long.csv date (iso) x1 at 2\n"},
    {true, true, PAIRS_AUTO, "P1,1,2026-02-30,5\n", "bad_date long.csv date (iso) x1 at 2\n"},
    {false, false, PAIRS_AUTO, "P1,,,5\n", ""},
};

Test(measure_collector, records_without_a_place)
{
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autoptr(Temp) temp = temp_new();
        g_autofree char *text = g_strconcat("patient,session,date,pain,time\n", places[i].record, NULL);
        text[strlen(text) - 1] = '\0';
        g_autofree char *whole = g_strconcat(text, ",pre\n", NULL);
        g_autoptr(Study) study = study_of_long_file(temp, whole);
        study_match_by(study, places[i].has_session ? "session" : NULL, places[i].has_date ? "date" : NULL);
        study->analysis.pairs = places[i].pairs;
        g_autoptr(Paired) paired = paired_new(study, 1);
        g_autofree char *findings = findings_text(paired->findings, true);
        cr_assert_str_eq(findings, places[i].findings, "row %zu:\n%s", i, findings);
    }
}

Test(measure_collector, an_empty_date_is_reported_beside_a_bad_score)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(temp, "patient,date,time,pain,sleep\nP1,,pre,11,4\n");
    study_add_scale(study, "sleep");
    study_match_by(study, NULL, "date");
    g_autoptr(Paired) paired = paired_new(study, 1);
    g_autofree char *findings = findings_text(paired->findings, true);
    cr_assert_str_eq(findings, "out_of_range long.csv pain (0 to 10) x1 at 2=11\n"
                               "no_session long.csv date (a date) x1 at 2\n"
                               "measure_all_missing - pain (pre) x1 at 0\n");
}

Test(measure_collector, a_time_column_that_contradicts_its_file_is_refused)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_two_files(temp, "patient,session,pain,when\nP1,1,5,pre\n\nP2,1,5,post\nP3,1,2,post\n",
                           "patient,session,pain,when\nP1,1,4,after\n");
    study->columns[COLUMN_TIME] = g_strdup("when");
    g_autoptr(Paired) paired = paired_new(study, 2);
    cr_assert(g_error_matches(paired->error, MLD_ERROR, MLD_ERROR_DATA));
    cr_assert_str_eq(paired->error->message,
                     "pre.csv:4: column 'when' says another time point than 'pre', for which this file was taken; with "
                     "two files the first is the one before");
}

Test(measure_collector, scores_at_a_time_that_is_not_asked_do_not_count)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study =
        study_of_long_file(temp, "patient,session,time,pain,sleep\nP1,1,pre,5,7\nP1,1,post,3,8\nP2,1,post,,9\n");
    study_add_scale(study, "sleep");
    study->measures[1].at = 1u << TIME_PRE;
    g_autoptr(Paired) paired = paired_new(study, 1);
    g_autofree char *ranges = ranges_text(paired->accounting);
    cr_assert_str_eq(ranges, "long.csv used 2-3 n=2\nlong.csv rejected no_score 4-4 n=1\n");
    const Flow *sleep = &paired->samples->samples[1].flow;
    cr_assert(sleep->patients == 1 && sleep->assessments == 1 && sleep->pre_only == 1 && sleep->pairs == 0);
    cr_assert_eq(paired->samples->samples[1].n, 0);
}

/* Ids longer than any cache, cells with blanks around them in quotes, one id in several spellings of its session. */
Test(measure_collector, cells_mean_the_same_however_they_are_written)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(Study) study = study_of_long_file(
        temp, HEADER "patient-of-the-northern-clinic-17,01,pre,\" 7 \"\n"
                     "\" patient-of-the-northern-clinic-17\t\", 1.0 ,\" Post\",7.0\n"
                     "patient-of-the-northern-clinic-17,2,pre,+7\npatient-of-the-northern-clinic-17,\" 2\",post,.7e1\n"
                     "patient-of-the-northern-clinic-17,A,pre,6\npatient-of-the-northern-clinic-17,a,post,6\n");
    g_autoptr(Paired) paired = paired_new(study, 1);
    cr_assert_eq(paired->assessments->n_patients, 1);
    const Flow *flow = &paired->samples->flow;
    cr_assert(flow->pairs == 2 && flow->pre_only == 1 && flow->post_only == 1);
    cr_assert(paired->samples->samples[0].pre[0] == 7 && paired->samples->samples[0].diff[0] == 0);
}
