#include "stats/describe.h"

#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double quantity_of(const Description *d, const char *quantity)
{
    const struct {
        const char *name;
        double value;
    } rows[] = {{"n", (double)d->n}, {"mean", d->mean}, {"sd", d->sd},   {"median", d->median},
                {"q1", d->q1},       {"q3", d->q3},     {"min", d->min}, {"max", d->max}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].name, quantity) == 0)
            return rows[i].value;
    return -12345;
}

static double probe_pre(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Description d = describe(sample->pre, sample->n);
    return quantity_of(&d, quantity);
}

static double probe_post(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Description d = describe(sample->post, sample->n);
    return quantity_of(&d, quantity);
}

static double probe_correlation(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    cr_assert_str_eq(quantity, "r");
    return correlation(sample->pre, sample->post, sample->n);
}

Test(stats_describe, agrees_with_r)
{
    cr_expect_eq(reference_check("describe_pre", probe_pre, 1e-13), 224);
    cr_expect_eq(reference_check("describe_post", probe_post, 1e-13), 224);
    cr_expect_eq(reference_check("correlation", probe_correlation, 1e-11), 26);
}

/* Digits that agree with a certified value (McCullough 1998), at most 15. */
static double digits(double got, double certified)
{
    return got == certified ? 15 : fmin(15, -log10(fabs(got - certified) / fabs(certified)));
}

/* base, then base - step and base + step in turn: NIST's NumAcc sets. */
static double *alternating(double base, double below, double above, size_t n)
{
    double *x = g_new(double, n);
    for (size_t i = 0; i < n; i++)
        x[i] = i == 0 ? base : i % 2 == 1 ? below : above;
    return x;
}

static void expect_digits(double x[], size_t n, double mean, double sd, double mean_digits, double sd_digits)
{
    Description d = describe(x, n);
    cr_expect(digits(d.mean, mean) >= mean_digits, "mean %.17g: %.1f digits", d.mean, digits(d.mean, mean));
    cr_expect(digits(d.sd, sd) >= sd_digits, "sd %.17g: %.1f digits", d.sd, digits(d.sd, sd));
    g_free(x);
}

/* Certified values: NIST Statistical Reference Datasets, univariate. The inputs of the last two are themselves rounded:
 * 9.5 and 8.3 digits of their sd are all there is. */
Test(stats_describe, agrees_with_nist)
{
    size_t n = 0;
    double *x = reference_nist("lew", &n);
    cr_assert_eq(n, 200);
    expect_digits(x, n, -177.435, 277.332168044316, 14, 12);
    x = reference_nist("mavro", &n);
    cr_assert_eq(n, 50);
    expect_digits(x, n, 2.001856, 0.000429123454003053, 14, 12);
    x = reference_nist("michelso", &n);
    cr_assert_eq(n, 100);
    expect_digits(x, n, 299.8524, 0.0790105478190518, 14, 12);
    expect_digits(alternating(10000002, 10000001, 10000003, 3), 3, 10000002, 1, 15, 15);
    expect_digits(alternating(1.2, 1.1, 1.3, 1001), 1001, 1.2, 0.1, 14, 12);
    expect_digits(alternating(1000000.2, 1000000.1, 1000000.3, 1001), 1001, 1000000.2, 0.1, 14, 9);
    expect_digits(alternating(10000000.2, 10000000.1, 10000000.3, 1001), 1001, 10000000.2, 0.1, 14, 8);
}

Test(stats_describe, nothing_has_no_mean)
{
    Description d = describe(NULL, 0);
    cr_expect_eq(d.n, 0);
    cr_expect(isnan(d.mean) && isnan(d.sd) && isnan(d.median) && isnan(d.q1) && isnan(d.q3));
    cr_expect(isnan(d.min) && isnan(d.max));
    cr_expect(isnan(correlation(NULL, NULL, 0)));
}

