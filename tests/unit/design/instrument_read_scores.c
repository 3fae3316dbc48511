#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  T: {of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:9:3: scores: 'T' is not a name: use a to z, 0 to 9 and _, at most 64\n"
     "  T: {of: 1, range: [0, 3], better: lower}\n"
     "  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  1t: {of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:9:3: scores: '1t' cannot be a score's name: start with a letter\n"
     "  1t: {of: 1, range: [0, 3], better: lower}\n"
     "  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  none: {of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:9:3: scores: 'none' cannot be a score's name: 'main: none' means something else\n"
     "  none: {of: 1, range: [0, 3], better: lower}\n"
     "  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  x: {of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:9:3: scores: 'x' is an item already\n"
     "  x: {of: 1, range: [0, 3], better: lower}\n"
     "  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {label: \"\", of: 1, range: [0, 3], better: lower}\n",
     "dir/toy.yaml:9:14: scores.t.label: must not be empty\n"
     "  t: {label: \"\", of: 1, range: [0, 3], better: lower}\n"
     "             ^"},
};

Test(design_instrument_read_scores, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

#define TWO                                                                                                            \
    "scores:\n"                                                                                                        \
    "  h: {of: 1, hidden: true}\n"                                                                                     \
    "  n: {of: 2, range: [0, 3], nominal: true}\n"                                                                     \
    "  t: {of: 3, range: [0, 3], better: lower}\n"                                                                     \
    "  u: {of: x, range: [0, 10], better: higher}\n"

Test(design_instrument_read_scores, main_is_the_first_that_is_a_measure)
{
    g_autoptr(Instrument) silent = definition_expect(DEFINITION_HEAD DEFINITION_ITEMS TWO);
    cr_assert_eq(silent->main_score, 2);
    g_autoptr(Instrument) named = definition_expect(DEFINITION_HEAD "main: u\n" DEFINITION_ITEMS TWO);
    cr_assert_eq(named->main_score, 3);
    g_autoptr(Instrument) none = definition_expect(DEFINITION_HEAD "main: none\n" DEFINITION_ITEMS TWO);
    cr_assert_eq(none->main_score, 4);
    cr_assert_eq(none->n_scores, 4);
}

/* A score that no range is given for has that of its results. */
Test(design_instrument_read_scores, steps_on_the_way)
{
    g_autoptr(Instrument) instrument = definition_expect(DEFINITION_HEAD DEFINITION_ITEMS TWO);
    const Score *hidden = &instrument->scores[0], *nominal = &instrument->scores[1];
    cr_assert(hidden->hidden);
    cr_assert_eq(hidden->low, 0);
    cr_assert_eq(hidden->high, 3);
    cr_assert_not(hidden->nominal);
    cr_assert(nominal->nominal);
    cr_assert_eq(nominal->higher, HIGHER_UNSTATED);
}

Test(design_instrument_read_scores, at_most_64)
{
    g_autoptr(GString) yaml = g_string_new(DEFINITION_HEAD DEFINITION_ITEMS "scores:\n");
    for (int i = 0; i < 64; i++)
        g_string_append_printf(yaml, "  s%d: {%s: [%s%d], range: [0, 3], better: lower}\n", i, "sum", i == 0 ? "" : "s",
                               i == 0 ? 1 : i - 1);
    g_autoptr(Instrument) most = definition_expect(yaml->str);
    cr_assert_eq(most->n_scores, 64);
    g_string_append(yaml, "  last: {of: s63, range: [0, 3], better: lower}\n");
    definition_expect_first_line(yaml->str, "dir/toy.yaml:9:3: scores: more than 64 scores");
}
