#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, bands: [], hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.bands: holds nothing\n"
     "  t: {of: 1, bands: [], hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, bands: [{value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:22: scores.t.bands: needs 'from', 'above', 'to' or 'below'\n"
     "  t: {of: 1, bands: [{value: 1}], hidden: true}\n"
     "                     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, bands: [{to: 3}], hidden: true}\n",
     "dir/toy.yaml:9:22: scores.t.bands: 'value' is missing\n"
     "  t: {of: 1, bands: [{to: 3}], hidden: true}\n"
     "                     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, bands: [{to: 3, value: a}], hidden: true}\n",
     "dir/toy.yaml:9:37: scores.t.bands.value: 'a' is not a number\n"
     "  t: {of: 1, bands: [{to: 3, value: a}], hidden: true}\n"
     "                                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: 1, bands: [{to: 3, value: 1, name: n}], hidden: true}\n",
     "dir/toy.yaml:9:40: scores.t.bands: unknown key 'name'; allowed: 'from', 'above', 'to', 'below', 'value'\n"
     "  t: {of: 1, bands: [{to: 3, value: 1, name: n}], hidden: true}\n"
     "                                       ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{to: 4, value: 0}, {from: 4, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:41: scores.t.bands: 4 is covered twice\n"
     "  t: {of: x, bands: [{to: 4, value: 0}, {from: 4, value: 1}], hidden: true}\n"
     "                                        ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{from: 4, value: 1}, {to: 4, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:43: scores.t.bands: 4 is covered twice\n"
     "  t: {of: x, bands: [{from: 4, value: 1}, {to: 4, value: 0}], hidden: true}\n"
     "                                          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{from: 3, to: 6, value: 0}, {from: 0, to: 10, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:50: scores.t.bands: 3 to 6 is covered twice\n"
     "  t: {of: x, bands: [{from: 3, to: 6, value: 0}, {from: 0, to: 10, value: 1}], hidden: true}\n"
     "                                                 ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{to: 5, value: 0}, {to: 10, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:41: scores.t.bands: 0 to 5 is covered twice\n"
     "  t: {of: x, bands: [{to: 5, value: 0}, {to: 10, value: 1}], hidden: true}\n"
     "                                        ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{from: 7.5, value: 0}, {from: 5, to: 8.5, value: 1}, {below: 5, value: 3}], hidden: true}\n",
     "dir/toy.yaml:9:45: scores.t.bands: 7.5 to 8.5 is covered twice\n"
     "  t: {of: x, bands: [{from: 7.5, value: 0}, {from: 5, to: 8.5, value: 1}, {below: 5, value: 3}], hidden:…\n"
     "                                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{below: 8.4, value: 0}, {from: 8.5, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:46: scores.t.bands: nothing covers 8.4 to 8.5\n"
     "  t: {of: x, bands: [{below: 8.4, value: 0}, {from: 8.5, value: 1}], hidden: true}\n"
     "                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{below: 8, value: 0}, {above: 8, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:44: scores.t.bands: nothing covers 8\n"
     "  t: {of: x, bands: [{below: 8, value: 0}, {above: 8, value: 1}], hidden: true}\n"
     "                                           ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{from: 8.5, value: 0}, {to: 8.4, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:45: scores.t.bands: nothing covers 8.4 to 8.5\n"
     "  t: {of: x, bands: [{from: 8.5, value: 0}, {to: 8.4, value: 1}], hidden: true}\n"
     "                                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{from: 1, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.bands: nothing covers 0 to 1\n"
     "  t: {of: x, bands: [{from: 1, value: 0}], hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{above: 0, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.bands: nothing covers 0\n"
     "  t: {of: x, bands: [{above: 0, value: 0}], hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{to: 9, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.bands: nothing covers 9 to 10\n"
     "  t: {of: x, bands: [{to: 9, value: 0}], hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{below: 10, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:21: scores.t.bands: nothing covers 10\n"
     "  t: {of: x, bands: [{below: 10, value: 0}], hidden: true}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{to: 3, value: 0}, {above: 7, value: 1}, {above: 3, to: 7, value: 2}], hidden: true}\n",
     "dir/toy.yaml:9:63: scores.t.bands: out of order: bands either ascend or descend\n"
     "…t: {of: x, bands: [{to: 3, value: 0}, {above: 7, value: 1}, {above: 3, to: 7, value: 2}], hidden: true}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {of: x, bands: [{to: 3, value: 0}, {above: 3, value: 1}, {from: 11, value: 2}], hidden: true}\n",
     "dir/toy.yaml:9:63: scores.t.bands: holds no possible result: these are 0 to 10\n"
     "…t: {of: x, bands: [{to: 3, value: 0}, {above: 3, value: 1}, {from: 11, value: 2}], hidden: true}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {of: x, bands: [{from: 5, below: 5, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:22: scores.t.bands: holds no number: from 5, below 5\n"
     "  t: {of: x, bands: [{from: 5, below: 5, value: 0}], hidden: true}\n"
     "                     ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], bands: [{to: 4, value: 0}, {from: 5, to: 7, value: 1}, {from: 7, value: 2}], hidden: true}\n",
     "dir/toy.yaml:9:74: scores.t.bands: 7 is covered twice\n"
     "…-3], bands: [{to: 4, value: 0}, {from: 5, to: 7, value: 1}, {from: 7, value: 2}], hidden: true}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], bands: [{to: 4, value: 0}, {from: 6, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:46: scores.t.bands: nothing covers 5\n"
     "  t: {sum: [1-3], bands: [{to: 4, value: 0}, {from: 6, value: 1}], hidden: true}\n"
     "                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], bands: [{to: 3, value: 0}, {from: 6, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:46: scores.t.bands: nothing covers 4 to 5\n"
     "  t: {sum: [1-3], bands: [{to: 3, value: 0}, {from: 6, value: 1}], hidden: true}\n"
     "                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], bands: [{to: 4, value: 0}, {above: 4, below: 5, value: 1}, "
                                      "{from: 5, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:46: scores.t.bands: holds no possible result: these are 0 to 9\n"
     "  t: {sum: [1-3], bands: [{to: 4, value: 0}, {above: 4, below: 5, value: 1}, {from: 5, value: 1}], hidden…\n"
     "                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], bands: [{from: 1, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.bands: nothing covers 0\n"
     "  t: {sum: [1-3], bands: [{from: 1, value: 0}], hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], bands: [{from: 2, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.bands: nothing covers 0 to 1\n"
     "  t: {sum: [1-3], bands: [{from: 2, value: 0}], hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], bands: [{to: 8, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.bands: nothing covers 9\n"
     "  t: {sum: [1-3], bands: [{to: 8, value: 0}], hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], bands: [{to: 6, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:26: scores.t.bands: nothing covers 7 to 9\n"
     "  t: {sum: [1-3], bands: [{to: 6, value: 0}], hidden: true}\n"
     "                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], bands: [{from: 5, value: 0}, {to: 5, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:48: scores.t.bands: 5 is covered twice\n"
     "  t: {sum: [1-3], bands: [{from: 5, value: 0}, {to: 5, value: 1}], hidden: true}\n"
     "                                               ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], bands: [{from: 8, value: 0}, {to: 5, value: 1}], hidden: true}\n",
     "dir/toy.yaml:9:48: scores.t.bands: nothing covers 6 to 7\n"
     "  t: {sum: [1-3], bands: [{from: 8, value: 0}, {to: 5, value: 1}], hidden: true}\n"
     "                                               ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, x], bands: [{from: 85, value: 0}, {from: 75, to: 85, value: "
                                      "1}, {below: 75, value: 2}], hidden: true}\n",
     "dir/toy.yaml:9:52: scores.t.bands: 85 is covered twice\n"
     "  t: {ratio: [1, x], bands: [{from: 85, value: 0}, {from: 75, to: 85, value: 1}, {below: 75, value: 2}], "
     "hidden…\n"
     "                                                   ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, x], bands: [{above: 85, value: 0}, {from: 75, below: 85, "
                                      "value: 1}, {below: 75, value: 2}], hidden: true}\n",
     "dir/toy.yaml:9:53: scores.t.bands: nothing covers 85\n"
     "  t: {ratio: [1, x], bands: [{above: 85, value: 0}, {from: 75, below: 85, value: 1}, {below: 75, value: 2}], "
     "hid…\n"
     "                                                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, x], bands: [{to: 85, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:29: scores.t.bands: nothing covers any result above 85\n"
     "  t: {ratio: [1, x], bands: [{to: 85, value: 0}], hidden: true}\n"
     "                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {ratio: [1, x], bands: [{below: 85, value: 0}], hidden: true}\n",
     "dir/toy.yaml:9:29: scores.t.bands: nothing covers any result from 85 on\n"
     "  t: {ratio: [1, x], bands: [{below: 85, value: 0}], hidden: true}\n"
     "                            ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {ratio: [1, x], bands: [{from: 1, value: 0}, {from: 2, value: 1}, {to: 0.5, value: 3}], hidden: true}\n",
     "dir/toy.yaml:9:72: scores.t.bands: out of order: bands either ascend or descend\n"
     "…: [1, x], bands: [{from: 1, value: 0}, {from: 2, value: 1}, {to: 0.5, value: 3}], hidden: true}\n"
     "                                                             ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [0, 3]}, {item: z, kind: number, range: [-1, 1]}]\n"
                     "scores: {t: {ratio: [1, z], bands: [{from: 0, value: 1}], hidden: true}}\n",
     "dir/toy.yaml:8:36: scores.t.bands: nothing covers any result below 0\n"
     "scores: {t: {ratio: [1, z], bands: [{from: 0, value: 1}], hidden: true}}\n"
     "                                   ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [0, 3]}, {item: z, kind: number, range: [-1, 1]}]\n"
                     "scores: {t: {ratio: [1, z], bands: [{above: 0, value: 1}, {to: 0, value: 2}, {to: 0, value: 2}], "
                     "hidden: true}}\n",
     "dir/toy.yaml:8:78: scores.t.bands: any result up to 0 is covered twice\n"
     "…o: [1, z], bands: [{above: 0, value: 1}, {to: 0, value: 2}, {to: 0, value: 2}], hidden: true}}\n"
     "                                                             ^"},
    {DEFINITION_HEAD "items: [{item: 1, range: [0, 3]}, {item: z, kind: number, range: [-1, 1]}]\n"
                     "scores: {t: {ratio: [1, z], bands: [{from: 0, value: 1}, {from: 1, value: 3}, {from: 1, value: "
                     "2}], hidden: true}}\n",
     "dir/toy.yaml:8:36: scores.t.bands: nothing covers any result below 0\n"
     "scores: {t: {ratio: [1, z], bands: [{from: 0, value: 1}, {from: 1, value: 3}, {from: 1, value: …\n"
     "                                   ^"},
};

