#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores: {}\n", "dir/toy.yaml:8:9: scores: holds nothing\n"
                                                      "scores: {}\n"
                                                      "        ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n", "dir/toy.yaml:8:7: scores: holds nothing\n"
                                                   "scores:\n"
                                                   "      ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: \n",
     "dir/toy.yaml:9:4: scores.t: holds nothing\n"
     "  t: \n"
     "   ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:6: scores.t: nothing says how it is made: one of 'sum', 'mean', 'weighted', 'of', 'ratio', "
     "'hours', 'cones', 'value_set' is needed\n"
     "  t: {range: [0, 9], better: lower}\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], mean: [1-3], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:6: scores.t: give either 'sum' or 'mean'\n"
     "  t: {sum: [1-3], mean: [1-3], range: [0, 9], better: lower}\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:12: scores.t.sum: holds nothing\n"
     "  t: {sum: [], range: [0, 9], better: lower}\n"
     "           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3, 4], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:18: scores.t.sum: no item or earlier score '4'\n"
     "  t: {sum: [1-3, 4], range: [0, 9], better: lower}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-4], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:13: scores.t.sum: no item or earlier score '4'\n"
     "  t: {sum: [1-4], range: [0, 9], better: lower}\n"
     "            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [3-1], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:13: scores.t.sum: '3-1' runs the wrong way round\n"
     "  t: {sum: [3-1], range: [0, 9], better: lower}\n"
     "            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1, 2, 1], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:19: scores.t.sum: '1' is named twice\n"
     "  t: {sum: [1, 2, 1], range: [0, 9], better: lower}\n"
     "                  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3, 2-3], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:18: scores.t.sum: '2' is named twice\n"
     "  t: {sum: [1-3, 2-3], range: [0, 9], better: lower}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  minutes: {of: 1, hidden: true}\n"
                                      "  t: {sum: [minuts, 2], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:10:13: scores.t.sum: no item or earlier score 'minuts'; did you mean 'minutes'?\n"
     "  t: {sum: [minuts, 2], range: [0, 9], better: lower}\n"
     "            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [minutes, 2], range: [0, 9], better: lower}\n"
                                      "  minutes: {of: 1, hidden: true}\n",
     "dir/toy.yaml:9:13: scores.t.sum: 'minutes' comes later; a score is made of items and earlier scores\n"
     "  t: {sum: [minutes, 2], range: [0, 9], better: lower}\n"
     "            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [t, 2], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:13: scores.t.sum: 't' is this score itself\n"
     "  t: {sum: [t, 2], range: [0, 9], better: lower}\n"
     "            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  u: {sum: [1, 2], hidden: true}\n"
                                      "  t: {sum: [u, 3, u], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:10:19: scores.t.sum: 'u' is named twice\n"
     "  t: {sum: [u, 3, u], range: [0, 9], better: lower}\n"
     "                  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1, a], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:16: scores.t.sum: item 'a' is a time of day, which only 'hours' takes\n"
     "  t: {sum: [1, a], range: [0, 9], better: lower}\n"
     "               ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {hours: [a, 1], hidden: true}\n",
     "dir/toy.yaml:9:18: scores.t.hours: item '1' is no time of day: its kind must be 'clock'\n"
     "  t: {hours: [a, 1], hidden: true}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {hours: [a], hidden: true}\n",
     "dir/toy.yaml:9:14: scores.t.hours: takes exactly 2, not 1\n"
     "  t: {hours: [a], hidden: true}\n"
     "             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {hours: [a, a], hidden: true}\n",
     "dir/toy.yaml:9:18: scores.t.hours: 'a' is named twice\n"
     "  t: {hours: [a, a], hidden: true}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  u: {of: 1, hidden: true}\n"
                                      "  t: {hours: [a, u], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:10:18: scores.t.hours: 'u' is a score; only items are taken here\n"
     "  t: {hours: [a, u], range: [0, 9], better: lower}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {hours: [a, c], hidden: true}\n",
     "dir/toy.yaml:9:18: scores.t.hours: no item 'c'\n"
     "  t: {hours: [a, c], hidden: true}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, 2, 3], hidden: true}\n",
     "dir/toy.yaml:9:14: scores.t.ratio: takes exactly 2, not 3\n"
     "  t: {ratio: [1, 2, 3], hidden: true}\n"
     "             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1-2, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:11: scores.t.of: takes exactly 1, not 2\n"
     "  t: {of: 1-2, range: [0, 9], better: lower}\n"
     "          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 7, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:11: scores.t.of: no item or earlier score '7'\n"
     "  t: {of: 7, range: [0, 9], better: lower}\n"
     "          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:17: scores.t.weighted: holds nothing\n"
     "  t: {weighted: {}, range: [0, 9], better: lower}\n"
     "                ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {1: 0.5, 4: 1}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.weighted: no item or earlier score '4'\n"
     "  t: {weighted: {1: 0.5, 4: 1}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {1: 0.5, 2: 0}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:29: scores.t.weighted.2: a weight must not be 0\n"
     "  t: {weighted: {1: 0.5, 2: 0}, range: [0, 9], better: lower}\n"
     "                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {1: half}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:21: scores.t.weighted.1: 'half' is not a number\n"
     "  t: {weighted: {1: half}, range: [0, 9], better: lower}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {1-2: 0.5, 2: 1}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.weighted: '2' is named twice\n"
     "  t: {weighted: {1-2: 0.5, 2: 1}, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {weighted: {2-1: 0.5}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:18: scores.t.weighted: '2-1' runs the wrong way round\n"
     "  t: {weighted: {2-1: 0.5}, range: [0, 9], better: lower}\n"
     "                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {value_set: [1, x], range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:22: scores.t.value_set: item 'x' must be of kind 'whole'\n"
     "  t: {value_set: [1, x], range: [0, 9], better: lower}\n"
     "                     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {cones: [x], height: h, hidden: true}\n",
     "dir/toy.yaml:9:14: scores.t.cones: takes at least 2, not 1\n"
     "  t: {cones: [x], height: h, hidden: true}\n"
     "             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {cones: [1, x], hidden: true}\n",
     "dir/toy.yaml:9:6: scores.t: 'height' is missing\n"
     "  t: {cones: [1, x], hidden: true}\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {cones: [1, x], height: h, hidden: true}\n",
     "dir/toy.yaml:9:30: scores.t.height: must be a parameter; there is no 'parameters' block\n"
     "  t: {cones: [1, x], height: h, hidden: true}\n"
     "                             ^"},
    {DEFINITION_HEAD "parameters: {step: {default: 4, range: [1, 9]}}\n" DEFINITION_ITEMS "scores:\n"
                     "  t: {cones: [1, x], height: stp, hidden: true}\n",
     "dir/toy.yaml:10:30: scores.t.height: 'stp' is not 'step'; did you mean 'step'?\n"
     "  t: {cones: [1, x], height: stp, hidden: true}\n"
     "                             ^"},
    {DEFINITION_HEAD "parameters: {step: {default: 4, range: [0, 9]}}\n" DEFINITION_ITEMS "scores:\n"
                     "  t: {cones: [1, x], height: step, hidden: true}\n",
     "dir/toy.yaml:10:30: scores.t.height: parameter 'step' must have a range above 0\n"
     "  t: {cones: [1, x], height: step, hidden: true}\n"
     "                             ^"},
    {DEFINITION_HEAD
     "parameters: {step: {default: 4, range: [1, 9]}, gap: {default: 4, range: [1, 9]}}\n" DEFINITION_ITEMS "scores:\n"
     "  u: {cones: [1, x], height: step, hidden: true}\n"
     "  t: {cones: [1, x], height: gap, hidden: true}\n",
     "dir/toy.yaml:11:30: scores.t.height: all cones have the same height, 'step'\n"
     "  t: {cones: [1, x], height: gap, hidden: true}\n"
     "                             ^"},
    {DEFINITION_HEAD
     "parameters: {step: {default: 4, range: [1, 9]}, gap: {default: 4, range: [1, 9]}}\n" DEFINITION_ITEMS "scores:\n"
     "  u: {cones: [1, x], height: step, hidden: true}\n"
     "  t: {of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:7:49: parameters: no score takes 'gap'\n"
     "parameters: {step: {default: 4, range: [1, 9]}, gap: {default: 4, range: [1, 9]}}\n"
     "                                                ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [-1, 3]}]\n"
                     "parameters: {step: {default: 4, range: [1, 9]}}\n"
                     "scores: {t: {cones: [1-3], height: step, hidden: true}}\n",
     "dir/toy.yaml:9:22: scores.t.cones: item '1' can be below 0, a girth cannot\n"
     "scores: {t: {cones: [1-3], height: step, hidden: true}}\n"
     "                     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], height: step, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:19: scores.t: only 'cones' have a 'height'\n"
     "  t: {sum: [1-3], height: step, range: [0, 9], better: lower}\n"
     "                  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], recode: {0: 0, 1: 1, 2: 2}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:27: scores.t.recode: 3 is missing; give every whole number from 0 to 3\n"
     "  t: {sum: [1-3], recode: {0: 0, 1: 1, 2: 2}, range: [0, 9], better: lower}\n"
     "                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1, x], recode: {0: 0}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.recode: item 'x' must be of kind 'whole'\n"
     "  t: {sum: [1, x], recode: {0: 0}, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  u: {sum: [1, 2], hidden: true}\n"
                                      "  t: {sum: [3, u], recode: {0: 0}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:10:28: scores.t.recode: is for answers; 'u' is a score\n"
     "  t: {sum: [3, u], recode: {0: 0}, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {hours: [a, b], recode: {0: 0}, hidden: true}\n",
     "dir/toy.yaml:9:22: scores.t: 'hours' takes the answers as they are\n"
     "  t: {hours: [a, b], recode: {0: 0}, hidden: true}\n"
     "                     ^"},
    {DEFINITION_HEAD "items: [{item: 1-2, range: [0, 3]}, {item: 3, range: [1, 3]}]\n"
                     "scores: {t: {sum: [1-3], recode: {0: 0}, range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:34: scores.t.recode: items '1' and '3' have different ranges\n"
     "scores: {t: {sum: [1-3], recode: {0: 0}, range: [0, 9], better: lower}}\n"
     "                                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], minimum: 0, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.minimum: 0 is not a whole number from 1 to 3\n"
     "  t: {sum: [1-3], minimum: 0, missing_rule: m, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], minimum: 4, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.minimum: 4 is not a whole number from 1 to 3\n"
     "  t: {sum: [1-3], minimum: 4, missing_rule: m, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], minimum: 1.5, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.minimum: 1.5 is not a whole number from 1 to 3\n"
     "  t: {sum: [1-3], minimum: 1.5, missing_rule: m, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], minimum: 2, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.minimum: needs 'missing_rule', which says who published it\n"
     "  t: {sum: [1-3], minimum: 2, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], prorate: true, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:28: scores.t.prorate: needs 'minimum', how many must be answered\n"
     "  t: {sum: [1-3], prorate: true, missing_rule: m, range: [0, 9], better: lower}\n"
     "                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {mean: [1-3], prorate: true, minimum: 2, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:29: scores.t.prorate: is for 'sum' only\n"
     "  t: {mean: [1-3], prorate: true, minimum: 2, missing_rule: m, range: [0, 9], better: lo…\n"
     "                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, minimum: 1, missing_rule: m, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:14: scores.t: 'minimum' is for 'sum', 'mean' and 'weighted'\n"
     "  t: {of: 1, minimum: 1, missing_rule: m, range: [0, 9], better: lower}\n"
     "             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], missing_rule: \"\", range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:33: scores.t.missing_rule: must not be empty\n"
     "  t: {sum: [1-3], missing_rule: \"\", range: [0, 9], better: lower}\n"
     "                                ^"},
};

