/* What a study file's use of questionnaires comes to. */
#include "base/digest.h"
#include "design/study_file.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>

#define HEAD "data: {files: [{path: a.csv, per: course}]}\ncolumns: {time: t}\ntimes: {baseline: , end: , later: }\n"

/* Two scores with what a definition can say of them, one that another needs, and items that need not be asked. */
static const char demo[] =
    "instrument: demo\ntitle: Demo\nabout: pain\nlicence: {class: free, notice: none}\ncitation: A\nsources: [A]\n"
    "items:\n  - {item: 1-4, range: [0, 4]}\n  - {item: x1-x3, kind: number, range: [1, 90], optional: true}\n"
    "codings: {from-one: {from: [1, 5], items: [1-3]}}\n"
    "parameters: {step: {label: the distance, unit: cm, default: 4, range: [1, 20]}}\n"
    "scores:\n"
    "  pair: {hidden: true, sum: [1-2]}\n"
    "  kind: {label: Kind, of: \"4\", nominal: true, range: [0, 4]}\n"
    "  total:\n    label: Demo total\n    sum: [pair, \"3\"]\n    range: [0, 12]\n    better: lower\n    zero: "
    "absence\n"
    "    severity: [{to: 4, name: mild}, {from: 5, name: severe}]\n    severity_source: S\n"
    "    important_change:\n"
    "      - {points: 3, population: cfs, direction: improvement, people: \"n=40\", source: C 2001}\n"
    "      - {points: 2, population: cfs, direction: worsening, source: C 2002}\n"
    "      - {percent: 30, population: any, source: D 2003}\n"
    "      - {points: 4, population: copd, source: E 2004}\n"
    "  mood: {label: Mood, of: \"4\", range: [0, 4], better: higher}\n"
    "  girth: {label: Girth, cones: [x1-x3], height: step, better: declare}\n"
    "  rating: {label: Rating, of: \"3\", range: [0, 4], better: declare, anchors: {low: thin, high: thick}}\n";

static Temp *demo_new(void)
{
    Temp *temp = temp_new();
    g_autofree char *folder = temp_path(temp, "mine");
    cr_assert_eq(g_mkdir(folder, 0700), 0);
    temp_write(temp, "mine/demo.yaml", demo);
    digest_prepare();
    return temp;
}

static Study *parse(const Temp *temp, const char *measures, GError **error)
{
    g_autofree char *path = temp_path(temp, "study.yaml");
    g_autofree char *yaml = g_strconcat(HEAD "instruments: mine\n", measures, NULL);
    return study_parse(path, yaml, strlen(yaml), error);
}

static Study *accepted(const Temp *temp, const char *measures)
{
    g_autoptr(GError) error = NULL;
    Study *study = parse(temp, measures, &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

static void refused(const Temp *temp, const char *measures, const char *message)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Study) study = parse(temp, measures, &error);
    cr_assert_null(study);
    const char *colon = strstr(error->message, "study.yaml:");
    cr_assert_str_eq(colon == NULL ? error->message : colon, message, "%s", error->message);
}

/* Label, range, direction, important change and bands are the definition's. */
Test(design_items_values, a_measure_takes_what_its_definition_says)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = accepted(temp, "measures: {m: {instrument: demo, score: total, items: \"q{item}\"}}\n");
    const Measure *m = &study->measures[0];
    cr_assert_str_eq(m->label, "Demo total");
    cr_assert(m->has_range && m->low == 0 && m->high == 12 && m->better == BETTER_LOWER && m->zero_is_absence);
    cr_assert(isnan(m->important_points) && m->important_percent == 30 && isnan(m->important_worse_points));
    cr_assert_str_eq(m->important_source, "D 2003");
    cr_assert_eq(m->n_bands, 2);
    cr_assert_str_eq(m->bands[1].name, "severe");
    cr_assert_null(m->overridden);
    cr_assert_null(m->column);
    cr_assert_null(m->columns);
    cr_assert_eq(study->instruments->len, 1);
    cr_assert(m->instrument->is_own);
}

typedef struct {
    const char *population;
    double points, percent, worse;
    const char *source;
} Change;

