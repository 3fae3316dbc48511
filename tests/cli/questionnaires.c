/* From the answers of questionnaires to their scores, by the built program. */
#include "support/program.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>

/* Four answers of 0 to 3, one of which may be missing; the last of them counts the other way round. */
#define MOOD                                                                                                           \
    "instrument: mood\ntitle: Mood\nabout: mood\nrecall: {days: 7, words: past week}\n"                                \
    "licence: {class: free, notice: none}\ncitation: \"A 2020\"\nsources: [\"A 2020\"]\n"                              \
    "items:\n  - {item: 1-3, range: [0, 3]}\n  - {item: \"4\", range: [0, 3], reverse: true}\n"                        \
    "codings:\n  from-one: {from: [1, 4]}\n"                                                                           \
    "scores:\n"                                                                                                        \
    "  total: {label: Mood, sum: [1-4], minimum: 3, prorate: true, missing_rule: A 2020, range: [0, 12], "             \
    "better: lower}\n"                                                                                                 \
    "  first: {label: First half, sum: [1-2], range: [0, 6], better: lower}\n"

static void write_mood(const Temp *temp)
{
    g_autofree char *folder = temp_path(temp, "instruments");
    cr_assert_eq(g_mkdir(folder, 0700), 0);
    temp_write(temp, "instruments/mood.yaml", MOOD);
}

/* The mean before, after and of the change of a measure of `course` or `change`. */
static void expect_means(const Temp *temp, const char *study, const char *measure, double n, double pre, double post)
{
    const struct {
        const char *key;
        double value;
    } numbers[] = {{"n_patients", n}, {"pre.mean", pre}, {"post.mean", post}};
    g_autofree char *line = g_strdup_printf("run %s -o out", study);
    g_autoptr(Spawned) run = program_run(temp, line, NULL);
    cr_assert_eq(run->exit_code, 0, "%s", run->err);
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *keys = g_strdup_printf("measures.%s.change.%s", measure, numbers[i].key);
        double got = json_file_number(temp, "out/results.json", keys);
        cr_assert_float_eq(got, numbers[i].value, 1e-12, "%s: %.17g", keys, got);
    }
}

#define LONG                                                                                                           \
    "data: {files: [{path: a.csv, per: course}]}\ntimes: {baseline: [T0], end: [T1]}\n"                                \
    "columns: {patient: id, time: t}\n"

/* Worked by hand, item 4 counting 3 - answer. A: 3+2+1+3 = 9, then 1+0+1+1 = 3. B: 2+2+2+2 = 8 with item 2 missing is
 * 6 * 4/3 = 8, then 0. C has two answers only at the end. D is unpaired. */
#define ANSWERS                                                                                                        \
    "id,t,m1,m2,m3,m4\nA,T0,3,2,1,0\nA,T1,1,0,1,2\nB,T0,2,,2,1\nB,T1,0,0,0,3\nC,T0,1,1,1,1\nC,T1,,1,,1\nD,T0,3,3,3,"   \
    "0\n"

Test(cli_questionnaires, items_in_a_long_file)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "a.csv", ANSWERS);
    temp_write(temp, "s.yaml", LONG "measures: {mood: {instrument: mood, items: \"m{item}\"}}\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:7: column 'Mood': the score needs 3 of 4 items: missing\n"
                   "s: 2 of 4 patients with both forms; 2 before only, 0 after only\n"
                   "7 records = 6 used + 1 with answers but no score\n",
                   "");
    expect_means(temp, "s.yaml", "mood", 2, 8.5, 1.5);
}

