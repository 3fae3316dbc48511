/* Cases, error of measurement and norm: from the study file, and from a definition. */
#include "base/digest.h"
#include "design/study_file.h"
#include "support/study_errors.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define HEAD "data: {files: [{path: a.csv, time: pre}, {path: b.csv, time: post}]}\n"

static Study *parse_at(const char *path, const char *yaml)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    Study *study = study_parse(path, yaml, strlen(yaml), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

static void expect_limits(const Measure *m, double low, bool low_open, double high, bool high_open)
{
    const Limits *limits = &m->caseness;
    cr_assert(m->has_caseness, "%s", m->name);
    cr_assert(limits->low == low && limits->low_open == low_open && limits->high == high &&
                  limits->high_open == high_open,
              "%s: %g to %g", m->name, limits->low, limits->high);
}

/* `value` NAN: expected to be missing. */
static void expect_number(const Measure *m, const char *what, double got, double value)
{
    cr_assert(got == value || (isnan(got) && isnan(value)), "%s: %s is %g, not %g", m->name, what, got, value);
}

static void expect_error_of(const Measure *m, double sem, double reliability, double sd, const char *source)
{
    expect_number(m, "sem", m->sem, sem);
    expect_number(m, "reliability", m->reliability, reliability);
    expect_number(m, "its sd", m->reliability_sd, sd);
    cr_assert_eq(g_strcmp0(m->error_source, source), 0, "%s: %s", m->name, m->error_source);
}

static void expect_norm(const Measure *m, double mean, double sd, const char *source)
{
    expect_number(m, "norm.mean", m->norm_mean, mean);
    expect_number(m, "norm.sd", m->norm_sd, sd);
    cr_assert_eq(g_strcmp0(m->norm_source, source), 0, "%s: %s", m->name, m->norm_source);
}

Test(design_read_figures, a_number_or_a_block_with_its_source)
{
    g_autoptr(Study) study = parse_at(
        "s.yaml", HEAD "measures:\n"
                       "  pain: {range: [0, 10], better: lower, caseness: 4, sem: 0.9, norm: {mean: 2, sd: 1.5}}\n"
                       "  mood: {range: [0, 100], better: higher, caseness: 49.5, reliability: 0.85}\n"
                       "  rest: {range: [1, 5], caseness: {above: 2, below: 4.5, source: \"Roe 2001\"},\n"
                       "    sem: {points: 0.25, source: \"Doe 1999, table 2\"}}\n"
                       "  calm: {better: higher, caseness: {to: -3}, norm: {mean: -7, sd: 20, source: Poe},\n"
                       "    reliability: {value: 0.71, sd: 2.1, source: Moe 2010}}\n"
                       "  none: {range: [0, 10], better: lower}\n");
    const Measure *m = study->measures;
    expect_limits(&m[0], 4, false, INFINITY, false);
    cr_assert_null(m[0].caseness_source);
    expect_error_of(&m[0], 0.9, NAN, NAN, NULL);
    expect_norm(&m[0], 2, 1.5, NULL);
    expect_limits(&m[1], -INFINITY, false, 49.5, false);
    expect_error_of(&m[1], NAN, 0.85, NAN, NULL);
    expect_norm(&m[1], NAN, NAN, NULL);
    expect_limits(&m[2], 2, true, 4.5, true);
    cr_assert_str_eq(m[2].caseness_source, "Roe 2001");
    expect_error_of(&m[2], 0.25, NAN, NAN, "Doe 1999, table 2");
    expect_limits(&m[3], -INFINITY, false, -3, false);
    expect_error_of(&m[3], NAN, 0.71, 2.1, "Moe 2010");
    expect_norm(&m[3], -7, 20, "Poe");
    cr_assert(!m[4].has_caseness);
    expect_error_of(&m[4], NAN, NAN, NAN, NULL);
    expect_norm(&m[4], NAN, NAN, NULL);
}

/* Recorded on 0 to 100 and mapped to 0 to 10: all figures are in points of the latter. */
Test(design_read_figures, of_a_mapped_scale_they_are_in_points_of_the_measure)
{
    static const StudyError beyond = {"data: {files: a.csv}\n"
                                      "measures:\n"
                                      "  pain: {range: [0, 10], from: [0, 100], better: lower, caseness: 40}\n",
                                      "dir/study.yaml:3:67: measures.pain.caseness: 40 is outside the range 0 to 10\n"
                                      "…: {range: [0, 10], from: [0, 100], better: lower, caseness: 40}\n"
                                      "                                                             ^"};
    g_autoptr(Study) study = parse_at(
        "s.yaml", HEAD "measures: {pain: {range: [0, 10], from: [100, 0], better: lower, caseness: 4, sem: 0.75}}\n");
    expect_limits(&study->measures[0], 4, false, INFINITY, false);
    cr_assert_eq(study->measures[0].sem, 0.75);
    expect_study_error(&beyond);
}

/* One score for each thing a definition can say, for several populations. */
static const char demo[] =
    "instrument: demo\ntitle: Demo\nabout: pain\nlicence: {class: free, notice: none}\ncitation: A\nsources: [A]\n"
    "items:\n  - {item: 1-4, range: [0, 4]}\n"
    "scores:\n"
    "  total:\n    label: Demo total\n    sum: [1-4]\n    range: [0, 16]\n    better: lower\n"
    "    caseness: {above: 5, source: Case 1990}\n"
    "    reliability:\n"
    "      - {value: 0.9, kind: alpha, sd: 5.5, population: cfs, source: R1}\n"
    "      - {value: 0.81, kind: test-retest, population: cfs, source: R2}\n"
    "      - {value: 0.77, kind: test-retest, sd: 4.25, population: any, source: R3}\n"
    "      - {value: 0.93, kind: alpha, population: lupus, source: R4}\n"
    "    sem:\n"
    "      - {value: 1.5, population: copd, source: S1}\n"
    "      - {value: 1.75, population: copd, source: S2}\n"
    "    norm:\n"
    "      - {mean: 11, sd: 3, population: cfs, source: N1}\n"
    "      - {mean: 9, sd: 4, population: any, source: N2}\n"
    "      - {mean: 2.5, sd: 2, population: healthy, source: N3}\n"
    "      - {mean: 3.5, sd: 2.5, population: general, source: N4}\n"
    "  mood: {label: Mood, mean: [1-2], range: [0, 4], better: higher, caseness: {below: 2, source: Case 1991},\n"
    "    sem: [{value: 0.5, population: any, source: S3}], reliability: [{value: 0.8, kind: alpha, source: R5}],\n"
    "    norm: [{mean: 1, sd: 1, population: fibromyalgia, source: N5}]}\n"
    "  bare: {label: Bare, of: \"4\", range: [0, 4], better: declare}\n";

static Temp *demo_new(void)
{
    Temp *temp = temp_new();
    g_autofree char *folder = temp_path(temp, "mine");
    cr_assert_eq(g_mkdir(folder, 0700), 0);
    temp_write(temp, "mine/demo.yaml", demo);
    return temp;
}

/* `measures`: what follows the head. */
static Study *parse_demo(const Temp *temp, const char *measures)
{
    g_autofree char *path = temp_path(temp, "s.yaml");
    g_autofree char *yaml = g_strconcat(HEAD "instruments: mine\n", measures, NULL);
    return parse_at(path, yaml);
}

typedef struct {
    const char *population; /* NULL: none declared */
    double sem, reliability, sd;
    const char *source;
} Expected;

/* The population decides first, then what kind of figure it is. */
Test(design_read_figures, of_a_definition_that_of_the_population)
{
    static const Expected all[] = {
        {NULL, NAN, 0.77, 4.25, "R3; test-retest"},
        {"cfs", NAN, 0.81, NAN, "R2; test-retest, cfs"},
        {"copd", 1.5, NAN, NAN, "S1; copd"},
        {"lupus", NAN, 0.93, NAN, "R4; alpha, lupus"},
        {"back-pain", NAN, 0.77, 4.25, "R3; test-retest"},
    };
    g_autoptr(Temp) temp = demo_new();
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
        g_autofree char *analysis = all[i].population == NULL
                                        ? g_strdup("")
                                        : g_strdup_printf("analysis: {population: %s}\n", all[i].population);
        g_autofree char *yaml = g_strconcat(analysis,
                                            "measures:\n  m: {instrument: demo, score: total, column: x}\n"
                                            "  n: {instrument: demo, score: mood, column: y}\n"
                                            "  b: {instrument: demo, score: bare, column: z, better: lower}\n",
                                            NULL);
        g_autoptr(Study) study = parse_demo(temp, yaml);
        const Measure *m = study->measures;
        expect_error_of(&m[0], all[i].sem, all[i].reliability, all[i].sd, all[i].source);
        expect_limits(&m[0], 5, true, INFINITY, false);
        cr_assert_str_eq(m[0].caseness_source, "Case 1990");
        expect_norm(&m[0], 2.5, 2, "N3; healthy");
        expect_error_of(&m[1], 0.5, NAN, NAN, "S3");
        expect_limits(&m[1], -INFINITY, false, 2, true);
        expect_norm(&m[1], NAN, NAN, NULL);
        cr_assert(!m[2].has_caseness);
        expect_error_of(&m[2], NAN, NAN, NAN, NULL);
        expect_norm(&m[2], NAN, NAN, NULL);
    }
}