Test(design_instrument_read_operation, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

#define REST "range: [0, 9], better: lower}\n"

typedef struct {
    const char *text; /* the score, in flow style */
    ScoreKind kind;
    size_t terms[4], n_terms; /* indexes: items 1 2 3 x a b, score u */
    bool is_score[4];
    double weights[4];
} OperationCase;

Test(design_instrument_read_operation, each_with_its_terms)
{
    static const OperationCase cases[] = {
        {"{sum: [3, 1-2], hidden: true}", SCORE_SUM, {2, 0, 1}, 3, {false}, {1, 1, 1}},
        {"{mean: [u, x], hidden: true}", SCORE_MEAN, {0, 3}, 2, {true, false}, {1, 1}},
        {"{weighted: {x: -0.5, u: 2, 2-3: 4}, hidden: true}",
         SCORE_WEIGHTED,
         {3, 0, 1, 2},
         4,
         {false, true, false, false},
         {-0.5, 2, 4, 4}},
        {"{of: u, hidden: true}", SCORE_OF, {0}, 1, {true}, {1}},
        {"{of: 2, hidden: true}", SCORE_OF, {1}, 1, {false}, {1}},
        {"{ratio: [x, u], hidden: true}", SCORE_RATIO, {3, 0}, 2, {false, true}, {1, 1}},
        {"{hours: [b, a], hidden: true}", SCORE_HOURS, {5, 4}, 2, {false}, {1, 1}},
        {"{cones: [3, x, 1], height: h, hidden: true}", SCORE_CONES, {2, 3, 0}, 3, {false}, {1, 1, 1}},
        {"{value_set: [1-3], hidden: true}", SCORE_VALUE_SET, {0, 1, 2}, 3, {false}, {1, 1, 1}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *parameters =
            cases[i].kind == SCORE_CONES ? "parameters: {h: {default: 4, range: [1, 20], unit: cm}}\n" : "";
        g_autofree char *yaml =
            g_strconcat(DEFINITION_HEAD, parameters, DEFINITION_ITEMS,
                        "scores:\n  u: {of: 1, range: [0, 3], better: lower}\n  t: ", cases[i].text, "\n", NULL);
        g_autoptr(Instrument) instrument = definition_expect(yaml);
        const Score *score = &instrument->scores[1];
        cr_assert_eq(score->kind, cases[i].kind);
        cr_assert_eq(score->n_terms, cases[i].n_terms);
        cr_assert_eq(score->minimum, cases[i].n_terms);
        for (size_t t = 0; t < score->n_terms; t++) {
            cr_assert_eq(score->terms[t].index, cases[i].terms[t]);
            cr_assert_eq(score->terms[t].is_score, cases[i].is_score[t]);
            cr_assert_eq(score->terms[t].weight, cases[i].weights[t]);
        }
        cr_assert_eq(instrument->cone_height, 0);
    }
}

Test(design_instrument_read_operation, no_cones_no_height)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD DEFINITION_ITEMS "scores:\n  t: {sum: [1-3], " REST);
    cr_assert_eq(instrument->cone_height, instrument->n_parameters);
}

