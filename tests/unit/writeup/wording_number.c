#include "writeup/wording_number.h"

#include <criterion/criterion.h>
#include <math.h>

#define DASH "\u2013"

static void expect(char *got, const char *want)
{
    cr_assert_str_eq(got, want, "got '%s', not '%s'", got, want);
    g_free(got);
}

Test(writeup_wording_number, means_with_deviations)
{
    expect(mean_sd_words(5.75, 2.125, 1), "5.8 (2.1)");
    expect(mean_sd_words(5.75, NAN, 1), "5.8 (" DASH ")");
    expect(mean_sd_words(NAN, NAN, 1), DASH);
}

Test(writeup_wording_number, intervals)
{
    expect(interval_words(-1.31, -0.52, 1), "\u22121.3 to \u22120.5");
    expect(interval_words(-5.992318, -3.437130, 2), "\u22125.99 to \u22123.44");
    expect(interval_words(NAN, 1, 1), DASH);
    expect(interval_words(1, INFINITY, 1), DASH);
}

Test(writeup_wording_number, p_values)
{
    expect(p_words(0.0123456), "0.012");
    expect(p_words(0.001), "0.001");
    expect(p_words(0.00099999), "< 0.001");
    expect(p_words(0), "< 0.001");
    expect(p_words(1), "1.000");
    expect(p_words(NAN), DASH);
    expect(p_phrase(2.876962e-12), "p < 0.001");
    expect(p_phrase(0.2188), "p = 0.219");
    expect(p_phrase(NAN), "p not defined");
}

Test(writeup_wording_number, counts)
{
    expect(count_words(1, "patient", "patients"), "1 patient");
    expect(count_words(0, "patient", "patients"), "0 patients");
    expect(count_words(500000, "patient", "patients"), "500\u202f000 patients");
}

Test(writeup_wording_number, shares_are_whole_percents)
{
    g_autofree char *some = share_words(96, 118);
    g_autofree char *all = share_words(7, 7);
    g_autofree char *none = share_words(0, 0);
    cr_assert_str_eq(some, "81\u00a0%");
    cr_assert_str_eq(all, "100\u00a0%");
    cr_assert_str_eq(none, "\u2013");
}

Test(writeup_wording_number, parts_and_their_intervals)
{
    expect(part_words(12, 35), "12 (34\u00a0%)");
    expect(part_words(0, 0), "0 (" DASH ")");
    expect(share_interval_words(0.1697, 0.5949), "17 to 59\u00a0%");
    expect(share_interval_words(0, 1), "0 to 100\u00a0%");
    expect(share_interval_words(NAN, 0.5), DASH);
}

Test(writeup_wording_number, sizes_of_a_change)
{
    expect(points_words(0.449, 1), "0.4 points");
    expect(points_words(1.04, 1), "1.0 points");
    expect(points_words(1.04, 0), "1 point");
    expect(points_words(0, 0), "0 points");
    expect(size_words(1, false), "1 point");
    expect(size_words(1.5, false), "1.5 points");
    expect(size_words(14, true), "14\u00a0% of the score before");
}
