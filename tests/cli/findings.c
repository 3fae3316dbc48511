/* Findings for people: likely causes, every problem of a line, a screenful, complete exports. Exact texts. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define WARNING "mldstat: warning: "

#define STUDY                                                                                                          \
    "data: {files: [{path: log.csv}], max_rejected: 100%}\n"                                                           \
    "columns: {patient: id, session: visit, date: day, time: phase}\n"                                                 \
    "times: {pre: [pre], post: [post]}\n"                                                                              \
    "measures:\n"                                                                                                      \
    "  pain: {range: [0, 10], better: lower}\n"                                                                        \
    "  sleep: {range: [0, 10], better: higher}\n"                                                                      \
    "output: out\n"
#define HEADER "id,visit,day,phase,pain,sleep\n"
#define PAIRS                                                                                                          \
    "A07,1,2026-10-05,pre,7,4\nA07,1,2026-10-05,post,5,5\nB13,1,2026-10-06,pre,8,3\nB13,1,2026-10-06,post,6,4\n"       \
    "C22,1,2026-10-12,pre,6,6\nC22,1,2026-10-12,post,6,5\n"
#define COUNTS                                                                                                         \
    "study: 3 of 3 patients with both forms; 0 before only, 0 after only\n6 records = 6 used\n"                        \
    "records from 2026-10-05 to 2026-10-12\n"

typedef struct {
    const char *records, *options, *out;
} Row;

static const Row rows[] = {
    {PAIRS, "", COUNTS},
    /* every problem of a line */
    {PAIRS "D31,,12.10.2026,pre,12,4\n", "--quiet",
     "log.csv:8: column 'day': the date is not in the format iso; looks like d.m.y; two formats are mixed in this "
     "column\n"
     "log.csv:8: column 'pain': '12' is outside 0 to 10\n"
     "log.csv:8: column 'visit': record without a session, stays unpaired\n"},
    {PAIRS ",,12.10.2026,Pree,six,99\n", "--quiet",
     "log.csv:8: column 'day': the date is not in the format iso; looks like d.m.y; two formats are mixed in this "
     "column\n"
     "log.csv:8: column 'pain': 'six' is not a number\n"
     "log.csv:8: column 'sleep': '99' is outside 0 to 10; looks like a missing code; add missing: [99] under data\n"
     "log.csv:8: column 'id': record without a patient id\n"
     "log.csv:8: column 'phase': the time point is empty or not one of pre, post; close to 'pre'; is it misspelt?\n"
     "log.csv:8: record without a usable score\n"
     "log.csv:8: column 'visit': record without a session, stays unpaired\n"},
    {PAIRS ",,,,,\n,,,,,\n", "--quiet",
     "log.csv:8: column 'id': record without a patient id\n"
     "log.csv:9: column 'id': record without a patient id\n"
     "log.csv: column 'id': 2 records without a patient id; blank rows at the end of the file; remove them\n"},
    /* dates and sessions */
    {"A07,1,2026-10-12,pre,7,4\nA07,1,2026-10-13,post,5,5\nA07,2,2026-10-05,pre,6,4\nA07,2,2026-10-05,post,5,5\n",
     "--quiet",
     "log.csv:3: column 'day': before and after of the session are dated on different days\n"
     "log.csv:4: column 'day': the session is dated before the one that precedes it\n"},
    /* the end of the period */
    {PAIRS, "--period 2026-10 --quiet",
     "newest record is 2026-10-12, 19 days before the period ends: was the export complete?\n"},
    {PAIRS, "--from 2026-10-01 --to 2026-10-19 --quiet",
     "newest record is 2026-10-12, 7 days before the period ends: was the export complete?\n"},
    {PAIRS, "--to 2026-10-18 --quiet", ""},
    {PAIRS, "--from 2026-10-01 --quiet", ""},
    {PAIRS, "--period 2026-09", COUNTS},
    {PAIRS, "--month 2026-Q4 --quiet",
     "newest record is 2026-10-12, 80 days before the period ends: was the export complete?\n"},
    {"A07,1,,pre,7,4\nA07,1,,post,5,5\n", "--quiet --period 2026-10",
     "newest record is not dated: was the export complete?\n"},
};

static void write_study(const Temp *temp, const char *records)
{
    g_autofree char *text = g_strconcat(HEADER, records, NULL);
    temp_write(temp, "study.yaml", STUDY);
    temp_write(temp, "log.csv", text);
}

Test(cli_findings, check_says_what_is_wrong_and_why)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Temp) temp = temp_new();
        write_study(temp, rows[i].records);
        g_autofree char *line =
            g_strconcat("check study.yaml", *rows[i].options == '\0' ? "" : " ", rows[i].options, NULL);
        program_expect(temp, line, 0, rows[i].out, "");
    }
}

Test(cli_findings, a_period_is_counted_from_the_day_of_the_run)
{
    g_autoptr(Temp) temp = temp_new();
    write_study(temp, PAIRS);
    static const char *const env[] = {"SOURCE_DATE_EPOCH=1793404800", NULL}; /* 2026-10-31 00:00 UTC */
    g_autoptr(Spawned) september = program_run(temp, "check --quiet --period last-month study.yaml", env);
    cr_assert_str_eq(september->out, "");
    static const char *const later[] = {"SOURCE_DATE_EPOCH=1793491200", NULL};
    g_autoptr(Spawned) october = program_run(temp, "check --strict --quiet --period last-month study.yaml", later);
    cr_assert_str_eq(october->out,
                     "newest record is 2026-10-12, 19 days before the period ends: was the export complete?\n");
    cr_assert_str_eq(october->err, "mldstat: error: 1 kind of warnings, and --strict allows none\n");
    cr_assert_eq(october->exit_code, 1);
}

