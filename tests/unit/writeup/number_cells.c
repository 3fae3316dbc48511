#include "writeup/number_cells.h"

#include "base/number.h"
#include "support/draw.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static void expect(double value, const char *want)
{
    NumberCells *cells = number_cells_new();
    g_autoptr(GString) out = g_string_new(NULL);
    number_cells_append(cells, out, value);
    cr_assert_str_eq(out->str, want, "got '%s', not '%s'", out->str, want);
    number_cells_free(cells);
}

Test(writeup_number_cells, whole_numbers_and_fractions)
{
    expect(0, "0");
    expect(-0.0, "0");
    expect(-7, "-7");
    expect(999999999999999, "999999999999999");
    expect(1e15, "1e+15");
    expect(60.0 + 1.0 / 3, "60.333333333333336");
    expect(-0.1, "-0.1");
    expect(-1.2345678901234568e-300, "-1.2345678901234568e-300");
}

/* Whatever came before, and wherever two numbers share a place. */
Test(writeup_number_cells, every_number_is_its_shortest_text)
{
    NumberCells *cells = number_cells_new();
    Draw draw = {20261121};
    for (size_t i = 0; i < 40000; i++) {
        char want[NUMBER_BUFFER];
        double value = (double)draw_below(&draw, 20000) / 7 - 1000;
        g_autoptr(GString) out = g_string_new(NULL);
        number_cells_append(cells, out, value);
        cr_assert_str_eq(out->str, number_short(want, value));
    }
    number_cells_free(cells);
}

Test(writeup_number_cells, counts)
{
    g_autoptr(GString) out = g_string_new("x");
    number_cells_append_count(out, 0);
    number_cells_append_count(out, G_MAXUINT64);
    cr_assert_str_eq(out->str, "x018446744073709551615");
}
