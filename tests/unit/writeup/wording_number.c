#include "writeup/wording_number.h"

#include <criterion/criterion.h>
#include <math.h>

#define DASH "\u2013"

static void expect(char *got, const char *want)
{
    cr_assert_str_eq(got, want, "got '%s', not '%s'", got, want);
    g_free(got);
}

Test(writeup_wording_number, numbers_and_changes)
{
    expect(number_words(5.849, 1), "5.8");
    expect(number_words(-0.85, 1), "\u22120.9");
    expect(number_words(-0.04, 1), "0.0");
    expect(number_words(NAN, 1), DASH);
    expect(number_words(-INFINITY, 1), DASH);
    expect(change_words(0.44, 1), "+0.4");
    expect(change_words(0.04, 1), "0.0");
    expect(change_words(-1.25, 1), "\u22121.3");
    expect(change_words(NAN, 1), DASH);
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

Test(writeup_wording_number, short_forms)
{
    expect(percent_words(0.95), "95 %");
    expect(percent_words(0.999), "99.9 %");
    expect(percent_words(0.9), "90 %");
    expect(percent_words(0.9999), "99.99 %");
    expect(short_words(10), "10");
    expect(short_words(0), "0");
    expect(short_words(-2.5), "\u22122.5");
    expect(short_words(100), "100");
    expect(short_words(33.5), "33.5");
    expect(short_words(1e300), "1e+300");
    expect(short_words(NAN), DASH);
    expect(count_words(1, "patient", "patients"), "1 patient");
    expect(count_words(0, "patient", "patients"), "0 patients");
}

Test(writeup_wording_number, decimals_follow_the_scale)
{
    static const struct {
        double low, high;
        int decimals;
    } cases[] = {{0, 10, 1}, {0, 100, 1}, {0, 5, 1}, {0, 4, 2}, {0, 1, 2}, {0, 0.4, 3}, {0, 1000, 1}, {0, 5000, 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Measure measure = {.has_range = true, .low = cases[i].low, .high = cases[i].high};
        MeasureResult result = {.measure = &measure};
        cr_assert_eq(score_decimals(&result), cases[i].decimals, "%zu: %d", i, score_decimals(&result));
    }
    Measure open = {.low = NAN, .high = NAN};
    MeasureResult seen = {.measure = &open};
    seen.change.pre.min = 1.5;
    seen.change.post.min = 2;
    seen.change.pre.max = 3;
    seen.change.post.max = 4.5;
    cr_assert_eq(score_decimals(&seen), 2);
}
