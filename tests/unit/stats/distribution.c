#include "stats/distribution.h"

#include <criterion/criterion.h>
#include <math.h>

static const double whole[] = {3, 7, 0, 10, 4, 4, 9};
static const double quarters[] = {2.25, 7.5, 0, 3.75, 4};
static const double thirds[] = {10.0 / 3, 7, 2.0 / 3, 5.2, 6.125};

Test(stats_distribution, common_step_is_the_largest_that_all_share)
{
    cr_assert_eq(common_step(whole, G_N_ELEMENTS(whole), 10, 10, 12), 1);
    cr_assert_eq(common_step(quarters, G_N_ELEMENTS(quarters), 10, 10, 40), 0.25);
    cr_assert_eq(common_step(thirds, G_N_ELEMENTS(thirds), 10, 10, 40), 0);
    const double tens[] = {10, 70, 20, -30};
    cr_assert_eq(common_step(tens, G_N_ELEMENTS(tens), 100, 100, 12), 10);
    const double days[] = {3, 28, 17};
    cr_assert_eq(common_step(days, G_N_ELEMENTS(days), 28, 28, 30), 1);
}

Test(stats_distribution, common_step_respects_the_limit_of_bins)
{
    cr_assert_eq(common_step(quarters, G_N_ELEMENTS(quarters), 10, 10, 39), 0);
    cr_assert_eq(common_step(whole, G_N_ELEMENTS(whole), 10, 10, 10), 1);
    cr_assert_eq(common_step(whole, G_N_ELEMENTS(whole), 10, 10, 9), 0);
    cr_assert_eq(common_step(whole, G_N_ELEMENTS(whole), 0, 10, 9), 0);
}

Test(stats_distribution, common_step_tolerates_rounding_only)
{
    const double nearly[] = {0.1 + 0.2, 0.7 + 1e-10, 3};
    const double off[] = {0.3, 0.7 + 1e-7, 3};
    cr_assert_eq(common_step(nearly, 3, 10, 3, 40), 0.1);
    cr_assert_eq(common_step(off, 3, 10, 3, 40), 0);
}

Test(stats_distribution, whole_scores_have_a_bin_each)
{
    Bins bins = bins_of_scores(whole, whole, G_N_ELEMENTS(whole), 0, 10, 13);
    cr_assert(bins.exact);
    cr_assert_eq(bins.n, 11);
    for (size_t i = 0; i < bins.n; i++) {
        cr_assert_eq(bins_centre(&bins, i), (double)i);
        cr_assert_eq(bins_index(&bins, (double)i), i);
    }
}

Test(stats_distribution, fractional_scores_have_bins_that_cover_the_scale)
{
    Bins bins = bins_of_scores(whole, thirds, G_N_ELEMENTS(thirds), 0, 10, 13);
    cr_assert_not(bins.exact);
    cr_assert_eq(bins.width, 1);
    cr_assert_eq(bins.n, 10);
    cr_assert_eq(bins_index(&bins, 0), 0);
    cr_assert_eq(bins_index(&bins, 0.999), 0);
    cr_assert_eq(bins_index(&bins, 1), 1);
    cr_assert_eq(bins_index(&bins, 10), 9, "the last bin holds its upper end");
    cr_assert_eq(bins_centre(&bins, 9), 9.5);
}

Test(stats_distribution, changes_on_whole_steps_are_counted_by_value)
{
    const double diff[] = {-2, -2, 0, 1, -2, 0, 3};
    g_auto(ChangeCounts) counts = change_counts(diff, G_N_ELEMENTS(diff), 10, 32);
    const guint64 expected[] = {3, 0, 2, 1, 0, 1};
    cr_assert(counts.bins.exact);
    cr_assert_eq(counts.bins.start, -2);
    cr_assert_eq(counts.bins.n, 6);
    cr_assert_arr_eq(counts.counts, expected, sizeof expected);
    cr_assert_eq(counts.zeros, 0);
}

/* Bin ends belong to the bin away from zero: -1 is in [-1, 0), +1 in (0, 1]. */
Test(stats_distribution, no_bin_holds_both_a_rise_and_a_fall)
{
    const double diff[] = {-1.0 / 3, -1, -1.01, 0, 1e-12, 1, 1.01, 2.0 / 3, -0.001, -1.999};
    g_auto(ChangeCounts) counts = change_counts(diff, G_N_ELEMENTS(diff), 10, 8);
    cr_assert_not(counts.bins.exact);
    cr_assert_eq(counts.bins.width, 0.5);
    cr_assert_eq(counts.bins.start, -2);
    cr_assert_eq(counts.bins.n, 7);
    cr_assert_eq(counts.zeros, 2, "smaller than the tolerance is no change");
    const guint64 expected[] = {1, 1, 1, 2, 0, 2, 1};
    cr_assert_arr_eq(counts.counts, expected, sizeof expected);
}

Test(stats_distribution, every_change_is_counted_once)
{
    double diff[997];
    guint64 sum = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(diff); i++)
        diff[i] = fmod((double)i * 0.6180339887, 1) * 13 - 7;
    g_auto(ChangeCounts) counts = change_counts(diff, G_N_ELEMENTS(diff), 10, 32);
    for (size_t i = 0; i < counts.bins.n; i++)
        sum += counts.counts[i];
    cr_assert_eq(sum + counts.zeros, G_N_ELEMENTS(diff));
    cr_assert_leq(counts.bins.n, 24 + 2);
}

Test(stats_distribution, all_changes_equal)
{
    const double none[] = {0, 0, 0}, same[] = {-2.5, -2.5};
    g_auto(ChangeCounts) zero = change_counts(none, 3, 10, 32);
    cr_assert_eq(zero.bins.n, 1);
    cr_assert_eq(zero.counts[0] + zero.zeros, 3);
    g_auto(ChangeCounts) moved = change_counts(same, 2, 10, 32);
    cr_assert_eq(moved.bins.n, 1);
    cr_assert_eq(moved.counts[0], 2);
    g_auto(ChangeCounts) no_scale = change_counts(none, 3, 0, 32);
    cr_assert_eq(no_scale.zeros, 3);
}

Test(stats_distribution, pairs_add_up_to_their_margins)
{
    const double pre[] = {3, 7, 7, 10, 0}, post[] = {2, 7, 4, 10, 1};
    Bins bins = bins_of_scores(pre, post, 5, 0, 10, 13);
    g_auto(PairCounts) counts = pair_counts(pre, post, 5, &bins);
    cr_assert_eq(counts.cells[7 * 11 + 4], 1);
    cr_assert_eq(counts.cells[4 * 11 + 7], 0, "rows are before");
    cr_assert_eq(counts.pre[7], 2);
    cr_assert_eq(counts.post[7], 1);
    cr_assert_eq(counts.largest_bin, 2);
    cr_assert_eq(counts.largest_cell, 1);
    guint64 sum = 0;
    for (size_t i = 0; i < bins.n * bins.n; i++)
        sum += counts.cells[i];
    cr_assert_eq(sum, 5);
}