Test(design_instrument_read_operation, a_recode_of_its_own)
{
    g_autoptr(Instrument) instrument = definition_expect(
        DEFINITION_HEAD "items: [{item: 1-3, range: [1, 4], reverse: true}]\n"
                        "scores: {t: {sum: [1-3], recode: {1: 0, 2: 0, 3: 1, 4: 1}, range: [0, 3], better: lower}}\n");
    const Score *score = definition_only_score(instrument);
    static const double recode[] = {0, 0, 1, 1};
    cr_assert_eq(score->recode_low, 1);
    cr_assert_eq(score->n_recode, 4);
    for (size_t i = 0; i < 4; i++)
        cr_assert_eq(score->recode[i], recode[i]);
    cr_assert(score->is_whole);
}

Test(design_instrument_read_operation, rules_for_missing_answers)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD DEFINITION_ITEMS
                          "scores:\n"
                          "  a1: {sum: [1-3], " REST "  a2: {sum: [1-3], missing_rule: all, " REST
                          "  a3: {sum: [1-3], minimum: 2, prorate: true, missing_rule: half, " REST
                          "  a4: {mean: [1-3], minimum: 1, missing_rule: any, range: [0, 3], better: lower}\n");
    static const size_t minimum[] = {3, 3, 2, 1};
    static const char *const rules[] = {NULL, "all", "half", "any"};
    for (size_t i = 0; i < 4; i++) {
        cr_assert_eq(instrument->scores[i].minimum, minimum[i]);
        cr_assert_eq(instrument->scores[i].is_prorated, i == 2);
        cr_assert_eq(g_strcmp0(instrument->scores[i].missing_rule, rules[i]), 0);
    }
}
