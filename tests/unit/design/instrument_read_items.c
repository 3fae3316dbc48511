#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD "items: []\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:8: items: holds nothing\n"
     "items: []\n"
     "       ^"},
    {DEFINITION_HEAD "items: [{range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:9: items: 'item' is missing\n"
     "items: [{range: [0, 3]}]\n"
     "        ^"},
    {DEFINITION_HEAD "items: [{item: [], range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: holds nothing\n"
     "items: [{item: [], range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 5A, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '5A' is no id of an item: use a to z and 0 to 9, at most 8\n"
     "items: [{item: 5A, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 123456789, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '123456789' is no id of an item: use a to z and 0 to 9, at most 8\n"
     "items: [{item: 123456789, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 9-1, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '9-1' runs the wrong way round\n"
     "items: [{item: 9-1, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 5j-5a, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '5j-5a' runs the wrong way round\n"
     "items: [{item: 5j-5a, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 5a-6c, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '5a-6c' is no run: its ends have the same beginning and then a number or a "
     "letter\n"
     "items: [{item: 5a-6c, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: a1-b3, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: 'a1-b3' is no run: its ends have the same beginning and then a number or a "
     "letter\n"
     "items: [{item: a1-b3, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 1-, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '1-' is no run: its ends have the same beginning and then a number or a letter\n"
     "items: [{item: 1-, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 1-300, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '1-300' are 300 items; at most 256\n"
     "items: [{item: 1-300, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 01-100, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:16: items.item: '01-100' is no run: its ends have the same beginning and then a number or a "
     "letter\n"
     "items: [{item: 01-100, range: [0, 3]}]\n"
     "               ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3]}, {item: [7, 2], range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:48: items.item: item '2' is there already\n"
     "items: [{item: 1-3, range: [0, 3]}, {item: [7, 2], range: [0, 3]}]\n"
     "                                               ^"},
    {DEFINITION_HEAD "items: [{item: [1-3, 2-5], range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:22: items.item: item '2' is there already\n"
     "items: [{item: [1-3, 2-5], range: [0, 3]}]\n"
     "                     ^"},
    {DEFINITION_HEAD "items: [{item: 1-3}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:9: items: 'range' is missing\n"
     "items: [{item: 1-3}]\n"
     "        ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [3, 0]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:28: items.range: the first number must be below the second\n"
     "items: [{item: 1-3, range: [3, 0]}]\n"
     "                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [3, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:28: items.range: the first number must be below the second\n"
     "items: [{item: 1-3, range: [3, 3]}]\n"
     "                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:28: items.range: must be two numbers such as [0, 10]\n"
     "items: [{item: 1-3, range: [0]}]\n"
     "                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, ten]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:32: items.range: 'ten' is not a number\n"
     "items: [{item: 1-3, range: [0, ten]}]\n"
     "                               ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 0.5]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:28: items.range: must be whole numbers; other ranges are of kind 'number'\n"
     "items: [{item: 1-3, range: [0, 0.5]}]\n"
     "                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1001]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:28: items.range: more than 1001 answers; wider ranges are of kind 'number'\n"
     "items: [{item: 1-3, range: [0, 1001]}]\n"
     "                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: number, range: [0, 1e10]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:46: items.range: 1e10 is too large: a number is at most 1e9\n"
     "items: [{item: 1-3, kind: number, range: [0, 1e10]}]\n"
     "                                             ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: clock, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:34: items: 'range' is not for items of kind 'clock'\n"
     "items: [{item: 1-3, kind: clock, range: [0, 3]}]\n"
     "                                 ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: clock, blank: 0}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:34: items: 'blank' is not for items of kind 'clock'\n"
     "items: [{item: 1-3, kind: clock, blank: 0}]\n"
     "                                 ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: time, range: [0, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:27: items.kind: 'time' is none of 'whole', 'number', 'clock'\n"
     "items: [{item: 1-3, kind: time, range: [0, 3]}]\n"
     "                          ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: number, range: [0, 3], reverse: true}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:50: items: 'reverse' is not for items of kind 'number'\n"
     "items: [{item: 1-3, kind: number, range: [0, 3], reverse: true}]\n"
     "                                                 ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: number, range: [0, 3], recode: {0: 1}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:50: items: 'recode' is not for items of kind 'number'\n"
     "items: [{item: 1-3, kind: number, range: [0, 3], recode: {0: 1}}]\n"
     "                                                 ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], midpoint: true}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:36: items: 'midpoint' is not for items of kind 'whole'\n"
     "items: [{item: 1-3, range: [0, 3], midpoint: true}]\n"
     "                                   ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, kind: clock, missing: [9]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:34: items: 'missing' is not for items of kind 'clock'\n"
     "items: [{item: 1-3, kind: clock, missing: [9]}]\n"
     "                                 ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], blank: 4}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:43: items.blank: 4 is outside the range 0 to 3\n"
     "items: [{item: 1-3, range: [0, 3], blank: 4}]\n"
     "                                          ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], blank: 0.5}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:43: items.blank: 0.5 is not a whole number\n"
     "items: [{item: 1-3, range: [0, 3], blank: 0.5}]\n"
     "                                          ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], blank: none}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:43: items.blank: 'none' is not a number\n"
     "items: [{item: 1-3, range: [0, 3], blank: none}]\n"
     "                                          ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], missing: [8, 3]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:49: items.missing: 3 is an answer: it lies within the range 0 to 3\n"
     "items: [{item: 1-3, range: [0, 3], missing: [8, 3]}]\n"
     "                                                ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], missing: 2}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:45: items.missing: 2 is an answer: it lies within the range 0 to 3\n"
     "items: [{item: 1-3, range: [0, 3], missing: 2}]\n"
     "                                            ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], missing: [8, 9, 8]}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:52: items.missing: 8 is given twice\n"
     "items: [{item: 1-3, range: [0, 3], missing: [8, 9, 8]}]\n"
     "                                                   ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], missing: []}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:45: items.missing: holds nothing\n"
     "items: [{item: 1-3, range: [0, 3], missing: []}]\n"
     "                                            ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], reverse: true, recode: {0: 1}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:51: items: give either 'reverse' or 'recode'\n"
     "items: [{item: 1-3, range: [0, 3], reverse: true, recode: {0: 1}}]\n"
     "                                                  ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 3], recode: {0: 1, 1: 2, 3: 0}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:44: items.recode: 2 is missing; give every whole number from 0 to 3\n"
     "items: [{item: 1-3, range: [0, 3], recode: {0: 1, 1: 2, 3: 0}}]\n"
     "                                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 1: 0, 2: 5}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:57: items.recode: '2' is not a whole number from 0 to 1\n"
     "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 1: 0, 2: 5}}]\n"
     "                                                        ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {0: 1, \"1.0\": 0, 1: 5}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:61: items.recode: '1' is given twice\n"
     "items: [{item: 1-3, range: [0, 1], recode: {0: 1, \"1.0\": 0, 1: 5}}]\n"
     "                                                            ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {0: 1, one: 5}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:51: items.recode: 'one' is not a whole number from 0 to 1\n"
     "items: [{item: 1-3, range: [0, 1], recode: {0: 1, one: 5}}]\n"
     "                                                  ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 0.5: 5}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:51: items.recode: '0.5' is not a whole number from 0 to 1\n"
     "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 0.5: 5}}]\n"
     "                                                  ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 1: b}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:54: items.recode.1: 'b' is not a number\n"
     "items: [{item: 1-3, range: [0, 1], recode: {0: 1, 1: b}}]\n"
     "                                                     ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], recode: {}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:44: items.recode: 0 is missing; give every whole number from 0 to 1\n"
     "items: [{item: 1-3, range: [0, 1], recode: {}}]\n"
     "                                           ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], answers: {\"no\": 0, \"yes\": 2}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:62: items.answers.yes: 2 is outside the range 0 to 1\n"
     "…tems: [{item: 1-3, range: [0, 1], answers: {\"no\": 0, \"yes\": 2}}]\n"
     "                                                             ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], answers: {\"no\": 0, \" No \": 1}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:55: items.answers: another answer differs only in case or blanks\n"
     "items: [{item: 1-3, range: [0, 1], answers: {\"no\": 0, \" No \": 1}}]\n"
     "                                                      ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], answers: {\"no\": 0.5}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:52: items.answers.no: 0.5 is not a whole number\n"
     "items: [{item: 1-3, range: [0, 1], answers: {\"no\": 0.5}}]\n"
     "                                                   ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], answers: {}}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:45: items.answers: holds nothing\n"
     "items: [{item: 1-3, range: [0, 1], answers: {}}]\n"
     "                                            ^"},
    {DEFINITION_HEAD "items: [{item: 1-3, range: [0, 1], unit: \"\"}]\n"
                     "scores: {t: {sum: [1-3], range: [0, 9], better: lower}}\n",
     "dir/toy.yaml:7:42: items.unit: must not be empty\n"
     "items: [{item: 1-3, range: [0, 1], unit: \"\"}]\n"
     "                                         ^"},
};

