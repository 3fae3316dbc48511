#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:10: codings: holds nothing\n"
     "codings: {}\n"
     "         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {From_one: {from: [1, 4]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:11: codings: 'From_one' is not a name: use a to z, 0 to 9 and -, at most 64\n"
     "codings: {From_one: {from: [1, 4]}}\n"
     "          ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {items: [1-3]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:14: codings.c: 'from' is missing\n"
     "codings: {c: {items: [1-3]}}\n"
     "             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 1]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: the two numbers must differ\n"
     "codings: {c: {from: [1, 1]}}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: must be two numbers such as [0, 10]\n"
     "codings: {c: {from: [1]}}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [0, 2]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: 1 would be the answer 1.5 of item '1', which is whole\n"
     "codings: {c: {from: [0, 2]}}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [0.5, 3.5]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: must be whole numbers, as item '1' is whole\n"
     "codings: {c: {from: [0.5, 3.5]}}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [0, 3000]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: more than 1001 answers\n"
     "codings: {c: {from: [0, 3000]}}\n"
     "                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 4], items: [1, 4]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:40: codings.c.items: no item '4'\n"
     "codings: {c: {from: [1, 4], items: [1, 4]}}\n"
     "                                       ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 4], items: 3-1}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:36: codings.c.items: '3-1' runs the wrong way round\n"
     "codings: {c: {from: [1, 4], items: 3-1}}\n"
     "                                   ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 4], items: [1-3, 2]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:42: codings.c.items: item '2' is mapped twice\n"
     "codings: {c: {from: [1, 4], items: [1-3, 2]}}\n"
     "                                         ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: [{from: [1, 4]}, {from: [4, 1], items: 3}]}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:53: codings.c.items: item '3' is mapped twice\n"
     "codings: {c: [{from: [1, 4]}, {from: [4, 1], items: 3}]}\n"
     "                                                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 4], items: [a]}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:37: codings.c.items: item 'a' is a time of day, which is not mapped\n"
     "codings: {c: {from: [1, 4], items: [a]}}\n"
     "                                    ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: {from: [1, 4], items: []}}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:36: codings.c.items: holds nothing\n"
     "codings: {c: {from: [1, 4], items: []}}\n"
     "                                   ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "codings: {c: []}\n"
                                      "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:14: codings.c: holds nothing\n"
     "codings: {c: []}\n"
     "             ^"},
    {DEFINITION_HEAD "items: [{item: x, kind: number, range: [0, 3]}]\n"
                     "codings: {c: {from: [1, 4]}}\n"
                     "scores: {t: {of: x, range: [0, 3], better: lower}}\n",
     "dir/toy.yaml:8:14: codings.c: no item is whole: 'items' says which are mapped\n"
     "codings: {c: {from: [1, 4]}}\n"
     "             ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], missing: [8, 4]}]\n"
                     "codings: {c: {from: [1, 4]}}\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:8:21: codings.c.from: 4 means missing for item '1'\n"
     "codings: {c: {from: [1, 4]}}\n"
     "                    ^"},
};

Test(design_instrument_read_codings, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

#define SCORES "scores: {t: {of: 1, range: [0, 3], better: lower}}\n"

Test(design_instrument_read_codings, all_whole_items_unless_named)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD DEFINITION_ITEMS
                          "codings:\n"
                          "  from-one: {from: [1, 4]}\n"
                          "  as-printed: [{from: [4, 1], items: [2, 3]}, {from: [0, 100], items: x}]\n" SCORES);
    cr_assert_eq(instrument->n_codings, 2);
    const Coding *one = &instrument->codings[0], *two = &instrument->codings[1];
    cr_assert_str_eq(one->name, "from-one");
    cr_assert_str_eq(two->name, "as-printed");
    static const bool first[] = {true, true, true, false, false, false},
                      second[] = {false, true, true, true, false, false};
    for (size_t i = 0; i < instrument->n_items; i++) {
        cr_assert_eq(one->maps[i].is_mapped, first[i]);
        cr_assert_eq(two->maps[i].is_mapped, second[i]);
    }
    cr_assert_eq(one->maps[2].from_low, 1);
    cr_assert_eq(one->maps[2].from_high, 4);
    cr_assert_eq(two->maps[2].from_low, 4);
    cr_assert_eq(two->maps[2].from_high, 1);
    cr_assert_eq(two->maps[3].from_high, 100);
}

/* 0, 1, 2, 3 in steps of 1 of 3: whole at every whole number, and 0 to 1 leaves out what is between. */
Test(design_instrument_read_codings, whole_answers_stay_whole)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD "items: [{item: 1, range: [0, 6]}]\n"
                                          "codings: {a: {from: [1, 4]}, b: {from: [0, 1]}, c: {from: [-3, 3]}}\n"
                                          "scores: {t: {of: 1, range: [0, 6], better: lower}}\n");
    cr_assert_eq(instrument->n_codings, 3);
}

Test(design_instrument_read_codings, a_name_alone_is_none)
{
    g_autoptr(Instrument) instrument = definition_expect(DEFINITION_HEAD DEFINITION_ITEMS "codings:\n" SCORES);
    cr_assert_eq(instrument->n_codings, 0);
}

Test(design_instrument_read_codings, at_most_32)
{
    g_autoptr(GString) yaml = g_string_new(DEFINITION_HEAD DEFINITION_ITEMS "codings:\n");
    for (int i = 0; i < 33; i++)
        g_string_append_printf(yaml, "  c%d: {from: [1, 4]}\n", i);
    g_string_append(yaml, SCORES);
    definition_expect_first_line(yaml->str, "dir/toy.yaml:9:3: codings: more than 32 codings");
}
