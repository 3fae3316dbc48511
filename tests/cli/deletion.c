/* Session logs without session numbers, in which some forms are missing and some days have two sessions: what the
 * program says. tests/unit/pair/deletion.c counts wrong pairs. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <string.h>

#define STUDY                                                                                                          \
    "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"                                      \
    "columns: {patient: patient_id, date: {column: date, format: iso}}\n"                                              \
    "measures: {pain: {range: [0, 10], better: lower}}\n"

/* Four patients on ten days each, of which one form before and two after are missing, then what is given. */
static void write_log(const Temp *temp, const char *clock, const char *pre, const char *post)
{
    g_autoptr(GString) before = g_string_new("patient_id,date,pain\n");
    g_autoptr(GString) after = g_string_new("patient_id,date,pain\n");
    for (int patient = 1; patient <= 4; patient++)
        for (int day = 10; day < 20; day++) {
            if (patient != 1 || day != 12)
                g_string_append_printf(before, "P%d,2026-10-%d%s,%d\n", patient, day, clock, 4 + (day + patient) % 5);
            if (patient != 2 || day > 11)
                g_string_append_printf(after, "P%d,2026-10-%d%s,%d\n", patient, day, clock, 2 + day * patient % 7);
        }
    g_string_append(before, pre);
    g_string_append(after, post);
    temp_write(temp, "pre.csv", before->str);
    temp_write(temp, "post.csv", after->str);
    temp_write(temp, "study.yaml", STUDY);
}

/* A pair more than three hours apart, and one whose form after is the earlier: only where a day has two sessions. */
Test(cli_deletion, times_of_day_tell_sessions_apart)
{
    g_autoptr(Temp) temp = temp_new();
    write_log(temp, " 09:30", "P3,2026-10-28 08:55,7\nP4,2026-10-28 14:10,8\n",
              "P3,2026-10-28 15:05,3\nP4,2026-10-28 10:20,2\n");
    program_expect(temp, "check study.yaml", 0,
                   "study: 42 recorded sessions, 39 with both forms (93 %), 4 of 4 patients; 2 before only, 1 after "
                   "only\n81 records = 81 used\nrecords from 2026-10-10 to 2026-10-28\n",
                   "");
    write_log(temp, " 09:30",
              "P1,2026-10-28 09:00,5\nP1,2026-10-28 14:00,6\nP3,2026-10-28 08:55,7\nP4,2026-10-28 14:10,8\n",
              "P1,2026-10-28 10:10,4\nP3,2026-10-28 15:05,3\nP4,2026-10-28 10:20,2\n");
    program_expect(temp, "check study.yaml", 0,
                   "pre.csv:41: patient with more than one session on this date, unpaired\n"
                   "pre.csv:42: patient with more than one session on this date, unpaired\n"
                   "post.csv:40: patient with more than one session on this date, unpaired\n"
                   "post.csv:41: not within 3 hours after the form before, perhaps of another session, unpaired\n"
                   "post.csv:42: not within 3 hours after the form before, perhaps of another session, unpaired\n"
                   "study: 47 recorded sessions, 37 with both forms (79 %), 4 of 4 patients; 6 before only, 4 after "
                   "only\n84 records = 84 used\nrecords from 2026-10-10 to 2026-10-28\n",
                   "");
}

/* Eight days of P4 show two sessions, so that P4's other days prove nothing. Midnight is no time of day. */
Test(cli_deletion, a_patient_with_several_sessions_a_day_is_matched_by_date_on_none)
{
    g_autoptr(Temp) temp = temp_new();
    g_autoptr(GString) pre = g_string_new(NULL);
    for (int day = 20; day < 28; day++)
        g_string_append_printf(pre, "P4,2026-10-%d 00:00,%d\nP4,2026-10-%d 00:00,%d\n", day, day % 5, day, 5 + day % 3);
    write_log(temp, "", pre->str, "");
    g_autoptr(Spawned) run = program_run(temp, "check study.yaml", NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    static const char *const lines[] = {
        "\npre.csv:56: patient with more than one session on this date, unpaired\n",
        "post.csv:30: before and after on one date of a patient with several sessions on another date, stay unpaired: "
        "they may be of two sessions\n",
        "study: 66 recorded sessions, 27 with both forms (41 %), 3 of 4 patients; 28 before only, 11 after only\n",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(lines); i++)
        cr_assert(strstr(run->out, lines[i]) != NULL, "no %s in\n%s", lines[i], run->out);
}

static void accept_same_day(const Temp *temp)
{
    g_autofree char *path = temp_path(temp, "study.yaml");
    g_autofree char *text = NULL;
    cr_assert(g_file_get_contents(path, &text, NULL, NULL));
    g_auto(GStrv) parts = g_strsplit(text, "data: {", 2);
    cr_assert_not_null(parts[1]);
    g_autofree char *accepting = g_strconcat(parts[0], "data: {same_day: accept, ", parts[1], NULL);
    temp_write(temp, "study.yaml", accepting);
}

/* Three patients with one such day each stand for others who had one and lost the forms that would show it. Left are
 * P4's ten pairs, five forms before only and four after only: 2 x 3 x 5/10 x 4/10 wrong pairs. */
Test(cli_deletion, dates_that_prove_too_little_are_refused)
{
    static const char pre[] = "P1,2026-10-28,3\nP1,2026-10-28,4\nP2,2026-10-28,5\nP2,2026-10-28,6\n"
                              "P3,2026-10-28,7\nP3,2026-10-28,8\nP4,2026-10-21,1\nP4,2026-10-22,2\nP4,2026-10-23,9\n";
    static const char post[] = "P4,2026-10-24,1\nP4,2026-10-25,2\nP4,2026-10-26,9\n";
    g_autoptr(Temp) temp = temp_new();
    write_log(temp, "", pre, post);
    program_expect(
        temp, "run --quiet study.yaml", 1, "",
        "mldstat: error: pre.csv: a patient has several sessions on one date, 3 times, and forms are missing: "
        "of the pairs matched by date about 1.20 must be expected to join two different sessions; name a session "
        "column "
        "or a date column with the time of day, or take it as it is with same_day: accept under data\n");
    accept_same_day(temp);
    program_expect(temp, "run -o out study.yaml", 0, "", NULL);
    g_autofree char *findings = json_file_text(temp, "out/results.json", "findings");
    cr_assert(strstr(findings, "\"code\":\"wrong_pairs\",\"column\":null,\"count\":1,\"expected\":\"1.20\"") != NULL,
              "%s", findings);
}