Test(stats_describe, one_value_has_no_spread)
{
    Description d = describe((double[]){7.25}, 1);
    cr_expect_eq(d.mean, 7.25);
    cr_expect(isnan(d.sd));
    cr_expect(d.median == 7.25 && d.q1 == 7.25 && d.q3 == 7.25 && d.min == 7.25 && d.max == 7.25);
}

Test(stats_describe, equal_values_have_no_spread_however_many)
{
    enum { N = 500001 };
    double *x = g_new(double, N), *y = g_new(double, N);
    for (size_t i = 0; i < N; i++) {
        x[i] = 0.1;
        y[i] = (double)(i % 7);
    }
    Description d = describe(x, N);
    cr_expect_eq(d.mean, 0.1);
    cr_expect_eq(d.sd, 0);
    cr_expect(isnan(correlation(x, y, N)));
    cr_expect(isnan(correlation(y, x, N)));
    cr_expect_eq(correlation(y, y, N), 1);
    g_free(x);
    g_free(y);
}

Test(stats_describe, huge_and_tiny_values_neither_overflow_nor_vanish)
{
    const double shape[] = {1, 2, 4, 9};
    const double scales[] = {1e300, 1e-300};
    for (size_t s = 0; s < 2; s++) {
        double x[4], y[4];
        for (size_t i = 0; i < 4; i++) {
            x[i] = shape[i] * scales[s];
            y[i] = -x[i];
        }
        Description d = describe(x, 4);
        cr_expect(near(d.mean, 4 * scales[s], 1e-15));
        cr_expect(near(d.sd, sqrt(38 / 3.0) * scales[s], 1e-14), "%.17g", d.sd);
        cr_expect(near(correlation(x, y, 4), -1, 1e-15));
    }
}

Test(stats_describe, the_order_of_rows_changes_no_bit)
{
    enum { N = 20001 };
    Draw draw = {77};
    double *x = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        x[i] = draw_normal(&draw) * 1e3;
    Description first = describe(x, N);
    draw_shuffle(&draw, x, N);
    Description second = describe(x, N);
    cr_expect(first.mean == second.mean && first.sd == second.sd && first.q1 == second.q1 && first.q3 == second.q3);
    g_free(x);
}

Test(stats_describe, the_order_of_pairs_changes_no_bit_of_the_correlation)
{
    enum { N = 300 };
    double x[N], y[N], turned_x[N], turned_y[N];
    Draw draw = {78};
    for (int round = 0; round < 3000; round++) {
        for (size_t i = 0; i < N; i++) {
            x[i] = 5 + draw_normal(&draw);
            y[i] = x[i] + draw_normal(&draw);
            turned_x[N - 1 - i] = x[i];
            turned_y[N - 1 - i] = y[i];
        }
        double one = correlation(x, y, N), other = correlation(turned_x, turned_y, N);
        cr_assert_eq(one, other, "%.17g and %.17g", one, other);
    }
}

/* Ranges far below the values, the smallest there are, and one value far from the others. */
Test(stats_describe, correlation_of_odd_ranges)
{
    const double step = nextafter(1e300, INFINITY) - 1e300, least = 4.9406564584124654e-324;
    /* By hand: sums of squares 8.75 and 5, of products 3.5. */
    const double x[] = {0, 1, 2, 4}, y[] = {1, 0, 3, 2}, want = 3.5 / sqrt(8.75 * 5);
    double near_x[4], tiny_y[4], far_x[4];
    for (size_t i = 0; i < 4; i++) {
        near_x[i] = 1e300 + x[i] * step;
        tiny_y[i] = y[i] * least;
        far_x[i] = x[i] == 4 ? 1e15 : x[i];
    }
    cr_expect(near(correlation(x, y, 4), want, 1e-15), "%.17g", correlation(x, y, 4));
    cr_expect(near(correlation(near_x, tiny_y, 4), want, 1e-15), "%.17g", correlation(near_x, tiny_y, 4));
    /* R: cor(c(0, 1, 2, 1e15), c(1, 0, 3, 2)) */
    cr_expect(near(correlation(far_x, y, 4), 0.25819888974716215, 1e-14), "%.17g", correlation(far_x, y, 4));
}
