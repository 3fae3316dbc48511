#include "visual/figures.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(char *text, const char *expected)
{
    cr_assert_str_eq(text, expected);
    g_free(text);
}

Test(visual_figures, numbers_have_a_true_minus_and_gaps)
{
    expect(figure_text(-1.25, 1), "\u22121.3");
    expect(figure_text(5.84, 1), "5.8");
    expect(figure_text(-0.04, 1), "0.0");
    expect(figure_text(1234567.4, 0), "1\u202f234\u202f567");
    expect(figure_text(-12345, 1), "\u221212\u202f345.0");
    expect(figure_text(1234, 0), "1234");
    expect(figure_text(NAN, 1), "\u2013");
    expect(figure_text(-INFINITY, 1), "\u2013");
}

Test(visual_figures, signed_numbers_say_plus)
{
    expect(figure_signed(0.4, 1), "+0.4");
    expect(figure_signed(-0.4, 1), "\u22120.4");
    expect(figure_signed(0, 1), "0.0");
    expect(figure_signed(0.04, 1), "0.0");
    expect(figure_signed(NAN, 1), "\u2013");
}

Test(visual_figures, far_scales_use_powers_of_ten)
{
    expect(figure_text(1.2e-9, 11), "1.20e\u221209");
    expect(figure_text(-3.5e14, 0), "\u22123.50e14");
    expect(figure_text(0, 11), "0");
}

Test(visual_figures, plain_numbers_have_no_needless_digits)
{
    expect(figure_plain(10), "10");
    expect(figure_plain(2), "2");
    expect(figure_plain(0.5), "0.5");
    expect(figure_plain(-100), "\u2212100");
    expect(figure_plain(1e-6), "0.000001");
    expect(figure_plain(1.0 / 3), "3.33e\u221201");
    expect(figure_plain(-2.5), "\u22122.5");
    expect(figure_plain(1e300), "1.00e300");
    expect(figure_plain(NAN), "\u2013");
}

Test(visual_figures, counts_and_percents)
{
    expect(figure_count(36), "36");
    expect(figure_count(500000), "500\u202f000");
    expect(figure_percent(0.95), "95\u00a0%");
    expect(figure_percent(0.9), "90\u00a0%");
    expect(figure_percent(0.999), "99.9\u00a0%");
    expect(figure_percent(0.9999), "99.99\u00a0%");
}

Test(visual_figures, decimals_follow_the_scale)
{
    const double spans[] = {10, 100, 3, 1, 0.1, 1e-6, 1e6, 0, NAN};
    const int decimals[] = {1, 1, 1, 2, 3, 8, 0, 1, 1};
    for (size_t i = 0; i < G_N_ELEMENTS(spans); i++)
        cr_assert_eq(figure_decimals(spans[i]), decimals[i], "span %g: %d", spans[i], figure_decimals(spans[i]));
}