/* A reliability of one's own puts a published standard error of measurement out of use, and the other way round. */
Test(design_read_figures, what_the_study_file_gives_wins_and_is_listed)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = parse_demo(
        temp, "measures:\n"
              "  m: {instrument: demo, score: total, column: x, caseness: 7, sem: 1.25, norm: {mean: 4, sd: 1}}\n"
              "  n: {instrument: demo, score: mood, column: y, reliability: 0.7, norm: {mean: 3, sd: 1}}\n"
              "  b: {instrument: demo, score: bare, column: z, better: lower, caseness: 3, sem: 0.5}\n");
    const Measure *m = study->measures;
    g_autofree char *total = measure_overridden_words(&m[0]), *mood = measure_overridden_words(&m[1]);
    expect_limits(&m[0], 7, false, INFINITY, false);
    cr_assert_null(m[0].caseness_source);
    expect_error_of(&m[0], 1.25, NAN, NAN, NULL);
    expect_norm(&m[0], 4, 1, NULL);
    cr_assert_str_eq(total, "caseness, sem, norm");
    expect_error_of(&m[1], NAN, 0.7, NAN, NULL);
    expect_norm(&m[1], 3, 1, NULL);
    cr_assert_str_eq(mood, "reliability", "the definition's norm is one of patients and was in no use");
    cr_assert_null(m[2].overridden, "where the definition has no figure none is replaced");
}

