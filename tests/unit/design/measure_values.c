/* Time points, and the measures asked at them. */
#include "base/digest.h"
#include "design/study_file.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define COURSE_TIMES "times: {baseline: , end: , w4: , w12: {values: [3m], after: end, days: 84, window: 21}}\n"
#define ALL_TIMES    "times: {pre: , post: , baseline: , end: , w12: }\n"
#define LONG         "columns: {time: t}\n"
#define BOTH_FILES   "data: {files: [a.csv, {path: c.csv, per: course}]}\n"

static Study *parse(const char *text)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    Study *study = study_parse("s.yaml", text, strlen(text), &error);
    cr_assert_not_null(study, "%s\n%s", text, error == NULL ? "" : error->message);
    return study;
}

Test(design_measure_values, follow_ups_come_behind_what_is_compared)
{
    g_autoptr(Study) study = parse(COURSE_TIMES LONG "data: {files: a.csv}\nmeasures: {p: }\n");
    cr_assert_eq(study->n_times, 4);
    cr_assert(!study->times[1].is_followup && study->times[2].is_followup && study->times[3].is_followup);
    cr_assert_str_eq(study->times[2].name, "w4");
    cr_assert_str_eq(study->times[2].values[0], "w4");
    cr_assert_eq(study->times[2].after, TIME_NONE);
    cr_assert_str_eq(study->times[3].values[0], "3m");
    cr_assert(study->times[3].after == 1 && study->times[3].days == 84 && study->times[3].window == 21);
}

Test(design_measure_values, windows_may_touch_but_not_overlap)
{
    g_autoptr(Study) study =
        parse("times:\n"
              "  pre: \n"
              "  post: \n"
              "  w4: {after: post, days: 28, window: 14}\n"
              "  w8: {after: post, days: 57, window: 14}\n"
              "  other: {after: pre, days: 28, window: 0}\n" LONG "data: {files: a.csv}\nmeasures: {p: }\n");
    cr_assert_eq(study->n_times, 5);
    cr_assert_eq(study->times[4].after, TIME_PRE);
    cr_assert_eq(study->times[4].window, 0);
}

Test(design_measure_values, as_many_times_as_a_set_of_bits_holds)
{
    g_autoptr(GString) text = g_string_new("data: {files: a.csv}\n" LONG "measures: {p: }\ntimes: {pre: , post: ");
    for (int i = 2; i < STUDY_TIMES_MAX; i++)
        g_string_append_printf(text, ", f%d: ", i);
    g_string_append(text, "}\n");
    g_autoptr(Study) study = parse(text->str);
    cr_assert_eq(study->n_times, STUDY_TIMES_MAX);
    cr_assert_eq(study->measures[0].at, G_MAXUINT32);
    cr_assert_eq(study_file_times(study, &study->files[0]), G_MAXUINT32);
}

/* The time points a measure is asked at and the two it compares, whatever way they are named. */
Test(design_measure_values, times_of_a_measure)
{
    enum { PRE = 1, POST = 2, BASELINE = 4, END = 8, W12 = 16 };
    static const struct {
        const char *times, *files, *measure;
        guint32 at;
        int before;
        bool paired;
    } rows[] = {
        {"", "data: {files: a.csv}\n", "{}", PRE | POST, 0, true},
        {"", "data: {files: a.csv}\n", "{at: post}", POST, 0, false},
        {"", "data: {files: a.csv}\n", "{followup: []}", PRE | POST, 0, true},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{}", 15, 0, true},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{followup: [w12]}", 11, 0, true},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{followup: []}", 3, 0, true},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{at: [baseline, end]}", 3, 0, true},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{at: [baseline, w4]}", 5, 0, false},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{at: baseline, followup: w12}", 9, 0, false},
        {COURSE_TIMES, "data: {files: a.csv}\n", "{at: [w4]}", 4, 0, false},
        {ALL_TIMES, BOTH_FILES, "{}", PRE | POST, 0, true},
        {ALL_TIMES, BOTH_FILES, "{compare: [pre, post]}", PRE | POST, 0, true},
        {ALL_TIMES, BOTH_FILES, "{compare: [baseline, end]}", BASELINE | END | W12, 2, true},
        {ALL_TIMES, BOTH_FILES, "{compare: [baseline, end], followup: []}", BASELINE | END, 2, true},
        {ALL_TIMES, BOTH_FILES, "{followup: [w12]}", PRE | POST | W12, 0, true},
        {ALL_TIMES, BOTH_FILES, "{at: [end]}", END, 2, false},
        {ALL_TIMES, BOTH_FILES, "{at: [end, baseline, w12]}", BASELINE | END | W12, 2, true},
        {ALL_TIMES, BOTH_FILES, "{at: w12}", W12, 2, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *text =
            g_strconcat(rows[i].times, LONG, rows[i].files, "measures: {p: ", rows[i].measure, "}\n", NULL);
        g_autoptr(Study) study = parse(text);
        const Measure *measure = &study->measures[0];
        cr_assert_eq(measure->at, rows[i].at, "%s: %x", text, measure->at);
        cr_assert(measure->before == rows[i].before && measure->after == rows[i].before + 1, "%s", text);
        cr_assert_eq(measure_is_paired(measure), rows[i].paired, "%s", text);
    }
}