Test(design_instrument_read_items, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

Test(design_instrument_read_items, runs_and_lists_keep_their_order)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD "items: [{item: [9, 5a-5c, q08-q11, a9-a11], range: [0, 3]}]\n"
                                          "scores: {t: {of: 9, range: [0, 3], better: lower}}\n");
    static const char *const ids[] = {"9", "5a", "5b", "5c", "q08", "q09", "q10", "q11", "a9", "a10", "a11"};
    cr_assert_eq(instrument->n_items, G_N_ELEMENTS(ids));
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++)
        cr_assert_str_eq(instrument->items[i].id, ids[i]);
}

Test(design_instrument_read_items, keys_that_are_not_given)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD DEFINITION_ITEMS "scores: {t: {of: 1, range: [0, 3], better: lower}}\n");
    const Item *whole = &instrument->items[0], *number = &instrument->items[3], *clock = &instrument->items[4];
    cr_assert_eq(whole->kind, ITEM_WHOLE);
    cr_assert_eq(number->kind, ITEM_NUMBER);
    cr_assert_eq(clock->kind, ITEM_CLOCK);
    cr_assert_eq(clock->low, 0);
    cr_assert_eq(clock->high, 1439);
    for (size_t i = 0; i < instrument->n_items; i++) {
        const Item *item = &instrument->items[i];
        cr_assert(isnan(item->blank));
        cr_assert_null(item->unit);
        cr_assert_null(item->recode);
        cr_assert_eq(item->n_missing, 0);
        cr_assert_eq(item->n_answers, 0);
        cr_assert_not(item->is_optional);
        cr_assert_not(item->takes_midpoint);
    }
}

