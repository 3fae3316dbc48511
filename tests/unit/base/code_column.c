#include "base/code_column.h"

#include "support/draw.h"

#include <criterion/criterion.h>

enum { COUNT = 10000 };

Test(base_code_column, widens_from_one_byte_to_two_to_four)
{
    static const struct {
        guint32 code;
        unsigned width;
    } pushes[] = {{0, 1}, {255, 1}, {256, 2}, {3, 2}, {65535, 2}, {65536, 4}, {G_MAXUINT32, 4}, {7, 4}};
    CodeColumn column;
    code_column_init(&column);
    for (size_t i = 0; i < G_N_ELEMENTS(pushes); i++) {
        code_column_push(&column, pushes[i].code);
        cr_assert_eq(column.width, pushes[i].width, "after %u", pushes[i].code);
        for (size_t k = 0; k <= i; k++)
            cr_assert_eq(code_column_get(&column, k), pushes[k].code);
    }
    code_column_clear(&column);
    cr_assert_eq(column.count, 0);
    cr_assert_eq(column.width, 1);
}

Test(base_code_column, widens_from_one_byte_to_four_at_a_full_block)
{
    CodeColumn column;
    code_column_init(&column);
    for (guint32 i = 0; i < 1024; i++)
        code_column_push(&column, i % 251);
    code_column_push(&column, 1u << 20);
    cr_assert_eq(column.width, 4);
    for (guint32 i = 0; i < 1024; i++)
        cr_assert_eq(code_column_get(&column, i), i % 251);
    cr_assert_eq(code_column_get(&column, 1024), 1u << 20);
    code_column_clear(&column);
}

Test(base_code_column, keeps_random_codes_of_all_sizes)
{
    static const size_t below[] = {256, 65536, 1u << 31};
    Draw draw = {.state = 77};
    g_autofree guint32 *want = g_new(guint32, COUNT);
    CodeColumn column;
    code_column_init(&column);
    for (size_t i = 0; i < COUNT; i++) {
        want[i] = (guint32)draw_below(&draw, below[i * 3 / COUNT]);
        code_column_push(&column, want[i]);
        cr_assert_eq(column.count, i + 1);
    }
    for (size_t i = 0; i < COUNT; i++)
        cr_assert_eq(code_column_get(&column, i), want[i], "row %zu", i);
    code_column_clear(&column);
}

Test(base_code_column, map_replaces_and_widens)
{
    static const guint32 map[] = {0, 70000, 2, 300};
    CodeColumn column;
    code_column_init(&column);
    code_column_map(&column, map);
    cr_assert_eq(column.count, 0);
    for (guint32 i = 0; i < 2000; i++)
        code_column_push(&column, i % 4);
    code_column_map(&column, map);
    cr_assert_eq(column.width, 4);
    cr_assert_eq(column.count, 2000);
    for (guint32 i = 0; i < 2000; i++)
        cr_assert_eq(code_column_get(&column, i), map[i % 4]);
    code_column_clear(&column);
}

Test(base_code_column, set_replaces_one_row_and_widens)
{
    CodeColumn column;
    code_column_init(&column);
    for (guint32 i = 0; i < 1500; i++)
        code_column_push(&column, i % 200);
    code_column_set(&column, 700, 255);
    cr_assert_eq(column.width, 1);
    code_column_set(&column, 701, 256);
    cr_assert_eq(column.width, 2);
    code_column_set(&column, 0, 65536);
    code_column_set(&column, 1499, 0);
    cr_assert_eq(column.width, 4);
    cr_assert_eq(column.count, 1500);
    for (guint32 i = 1; i < 1499; i++)
        cr_assert_eq(code_column_get(&column, i), i == 700 ? 255 : i == 701 ? 256 : i % 200, "row %u", i);
    cr_assert_eq(code_column_get(&column, 0), 65536);
    cr_assert_eq(code_column_get(&column, 1499), 0);
    code_column_push(&column, 9);
    cr_assert_eq(code_column_get(&column, 1500), 9);
    code_column_clear(&column);
}

/* In pieces of every length around a block's, while the codes grow out of each width. */
Test(base_code_column, appends_as_if_pushed_one_by_one)
{
    static const size_t below[] = {256, 65536, 1u << 31};
    Draw draw = {.state = 4711};
    CodeColumn pushed, appended;
    code_column_init(&pushed);
    code_column_init(&appended);
    for (size_t i = 0; i < 300; i++) {
        guint32 codes[60];
        size_t n = i % G_N_ELEMENTS(codes);
        for (size_t k = 0; k < n; k++) {
            codes[k] = (guint32)draw_below(&draw, below[i / 100]);
            code_column_push(&pushed, codes[k]);
        }
        code_column_append(&appended, codes, n);
        cr_assert_eq(appended.count, pushed.count);
        cr_assert_eq(appended.width, pushed.width);
    }
    for (size_t row = 0; row < pushed.count; row++)
        cr_assert_eq(code_column_get(&appended, row), code_column_get(&pushed, row), "row %zu", row);
    code_column_clear(&pushed);
    code_column_clear(&appended);
}