/* Scores that were turned round elsewhere are on neither the cutoff's nor the norm's scale. */
Test(design_read_figures, a_turned_direction_leaves_only_the_error_of_measurement)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study =
        parse_demo(temp, "measures:\n"
                         "  m: {instrument: demo, score: total, column: x, better: higher}\n"
                         "  n: {instrument: demo, score: mood, column: y, better: lower, caseness: 3}\n"
                         "  o: {instrument: demo, score: total, column: z, better: lower}\n");
    const Measure *m = study->measures;
    cr_assert(!m[0].has_caseness);
    expect_norm(&m[0], NAN, NAN, NULL);
    expect_error_of(&m[0], NAN, 0.77, 4.25, "R3; test-retest");
    expect_limits(&m[1], 3, false, INFINITY, false);
    expect_limits(&m[2], 5, true, INFINITY, false);
    expect_norm(&m[2], 2.5, 2, "N3; healthy");
}

/* What ships: a cutoff, a standard error found for any population, and the norms of a community. */
Test(design_read_figures, of_questionnaires_that_ship)
{
    g_autoptr(Study) study = parse_at("s.yaml", HEAD "measures:\n"
                                                     "  isi: {instrument: isi, column: a}\n"
                                                     "  cfq: {instrument: cfq-11, score: bimodal, column: b}\n"
                                                     "  who: {instrument: who-5, column: c}\n"
                                                     "  facit: {instrument: facit-fatigue, column: d}\n"
                                                     "  fss: {instrument: fss, column: e}\n");
    const Measure *m = study->measures;
    expect_error_of(&m[0], 2.52, NAN, NAN, "PMC7052094");
    expect_limits(&m[0], 10, false, INFINITY, false);
    expect_norm(&m[0], NAN, NAN, NULL);
    expect_limits(&m[1], 4, false, INFINITY, false);
    expect_norm(&m[1], 3.27, 3.21, "Cella and Chalder 2010; general");
    expect_limits(&m[2], -INFINITY, false, 50, true);
    expect_norm(&m[3], 43.5, 8.3, "Montan 2018; general");
    expect_error_of(&m[3], NAN, NAN, NAN, NULL);
    expect_error_of(&m[4], NAN, NAN, NAN, NULL);
}

