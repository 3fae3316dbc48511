#include "support/definition_case.h"

#include <criterion/criterion.h>
#include <math.h>

/* What a hidden score without a range can be, worked by hand. */
typedef struct {
    const char *scores;
    double low, high;
} ReachCase;

#define ITEMS                                                                                                          \
    "parameters: {h: {default: 4, range: [2, 5]}}\n"                                                                   \
    "items:\n"                                                                                                         \
    "  - {item: 1-2, range: [1, 5]}\n"                                                                                 \
    "  - {item: 3, range: [-2, 4]}\n"                                                                                  \
    "  - {item: 4, range: [1, 3], recode: {1: 10, 2: -5, 3: 0}}\n"                                                     \
    "  - {item: x, kind: number, range: [0.5, 8]}\n"                                                                   \
    "  - {item: o, range: [1, 5], optional: true}\n"                                                                   \
    "  - {item: e, range: [1, 5], blank: 4, recode: {1: 9, 2: 1, 3: 2, 4: 3, 5: 4}}\n"                                 \
    "  - {item: a-b, kind: clock}\n"                                                                                   \
    "scores:\n"                                                                                                        \
    "  m: {of: 1, range: [1, 5], better: lower}\n"                                                                     \
    "  c: {cones: [1, 2], height: h, hidden: true}\n"

static const ReachCase cases[] = {
    {"t: {sum: [1-4], hidden: true}", 1 + 1 - 2 - 5, 5 + 5 + 4 + 10},
    {"t: {mean: [1-3], hidden: true}", 0, 14 / 3.0},
    /* any two: the two lowest, the two highest */
    {"t: {mean: [1-3], minimum: 2, missing_rule: m, hidden: true}", -0.5, 5},
    {"t: {mean: [1-3], minimum: 1, missing_rule: m, hidden: true}", -2, 5},
    {"t: {sum: [1-3], minimum: 1, missing_rule: m, hidden: true}", -2, 14},
    {"t: {sum: [1-2], minimum: 1, missing_rule: m, hidden: true}", 1, 10},
    {"t: {sum: [1-3], minimum: 2, prorate: true, missing_rule: m, hidden: true}", -1.5, 15},
    {"t: {weighted: {1: 2, 3: -1, x: 0.5}, hidden: true}", 2 - 4 + 0.25, 10 + 2 + 4},
    {"t: {sum: [1, o], hidden: true}", 1, 10},
    {"t: {mean: [1, o], hidden: true}", 1, 5},
    {"t: {weighted: {1: 1, o: -1}, hidden: true}", 1 - 5, 5},
    {"t: {of: 4, hidden: true}", -5, 10},
    {"t: {sum: [1-2], recode: {1: 7, 2: 3, 3: 3, 4: 3, 5: 1}, hidden: true}", 2, 14},
    {"t: {of: x, times: -10, divide: 4, plus: 1, hidden: true}", -19, -0.25},
    {"t: {ratio: [1, x], hidden: true}", 1 / 8.0, 10},
    {"t: {ratio: [3, x], hidden: true}", -4, 8},
    {"t: {ratio: [4, 1], times: 100, hidden: true}", -500, 1000},
    {"t: {ratio: [1, 3], hidden: true}", -INFINITY, INFINITY},
    {"t: {hours: [a, b], hidden: true}", 0, 24},
    {"t: {hours: [a, b], valid: {above: 0.5, below: 16}, hidden: true}", 0.5, 16},
    {"t: {sum: [1-2], valid: {above: 2, below: 9}, hidden: true}", 3, 8},
    {"t: {sum: [1-2], valid: {from: 2.5, to: 8.5}, hidden: true}", 3, 8},
    {"t: {sum: [1-2], bands: [{to: 5, value: 4.5}, {from: 6, value: -3}], hidden: true}", -3, 4.5},
    {"t: {of: 1, table: {first: 1, values: [3, 9, 8, 2, 4]}, hidden: true}", 2, 9},
    /* what an empty item counts is not recoded */
    {"t: {sum: [2, e], recode: {1: 0, 2: 0, 3: 1, 4: 1, 5: 1}, hidden: true}", 0, 1 + 4},
    {"t: {sum: [2, e], hidden: true}", 1 + 1, 5 + 9},
    /* nothing bounds a volume */
    {"t: {cones: [x, 1, 2], height: h, hidden: true}", 0, INFINITY},
    {"t: {weighted: {c: 1, x: -1}, hidden: true}", -8, INFINITY},
    {"t: {cones: [x, o, 1], height: h, valid: {from: 50, to: 20000}, hidden: true}", 50, 20000},
    {"t: {sum: [m, x], hidden: true}", 1.5, 13},
    {"t: {value_set: [1-2], hidden: true}", -INFINITY, INFINITY},
    {"t: {value_set: [1-2], bands: [{below: 0, value: 1}, {from: 0, value: 2}], hidden: true}", 1, 2},
};

Test(design_reach, of_each_operation)
{
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *yaml = g_strconcat(DEFINITION_HEAD ITEMS "  ", cases[i].scores, "\n", NULL);
        g_autoptr(Instrument) instrument = definition_expect(yaml);
        const Score *score = &instrument->scores[2];
        bool low = score->low == cases[i].low || fabs(score->low - cases[i].low) < 1e-9;
        bool high = score->high == cases[i].high || fabs(score->high - cases[i].high) < 1e-9;
        cr_assert(low && high, "%s: %.17g to %.17g", cases[i].scores, score->low, score->high);
    }
}

/* Where bounds cannot be computed there are none. */
Test(design_reach, overflow)
{
    g_autoptr(GString) yaml = g_string_new(DEFINITION_HEAD "items: [{item: x, kind: number, range: [-1e9, 1e9]}]\n"
                                                           "scores:\n"
                                                           "  m: {of: x, range: [-1e9, 1e9], better: lower}\n"
                                                           "  s0: {of: x, times: 1e9, hidden: true}\n");
    for (int i = 1; i < 60; i++)
        g_string_append_printf(yaml, "  s%d: {of: s%d, times: 1e9, hidden: true}\n", i, i - 1);
    g_string_append(yaml, "  t: {sum: [s59, s58], bands: [{below: 0, value: 1}, {from: 0, value: 2}], hidden: true}\n");
    g_autoptr(Instrument) instrument = definition_expect(yaml->str);
    cr_assert_eq(instrument->scores[60].low, -INFINITY);
    cr_assert_eq(instrument->scores[60].high, INFINITY);
    cr_assert_eq(instrument->scores[61].high, 2);
}