/* The entry for the study's population, else that for any; worsening has its own where one is published. */
Test(design_items_values, the_important_change_is_that_of_the_population)
{
    static const Change changes[] = {
        {"cfs", 3, NAN, 2, "C 2001; cfs"},
        {"copd", 4, NAN, NAN, "E 2004; copd"},
        {"lupus", NAN, 30, NAN, "D 2003"},
    };
    g_autoptr(Temp) temp = demo_new();
    for (size_t i = 0; i < G_N_ELEMENTS(changes); i++) {
        const Change *change = &changes[i];
        g_autofree char *yaml = g_strdup_printf("analysis: {population: %s}\n"
                                                "measures: {m: {instrument: demo, score: total, column: x}}\n",
                                                change->population);
        g_autoptr(Study) study = accepted(temp, yaml);
        const Measure *m = &study->measures[0];
        cr_assert(m->important_points == change->points || (isnan(m->important_points) && isnan(change->points)));
        cr_assert(m->important_percent == change->percent || (isnan(m->important_percent) && isnan(change->percent)));
        cr_assert(m->important_worse_points == change->worse ||
                  (isnan(m->important_worse_points) && isnan(change->worse)));
        cr_assert_str_eq(m->important_source, change->source);
    }
}

Test(design_items_values, what_the_study_file_gives_wins_and_is_listed)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = accepted(
        temp,
        "measures:\n  m: {instrument: demo, score: total, column: x, label: Mine, range: [1, 9], better: higher,\n"
        "    important_change: {points: 2.5, source: me}, bands: [{to: 9, name: all}]}\n"
        "  g: {instrument: demo, score: girth, column: y, better: lower}\n");
    const Measure *m = &study->measures[0];
    g_autofree char *overridden = g_strjoinv(" ", m->overridden);
    cr_assert_str_eq(overridden, "label range better important_change bands");
    cr_assert_str_eq(m->label, "Mine");
    cr_assert(m->low == 1 && m->high == 9 && m->better == BETTER_HIGHER && m->n_bands == 1);
    cr_assert(m->important_points == 2.5 && isnan(m->important_percent));
    cr_assert_str_eq(m->important_source, "me");
    cr_assert_eq(study->measures[1].better, BETTER_LOWER);
    cr_assert_null(study->measures[1].overridden, "a direction that must be given overrides nothing");
}

/* A measure need only name what it needs; two that agree where both name a column are scores of one form. */
Test(design_items_values, measures_of_one_form_may_name_other_items)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = accepted(temp, "measures:\n"
                                            "  a: {instrument: demo, items: {1: q1, 2: q2, 3: q3}}\n"
                                            "  b: {instrument: demo, score: mood, items: {3: q3, 4: q4}}\n"
                                            "  c: {instrument: demo, score: mood, items: {4: r4}}\n");
    const Questionnaire *form = study->measures[0].questionnaire;
    cr_assert_eq(study->n_questionnaires, 2);
    cr_assert(study->measures[1].questionnaire == form && study->measures[2].questionnaire != form);
    cr_assert_str_eq(form->columns[0], "q1");
    cr_assert_str_eq(form->columns[3], "q4");
    cr_assert_str_eq(study->measures[2].questionnaire->columns[3], "r4");
    refused(temp,
            "measures:\n"
            "  a: {instrument: demo, items: {1: q1, 2: q2, 3: q3}}\n"
            "  b: {instrument: demo, score: mood, items: {2: q1, 4: q4}}\n",
            "study.yaml:7:49: measures.b.items.2: column 'q1' is read as measures.a already\n"
            "  b: {instrument: demo, score: mood, items: {2: q1, 4: q4}}\n"
            "                                                ^");
}

Test(design_items_values, measures_of_the_same_columns_share_a_questionnaire)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = accepted(
        temp, "measures:\n  a: {instrument: demo, score: total, items: \"q{item}\", at: [baseline, end]}\n"
              "  b: {instrument: demo, score: mood, items: {1: q1, 2: q2, 3: q3, 4: q4, x1: qx1, x2: qx2, "
              "x3: qx3}, followup: [later]}\n"
              "  c: {instrument: demo, score: girth, items: \"r{item}\", better: lower, parameters: {step: 10}}\n");
    const Measure *m = study->measures;
    cr_assert_eq(study->n_questionnaires, 2);
    cr_assert_eq(m[0].questionnaire, m[1].questionnaire);
    cr_assert_neq(m[0].questionnaire, m[2].questionnaire);
    cr_assert_eq(m[0].questionnaire->at, 7u, "asked wherever one of them is");
    cr_assert_eq(m[2].questionnaire->first_item, 7);
    cr_assert_eq(study->n_items, 14);
    cr_assert_eq(m[0].questionnaire->parameters[0], 4);
    cr_assert_eq(m[2].questionnaire->parameters[0], 10);
    static const bool needed[2][7] = {{true, true, true, true}, {false, false, false, false, true, true, true}};
    for (size_t i = 0; i < 7; i++) {
        cr_assert_eq(m[0].questionnaire->needed[i], needed[0][i], "%zu", i);
        cr_assert_eq(m[2].questionnaire->needed[i], needed[1][i], "%zu", i);
        cr_assert_eq(m[2].questionnaire->asked[i], i < 4, "items that need not be asked are looked for first");
    }
    size_t item = 0;
    cr_assert_eq(study_item(study, 9, &item), m[2].questionnaire);
    cr_assert_eq(item, 2);
}