Test(design_measure_values, patterns_name_a_column_per_time_point)
{
    g_autoptr(Study) study = parse("times: {pre: , post: , w4: }\ndata: {files: a.csv}\n"
                                   "measures:\n"
                                   "  pain: {column: \"pain_{time}\"}\n"
                                   "  mood: {column: \"{time}mood{time}\", at: [post]}\n"
                                   "  sleep: {column: slp, at: [post]}\n"
                                   "  relief: {columns: {w4: r4}}\n");
    const Measure *pain = &study->measures[0], *mood = &study->measures[1], *sleep = &study->measures[2];
    cr_assert_str_eq(pain->pattern, "pain_{time}");
    cr_assert_null(pain->column);
    cr_assert_str_eq(pain->columns[0], "pain_pre");
    cr_assert_str_eq(pain->columns[1], "pain_post");
    cr_assert_str_eq(pain->columns[2], "pain_w4");
    cr_assert(mood->columns[0] == NULL && mood->columns[2] == NULL);
    cr_assert_str_eq(mood->columns[1], "postmoodpost");
    cr_assert_null(sleep->pattern);
    cr_assert(sleep->columns[0] == NULL && sleep->column == NULL);
    cr_assert_str_eq(sleep->columns[1], "slp");
    cr_assert_eq(study->measures[3].at, 4);
    cr_assert_eq(study_times_per_row(study, &study->files[0]), 3);
}

Test(design_measure_values, scales_and_answers)
{
    g_autoptr(Study) study = parse(LONG "data: {files: a.csv}\n"
                                        "measures:\n"
                                        "  pain: {column: [p1, p2], range: [0, 10], from: [100, 0]}\n"
                                        "  mood: {values: {\" Very low\": -1.5, 5: 5, no: 0}}\n");
    const Measure *pain = &study->measures[0], *mood = &study->measures[1];
    g_autofree char *columns = g_strjoinv("|", pain->column);
    cr_assert_str_eq(columns, "p1|p2");
    cr_assert(pain->has_from && pain->from_low == 100 && pain->from_high == 0);
    cr_assert(pain->answers == NULL && pain->n_answers == 0);
    cr_assert(!mood->has_from && isnan(mood->from_low) && isnan(mood->from_high));
    cr_assert_eq(mood->n_answers, 3);
    cr_assert_str_eq(mood->answers[0].text, "Very low");
    cr_assert(mood->answers[0].score == -1.5 && mood->answers[1].score == 5 && mood->answers[2].score == 0);
    cr_assert_str_eq(mood->answers[1].text, "5");
}

/* Files of one study may be laid out in three ways. */
Test(design_measure_values, each_file_has_its_own_layout)
{
    g_autoptr(Study) study = parse(ALL_TIMES "data:\n"
                                             "  files:\n"
                                             "    - visits.csv\n"
                                             "    - {path: course.csv, per: course, columns: {time: phase}}\n"
                                             "    - {path: late.csv, per: course, time: w12}\n"
                                             "    - {path: people.csv, per: patient, arm: arm}\n"
                                             "columns: {patient: id, session: visit}\n"
                                             "measures:\n"
                                             "  pain: {column: \"pain_{time}\"}\n"
                                             "  sleep: {at: [pre]}\n"
                                             "  fiqr: {compare: [baseline, end]}\n");
    cr_assert_eq(study_times_per_row(study, &study->files[0]), 5);
    cr_assert_eq(study_times_per_row(study, &study->files[1]), 1);
    cr_assert_eq(study_times_per_row(study, &study->files[2]), 1);
    cr_assert_str_eq(study->measures[1].columns[0], "sleep");
    cr_assert_str_eq(study->measures[2].column[0], "fiqr");
    cr_assert_null(study->measures[2].columns);
}

/* A file that says its time point itself needs no time column, and the same column may mean two things in two files. */
Test(design_measure_values, columns_are_told_apart_by_file)
{
    g_autoptr(Study) study = parse(ALL_TIMES "data:\n"
                                             "  files:\n"
                                             "    - {path: a.csv, time: pre, session: s}\n"
                                             "    - {path: b.csv, time: post, session: s}\n"
                                             "    - {path: c.csv, per: course}\n"
                                             "columns: {time: phase}\n"
                                             "describe: {start: pain, where: patient}\n"
                                             "measures: {pain: , later: {column: pain, compare: [baseline, end]}}\n");
    cr_assert_str_eq(study->measures[0].column[0], study->measures[1].column[0]);
    cr_assert_str_eq(study_column(study, &study->files[2], COLUMN_TIME), "phase");
}
