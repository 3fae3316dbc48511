#include "stats/selection.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
    gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;
    return (left > right) - (left < right);
}

static void expect_order(const gint64 value[], size_t n, const char *what)
{
    g_autofree gint64 *sorted = g_memdup2(value, n * sizeof *value);
    qsort(sorted, n, sizeof *sorted, compare);
    g_autoptr(Selection) selection = selection_new(value, n);
    size_t wrong = 0;
    for (size_t rank = 1; rank <= n; rank++)
        wrong += selection_at(selection, rank) != sorted[rank - 1];
    cr_expect_eq(wrong, 0, "%s: %zu of %zu", what, wrong, n);
}

/* Ranges below, at and beyond the number of classes, up to that of the type. */
Test(stats_selection, every_rank_of_random_numbers)
{
    Draw draw = {41};
    gint64 value[700];
    for (unsigned bits = 1; bits <= 62; bits++) {
        size_t n = (size_t)draw_below(&draw, 700) + 1;
        gint64 half = G_GINT64_CONSTANT(1) << (bits - 1);
        for (size_t i = 0; i < n; i++)
            value[i] = (gint64)draw_below(&draw, 2 * (guint64)half) - half;
        g_autofree char *what = g_strdup_printf("%u bits", bits);
        expect_order(value, n, what);
    }
}

Test(stats_selection, one_far_number_leaves_the_rest_in_one_class)
{
    gint64 value[300];
    for (gint64 i = 0; i < 299; i++)
        value[i] = (i * 7919) % 10007;
    value[299] = G_GINT64_CONSTANT(1) << 60;
    expect_order(value, 300, "far above");
    value[299] = -value[299];
    expect_order(value, 300, "far below");
}

Test(stats_selection, edges)
{
    expect_order((gint64[]){5}, 1, "one");
    expect_order((gint64[]){-3, -3, -3}, 3, "equal");
    expect_order((gint64[]){G_MAXINT64, G_MININT64, 0, -1, G_MAXINT64, G_MININT64}, 6, "extremes");
    expect_order((gint64[]){0, SELECTION_CLASSES - 1}, 2, "all classes");
    expect_order((gint64[]){0, SELECTION_CLASSES, 1}, 3, "one class too many");
}
