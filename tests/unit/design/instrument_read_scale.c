#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], better: lower}\n",
     "dir/toy.yaml:9:6: scores.t: 'range' is missing\n"
     "  t: {sum: [1-3], better: lower}\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [9, 0], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.range: the first number must be below the second\n"
     "  t: {sum: [1-3], range: [9, 0], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 8], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.range: the possible results are 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 8], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [1, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.range: the possible results are 0 to 9\n"
     "  t: {sum: [1-3], range: [1, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 27], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.range: the possible results are 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 27], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [-1, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.range: the possible results are 0 to 9\n"
     "  t: {sum: [1-3], range: [-1, 9], better: lower}\n"
     "                         ^"},
    /* wide enough to be declared as it is shown */
    {DEFINITION_HEAD "items: [{item: 1-2, range: [1, 3]}]\n"
                     "scores:\n"
                     "  t: {ratio: [1, 2], times: 2, range: [0.6667, 6], better: lower}\n",
     "dir/toy.yaml:9:39: scores.t.range: the possible results are 0.6666 to 6\n"
     "  t: {ratio: [1, 2], times: 2, range: [0.6667, 6], better: lower}\n"
     "                                      ^"},
    {DEFINITION_HEAD "items: [{item: 1-2, range: [1, 3]}]\n"
                     "scores:\n"
                     "  t: {of: 1, divide: 7, range: [0, 0.4285], better: lower}\n",
     "dir/toy.yaml:9:32: scores.t.range: the possible results are 0.1428 to 0.4286\n"
     "  t: {of: 1, divide: 7, range: [0, 0.4285], better: lower}\n"
     "                               ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {mean: [1-3], range: [0, 2.9], better: lower}\n",
     "dir/toy.yaml:9:27: scores.t.range: the possible results are 0 to 3\n"
     "  t: {mean: [1-3], range: [0, 2.9], better: lower}\n"
     "                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], times: 3.33, range: [0, 29.6], better: lower}\n",
     "dir/toy.yaml:9:39: scores.t.range: the possible results are 0 to 29.97\n"
     "  t: {sum: [1-3], times: 3.33, range: [0, 29.6], better: lower}\n"
     "                                      ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, x], range: [0, 29.6], better: lower}\n",
     "dir/toy.yaml:9:29: scores.t.range: the possible results are 0 or more; leave the range out, or limit them by "
     "'valid'\n"
     "  t: {ratio: [1, x], range: [0, 29.6], better: lower}\n"
     "                            ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [0, 3]}, {item: z, kind: number, range: [-1, 1]}]\n"
                     "scores: {t: {ratio: [1, z], range: [0, 1], better: lower}}\n",
     "dir/toy.yaml:8:36: scores.t.range: the possible results are any number; leave the range out, or limit them by "
     "'valid'\n"
     "scores: {t: {ratio: [1, z], range: [0, 1], better: lower}}\n"
     "                                   ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [-3, 0]}, {item: z, kind: number, range: [0, 1]}]\n"
                     "scores: {t: {ratio: [1, z], range: [0, 1], better: lower}}\n",
     "dir/toy.yaml:8:36: scores.t.range: the possible results are 0 or less; leave the range out, or limit them by "
     "'valid'\n"
     "scores: {t: {ratio: [1, z], range: [0, 1], better: lower}}\n"
     "                                   ^"},
    {DEFINITION_HEAD "parameters: {h: {default: 4, range: [1, 20]}}\n"
                     "items: [{item: 1-3, kind: number, range: [8, 150]}]\n"
                     "scores: {t: {cones: [1-3], height: h, range: [0, 10000], better: lower}}\n",
     "dir/toy.yaml:9:46: scores.t.range: the possible results are 0 or more; leave the range out, or limit them by "
     "'valid'\n"
     "scores: {t: {cones: [1-3], height: h, range: [0, 10000], better: lower}}\n"
     "                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9]}\n",
     "dir/toy.yaml:9:6: scores.t: 'better' is missing\n"
     "  t: {sum: [1-3], range: [0, 9]}\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: low}\n",
     "dir/toy.yaml:9:42: scores.t.better: 'low' is none of 'declare', 'lower', 'higher'\n"
     "  t: {sum: [1-3], range: [0, 9], better: low}\n"
     "                                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], nominal: true, better: lower}\n",
     "dir/toy.yaml:9:49: scores.t: no end of a nominal score is better\n"
     "  t: {sum: [1-3], range: [0, 9], nominal: true, better: lower}\n"
     "                                                ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, anchors: {low: none}}\n",
     "dir/toy.yaml:9:58: scores.t.anchors: 'high' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, anchors: {low: none}}\n"
     "                                                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, anchors: {low: none, high: \"\"}}\n",
     "dir/toy.yaml:9:76: scores.t.anchors.high: must not be empty\n"
     "…], range: [0, 9], better: lower, anchors: {low: none, high: \"\"}}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, zero: none}\n",
     "dir/toy.yaml:9:55: scores.t.zero: 'none' is not 'absence'\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, zero: none}\n"
     "                                                      ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [1, 3]}]\n"
                     "scores: {t: {of: 1, range: [1, 3], better: lower, zero: absence}}\n",
     "dir/toy.yaml:8:57: scores.t.zero: 0 is not in the range\n"
     "scores: {t: {of: 1, range: [1, 3], better: lower, zero: absence}}\n"
     "                                                        ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 5, name: high}]}\n",
     "dir/toy.yaml:9:59: scores.t.severity: needs 'severity_source', which says who published it\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 5, name: high}]}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity_source: x}\n",
     "dir/toy.yaml:9:49: scores.t: 'severity_source' needs 'severity'\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity_source: x}\n"
     "                                                ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, "
                                      "{from: 4, name: high}], severity_source: x}\n",
     "dir/toy.yaml:9:80: scores.t.severity: 4 is covered twice\n"
     "…ange: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 4, name: high}], severity_source: x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, "
                                      "{from: 6, name: high}], severity_source: x}\n",
     "dir/toy.yaml:9:80: scores.t.severity: nothing covers 5\n"
     "…ange: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 6, name: high}], severity_source: x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{from: 1, name: low}], severity_source: x}\n",
     "dir/toy.yaml:9:59: scores.t.severity: nothing covers 0\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{from: 1, name: low}], severity_source: x}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 8, name: low}], severity_source: x}\n",
     "dir/toy.yaml:9:59: scores.t.severity: nothing covers 9\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 8, name: low}], severity_source: x}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, "
                                      "{from: 5, to: 12, name: high}], severity_source: x}\n",
     "dir/toy.yaml:9:80: scores.t.severity: reaches beyond the range 0 to 9\n"
     "…ange: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 5, to: 12, name: high}], severity_source: "
     "x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, "
                                      "{from: 5, name: low}], severity_source: x}\n",
     "dir/toy.yaml:9:80: scores.t.severity: another band has the same name\n"
     "…ange: [0, 9], better: lower, severity: [{to: 4, name: low}, {from: 5, name: low}], severity_source: x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4}, {from: 5, name: low}], severity_source: x}\n",
     "dir/toy.yaml:9:60: scores.t.severity: 'name' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4}, {from: 5, name: low}], severity_source: x}\n"
     "                                                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 4, name: low}, "
                                      "{from: 5, name: high}, {from: 10, name: higher}], severity_source: x}\n",
     "dir/toy.yaml:9:103: scores.t.severity: holds no possible result: these are 0 to 9\n"
     "…ower, severity: [{to: 4, name: low}, {from: 5, name: high}, {from: 10, name: higher}], severity_source: x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 9, value: 1}], severity_source: x}\n",
     "dir/toy.yaml:9:68: scores.t.severity: unknown key 'value'; allowed: 'from', 'above', 'to', 'below', 'name'\n"
     "…um: [1-3], range: [0, 9], better: lower, severity: [{to: 9, value: 1}], severity_source: x}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, severity: [{to: 9, name: all}], severity_source: \"\"}\n",
     "dir/toy.yaml:9:98: scores.t.severity_source: must not be empty\n"
     "…er: lower, severity: [{to: 9, name: all}], severity_source: \"\"}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: needs 'from', 'above', 'to' or 'below'\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {source: x}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 5}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: 'source' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 5}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 10, source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: is outside the range 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 10, source: x}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {to: -1, source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: is outside the range 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {to: -1, source: x}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {above: 9, source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: is outside the range 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {above: 9, source: x}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 0, source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: holds the whole range: everyone is a case\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 0, source: x}}\n"
     "                                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 3, to: 12, source: x}}\n",
     "dir/toy.yaml:9:59: scores.t.caseness: is outside the range 0 to 9\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, caseness: {from: 3, to: 12, source: x}}\n"
     "                                                          ^"},
};

