#include "base/digest.h"
#include "design/study_file.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const char full[] = "title: MLD for fibromyalgia and CFS\n"
                           "intervention: {technique: Vodder, minutes: 60}      # free text, printed as given\n"
                           "randomised: True\n"
                           "data:\n"
                           "  files:                                             # relative to this file\n"
                           "    - {path: pre.csv,  time: baseline}\n"
                           "    - {path: /abs/post.csv, time: end}  # the second\n"
                           "  preset: plain\n"
                           "  delimiter: ','\n"
                           "  decimal: \".\"\n"
                           "  encoding: utf-8 # one blank is harmless here\n"
                           "  missing: [NA, \".\", 99, null]\n"
                           "  duplicates: last\n"
                           "  max_rejected: 12.5%\n"
                           "columns:\n"
                           "  patient: {column: code}\n"
                           "  session: visit day\n"
                           "  date: {column: when, format: d.m.y}\n"
                           "times:\n"
                           "  baseline: {values: [T0, 0]}\n"
                           "  end: T1\n"
                           "measures:\n"
                           "  pain:\n"
                           "    label: Pain now\n"
                           "    column: 'Pain # now'\n"
                           "    range: [-2.5, 1e1]\n"
                           "    better: lower\n"
                           "    role: primary\n"
                           "    important_change: {points: 2, source: \"Farrar 2001\"}\n"
                           "  energy: {better: higher, at: [end, baseline], important_change: 1.25}\n"
                           "  sleep: {column: sleep, at: baseline, range: [0, 10]}\n"
                           "analysis:\n"
                           "  confidence: 0.9\n"
                           "  pairs: course\n"
                           "  primary_test: wilcoxon\n"
                           "  primary_question: change\n"
                           "  zeros: drop\n"
                           "  adjust: none\n"
                           "  equivalence_margin: none\n"
                           "report:\n"
                           "  formats: [html, csv]\n"
                           "output: ../out/fibro\n";

