/* What questionnaires add to results and report, from the items of a file. */
#include "support/near.h"
#include "support/program.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define DEFINITION                                                                                                     \
    "instrument: tired\ntitle: Tiredness Scale\nabout: fatigue\nlicence: {class: permission, notice: ask the "         \
    "author}\n"                                                                                                        \
    "citation: Weary 2001\nsources: [Weary 2001]\n"                                                                    \
    "items:\n  - {item: 1-2, range: [0, 3]}\n  - {item: 3, range: [0, 3], reverse: true}\n"                            \
    "scores:\n  total:\n    label: Tiredness\n    sum: [1-3]\n    range: [0, 9]\n    better: lower\n"                  \
    "    percent_change: true\n"                                                                                       \
    "    severity: [{from: 0, to: 4, name: mild}, {from: 5, to: 9, name: severe}]\n    severity_source: Weary 2003\n"  \
    "    important_change: [{points: 2, population: fibromyalgia, source: Weary 2005}]\n"
#define ANCHOR                                                                                                         \
    "instrument: said\ntitle: Said Change\nabout: change\nlicence: {class: free, notice: none needed}\n"               \
    "citation: Asker 1999\nsources: [Asker 1999]\nanchor: true\nitems: [{item: 1, range: [1, 3]}]\n"                   \
    "scores:\n  said: {label: Said change, of: 1, range: [1, 3], better: lower}\n"
#define TIMES "times: {baseline: [T0], end: [T1]}\n"

static void write_definitions(const Temp *temp)
{
    temp_write(temp, "own/tired.yaml", DEFINITION);
    temp_write(temp, "own/said.yaml", ANCHOR);
}

static void write_study(const Temp *temp, const char *times, const char *after)
{
    g_autofree char *yaml = g_strdup_printf(
        "data: {files: [long.csv]}\ninstruments: [own]\ncolumns: {patient: id, session: visit, time: when}\n"
        "analysis: {population: fibromyalgia}\n%smeasures:\n  tired: {instrument: tired, items: \"t{item}\"}\n"
        "  said: {instrument: said, column: said, at: [%s]}\n",
        times, after);
    temp_write(temp, "s.yaml", yaml);
    write_definitions(temp);
}

/* Totals before 8, 6, 4, 5 (E's lacks an answer), after 3, 4, 4, 2: percentages -62.5, -33.3, 0, -60. */
static const char course[] = "id,visit,when,t1,t2,t3,said\n"
                             "A,1,T0,3,3,1,\nA,9,T1,1,0,1,1\nB,1,T0,2,2,1,\nB,9,T1,2,1,2,2\n"
                             "C,1,T0,1,2,2,\nC,9,T1,1,1,1,3\nD,1,T0,2,1,1,\nD,9,T1,0,0,1,1\n"
                             "E,1,T0,2,,1,\nE,9,T1,1,1,1,2\n";

static void expect_text(const Temp *temp, const char *keys, const char *want)
{
    g_autofree char *got = json_file_text(temp, "out/results.json", keys);
    cr_expect_str_eq(got, want, "%s: %s", keys, got);
}

static void expect_number(const Temp *temp, const char *keys, double want)
{
    double got = json_file_number(temp, "out/results.json", keys);
    cr_expect(near(got, want, 1e-12), "%s: %.17g instead of %.17g", keys, got, want);
}

/* alpha: items 3 2 1 2, 3 2 2 1, 2 2 1 2 (reversed), variances 2/3, 2/3, 1/4, of the sum 35/12: 1.5 (1 - 19/35). */
Test(cli_outcomes, a_course_tells_bands_percentages_anchor_and_alpha)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", course);
    write_study(temp, TIMES, "end");
    program_expect(temp, "run s.yaml -o out", 0, NULL, NULL);
    expect_text(temp, "measures.tired.instrument",
                "{\"important_change\":{\"points\":2.0,\"population\":\"fibromyalgia\",\"source\":\"Weary 2005\"},"
                "\"name\":\"tired\",\"overridden\":[],\"score\":\"total\"}");
    expect_number(temp, "measures.tired.change.n_patients", 4);
    expect_text(temp, "measures.tired.change.bands",
                "[{\"from\":0.0,\"name\":\"mild\",\"post\":4,\"pre\":1,\"to\":4.0},"
                "{\"from\":5.0,\"name\":\"severe\",\"post\":0,\"pre\":3,\"to\":9.0}]");
    expect_number(temp, "measures.tired.change.percent.n", 4);
    expect_number(temp, "measures.tired.change.percent.mean", -(62.5 + 100 / 3.0 + 60) / 4);
    expect_text(temp, "measures.tired.change.anchor.measure", "\"said\"");
    expect_number(temp, "measures.tired.change.anchor.categories.0.n", 2);
    expect_number(temp, "measures.tired.change.anchor.categories.0.mean", -4);
    expect_number(temp, "measures.tired.change.anchor.categories.2.mean", 0);
    expect_number(temp, "measures.tired.alpha.n", 4);
    expect_number(temp, "measures.tired.alpha.k", 3);
    expect_number(temp, "measures.tired.alpha.estimate", 1.5 * (1 - 19.0 / 35));
    expect_text(temp, "measures.said.alpha.status", "\"not_applicable\"");
    expect_text(temp, "measures.said.change.anchor", "absent");
    expect_text(temp, "instruments.0.own", "true");
    expect_text(temp, "instruments.1.name", "\"said\"");
}

