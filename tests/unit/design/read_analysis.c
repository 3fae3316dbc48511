/* Margin, resamples and seed of the analysis; its words are those of the table of keys. */
#include "base/digest.h"
#include "design/study_file.h"
#include "support/study_errors.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define HEAD "data: {files: a.csv}\ncolumns: {time: t}\n"

static Study *parse(const char *yaml)
{
    g_autoptr(GError) error = NULL;
    digest_prepare();
    Study *study = study_parse("s.yaml", yaml, strlen(yaml), &error);
    cr_assert_not_null(study, "%s", error == NULL ? "" : error->message);
    return study;
}

typedef struct {
    const char *analysis;
    double margin; /* NAN: none */
    size_t resamples;
    guint64 seed;
} Plan;

Test(design_read_analysis, margin_resamples_and_seed)
{
    static const Plan plans[] = {
        {"pairs: auto", NAN, 10000, 20261120},
        {"equivalence_margin: none", NAN, 10000, 20261120},
        {"equivalence_margin: 0.75", 0.75, 10000, 20261120},
        {"equivalence_margin: 9.999, bootstrap: {resamples: 1000, seed: 0}", 9.999, 1000, 0},
        {"bootstrap: {resamples: 1000000}", NAN, 1000000, 20261120},
        {"bootstrap: {seed: 9007199254740992}", NAN, 10000, G_GUINT64_CONSTANT(9007199254740992)},
        {"bootstrap: {seed: 9007199254740991}", NAN, 10000, G_GUINT64_CONSTANT(9007199254740991)},
        {"bootstrap: ", NAN, 10000, 20261120},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(plans); i++) {
        const Plan *plan = &plans[i];
        g_autofree char *yaml =
            g_strdup_printf(HEAD "measures: {pain: {range: [0, 10]}}\nanalysis: {%s}\n", plan->analysis);
        g_autoptr(Study) study = parse(yaml);
        const Analysis *got = &study->analysis;
        cr_assert(got->equivalence_margin == plan->margin || (isnan(got->equivalence_margin) && isnan(plan->margin)),
                  "%s", plan->analysis);
        cr_assert_eq(got->resamples, plan->resamples, "%s", plan->analysis);
        cr_assert_eq(got->seed, plan->seed, "%s", plan->analysis);
    }
}

typedef struct {
    const char *measures;
    const char *holders; /* names of those the margin holds for, each behind a blank */
} Holders;