static Study *parse(const char *path, const char *text)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    Study *study = study_parse(path, text, strlen(text), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

Test(design_study_values, every_key_of_study_data_and_columns)
{
    g_autoptr(Study) study = parse("dir/fibro.yaml", full);
    cr_assert_str_eq(study->path, "dir/fibro.yaml");
    cr_assert_str_eq(study->stem, "fibro");
    cr_assert_str_eq(study->title, "MLD for fibromyalgia and CFS");
    cr_assert_eq(study->n_intervention, 2);
    cr_assert_str_eq(study->intervention[0].key, "technique");
    cr_assert_str_eq(study->intervention[0].value, "Vodder");
    cr_assert_str_eq(study->intervention[1].key, "minutes");
    cr_assert_str_eq(study->intervention[1].value, "60");
    cr_assert(study->randomised);
    cr_assert_eq(study->n_files, 2);
    cr_assert_str_eq(study->files[0].path, "dir/pre.csv");
    cr_assert_str_eq(study->files[0].name, "pre.csv");
    cr_assert_eq(study->files[0].time, TIME_PRE);
    cr_assert_str_eq(study->files[1].path, "/abs/post.csv");
    cr_assert_str_eq(study->files[1].name, "post.csv");
    cr_assert_eq(study->files[1].time, TIME_POST);
    g_autofree char *missing = g_strjoinv("|", study->missing);
    cr_assert_str_eq(missing, "NA|.|99|null");
    cr_assert_eq(study->duplicates, DUPLICATES_LAST);
    cr_assert(study->max_rejected_is_share);
    cr_assert_float_eq(study->max_rejected, 0.125, 1e-15);
    cr_assert_str_eq(study->columns[COLUMN_PATIENT], "code");
    cr_assert_str_eq(study->columns[COLUMN_SESSION], "visit day");
    cr_assert_str_eq(study->columns[COLUMN_DATE], "when");
    cr_assert_eq(study->date_format, DATE_FORMAT_DMY_DOT);
    cr_assert_null(study->columns[COLUMN_TIME]);
    cr_assert_str_eq(study->output, "dir/../out/fibro");
    cr_assert_eq(study->formats, FORMAT_HTML | FORMAT_CSV | FORMAT_JSON);
}

Test(design_study_values, every_key_of_times_measures_and_analysis)
{
    g_autoptr(Study) study = parse("dir/fibro.yaml", full);
    cr_assert_eq(study->n_times, 2);
    cr_assert_str_eq(study->times[0].name, "baseline");
    g_autofree char *before = g_strjoinv("|", study->times[0].values);
    cr_assert_str_eq(before, "T0|0");
    cr_assert_str_eq(study->times[1].name, "end");
    g_autofree char *after = g_strjoinv("|", study->times[1].values);
    cr_assert_str_eq(after, "T1");
    cr_assert_eq(study->n_measures, 3);
    const Measure *pain = &study->measures[0], *energy = &study->measures[1], *sleep = &study->measures[2];
    cr_assert_str_eq(pain->name, "pain");
    cr_assert_str_eq(pain->label, "Pain now");
    cr_assert_str_eq(pain->column[0], "Pain # now");
    cr_assert_null(pain->columns);
    cr_assert(pain->has_range && pain->low == -2.5 && pain->high == 10.0);
    cr_assert(pain->better == BETTER_LOWER && pain->role == ROLE_PRIMARY);
    cr_assert(pain->important_points == 2.0);
    cr_assert_str_eq(pain->important_source, "Farrar 2001");
    cr_assert_eq(pain->at, 3);
    cr_assert(measure_is_paired(pain));
    cr_assert_str_eq(energy->label, "energy");
    cr_assert_str_eq(energy->column[0], "energy");
    cr_assert(energy->better == BETTER_HIGHER && energy->role == ROLE_SECONDARY);
    cr_assert(!energy->has_range && isnan(energy->low) && isnan(energy->high));
    cr_assert(energy->important_points == 1.25);
    cr_assert_null(energy->important_source);
    cr_assert(measure_is_paired(energy));
    cr_assert(sleep->better == BETTER_UNKNOWN && isnan(sleep->important_points));
    cr_assert_eq(sleep->at, 1);
    cr_assert_not(measure_is_paired(sleep));
    cr_assert(study->analysis.confidence == 0.9);
    cr_assert_eq(study->analysis.pairs, PAIRS_COURSE);
    cr_assert_eq(study->analysis.primary_test, TEST_WILCOXON);
    cr_assert_eq(study->analysis.zeros, ZEROS_DROP);
    cr_assert_eq(study->analysis.adjust, ADJUST_NONE);
    cr_assert_eq(study_times_per_row(study, &study->files[0]), 1);
}

Test(design_study_values, defaults)
{
    g_autoptr(Study) study = parse("a.b.yml", "data: {files: \"-\"}\ncolumns: {time: phase}\nmeasures: {pain: }\n");
    cr_assert_str_eq(study->title, "a.b");
    cr_assert_str_eq(study->output, "output/a.b");
    cr_assert_str_eq(study->digest, "983a0e55d8d4572a0df3bdf9e4081ab8f9164c7afec0f26d932795f8eff6fd94");
    cr_assert_not(study->randomised);
    cr_assert_eq(study->n_intervention, 0);
    cr_assert_str_eq(study->files[0].path, "-");
    cr_assert_str_eq(study->files[0].name, "-");
    cr_assert_eq(study->files[0].time, TIME_NONE);
    cr_assert_null(study->missing[0]);
    cr_assert_eq(study->duplicates, DUPLICATES_REFUSE);
    cr_assert(study->max_rejected_is_share && study->max_rejected == 0.05);
    cr_assert_str_eq(study_column(study, &study->files[0], COLUMN_PATIENT), "patient");
    cr_assert_null(study->columns[COLUMN_SESSION]);
    cr_assert_null(study->columns[COLUMN_DATE]);
    cr_assert_str_eq(study->columns[COLUMN_TIME], "phase");
    g_autofree char *before = g_strjoinv("|", study->times[0].values);
    g_autofree char *after = g_strjoinv("|", study->times[1].values);
    cr_assert_str_eq(before, "pre|before");
    cr_assert_str_eq(after, "post|after");
    cr_assert(study->analysis.confidence == 0.95);
    cr_assert_eq(study->analysis.pairs, PAIRS_AUTO);
    cr_assert_eq(study->analysis.primary_test, TEST_T);
    cr_assert_eq(study->analysis.zeros, ZEROS_KEEP);
    cr_assert_eq(study->analysis.adjust, ADJUST_HOLM);
    cr_assert_eq(study->formats, FORMAT_ALL);
}

Test(design_study_values, wide_layout_takes_in_what_is_asked_once)
{
    g_autoptr(Study) study = parse("/data/w.yaml", "data: {files: w.csv, max_rejected: 3, missing: 99}\n"
                                                   "measures:\n"
                                                   "  pain: {columns: {post: pk2, pre: pk1}}\n"
                                                   "  sleep: {column: slp, at: [pre]}\n"
                                                   "  mood: {columns: {pre: md}}\n");
    cr_assert_str_eq(study->output, "/data/output/w");
    cr_assert_str_eq(study->files[0].path, "/data/w.csv");
    cr_assert(!study->max_rejected_is_share && study->max_rejected == 3);
    cr_assert_str_eq(study->missing[0], "99");
    cr_assert_null(study->missing[1]);
    cr_assert_eq(study_times_per_row(study, &study->files[0]), 2);
    cr_assert_null(study->measures[0].column);
    cr_assert_str_eq(study->measures[0].columns[TIME_PRE], "pk1");
    cr_assert_str_eq(study->measures[0].columns[TIME_POST], "pk2");
    cr_assert_null(study->measures[1].column);
    cr_assert_str_eq(study->measures[1].columns[TIME_PRE], "slp");
    cr_assert_null(study->measures[1].columns[TIME_POST]);
    cr_assert_eq(study->measures[1].at, 1);
    cr_assert_eq(study->measures[2].at, 1);
    cr_assert_null(study->measures[2].columns[TIME_POST]);
}

Test(design_study_values, what_is_asked_only_before_needs_no_file_after)
{
    g_autoptr(Study) study = parse("s.yaml", "data: {files: [{path: a.csv, time: pre}]}\n"
                                             "measures: {sleep: {at: [pre]}}\n");
    cr_assert_eq(study->n_files, 1);
    cr_assert_str_eq(study->measures[0].column[0], "sleep");
}

Test(design_study_values, date_may_name_the_session)
{
    g_autoptr(Study) study = parse("s.yaml", "data: {files: w.csv}\n"
                                             "columns: {patient: id, session: day, date: day, time: t}\n"
                                             "times: {pre: , post: {}}\n"
                                             "measures: {p: {}}\n"
                                             "report:\n"
                                             "analysis: {}\n");
    cr_assert_str_eq(study->columns[COLUMN_SESSION], "day");
    cr_assert_str_eq(study->columns[COLUMN_DATE], "day");
    cr_assert_eq(study->date_format, DATE_FORMAT_ISO);
    cr_assert_str_eq(study->times[1].values[1], "after");
}

Test(design_study_values, standard_input_has_a_stem)
{
    g_autoptr(Study) study = parse("-", "data: {files: w.csv}\ncolumns: {time: t}\nmeasures: {p: }\n");
    cr_assert_str_eq(study->stem, "study");
    cr_assert_str_eq(study->output, "output/study");
    cr_assert_str_eq(study->files[0].path, "w.csv");
}

Test(design_study_values, privacy_is_allowed_by_word_only)
{
#define REST "data: {files: [a.csv]}\ncolumns: {time: t}\nmeasures: {pain: {}}\n"
    static const struct {
        const char *text;
        bool allowed;
    } cases[] = {
        {REST, false},
        {REST "privacy: {allow: []}\n", false},
        {REST "privacy: {allow: [patient]}\n", true},
        {REST "privacy: {allow: patient}\n", true},
        {REST "privacy: {}\n", false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Study) study = parse("study.yaml", cases[i].text);
        cr_expect_eq(study->privacy_allow_patient, cases[i].allowed, "%s", cases[i].text);
    }
}
