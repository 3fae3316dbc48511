/* What is compared with what: courses without sessions, and scores that are not on one scale. */
#include "support/program.h"

#include <criterion/criterion.h>

#define DATA    "data: {files: [long.csv]}\ncolumns: {patient: id, session: visit, date: date, time: when}\n"
#define COURSE  "times: {baseline: [T0], end: [T1]}\n"
#define MEASURE "measures: {pain: {range: [0, 10], better: lower}}\n"

/* Six patients, with sessions and dates that no two forms share. */
static void write_course(const Temp *temp, const char *yaml)
{
    temp_write(temp, "course.yaml", yaml);
    temp_write(temp, "long.csv",
               "id,visit,date,when,pain\nA,1,2026-01-05,T0,7\nA,10,2026-03-09,T1,4\nB,1,2026-01-06,T0,6\n"
               "B,8,2026-03-10,T1,6\nC,1,2026-01-07,T0,8\nC,9,2026-03-11,T1,5\nD,1,2026-01-08,T0,5\n"
               "E,7,2026-03-12,T1,2\nF,1,2026-01-09,T0,9\nF,10,2026-03-13,T1,7\n");
}

Test(cli_tracks, baseline_and_end_pair_by_patient)
{
    g_autoptr(Temp) temp = temp_new();
    write_course(temp, DATA COURSE MEASURE);
    program_expect(temp, "check course.yaml", 0,
                   "course: 4 of 6 patients with both forms; 1 before only, 1 after only\n10 records = 10 used\n"
                   "records from 2026-01-05 to 2026-03-13\n",
                   "");
    program_expect(temp, "run course.yaml -o out", 0, NULL, "");
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.n_patients"), 4);
    cr_assert_eq(json_file_number(temp, "out/results.json", "measures.pain.change.difference.mean"), -2);
    g_autofree char *pairs = json_file_text(temp, "out/results.json", "study.pairs");
    cr_assert_str_eq(pairs, "\"course\"");
}

Test(cli_tracks, a_study_file_may_ask_for_sessions_all_the_same)
{
    g_autoptr(Temp) temp = temp_new();
    write_course(temp, DATA COURSE MEASURE "analysis: {pairs: session}\n");
    program_expect(temp, "check course.yaml", 1, NULL,
                   "mldstat: error: no patient has a score both before and after\n");
}

Test(cli_tracks, two_scales_are_refused)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv", "patient,session,pain\nA,1,7\nB,1,6\nC,1,8\nD,1,5\nE,1,4\nF,1,9\n");
    temp_write(temp, "post.csv", "patient,session,pain\nA,1,62\nB,1,40\nC,1,71\nD,1,48\nE,1,22\nF,1,80\n");
    program_expect(temp, "run pre.csv post.csv", 1, "",
                   "mldstat: error: pain: the scores before lie between 4 and 9 and those after between 22 and 80: two "
                   "scales; bring them to one in the files, or declare range and from where all scores are on one "
                   "scale\n");
    program_expect(temp, "check pre.csv post.csv --range pain=0-10", 1, NULL,
                   "mldstat: error: pain: 6 of 6 scores after are outside 0 to 10, between 22 and 80, but 0 of 6 "
                   "before: two scales; bring them to one in the files\n");
}

/* Follow-ups are matched by patient: that they have no session is nothing to look at. */
Test(cli_tracks, follow_ups_in_a_wide_file_need_no_session)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "wide.csv",
               "id,visit,before,after,later\nA,1,7,5,\nA,,,,3\nB,1,8,5,\nB,,,,2\nC,1,5,5,\nC,,6,,2\n");
    temp_write(
        temp, "wide.yaml",
        "data: {files: [wide.csv]}\ncolumns: {patient: id, session: visit}\n"
        "times: {pre: [pre], post: [post], week12: [later]}\n"
        "measures: {pain: {columns: {pre: before, post: after, week12: later}, range: [0, 10], better: lower}}\n");
    program_expect(temp, "check wide.yaml", 0,
                   "wide.csv:7: column 'visit': record without a session, stays unpaired\n"
                   "wide: 3 of 3 patients with both forms; 1 before only, 0 after only\n"
                   "week12: 3 patients with a form, 3 of them with one before\n6 records = 6 used\n",
                   "");
}

/* The dates of a study are those of the records that are used. */
Test(cli_tracks, a_record_in_no_window_leaves_the_dates_alone)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv",
               "id,visit,date,when,pain\nA,1,2026-01-05,pre,7\nA,1,2026-01-05,post,5\nB,1,2026-01-06,pre,8\n"
               "B,1,2026-01-06,post,4\nB,,2031-01-07,,4\n");
    temp_write(
        temp, "long.yaml",
        "data: {files: [long.csv], max_rejected: 1}\n"
        "columns: {patient: id, session: visit, date: date, time: when}\n"
        "times: {pre: [pre], post: [post], week12: {values: [\"3m\"], after: post, days: 84, window: 21}}\n" MEASURE);
    g_autoptr(Spawned) run = program_run(temp, "check long.yaml", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    cr_assert(g_str_has_suffix(run->out, "\nrecords from 2026-01-05 to 2026-01-06\n"), "%s", run->out);
}

/* Each file calls the id as it does. */
Test(cli_tracks, an_id_is_reported_under_the_column_of_its_file)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "pre.csv", "id,pain\nP1,7\nP2,6\nP3,8\nP4,7\n");
    temp_write(temp, "post.csv", "code,pain\nP1,5\nP2,4\nP3,5\nP4,3\np-4,4\n");
    temp_write(temp, "study.yaml",
               "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post, patient: code}]}\n"
               "columns: {patient: id}\n" MEASURE);
    g_autoptr(Spawned) run = program_run(temp, "check study.yaml", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    cr_assert(g_str_has_prefix(run->out, "post.csv:6: column 'code': patient id that differs from another "), "%s",
              run->out);
}
