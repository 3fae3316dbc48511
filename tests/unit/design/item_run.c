#include "design/item_run.h"

#include <criterion/criterion.h>

typedef struct {
    const char *text, *ids; /* joined by blanks */
} RunCase;

static const RunCase runs[] = {
    {"1", "1"},       {"abcdefgh", "abcdefgh"},   {"8-11", "8 9 10 11"},          {"5a-5d", "5a 5b 5c 5d"},
    {"x-z", "x y z"}, {"a9-a11", "a9 a10 a11"},   {"q08-q11", "q08 q09 q10 q11"}, {"3-3", "3"},
    {"0-2", "0 1 2"}, {"a00-a02", "a00 a01 a02"},
};

Test(design_item_run, ids_in_order)
{
    for (size_t i = 0; i < G_N_ELEMENTS(runs); i++) {
        g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
        g_autofree char *wrong = item_run_expand(runs[i].text, ids);
        cr_assert_null(wrong, "%s: %s", runs[i].text, wrong);
        g_ptr_array_add(ids, NULL);
        g_autofree char *joined = g_strjoinv(" ", (char **)ids->pdata);
        cr_assert_str_eq(joined, runs[i].ids);
    }
}

/* What is wrong, the text itself in the place of the quotes. */
static const char *const no_runs[] = {"-",     "1-",   "-1",   "5a-6a", "5a-5", "5-5a",
                                      "a1-b2", "a1-a", "01-9", "1-09",  "9-010"};
static const char *const wrong_way[] = {"9-1", "5j-5a", "a10-a9", "z-x"};
static const char *const no_ids[] = {"", "A", "a_b", "1.5", "123456789", "\xc3\xa4"};

static void expect_wrong(const char *text, const char *expected)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *wrong = item_run_expand(text, ids);
    cr_assert_eq(g_strcmp0(wrong, expected), 0, "%s: %s", text, wrong);
    cr_assert_eq(ids->len, 0);
}

Test(design_item_run, what_is_none)
{
    for (size_t i = 0; i < G_N_ELEMENTS(no_runs); i++) {
        g_autofree char *expected = g_strdup_printf(
            "'%s' is no run: its ends have the same beginning and then a number or a letter", no_runs[i]);
        expect_wrong(no_runs[i], expected);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(wrong_way); i++) {
        g_autofree char *expected = g_strdup_printf("'%s' runs the wrong way round", wrong_way[i]);
        expect_wrong(wrong_way[i], expected);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(no_ids); i++) {
        g_autofree char *expected =
            g_strdup_printf("'%s' is no id of an item: use a to z and 0 to 9, at most 8", no_ids[i]);
        expect_wrong(no_ids[i], expected);
    }
    expect_wrong("1-2-3", "'2-3' is no id of an item: use a to z and 0 to 9, at most 8");
    expect_wrong("1-257", "'1-257' are 257 items; at most 256");
    expect_wrong("1-99999999", "'1-99999999' are 99999999 items; at most 256");
}
