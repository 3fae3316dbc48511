#include "stats/severity.h"

#include <criterion/criterion.h>

/* ISI: 0-7, 8-14, 15-21, 22-28. */
static const BandEdge bands[] = {{0, false}, {8, false}, {15, false}, {22, false}};

Test(stats_severity, a_value_between_two_bands_has_not_reached_the_higher)
{
    static const struct {
        double value;
        size_t band;
    } rows[] = {{0, 0}, {7, 0}, {7.5, 0}, {8, 1}, {14.99, 1}, {15, 2}, {22, 3}, {28, 3}, {-1, 0}, {99, 3}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(band_of(bands, 4, rows[i].value), rows[i].band, "%g", rows[i].value);
}

/* Above 75 is "low", 75 itself "middle". */
Test(stats_severity, open_ends_count_to_their_neighbour)
{
    const BandEdge open[] = {{0, false}, {50, false}, {75, true}};
    cr_expect_eq(band_of(open, 3, 49.9), 0);
    cr_expect_eq(band_of(open, 3, 50), 1);
    cr_expect_eq(band_of(open, 3, 75), 1);
    cr_expect_eq(band_of(open, 3, 75.1), 2);
}

Test(stats_severity, each_side_adds_up_to_the_patients)
{
    const double pre[] = {23, 16, 15, 9, 28}, post[] = {16, 16, 7, 3, 8};
    g_autofree BandCount *counts = count_bands(bands, 4, pre, post, 5);
    const guint64 before[] = {0, 1, 2, 2}, after[] = {2, 1, 2, 0};
    for (size_t i = 0; i < 4; i++) {
        cr_expect_eq(counts[i].pre, before[i]);
        cr_expect_eq(counts[i].post, after[i]);
    }
    g_autofree BandCount *none = count_bands(bands, 4, NULL, NULL, 0);
    cr_expect_eq(none[3].pre + none[0].post, 0);
}
