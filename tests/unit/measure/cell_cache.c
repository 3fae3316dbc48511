#include "measure/cell_cache.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <string.h>

static bool same_key(CellKey a, CellKey b)
{
    return a.low == b.low && a.high == b.high;
}

Test(measure_cell_cache, cells_that_fit_have_keys_of_their_own)
{
    static const char *const cells[] = {
        "",
        "\0",
        "0",
        "1",
        "00",
        "10",
        "01",
        "100",
        "010",
        "101",
        "110",
        "1000",
        "0100",
        "12345",
        "12344",
        "1234567",
        "7.5",
        "2026-10-03",
        "2026-10-04",
        "12345678",
        "123456789",
        "1234567890",
        "12345678901",
        "123456789012345",
        "123456789012346",
        "023456789012345",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(cells); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(cells); k++) {
            size_t length_i = i == 1 ? 1 : strlen(cells[i]), length_k = k == 1 ? 1 : strlen(cells[k]);
            CellKey a = cell_key(cells[i], length_i), b = cell_key(cells[k], length_k);
            cr_assert(a.fits && b.fits);
            cr_assert_eq(same_key(a, b), i == k, "'%s' and '%s'", cells[i], cells[k]);
        }
}

Test(measure_cell_cache, long_cells_are_never_kept)
{
    CellCache cache;
    guint32 code = 99;
    cell_cache_init(&cache, 16);
    CellKey key = cell_key("1234567890123456", 16);
    cr_assert_not(key.fits);
    cell_cache_put(&cache, "1234567890123456", 16, 7);
    cr_assert_not(cell_cache_get(&cache, "1234567890123456", 16, &code));
    cr_assert_eq(code, 99);
    cell_cache_clear(&cache);
}

Test(measure_cell_cache, an_empty_cell_is_not_an_empty_place)
{
    CellCache cache;
    guint32 code = 99;
    cell_cache_init(&cache, 1);
    cr_assert_not(cell_cache_get(&cache, "", 0, &code));
    cell_cache_put(&cache, "", 0, 5);
    cr_assert(cell_cache_get(&cache, "", 0, &code));
    cr_assert_eq(code, 5);
    cell_cache_clear(&cache);
}

/* What is evicted is asked again; what is answered is right. */
Test(measure_cell_cache, never_answers_for_another_cell)
{
    CellCache cache;
    Draw draw = {.state = 8086};
    unsigned answered = 0;
    cell_cache_init(&cache, 64);
    for (int i = 0; i < 100000; i++) {
        char text[16];
        guint32 number = (guint32)draw_below(&draw, i % 2 == 0 ? 30 : 1000000), code = 0;
        size_t length = (size_t)g_snprintf(text, sizeof text, "%u", number);
        if (cell_cache_get(&cache, text, length, &code)) {
            cr_assert_eq(code, number);
            answered++;
        }
        cell_cache_put(&cache, text, length, number);
    }
    cr_assert(answered > 1000, "%u", answered);
    cell_cache_clear(&cache);
}