static const StudyError errors[] = {
    {"data: {files: a.csv}\n"
     "measures: {pain: {caseness: 4}}\n",
     "dir/study.yaml:2:29: measures.pain.caseness: needs 'better', which says on which side of it the cases are; or "
     "say it with 'from' or 'to'\n"
     "measures: {pain: {caseness: 4}}\n"
     "                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: lower, range: [0, 10], caseness: 10.5}}\n",
     "dir/study.yaml:2:60: measures.pain.caseness: 10.5 is outside the range 0 to 10\n"
     "measures: {pain: {better: lower, range: [0, 10], caseness: 10.5}}\n"
     "                                                           ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: lower, range: [0, 10], caseness: 0}}\n",
     "dir/study.yaml:2:60: measures.pain.caseness: holds the whole range: everyone is a case\n"
     "measures: {pain: {better: lower, range: [0, 10], caseness: 0}}\n"
     "                                                           ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: higher, range: [0, 10], caseness: 10}}\n",
     "dir/study.yaml:2:61: measures.pain.caseness: holds the whole range: everyone is a case\n"
     "measures: {pain: {better: higher, range: [0, 10], caseness: 10}}\n"
     "                                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: higher, caseness: high}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: 'high' is not a number\n"
     "measures: {pain: {better: higher, caseness: high}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: higher, caseness: \"4\"}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: a number is written without quotes\n"
     "measures: {pain: {better: higher, caseness: \"4\"}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: lower, caseness: [4, 6]}}\n",
     "dir/study.yaml:2:44: measures.pain.caseness: must be a number, or a mapping\n"
     "measures: {pain: {better: lower, caseness: [4, 6]}}\n"
     "                                           ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {better: lower, caseness: }}\n",
     "dir/study.yaml:2:42: measures.pain.caseness: has no value; must be a number, or a mapping\n"
     "measures: {pain: {better: lower, caseness: }}\n"
     "                                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {source: Roe}}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: needs 'from', 'above', 'to' or 'below'\n"
     "measures: {pain: {range: [0, 10], caseness: {source: Roe}}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 4, above: 3}}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: give either 'from' or 'above'\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 4, above: 3}}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {above: 10}}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: is outside the range 0 to 10\n"
     "measures: {pain: {range: [0, 10], caseness: {above: 10}}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 0, to: 10}}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: holds the whole range: everyone is a case\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 0, to: 10}}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {form: 4}}}\n",
     "dir/study.yaml:2:46: measures.pain.caseness: unknown key 'form'; did you mean 'from'?\n"
     "measures: {pain: {range: [0, 10], caseness: {form: 4}}}\n"
     "                                             ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 4, source: \"\"}}}\n",
     "dir/study.yaml:2:63: measures.pain.caseness.source: must not be empty\n"
     "…asures: {pain: {range: [0, 10], caseness: {from: 4, source: \"\"}}}\n"
     "                                                             ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 6, to: 4}}}\n",
     "dir/study.yaml:2:45: measures.pain.caseness: holds no number: from 6, to 4\n"
     "measures: {pain: {range: [0, 10], caseness: {from: 6, to: 4}}}\n"
     "                                            ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: 0}}\n",
     "dir/study.yaml:2:24: measures.pain.sem: must be above 0\n"
     "measures: {pain: {sem: 0}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], sem: 11}}\n",
     "dir/study.yaml:2:40: measures.pain.sem: larger than the whole range\n"
     "measures: {pain: {range: [0, 10], sem: 11}}\n"
     "                                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: {points: -1}}}\n",
     "dir/study.yaml:2:33: measures.pain.sem.points: must be above 0\n"
     "measures: {pain: {sem: {points: -1}}}\n"
     "                                ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: {source: Roe}}}\n",
     "dir/study.yaml:2:24: measures.pain.sem: 'points' is missing\n"
     "measures: {pain: {sem: {source: Roe}}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: small}}\n",
     "dir/study.yaml:2:24: measures.pain.sem: 'small' is not a number\n"
     "measures: {pain: {sem: small}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: {value: 1}}}\n",
     "dir/study.yaml:2:25: measures.pain.sem: unknown key 'value'; allowed: 'points', 'source'\n"
     "measures: {pain: {sem: {value: 1}}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: []}}\n",
     "dir/study.yaml:2:24: measures.pain.sem: must be a number, or a mapping\n"
     "measures: {pain: {sem: []}}\n"
     "                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: 1}}\n",
     "dir/study.yaml:2:32: measures.pain.reliability: must be above 0 and below 1\n"
     "measures: {pain: {reliability: 1}}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: 0}}\n",
     "dir/study.yaml:2:32: measures.pain.reliability: must be above 0 and below 1\n"
     "measures: {pain: {reliability: 0}}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: {value: 85}}}\n",
     "dir/study.yaml:2:40: measures.pain.reliability.value: must be above 0 and below 1\n"
     "measures: {pain: {reliability: {value: 85}}}\n"
     "                                       ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: {sd: 2.1}}}\n",
     "dir/study.yaml:2:32: measures.pain.reliability: 'value' is missing\n"
     "measures: {pain: {reliability: {sd: 2.1}}}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: {value: 0.85, sd: 0}}}\n",
     "dir/study.yaml:2:50: measures.pain.reliability.sd: must be above 0\n"
     "measures: {pain: {reliability: {value: 0.85, sd: 0}}}\n"
     "                                                 ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], reliability: {value: 0.85, sd: 12}}}\n",
     "dir/study.yaml:2:66: measures.pain.reliability.sd: larger than the whole range\n"
     "…res: {pain: {range: [0, 10], reliability: {value: 0.85, sd: 12}}}\n"
     "                                                             ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: {value: 0.85, mean: 2}}}\n",
     "dir/study.yaml:2:46: measures.pain.reliability: unknown key 'mean'; allowed: 'value', 'sd', 'source'\n"
     "measures: {pain: {reliability: {value: 0.85, mean: 2}}}\n"
     "                                             ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {reliability: 85%}}\n",
     "dir/study.yaml:2:32: measures.pain.reliability: '85%' is not a number\n"
     "measures: {pain: {reliability: 85%}}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {sem: 0.9, reliability: 0.85}}\n",
     "dir/study.yaml:2:42: measures.pain.reliability: give either 'sem' or 'reliability': the one follows from the "
     "other\n"
     "measures: {pain: {sem: 0.9, reliability: 0.85}}\n"
     "                                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: 2}}\n",
     "dir/study.yaml:2:25: measures.pain.norm: must be a mapping of keys\n"
     "measures: {pain: {norm: 2}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: }}\n",
     "dir/study.yaml:2:23: measures.pain.norm: 'mean' is missing\n"
     "measures: {pain: {norm: }}\n"
     "                      ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {sd: 1}}}\n",
     "dir/study.yaml:2:25: measures.pain.norm: 'mean' is missing\n"
     "measures: {pain: {norm: {sd: 1}}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: 2}}}\n",
     "dir/study.yaml:2:25: measures.pain.norm: 'sd' is missing\n"
     "measures: {pain: {norm: {mean: 2}}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], norm: {mean: -1, sd: 1}}}\n",
     "dir/study.yaml:2:48: measures.pain.norm.mean: -1 is outside the range 0 to 10\n"
     "measures: {pain: {range: [0, 10], norm: {mean: -1, sd: 1}}}\n"
     "                                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: 2, sd: 0}}}\n",
     "dir/study.yaml:2:39: measures.pain.norm.sd: must be above 0\n"
     "measures: {pain: {norm: {mean: 2, sd: 0}}}\n"
     "                                      ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {range: [0, 10], norm: {mean: 2, sd: 10.5}}}\n",
     "dir/study.yaml:2:55: measures.pain.norm.sd: larger than the whole range\n"
     "measures: {pain: {range: [0, 10], norm: {mean: 2, sd: 10.5}}}\n"
     "                                                      ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: 2, sd: 1}}}\n",
     "dir/study.yaml:2:25: measures.pain.norm: needs 'sem' or 'reliability': recovered are those who also changed "
     "reliably\n"
     "measures: {pain: {norm: {mean: 2, sd: 1}}}\n"
     "                        ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: 2, sd: 1, n: 20}}}\n",
     "dir/study.yaml:2:42: measures.pain.norm: unknown key 'n'; allowed: 'mean', 'sd', 'source'\n"
     "measures: {pain: {norm: {mean: 2, sd: 1, n: 20}}}\n"
     "                                         ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: x, sd: 1}}}\n",
     "dir/study.yaml:2:32: measures.pain.norm.mean: 'x' is not a number\n"
     "measures: {pain: {norm: {mean: x, sd: 1}}}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {pain: {norm: {mean: 2, sd: 1, source: }}}\n",
     "dir/study.yaml:2:48: measures.pain.norm.source: has no value; must be a text\n"
     "measures: {pain: {norm: {mean: 2, sd: 1, source: }}}\n"
     "                                               ^"},
    {"data: {files: a.csv}\n"
     "measures: {who: {instrument: who-5, column: w, caseness: 101}}\n",
     "dir/study.yaml:2:58: measures.who.caseness: 101 is outside the range 0 to 100\n"
     "measures: {who: {instrument: who-5, column: w, caseness: 101}}\n"
     "                                                         ^"},
};

Test(design_read_figures, mistakes_are_refused_where_they_are)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
