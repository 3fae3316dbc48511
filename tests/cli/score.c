/* mldstat score: item answers to scores, one row a form. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define REST                                                                                                           \
    "instrument: rest\ntitle: Rest\nabout: sleep\nlicence: {class: free, notice: none}\ncitation: A\nsources: [A]\n"   \
    "main: total\n"                                                                                                    \
    "items:\n"                                                                                                         \
    "  - {item: 1-3, range: [0, 4]}\n"                                                                                 \
    "  - {item: 4, kind: number, range: [0, 24]}\n"                                                                    \
    "  - {item: 5, kind: number, range: [0, 24]}\n"                                                                    \
    "scores:\n"                                                                                                        \
    "  share: {ratio: [4, 5], valid: {from: 0, to: 1}, hint: more sleep than night, hidden: true}\n"                   \
    "  total: {sum: [1-3], minimum: 2, prorate: true, missing_rule: A, divide: 9, range: [0, 1.5], better: lower}\n"   \
    "  sleep: {of: share, times: 100, range: [0, 100], better: higher}\n"
#define STUDY                                                                                                          \
    "data: {files: [{path: a.csv, per: course}], max_rejected: 3}\n"                                                   \
    "columns: {patient: id, time: when, date: {column: day, format: d.m.y}}\n"                                         \
    "times: {baseline: [T0], end: [T1]}\n"                                                                             \
    "measures:\n  rest: {instrument: rest, items: \"r{item}\"}\n"
#define HEADER "patient,time,session,date,rest_total,rest_total_missing,rest_sleep,rest_sleep_missing,file,line\n"

static Temp *study(const char *rows)
{
    Temp *temp = temp_new();
    g_autofree char *csv = g_strconcat("id,when,day,r1,r2,r3,r4,r5\n", rows, NULL);
    temp_write(temp, "instruments/rest.yaml", REST);
    temp_write(temp, "study.yaml", STUDY);
    temp_write(temp, "a.csv", csv);
    return temp;
}

static void expect(const char *rows, const char *line, const char *scores, const char *err)
{
    g_autoptr(Temp) temp = study(rows);
    program_expect(temp, line, 0, scores, err);
}

Test(cli_score, every_form_in_file_order)
{
    expect("B2,T1,9.2.2026,1,2,3,6,8\n"
           "A1,T0,8.1.2026,0,0,0,7.5,7.5\n"
           "B2,T0,7.1.2026,4,4,3,0,8\n",
           "score study.yaml",
           HEADER "B2,end,,2026-02-09,0.6666666666666666,,75,,a.csv,2\n"
                  "A1,baseline,,2026-01-08,0,,100,,a.csv,3\n"
                  "B2,baseline,,2026-01-07,1.2222222222222223,,0,,a.csv,4\n",
           "");
}

Test(cli_score, why_a_score_is_missing)
{
    expect("A1,T0,8.1.2026,0,,1,7,8\n"
           "A1,T1,8.1.2026,,,1,9,8\n"
           "B2,T0,8.1.2026,,5,1,,\n"
           "B2,T1,8.1.2026,,,,8,0\n"
           "C3,T0,8.1.2026,1,2,3,,8\n",
           "score --quiet study.yaml",
           HEADER
           "A1,baseline,,2026-01-08,0.16666666666666666,,87.5,,a.csv,2\n"
           "A1,end,,2026-01-08,,\"items 1 and 2 are missing; 2 of 3 are needed\",,impossible: share must be 0 to 1 "
           "(more sleep than night),a.csv,3\n"
           "B2,baseline,,2026-01-08,,\"item 1 is missing; item 2 is refused; 2 of 3 are needed\",,not answered,a.csv,"
           "4\n"
           "B2,end,,2026-01-08,,not answered,,impossible: share must be 0 to 1 (more sleep than night),a.csv,5\n"
           "C3,baseline,,2026-01-08,0.6666666666666666,,,item 4 is missing,a.csv,6\n",
           "");
}

/* What a spreadsheet would take for a formula, quotes, and what no terminal may show. */
Test(cli_score, ids_are_made_harmless)
{
    expect("=1+1,T0,8.1.2026,0,0,0,1,1\n\"B,\"\"2\",T0,8.1.2026,0,0,0,1,1\n", "score --quiet study.yaml",
           HEADER "\"'=1+1\",baseline,,2026-01-08,0,,100,,a.csv,2\n"
                  "\"B,\"\"2\",baseline,,2026-01-08,0,,100,,a.csv,3\n",
           "");
}

Test(cli_score, rejected_and_duplicate_records_are_left_out)
{
    expect("A1,T0,8.1.2026,0,0,0,1,1\nA1,T0,8.1.2026,0,0,0,1,1\n,T0,8.1.2026,0,0,0,1,1\nB2,T0,8.1.2026,,,,,\n",
           "score study.yaml", HEADER "A1,baseline,,2026-01-08,0,,100,,a.csv,2\n",
           "mldstat: warning: a.csv: column 'id': 1 record without a patient id\n"
           "mldstat: warning: a.csv: 1 record without a usable score\n");
}