/* 14 times 99 in one column, 25 sessions missing in others: cut to a screen, and whole. */
static char *many_records(void)
{
    GString *records = g_string_new(PAIRS);
    for (int i = 0; i < 14; i++)
        g_string_append_printf(records, "P%02d,1,2026-10-12,pre,99,5\n", i);
    for (int i = 0; i < 25; i++)
        g_string_append_printf(records, "Q%02d,,2026-10-12,pre,5,5\n", i);
    for (int i = 0; i < 9; i++)
        g_string_append_printf(records, "R%02d,1,2026-10-12,pre,5,%d\n", i, 12 + i);
    return g_string_free(records, FALSE);
}

#define NINES  "column 'pain': 14 scores outside 0 to 10"
#define CAUSE  "99, 14 times: looks like a missing code; add missing: [99] under data\n"
#define PLACES "log.csv:8: column 'pain': '99' is outside 0 to 10\n"

Test(cli_findings, a_screenful_unless_all_is_asked_for)
{
    g_autoptr(Temp) temp = temp_new();
    g_autofree char *records = many_records();
    write_study(temp, records);
    g_autoptr(Spawned) cut = program_run(temp, "check --quiet study.yaml", NULL);
    g_auto(GStrv) lines = g_strsplit(cut->out, "\n", -1);
    cr_assert_eq(g_strv_length(lines), 41, "%s", cut->out); /* 40, and what follows the last line feed */
    cr_assert(g_str_has_prefix(cut->out, PLACES));
    cr_assert_not_null(strstr(cut->out, "\nlog.csv: " NINES "; " CAUSE), "%s", cut->out);
    cr_assert_not_null(strstr(cut->out, "\nlog.csv: column 'visit': 25 records without a session, unpaired in all\n"));
    cr_assert(g_str_has_suffix(cut->out, "\n6 more places; \"mldstat check --all\" lists them\n"), "%s", cut->out);
    g_autoptr(Spawned) all = program_run(temp, "check --all --quiet study.yaml", NULL);
    g_auto(GStrv) all_lines = g_strsplit(all->out, "\n", -1);
    cr_assert_eq(g_strv_length(all_lines), 14 + 1 + 20 + 1 + 9 + 1, "%s", all->out);
    cr_assert_not_null(strstr(all->out, "\nlog.csv: " NINES "; " CAUSE), "%s", all->out);
}

Test(cli_findings, run_warns_reports_and_records_the_cause)
{
    g_autoptr(Temp) temp = temp_new();
    write_study(temp, PAIRS "D31,1,2026-10-12,pre,88,4\nD31,1,2026-10-12,post,88,4\nD31,2,2026-10-12,pre,4,-4\n");
    program_expect(temp, "run study.yaml", 0, "",
                   WARNING
                   "log.csv: column 'pain': 2 scores outside 0 to 10; 88, 2 times: looks like a missing code; add "
                   "missing: [88] under data\n" WARNING "log.csv: column 'sleep': 1 score outside 0 to 10\n");
    g_autofree char *hint = json_file_text(temp, "out/results.json", "findings.0.hint");
    cr_assert_str_eq(hint, "\"88, 2 times: looks like a missing code; add missing: [88] under data\"");
    g_autofree char *none = json_file_text(temp, "out/results.json", "findings.1.hint");
    cr_assert_str_eq(none, "null");
    g_autofree char *path = temp_path(temp, "out/index.html");
    g_autofree char *page = file_text(path);
    cr_assert_not_null(
        strstr(page, "2 scores outside 0 to 10; 88, 2 times: looks like a missing code; add missing: [88] under data"));
}

Test(cli_findings, what_a_record_lacks_to_be_paired_by_is_named)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "log.csv", "id,day,time,pain\nD1,2026-10-05,pre,7\nD1,2026-10-05,post,5\nD2,,pre,8\n");
    temp_write(temp, "study.yaml",
               "data: {files: [log.csv]}\ncolumns: {patient: id, date: day, time: time}\n"
               "measures: {pain: {range: [0, 10], better: lower}}\n");
    program_expect(temp, "check study.yaml", 0,
                   "log.csv:4: column 'day': record without a date, stays unpaired\n"
                   "study: 1 of 2 patients with both forms; 1 before only, 0 after only\n"
                   "3 records = 3 used\nrecords from 2026-10-05 to 2026-10-05\n",
                   "");
    g_autofree char *many =
        g_strconcat("id,day,time,pain\nD1,2026-10-05,pre,7\nD1,2026-10-05,post,5\n", "D2,,pre,8\nD3,,pre,1\n", NULL);
    temp_write(temp, "log.csv", many);
    program_expect(temp, "run -o out study.yaml", 0, "",
                   WARNING "log.csv: column 'day': 2 records without a date, unpaired\n");
}