Test(design_instrument_read_scale, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

static Instrument *with_score(const char *score)
{
    g_autofree char *yaml = g_strconcat(DEFINITION_HEAD DEFINITION_ITEMS "scores:\n  t: ", score, "\n", NULL);
    return definition_expect(yaml);
}

typedef struct {
    const char *score;
    bool is_whole;
} WholeCase;

Test(design_instrument_read_scale, whole_scores)
{
    static const WholeCase cases[] = {
        {"{sum: [1-3], range: [0, 9], better: lower}", true},
        {"{sum: [1-3], times: 2, plus: -1, range: [-1, 17], better: lower}", true},
        {"{sum: [1-3], times: 0.5, range: [0, 4.5], better: lower}", false},
        {"{sum: [1-3], divide: 3, range: [0, 3], better: lower}", false},
        {"{sum: [1-3], plus: 0.5, range: [0.5, 9.5], better: lower}", false},
        {"{sum: [1-3, x], range: [0, 19], better: lower}", false},
        {"{weighted: {1: 2, 2: -1}, range: [-3, 6], better: lower}", true},
        {"{weighted: {1: 2, 2: -1.5}, range: [-4.5, 6], better: lower}", false},
        {"{mean: [1-3], range: [0, 3], better: lower}", false},
        {"{sum: [1-3], minimum: 3, prorate: true, missing_rule: m, range: [0, 9], better: lower}", false},
        {"{sum: [1-3], recode: {0: 0, 1: 0.5, 2: 1, 3: 2}, range: [0, 6], better: lower}", false},
        {"{of: 1, range: [0, 3], better: lower}", true},
        {"{of: x, range: [0, 10], better: lower}", false},
        {"{value_set: [1-3], range: [-0.6, 1], better: higher}", false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Instrument) instrument = with_score(cases[i].score);
        cr_assert_eq(definition_only_score(instrument)->is_whole, cases[i].is_whole, "%s", cases[i].score);
    }
}

/* The range may be wider than the results where they are not whole. A result beyond it would count in no study, were it
 * by a hundredth. */
Test(design_instrument_read_scale, published_constants)
{
    g_autoptr(Instrument) wider = with_score("{sum: [1-3], times: 3.33, range: [0, 30], better: lower}");
    cr_assert_eq(definition_only_score(wider)->high, 30);
    g_autoptr(Instrument) rounded = with_score("{sum: [1-3], times: 1.1, divide: 3, range: [0, 3.3], better: lower}");
    cr_assert_eq(definition_only_score(rounded)->high, 3.3);
    definition_expect_first_line(DEFINITION_HEAD DEFINITION_ITEMS
                                 "scores: {t: {sum: [1-3], times: 1.43, range: [0, 12.86], better: lower}}\n",
                                 "dir/toy.yaml:8:46: scores.t.range: the possible results are 0 to 12.87");
}

Test(design_instrument_read_scale, what_is_not_said)
{
    g_autoptr(Instrument) instrument = with_score("{sum: [1-3], range: [0, 9], better: declare}");
    const Score *score = definition_only_score(instrument);
    cr_assert_eq(score->higher, HIGHER_UNSTATED);
    cr_assert_str_eq(score->label, "t");
    cr_assert_null(score->low_anchor);
    cr_assert_not(score->zero_is_absence);
    cr_assert_not(score->wants_percent_change);
    cr_assert_not(score->has_caseness);
    cr_assert_eq(score->n_severity + score->n_important + score->n_reliability + score->n_sem + score->n_norms, 0);
}

Test(design_instrument_read_scale, blocks_that_hold_nothing_are_not_there)
{
    g_autoptr(Instrument) instrument = definition_expect(
        DEFINITION_HEAD
        "recall:\nparameters:\n" DEFINITION_ITEMS "scores:\n"
        "  t:\n"
        "    sum: [1-3]\n    recode:\n    valid:\n    bands:\n    table:\n    range: [0, 9]\n    better: lower\n"
        "    anchors:\n    severity:\n    caseness:\n    important_change:\n    reliability:\n    norm:\n");
    cr_assert_null(definition_only_score(instrument)->recode);
    cr_assert_eq(instrument->recall_days, -1);
}

Test(design_instrument_read_scale, no_range_where_nothing_bounds_the_score)
{
    g_autoptr(Instrument) ratio =
        with_score("{ratio: [1, x], zero: absence, better: lower, caseness: {from: 3, source: s}, "
                   "severity_source: s, severity: [{below: 3, name: a}, {from: 3, name: b}], "
                   "important_change: [{points: 1000, source: s}]}");
    const Score *score = definition_only_score(ratio);
    cr_assert_eq(score->low, 0);
    cr_assert_eq(score->high, INFINITY);
    cr_assert_eq(score->severity[0].limits.low, 0);
    cr_assert_eq(score->severity[1].limits.high, INFINITY);
    g_autoptr(Instrument) set = with_score("{value_set: [1-3], better: higher}");
    cr_assert_eq(definition_only_score(set)->low, -INFINITY);
    cr_assert_eq(definition_only_score(set)->high, INFINITY);
}