/* A second score of the same items is read with them; the form is used for the score that it has. */
Test(cli_questionnaires, two_scores_share_their_items)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "a.csv", ANSWERS);
    temp_write(temp, "s.yaml",
               LONG "measures:\n  mood: {instrument: mood, items: \"m{item}\"}\n"
                    "  half: {instrument: mood, score: first, items: \"m{item}\", label: Half}\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:4: column 'Half': the score needs both items: missing\n"
                   "a.csv:7: column 'Half': the score needs both items: missing\n"
                   "a.csv:7: column 'Mood': the score needs 3 of 4 items: missing\n"
                   "s: 2 of 4 patients with both forms; 2 before only, 0 after only\n"
                   "7 records = 6 used + 1 with answers but no score\n",
                   "");
    expect_means(temp, "s.yaml", "half", 1, 5, 1);
}

/* The same answers, one column per time point: by name, by a value of the time point, listed. */
Test(cli_questionnaires, items_in_a_wide_file)
{
    static const char *const places[] = {
        "items: \"m{item}_{time}\"",
        "items: [\"m1_{time}\", \"m2_{time}\", \"m3_{time}\", \"m4_{time}\"]",
        "items: {4: \"m4_{time}\", 1: \"m1_{time}\", 2: \"m2_{time}\", 3: \"m3_{time}\"}",
    };
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "w.csv",
               "id,m1_baseline,m2_baseline,m3_baseline,m4_baseline,m1_T1,m2_T1,m3_T1,m4_T1\n"
               "A,3,2,1,0,1,0,1,2\nB,2,,2,1,0,0,0,3\nC,1,1,1,1,,1,,1\nD,3,3,3,0,,,,\n");
    for (size_t i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autofree char *yaml = g_strdup_printf("data: {files: [{path: w.csv, per: course}]}\ncolumns: {patient: id}\n"
                                                "times: {baseline: [T0], end: [T1]}\n"
                                                "measures: {mood: {instrument: mood, %s}}\n",
                                                places[i]);
        temp_write(temp, "w.yaml", yaml);
        program_expect(temp, "check w.yaml", 0,
                       "w.csv:4: column 'Mood': the score needs 3 of 4 items: missing\n"
                       "w: 2 of 4 patients with both forms; 2 before only, 0 after only\n"
                       "4 records = 4 used\n",
                       "");
        expect_means(temp, "w.yaml", "mood", 2, 8.5, 1.5);
    }
}

Test(cli_questionnaires, items_in_two_files_in_another_coding)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "pre.csv", "id,visit,q1,q2,q3,q4\nA,1,4,3,2,1\nB,1,3,,3,2\nC,1,4,5,0,1\n");
    temp_write(temp, "post.csv", "id,visit,q1,q2,q3,q4\nA,1,2,1,2,3\nB,1,1,1,1,4\nC,1,1,1,1,1\n");
    temp_write(temp, "s.yaml",
               "data: {files: [{path: pre.csv, time: pre}, {path: post.csv, time: post}]}\n"
               "columns: {patient: id, session: visit}\n"
               "measures: {mood: {instrument: mood, items: [q1, q2, q3, q4], coding: from-one}}\n");
    program_expect(temp, "check s.yaml", 0,
                   "column 'Mood': asks about the past week, and is compared within sessions: most of that time lies "
                   "before the session\n"
                   "pre.csv:4: column 'q2': '5' is outside 1 to 4\n"
                   "pre.csv:4: column 'q3': '0' is outside 1 to 4\n"
                   "pre.csv:4: column 'Mood': the score needs 3 of 4 items: missing\n"
                   "s: 2 of 3 patients with both forms; 0 before only, 1 after only\n"
                   "6 records = 5 used + 1 with answers but no score\n",
                   "");
    expect_means(temp, "s.yaml", "mood", 2, 8.5, 1.5);
}

Test(cli_questionnaires, answers_in_words)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "a.csv",
               "id,t,m1,m2,m3,m4\nA,T0,very,rather,a little,not\nA,T1, A Little ,not,a little,2\nB,T0,rather,,rather,a "
               "little\nB,T1,not,not,not,very\nC,T0,some,not,not,not\n");
    temp_write(temp, "s.yaml",
               LONG "measures: {mood: {instrument: mood, items: \"m{item}\", "
                    "values: {not: 0, a little: 1, rather: 2, very: 3}}}\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:6: column 'm1': 'some' is not one of not, a little, rather, very\n"
                   "s: 2 of 3 patients with both forms; 1 before only, 0 after only\n5 records = 5 used\n",
                   "");
    expect_means(temp, "s.yaml", "mood", 2, 8.5, 1.5);
}