/* For the primary measures that are compared, or for all where none of those is primary. */
Test(design_read_analysis, a_margin_holds_for_what_the_study_is_about)
{
    static const Holders all[] = {
        {"{pain: {range: [0, 10]}, sleep: {range: [1, 11]}}", " pain sleep"},
        {"{pain: {range: [0, 10], role: primary}, impact: {range: [0, 100]}}", " pain"},
        {"{pain: {range: [0, 10], role: primary}, rest: {range: [0, 10], role: primary}, mood: }", " pain rest"},
        {"{pain: {range: [0, 10]}, sleep: {range: [0, 100], at: [pre]}}", " pain"},
        {"{pain: {range: [0, 10]}, sleep: {range: [0, 100], at: [pre], role: primary}}", " pain"},
        {"{girth: , pain: {range: [0, 10]}}", " girth pain"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++) {
        g_autofree char *yaml =
            g_strdup_printf(HEAD "measures: %s\nanalysis: {equivalence_margin: 1.5}\n", all[i].measures);
        g_autoptr(Study) study = parse(yaml);
        g_autoptr(GString) holders = g_string_new(NULL);
        for (size_t m = 0; m < study->n_measures; m++) {
            double margin = study_margin(study, &study->measures[m]);
            cr_assert(isnan(margin) || margin == 1.5);
            if (!isnan(margin))
                g_string_append_printf(holders, " %s", study->measures[m].name);
        }
        cr_assert_str_eq(holders->str, all[i].holders, "%s", all[i].measures);
    }
}

Test(design_read_analysis, without_a_margin_none_holds)
{
    g_autoptr(Study) study =
        parse(HEAD "measures: {pain: {range: [0, 10], role: primary}, impact: {range: [0, 100]}}\n");
    cr_assert(isnan(study_margin(study, &study->measures[0])) && isnan(study_margin(study, &study->measures[1])));
}

static const StudyError errors[] = {
    {"analysis: {equivalence_margin: two}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: 'two' is neither 'none' nor a number of points above 0\n"
     "analysis: {equivalence_margin: two}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: 0}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: must be above 0, or 'none'\n"
     "analysis: {equivalence_margin: 0}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: -1}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: must be above 0, or 'none'\n"
     "analysis: {equivalence_margin: -1}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: \"1\"}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: a number is written without quotes\n"
     "analysis: {equivalence_margin: \"1\"}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: [1]}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: must be a number, or a word\n"
     "analysis: {equivalence_margin: [1]}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: }\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.equivalence_margin: has no value; must be a number, or a word\n"
     "analysis: {equivalence_margin: }\n"
     "                             ^"},
    {"analysis: {equivalence_margin: 10}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: 10 is not below the whole range of 'pain' (0 to 10)\n"
     "analysis: {equivalence_margin: 10}\n"
     "                               ^"},
    {"analysis: {equivalence_margin: 10%}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:32: analysis.equivalence_margin: '10%' is neither 'none' nor a number of points above 0\n"
     "analysis: {equivalence_margin: 10%}\n"
     "                               ^"},
    {"analysis: {bootstrap: 5000}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:23: analysis.bootstrap: must be a mapping of keys\n"
     "analysis: {bootstrap: 5000}\n"
     "                      ^"},
    {"analysis: {bootstrap: {resamples: 999}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:35: analysis.bootstrap.resamples: 999 is not a whole number from 1000 to 1000000\n"
     "analysis: {bootstrap: {resamples: 999}}\n"
     "                                  ^"},
    {"analysis: {bootstrap: {resamples: 1000001}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:35: analysis.bootstrap.resamples: 1000001 is not a whole number from 1000 to 1000000\n"
     "analysis: {bootstrap: {resamples: 1000001}}\n"
     "                                  ^"},
    {"analysis: {bootstrap: {resamples: 5000.5}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:35: analysis.bootstrap.resamples: 5000.5 is not a whole number from 1000 to 1000000\n"
     "analysis: {bootstrap: {resamples: 5000.5}}\n"
     "                                  ^"},
    {"analysis: {bootstrap: {resamples: many}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:35: analysis.bootstrap.resamples: 'many' is not a number\n"
     "analysis: {bootstrap: {resamples: many}}\n"
     "                                  ^"},
    {"analysis: {bootstrap: {replicates: 5000}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:24: analysis.bootstrap: unknown key 'replicates'; allowed: 'resamples', 'seed'\n"
     "analysis: {bootstrap: {replicates: 5000}}\n"
     "                       ^"},
    {"analysis: {bootstrap: {seed: -1}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.bootstrap.seed: -1 is not a whole number from 0 to 9007199254740992\n"
     "analysis: {bootstrap: {seed: -1}}\n"
     "                             ^"},
    {"analysis: {bootstrap: {seed: 9007199254740993}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.bootstrap.seed: 9007199254740993 is not a whole number from 0 to 9007199254740992\n"
     "analysis: {bootstrap: {seed: 9007199254740993}}\n"
     "                             ^"},
    {"analysis: {bootstrap: {seed: 1.5}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.bootstrap.seed: 1.5 is not a whole number from 0 to 9007199254740992\n"
     "analysis: {bootstrap: {seed: 1.5}}\n"
     "                             ^"},
    {"analysis: {bootstrap: {seed: 1e4}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.bootstrap.seed: 1e4 is not a whole number from 0 to 9007199254740992\n"
     "analysis: {bootstrap: {seed: 1e4}}\n"
     "                             ^"},
    {"analysis: {bootstrap: {seed: today}}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:30: analysis.bootstrap.seed: 'today' is not a number\n"
     "analysis: {bootstrap: {seed: today}}\n"
     "                             ^"},
    {"analysis: {bootstrap: {seed: }}\n"
     "data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {pain: {range: [0, 10]}}\n",
     "dir/study.yaml:1:28: analysis.bootstrap.seed: has no value; must be a number\n"
     "analysis: {bootstrap: {seed: }}\n"
     "                           ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures:\n"
     "  pain: {range: [0, 10]}\n"
     "  impact: {range: [0, 100]}\n"
     "analysis: {equivalence_margin: 1}\n",
     "dir/study.yaml:6:32: analysis.equivalence_margin: points of 'pain' (0 to 10) and 'impact' (0 to 100) are not "
     "alike: let 'role: primary' tell which of them it holds for\n"
     "analysis: {equivalence_margin: 1}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures:\n"
     "  pain: {range: [0, 10], role: primary}\n"
     "  sleep: {range: [0, 21]}\n"
     "  impact: {range: [0, 100], role: primary}\n"
     "analysis: {equivalence_margin: 2.5}\n",
     "dir/study.yaml:7:32: analysis.equivalence_margin: points of 'pain' (0 to 10) and 'impact' (0 to 100) are not "
     "alike: let 'role: primary' tell which of them it holds for\n"
     "analysis: {equivalence_margin: 2.5}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {impact: {range: [0, 100]}, pain: {range: [-5, 5], role: primary}}\n"
     "analysis: {equivalence_margin: 11}\n",
     "dir/study.yaml:4:32: analysis.equivalence_margin: 11 is not below the whole range of 'pain' (-5 to 5)\n"
     "analysis: {equivalence_margin: 11}\n"
     "                               ^"},
    {"data: {files: a.csv}\n"
     "columns: {time: t}\n"
     "measures: {fss: {instrument: fss, column: f}}\n"
     "analysis: {equivalence_margin: 6}\n",
     "dir/study.yaml:4:32: analysis.equivalence_margin: 6 is not below the whole range of 'fss' (1 to 7)\n"
     "analysis: {equivalence_margin: 6}\n"
     "                               ^"},
};

Test(design_read_analysis, mistakes_are_refused_where_they_are)
{
    for (size_t i = 0; i < G_N_ELEMENTS(errors); i++)
        expect_study_error(&errors[i]);
}