Test(design_bands, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

typedef struct {
    const char *score;
    size_t n;
    Limits limits[4];
    double values[4];
} BandCase;

static Instrument *with_score(const char *score)
{
    g_autofree char *yaml = g_strconcat(DEFINITION_HEAD DEFINITION_ITEMS "scores:\n  t: ", score, "\n", NULL);
    return definition_expect(yaml);
}

Test(design_bands, ascending_however_they_are_written)
{
    static const BandCase cases[] = {
        {"{of: x, bands: [{from: 8, value: 0}, {from: 6, below: 8, value: 1}, {above: 2, below: 6, value: 2}, {to: 2, "
         "value: 3}], range: [0, 3], better: lower}",
         4,
         {{-INFINITY, 2, false, false}, {2, 6, true, true}, {6, 8, false, true}, {8, INFINITY, false, false}},
         {3, 2, 1, 0}},
        {"{of: x, bands: [{from: 0, to: 5, value: 1}, {above: 5, to: 10, value: 2}], range: [1, 2], better: lower}",
         2,
         {{0, 5, false, false}, {5, 10, true, false}},
         {1, 2}},
        /* whole results: nothing lies between 4 and 5 */
        {"{sum: [1-3], bands: [{to: 4, value: 1}, {from: 5, to: 5, value: 3}, {above: 5, value: 2}], range: [1, 3], "
         "better: lower}",
         3,
         {{-INFINITY, 4, false, false}, {5, 5, false, false}, {6, INFINITY, false, false}},
         {1, 3, 2}},
        {"{sum: [1-3], bands: [{below: 5, value: 1}, {above: 4, value: 3}], range: [1, 3], better: lower}",
         2,
         {{-INFINITY, 4, false, false}, {5, INFINITY, false, false}},
         {1, 3}},
        /* without an upper end */
        {"{ratio: [1, x], times: 100, bands: [{from: 85, value: 0}, {below: 85, value: 1}], range: [0, 1], better: "
         "lower}",
         2,
         {{-INFINITY, 85, false, true}, {85, INFINITY, false, false}},
         {1, 0}},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Instrument) instrument = with_score(cases[i].score);
        const Score *score = definition_only_score(instrument);
        cr_assert_eq(score->n_bands, cases[i].n);
        for (size_t b = 0; b < score->n_bands; b++) {
            const Band *band = &score->bands[b];
            cr_assert_eq(band->limits.low, cases[i].limits[b].low);
            cr_assert_eq(band->limits.high, cases[i].limits[b].high);
            cr_assert_eq(band->limits.low_open, cases[i].limits[b].low_open);
            cr_assert_eq(band->limits.high_open, cases[i].limits[b].high_open);
            cr_assert_eq(band->value, cases[i].values[b]);
            cr_assert_null(band->name);
        }
        cr_assert(score->is_whole);
    }
}

