#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], times: 0, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.times: must not be 0\n"
     "  t: {sum: [1-3], times: 0, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], divide: 0, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:27: scores.t.divide: must not be 0\n"
     "  t: {sum: [1-3], divide: 0, range: [0, 9], better: lower}\n"
     "                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], plus: a, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:25: scores.t.plus: 'a' is not a number\n"
     "  t: {sum: [1-3], plus: a, range: [0, 9], better: lower}\n"
     "                        ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: 1, bands: [{to: 3, value: 0}], table: {first: 0, values: [1, 2, 3, 4]}, hidden: true}\n",
     "dir/toy.yaml:9:6: scores.t: give either 'bands' or 'table'\n"
     "  t: {of: 1, bands: [{to: 3, value: 0}], table: {first: 0, values…\n"
     "     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: needs 'from', 'above', 'to' or 'below'\n"
     "  t: {sum: [1-3], valid: {}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {above: 9}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: holds no possible result: these are 0 to 9\n"
     "  t: {sum: [1-3], valid: {above: 9}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {from: 5, above: 5}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: give either 'from' or 'above'\n"
     "  t: {sum: [1-3], valid: {from: 5, above: 5}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {to: 5, below: 5}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: give either 'to' or 'below'\n"
     "  t: {sum: [1-3], valid: {to: 5, below: 5}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {from: 6, to: 5}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: holds no number: from 6, to 5\n"
     "  t: {sum: [1-3], valid: {from: 6, to: 5}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], valid: {from: 6, below: 6}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:26: scores.t.valid: holds no number: from 6, below 6\n"
     "  t: {sum: [1-3], valid: {from: 6, below: 6}, range: [0, 9], better: lower}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], doubtful: {from: 10}, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:29: scores.t.doubtful: holds no possible result: these are 0 to 9\n"
     "  t: {sum: [1-3], doubtful: {from: 10}, range: [0, 9], better: lower}\n"
     "                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], hint: h, range: [0, 9], better: lower}\n",
     "dir/toy.yaml:9:19: scores.t: 'hint' needs 'valid' or 'doubtful'\n"
     "  t: {sum: [1-3], hint: h, range: [0, 9], better: lower}\n"
     "                  ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], table: {values: [1, 2]}, hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.table: 'first' is missing\n"
     "  t: {sum: [1-3], table: {values: [1, 2]}, hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], table: {first: 0}, hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.table: 'values' is missing\n"
     "  t: {sum: [1-3], table: {first: 0}, hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], table: {first: 0, values: [1, 2]}, hidden: true}\n",
     "dir/toy.yaml:9:45: scores.t.table.values: has 2 values; the possible results 0 to 9 need 10\n"
     "  t: {sum: [1-3], table: {first: 0, values: [1, 2]}, hidden: true}\n"
     "                                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], table: {first: 1, values: [1, 2]}, hidden: true}\n",
     "dir/toy.yaml:9:34: scores.t.table.first: must be 0: the possible results are 0 to 9\n"
     "  t: {sum: [1-3], table: {first: 1, values: [1, 2]}, hidden: true}\n"
     "                                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {mean: [1-3], table: {first: 0, values: [1, 2, 3, 4]}, hidden: true}\n",
     "dir/toy.yaml:9:27: scores.t.table: needs whole results; the rule gives others, too\n"
     "  t: {mean: [1-3], table: {first: 0, values: [1, 2, 3, 4]}, hidden: true}\n"
     "                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, table: {first: 0, values: [1, 2, 3, 4]}, hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.table: needs whole results; the rule gives others, too\n"
     "  t: {of: x, table: {first: 0, values: [1, 2, 3, 4]}, hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, table: {first: 0, values: [1, 2, b, 4]}, hidden: true}\n",
     "dir/toy.yaml:9:47: scores.t.table.values: 'b' is not a number\n"
     "  t: {of: 1, table: {first: 0, values: [1, 2, b, 4]}, hidden: true}\n"
     "                                              ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], minimum: 2, missing_rule: m, prorate: true, table: {first: 0, values: [1]}, hidden: true}\n",
     "dir/toy.yaml:9:70: scores.t.table: needs whole results; the rule gives others, too\n"
     "…: [1-3], minimum: 2, missing_rule: m, prorate: true, table: {first: 0, values: [1]}, hidden: true}\n"
     "                                                             ^"},
};

Test(design_instrument_read_steps, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

static Instrument *with_score(const char *score)
{
    g_autofree char *yaml = g_strconcat(DEFINITION_HEAD DEFINITION_ITEMS "scores:\n  t: ", score, "\n", NULL);
    return definition_expect(yaml);
}

Test(design_instrument_read_steps, factors_default_to_nothing_done)
{
    g_autoptr(Instrument) plain = with_score("{sum: [1-3], range: [0, 9], better: lower}");
    const Score *score = definition_only_score(plain);
    cr_assert_eq(score->times, 1);
    cr_assert_eq(score->divide, 1);
    cr_assert_eq(score->plus, 0);
    cr_assert_not(score->has_valid);
    cr_assert_not(score->has_doubtful);
    cr_assert_null(score->bands);
    cr_assert_null(score->table);
    cr_assert(score_is_plain(plain, score) == false);

    /* -2 * (0..9) / 4 + 5 */
    g_autoptr(Instrument) other =
        with_score("{sum: [1-3], times: -2, divide: 4, plus: 5, range: [0.5, 5], better: lower}");
    score = definition_only_score(other);
    cr_assert_eq(score->times, -2);
    cr_assert_eq(score->divide, 4);
    cr_assert_eq(score->plus, 5);
    cr_assert_not(score->is_whole);
}

Test(design_instrument_read_steps, valid_narrows_what_is_possible)
{
    g_autoptr(Instrument) instrument =
        with_score("{hours: [a, b], valid: {above: 0, to: 16}, doubtful: {from: 12.5}, hint: 12-hour times, range: [0, "
                   "16], better: higher}");
    const Score *score = definition_only_score(instrument);
    cr_assert(score->has_valid);
    cr_assert_eq(score->valid.low, 0);
    cr_assert(score->valid.low_open);
    cr_assert_eq(score->valid.high, 16);
    cr_assert_not(score->valid.high_open);
    cr_assert(score->has_doubtful);
    cr_assert_eq(score->doubtful.low, 12.5);
    cr_assert_eq(score->doubtful.high, INFINITY);
    cr_assert_str_eq(score->hint, "12-hour times");

    /* whole results above 0 start at 1 */
    g_autoptr(Instrument) whole =
        with_score("{sum: [1-3], valid: {above: 0}, table: {first: 1, values: [10, 20, 30, 40, "
                   "50, 60, 70, 80, 90.5]}, range: [10, 90.5], better: lower}");
    score = definition_only_score(whole);
    cr_assert_eq(score->n_table, 9);
    cr_assert_eq(score->table_first, 1);
    cr_assert_eq(score->table[8], 90.5);
    cr_assert_not(score->is_whole);
}

Test(design_instrument_read_steps, whole_values_make_a_whole_score)
{
    g_autoptr(Instrument) table =
        with_score("{of: 1, table: {first: 0, values: [4, 3, 3, -2]}, range: [-2, 4], better: lower}");
    cr_assert(definition_only_score(table)->is_whole);
    g_autoptr(Instrument) bands =
        with_score("{of: x, bands: [{to: 4, value: 1}, {above: 4, value: 2.5}], range: [0, 3], better: lower}");
    cr_assert_not(definition_only_score(bands)->is_whole);
}