/* Items that no score of the study needs may be left out of a mapping. */
Test(design_items_values, a_mapping_holds_what_the_score_needs)
{
    g_autoptr(Temp) temp = demo_new();
    g_autoptr(Study) study = accepted(temp, "measures: {m: {instrument: demo, score: mood, items: {4: feeling}}}\n");
    const Questionnaire *questionnaire = study->measures[0].questionnaire;
    cr_assert_null(questionnaire->columns[0]);
    cr_assert_str_eq(questionnaire->columns[3], "feeling");
    cr_assert_null(questionnaire->pattern);
}

Test(design_items_values, time_points_in_the_headers_make_a_wide_layout)
{
    g_autoptr(Temp) temp = demo_new();
    g_autofree char *path = temp_path(temp, "study.yaml");
    static const char yaml[] =
        "data: {files: [{path: a.csv, per: course}]}\ntimes: {baseline: , end: , later: }\n"
        "instruments: mine\n"
        "measures: {m: {instrument: demo, score: mood, items: \"{time}_q{item}\", followup: []}}\n";
    g_autoptr(Study) study = study_parse(path, yaml, strlen(yaml), NULL);
    cr_assert_not_null(study);
    const Questionnaire *questionnaire = study->measures[0].questionnaire;
    cr_assert_eq(questionnaire->n_slots, 3);
    cr_assert_str_eq(questionnaire->columns[0], "baseline_q1");
    cr_assert_str_eq(questionnaire->columns[3 * 3 + 1], "end_q4");
    cr_assert_null(questionnaire->columns[3 * 3 + 2], "not asked later");
    cr_assert_str_eq(questionnaire->wide[3], "{time}_q4");
    cr_assert(measure_is_wide(&study->measures[0]));
    cr_assert_eq(study_times_per_row(study, &study->files[0]), 3);
}

/* A question of its own is read as any column, under its own name, by another scale where it is recorded so. */
Test(design_items_values, a_single_item_is_a_plain_measure)
{
    g_autoptr(Temp) temp = temp_new();
    digest_prepare();
    g_autofree char *path = temp_path(temp, "study.yaml");
    static const char yaml[] =
        HEAD "measures:\n  pain: {instrument: pain-nrs}\n  b: {instrument: pain-nrs, items: worst}\n"
             "  c: {instrument: pain-nrs, items: \"p{item}\", from: [0, 100]}\n";
    g_autoptr(Study) study = study_parse(path, yaml, strlen(yaml), NULL);
    cr_assert_not_null(study);
    static const char *const columns[] = {"pain", "worst", "p1"};
    for (size_t i = 0; i < 3; i++) {
        cr_assert_null(study->measures[i].questionnaire);
        cr_assert_str_eq(study->measures[i].column[0], columns[i]);
        cr_assert_eq(study->measures[i].high, 10);
    }
    cr_assert(study->measures[2].has_from && study->measures[2].from_high == 100);
    cr_assert_eq(study->n_questionnaires, 0);
    cr_assert_eq(study->instruments->len, 1);
}

Test(design_items_values, scores_that_no_measure_can_be)
{
    g_autoptr(Temp) temp = demo_new();
    refused(temp, "measures:\n  m: {instrument: demo, score: kind, column: x}\n",
            "study.yaml:6:32: measures.m.score: 'kind' is a code, which no average makes sense of; allowed: 'total', "
            "'mood', 'girth', 'rating'\n  m: {instrument: demo, score: kind, column: x}\n"
            "                               ^");
    refused(temp, "measures:\n  m: {instrument: demo, score: rating, column: x}\n",
            "study.yaml:6:19: measures.m.instrument: is in use both ways round: give 'better', lower or higher; here 0 "
            "is 'thin' and 4 is 'thick'\n  m: {instrument: demo, score: rating, column: x}\n                  ^");
    refused(temp, "measures:\n  m: {instrument: demo, score: girth, column: x, better: lower, range: [-1, 5]}\n",
            "study.yaml:6:72: measures.m.range: goes beyond the questionnaire's 0 or more\n"
            "…ument: demo, score: girth, column: x, better: lower, range: [-1, 5]}\n"
            "                                                             ^");
}