Test(design_bands, named_ones_end_with_the_range)
{
    g_autoptr(Instrument) instrument = with_score("{mean: [1-3], range: [0, 3], better: lower, severity_source: s, "
                                                  "severity: [{from: 2.5, name: severe}, {from: 1, "
                                                  "below: 2.5, name: mild}, {below: 1, name: none}]}");
    const Score *score = definition_only_score(instrument);
    static const Limits limits[] = {{0, 1, false, true}, {1, 2.5, false, true}, {2.5, 3, false, false}};
    static const char *const names[] = {"none", "mild", "severe"};
    cr_assert_eq(score->n_severity, 3);
    cr_assert_str_eq(score->severity_source, "s");
    for (size_t i = 0; i < 3; i++) {
        cr_assert_eq(score->severity[i].limits.low, limits[i].low);
        cr_assert_eq(score->severity[i].limits.high, limits[i].high);
        cr_assert_eq(score->severity[i].limits.high_open, limits[i].high_open);
        cr_assert_str_eq(score->severity[i].name, names[i]);
        cr_assert(isnan(score->severity[i].value));
    }
}

Test(design_bands, at_most_256)
{
    g_autoptr(GString) yaml = g_string_new(DEFINITION_HEAD DEFINITION_ITEMS "scores: {t: {of: x, bands: [");
    for (int i = 0; i < 257; i++)
        g_string_append_printf(yaml, "{from: %d, below: %d, value: 1}, ", i, i + 1);
    g_string_append(yaml, "{from: 257, value: 1}], hidden: true}}\n");
    definition_expect_first_line(yaml->str, "dir/toy.yaml:8:28: scores.t.bands: more than 256 bands");
}