/* A REDCap project spreads a form over instruments: its items may stand in two rows, and are scored together. */
Test(cli_questionnaires, items_spread_over_rows)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "r.csv",
               "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,age,m1,m2,m3,m4\n"
               "1,t0_arm_1,,,44,3,2,,\n1,t0_arm_1,more,1,,,,1,0\n1,t1_arm_1,,,,1,0,1,2\n"
               "2,t0_arm_1,,,51,2,,2,1\n2,t1_arm_1,,,,0,0,,\n2,t1_arm_1,more,1,,,,0,3\n"
               "3,t0_arm_1,,,,1,,,\n3,t1_arm_1,more,1,,,,,\n");
    temp_write(temp, "r.yaml",
               "data: {preset: redcap, files: [{path: r.csv, per: course}]}\ncolumns: {time: redcap_event_name}\n"
               "times: {baseline: [t0_arm_1], end: [t1_arm_1]}\n"
               "measures: {mood: {instrument: mood, items: \"m{item}\"}}\n");
    program_expect(temp, "check r.yaml", 0,
                   "r.csv:8: column 'Mood': the score needs 3 of 4 items: missing\n"
                   "r.csv: 1 row of another form: nothing that is read is filled in\n"
                   "r: 2 of 2 patients with both forms; 0 before only, 0 after only\n"
                   "8 records = 6 used + 1 of another form + 1 with answers but no score\n",
                   "");
    expect_means(temp, "r.yaml", "mood", 2, 8.5, 1.5);
}

/* Totals computed elsewhere are read as any score, with what the definition says of them. */
Test(cli_questionnaires, totals_by_column)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "a.csv", "id,t,sum\nA,T0,9\nA,T1,3\nB,T0,8\nB,T1,0\nC,T0,13\n");
    temp_write(temp, "s.yaml",
               "data: {files: [{path: a.csv, per: course}], max_rejected: 1}\ntimes: {baseline: [T0], end: [T1]}\n"
               "columns: {patient: id, time: t}\nmeasures: {mood: {instrument: mood, column: sum}}\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:6: column 'sum': '13' is outside 0 to 12\na.csv:6: record without a usable score\n"
                   "s: 2 of 2 patients with both forms; 0 before only, 0 after only\n"
                   "5 records = 4 used + 1 without a usable score\n",
                   "");
}

/* Two forms with one score but other answers contradict each other; forms with the same answers count once. */
Test(cli_questionnaires, conflicts_are_those_of_the_answers)
{
    g_autoptr(Temp) temp = temp_new();
    write_mood(temp);
    temp_write(temp, "a.csv",
               "id,t,m1,m2,m3,m4\nA,T0,3,2,1,0\nA,T0,2,3,1,0\nA,T1,0,0,0,3\nB,T0,1,1,1,1\nB,T0,1,1,1,1\n"
               "B,T1,0,0,0,3\nC,T0,1,1,1,1\nC,T1,1,1,1,1\n");
    temp_write(temp, "s.yaml",
               "data: {files: [{path: a.csv, per: course}], duplicates: first}\n"
               "times: {baseline: [T0], end: [T1]}\ncolumns: {patient: id, time: t}\n"
               "measures: {mood: {instrument: mood, items: \"m{item}\"}}\n");
    program_expect(temp, "check s.yaml", 0,
                   "a.csv:3: record contradicts another of the same patient, session and time: excluded\n"
                   "a.csv: 1 record identical to an earlier one, counted once\n"
                   "s: 3 of 3 patients with both forms; 0 before only, 0 after only\n"
                   "8 records = 6 used + 1 duplicate + 1 conflicting\n",
                   "");
}