Test(design_instrument_read_items, what_answers_count)
{
    g_autoptr(Instrument) instrument = definition_expect(
        DEFINITION_HEAD "items:\n"
                        "  - {item: 1, range: [2, 5], reverse: true}\n"
                        "  - {item: 2, range: [-1, 1], recode: {1: 0, 0: 50, -1: 100}}\n"
                        "  - {item: 3, range: [0, 3], reverse: false}\n"
                        "  - {item: 4, range: [0, 3], answers: {\" Never\": 0, ALWAYS: 3}, missing: 9, blank: 2}\n"
                        "scores: {t: {sum: [1-4], range: [2, 111], better: lower}}\n");
    static const double reversed[] = {5, 4, 3, 2}, recoded[] = {100, 50, 0};
    for (size_t i = 0; i < 4; i++)
        cr_assert_eq(instrument->items[0].recode[i], reversed[i]);
    for (size_t i = 0; i < 3; i++)
        cr_assert_eq(instrument->items[1].recode[i], recoded[i]);
    cr_assert_null(instrument->items[2].recode);
    const Item *item = &instrument->items[3];
    cr_assert_eq(item->n_answers, 2);
    cr_assert_str_eq(item->answers[0].text, "Never");
    cr_assert_str_eq(item->answers[1].text, "ALWAYS");
    cr_assert_eq(item->answers[1].value, 3);
    cr_assert_eq(item->n_missing, 1);
    cr_assert_eq(item->missing[0], 9);
    cr_assert_eq(item->blank, 2);
}

Test(design_instrument_read_items, at_most_256)
{
    definition_expect_first_line(DEFINITION_HEAD
                                 "items: [{item: 1-200, range: [0, 3]}, {item: 201-300, range: [0, 3]}]\n"
                                 "scores: {t: {of: 1, range: [0, 3], better: lower}}\n",
                                 "dir/toy.yaml:7:46: items.item: more than 256 items");
    g_autoptr(Instrument) most = definition_expect(
        DEFINITION_HEAD
        "items: [{item: 1-256, range: [0, 1000]}]\nscores: {t: {sum: [1-256], range: [0, 256000], better: lower}}\n");
    cr_assert_eq(most->n_items, 256);
    cr_assert_eq(definition_only_score(most)->n_terms, 256);
}

Test(design_instrument_read_items, at_most_32_codes_and_1001_texts)
{
    g_autoptr(GString) codes = g_string_new(DEFINITION_HEAD "items: [{item: 1, range: [0, 3], missing: [");
    g_autoptr(GString) texts = g_string_new(DEFINITION_HEAD "items: [{item: 1, range: [0, 3], answers: {");
    for (int i = 0; i < 33; i++)
        g_string_append_printf(codes, "%d, ", 10 + i);
    for (int i = 0; i < 1002; i++)
        g_string_append_printf(texts, "a%d: 1, ", i);
    g_string_append(codes, "9]}]\nscores: {}\n");
    g_string_append(texts, "b: 1}}]\nscores: {}\n");
    definition_expect_first_line(codes->str, "dir/toy.yaml:7:43: items.missing: more than 32 codes");
    definition_expect_first_line(texts->str, "dir/toy.yaml:7:43: items.answers: more than 1001 answers");
}
