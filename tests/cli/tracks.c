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