Test(cli_score, one_instrument_in_two_ways_goes_by_its_measures)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "instruments/rest.yaml", REST);
    temp_write(temp, "study.yaml",
               "data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: post}]}\n"
               "columns: {patient: id, session: no}\n"
               "measures:\n  left: {instrument: rest, items: \"l{item}\"}\n"
               "  right: {instrument: rest, items: \"r{item}\"}\n");
    temp_write(temp, "a.csv", "id,no,l1,l2,l3,l4,l5,r1,r2,r3,r4,r5\nA1,02,0,0,0,1,1,3,3,3,1,2\n");
    temp_write(temp, "b.csv", "id,no,l1,l2,l3,l4,l5,r1,r2,r3,r4,r5\nA1,2,,,,,,3,3,3,1,2\n");
    program_expect(temp, "score study.yaml", 0,
                   "patient,time,session,date,left_total,left_total_missing,left_sleep,left_sleep_missing,right_total,"
                   "right_total_missing,right_sleep,right_sleep_missing,file,line\n"
                   "A1,pre,2,,0,,100,,1,,50,,a.csv,2\n"
                   "A1,post,2,,,not answered,,not answered,1,,50,,b.csv,2\n",
                   NULL);
}

Test(cli_score, nothing_to_score)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "study.yaml", "data: {files: [{path: a.csv}]}\ncolumns: {time: when}\nmeasures: {pain: {}}\n");
    program_expect(temp, "score study.yaml", 6, "",
                   "mldstat: error: study.yaml: no measure has an instrument with items: there is nothing to score\n");
}

Test(cli_score, strict_prints_no_scores_where_there_is_a_warning)
{
    g_autoptr(Temp) temp = study("A1,T0,8.1.2026,0,,,7,8\n");
    g_autoptr(Spawned) run = program_run(temp, "score --strict study.yaml", NULL);
    cr_assert_eq(run->exit_code, 1);
    cr_assert_str_eq(run->out, "");
}

static Spawned *shell(const Temp *temp, const char *command)
{
    g_autofree char *program = program_path();
    const char *const argv[] = {"/bin/sh", "-c", command, program, NULL};
    return spawn(argv, NULL, temp->path);
}

/* More than a pipe holds. */
static Temp *long_study(void)
{
    g_autoptr(GString) rows = g_string_new(NULL);
    for (int i = 0; i < 20000; i++)
        g_string_append_printf(rows, "P%05d,T0,8.1.2026,%d,%d,%d,%d,8\n", i, i % 5, i / 5 % 5, i % 3, i % 9);
    return study(rows->str);
}

Test(cli_score, a_full_disk_and_a_reader_that_goes_away)
{
    g_autoptr(Temp) temp = long_study();
    g_autoptr(Spawned) full = shell(temp, "exec \"$0\" score --quiet study.yaml >/dev/full");
    g_autoptr(Spawned) gone = shell(temp, "{ \"$0\" score --quiet study.yaml; echo $? >&2; } | head -n 1");
    cr_assert_eq(full->exit_code, 5);
    cr_assert_str_eq(full->err, "mldstat: error: standard output: No space left on device\n");
    cr_assert_str_eq(gone->out, HEADER);
    cr_assert_str_eq(gone->err, "0\n");
}

Test(cli_score, threads_do_not_show)
{
    g_autoptr(Temp) temp = long_study();
    g_autoptr(Spawned) one = program_run(temp, "score --quiet --jobs 1 study.yaml", NULL);
    g_autoptr(Spawned) many = program_run(temp, "score --quiet --jobs 7 study.yaml", NULL);
    cr_assert_eq(one->exit_code, 0);
    cr_assert_gt(strlen(one->out), 500000);
    cr_assert_str_eq(one->out, many->out);
    cr_assert_str_eq(strrchr(g_strchomp(one->out), '\n'), "\nP19999,baseline,,2026-01-08,1,,12.5,,a.csv,20001");
}

Test(cli_score, ids_within_sites_and_loose_ones)
{
    g_autoptr(Temp) temp = study("");
    temp_write(temp, "study.yaml",
               "data: {files: [{path: a.csv, per: course}]}\n"
               "columns: {patient: {column: id, within: site, match: loose}, site: where, time: when}\n"
               "times: {baseline: [T0], end: [T1]}\n"
               "measures:\n  rest: {instrument: rest, items: \"r{item}\"}\n");
    temp_write(temp, "a.csv",
               "id,where,when,r1,r2,r3,r4,r5\nA-1,North,T0,0,0,0,1,1\na1,North,T1,0,0,0,1,2\na 1,South,T0,0,,,,\n");
    program_expect(temp, "score --quiet study.yaml", 0,
                   HEADER
                   "north/A-1,baseline,,,0,,100,,a.csv,2\n"
                   "north/A-1,end,,,0,,50,,a.csv,3\n"
                   "south/a 1,baseline,,,,\"items 2 and 3 are missing; 2 of 3 are needed\",,not answered,a.csv,4\n",
                   "");
}