Test(cli_outcomes, the_report_says_how_scores_were_made)
{
    static const char *const said[] = {
        "<h2 id=\"questionnaires-title\">Questionnaires</h2>",
        "Tiredness Scale (tired)",
        "Weary 2001. Defined by this study\u2019s own file.",
        "Licence: its copyright holder must agree to its use: ask the author.",
        "Missing answers: no score if any answer is missing (mldstat&#39;s own default).",
        "Important change: 2 points, published for fibromyalgia (Weary 2005).",
        "Tiredness: patients in each band of severity",
        "The bands are those of Weary 2003.",
        "Change in percent of each patient\u2019s own value before",
        "Tiredness: change by the answer to \u201cSaid change\u201d",
        "Cronbach\u2019s alpha",
    };
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", course);
    write_study(temp, TIMES, "end");
    program_expect(temp, "run s.yaml -o out", 0, NULL, NULL);
    g_autofree char *path = temp_path(temp, "out/index.html");
    g_autofree char *page = file_text(path);
    for (size_t i = 0; i < G_N_ELEMENTS(said); i++)
        cr_expect_not_null(strstr(page, said[i]), "no '%s'", said[i]);
}

/* Two sessions of each patient; alpha is of the first form before that is whole: B's second. */
Test(cli_outcomes, sessions_tell_alpha_and_nothing_of_single_patients)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv",
               "id,visit,when,t1,t2,t3,said\n"
               "A,1,pre,3,3,1,\nA,1,post,1,0,1,1\nA,2,pre,0,0,3,\nA,2,post,0,0,3,1\n"
               "B,1,pre,2,,1,\nB,1,post,2,1,2,2\nB,2,pre,2,2,1,\nB,2,post,1,1,2,2\n"
               "C,1,pre,1,2,2,\nC,1,post,1,1,1,3\nC,2,pre,3,3,3,\nC,2,post,1,1,1,3\n"
               "D,1,pre,2,1,1,\nD,1,post,0,0,1,1\nD,2,pre,1,0,1,\nD,2,post,0,0,1,1\n");
    write_study(temp, "", "post");
    program_expect(temp, "run s.yaml -o out", 0, NULL, NULL);
    expect_text(temp, "study.pairs", "\"session\"");
    expect_number(temp, "measures.tired.alpha.n", 4);
    expect_number(temp, "measures.tired.alpha.estimate", 1.5 * (1 - 19.0 / 35));
    expect_text(temp, "measures.tired.change.bands", "absent");
    expect_text(temp, "measures.tired.change.percent.status", "\"course_only\"");
    expect_text(temp, "measures.tired.change.anchor.status", "\"course_only\"");
}

/* The columns of items are no part of the plan; how they are scored is. */
Test(cli_outcomes, the_plan_holds_the_definition)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "long.csv", course);
    write_study(temp, TIMES, "end");
    program_expect(temp, "run s.yaml -o out", 0, NULL, NULL);
    g_autofree char *first = json_file_text(temp, "out/provenance.json", "plan.fingerprint");
    temp_write(temp, "own/tired.yaml", DEFINITION "    zero: absence\n");
    program_expect(temp, "run s.yaml -o out", 0, NULL, NULL);
    g_autofree char *second = json_file_text(temp, "out/provenance.json", "plan.fingerprint");
    cr_expect_str_neq(first, second);
    g_autofree char *digest = json_file_text(temp, "out/provenance.json", "questionnaires.0.sha256");
    cr_expect_eq(strlen(digest), 66);
}
