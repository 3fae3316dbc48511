#include "stats/walsh.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

/* All averages, sorted. The caller frees them. */
static double *all_averages(const double x[], size_t n)
{
    double *averages = g_new(double, n *(n + 1) / 2);
    size_t used = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t j = i; j < n; j++)
            averages[used++] = (x[i] + x[j]) / 2;
    qsort(averages, used, sizeof *averages, compare);
    return averages;
}

static void expect_averages(const double x[], size_t n)
{
    double *want = all_averages(x, n);
    g_autoptr(Distinct) values = distinct_new(x, NULL, n);
    size_t count = n * (n + 1) / 2, wrong = 0;
    cr_assert_eq(walsh_count(values), count);
    for (size_t rank = 1; rank <= count; rank++)
        wrong += walsh_at(values, rank) != want[rank - 1];
    cr_expect_eq(wrong, 0, "%zu of %zu", wrong, count);
    double median = count % 2 == 1 ? want[count / 2] : (want[count / 2 - 1] + want[count / 2]) / 2;
    cr_expect_eq(walsh_median(values), median);
    g_free(want);
}

Test(stats_walsh, every_order_statistic_of_random_samples)
{
    Draw draw = {99};
    for (size_t n = 1; n <= 24; n++)
        for (int kind = 0; kind < 4; kind++) {
            double x[24];
            for (size_t i = 0; i < n; i++)
                x[i] = kind == 0   ? draw_normal(&draw)
                       : kind == 1 ? (double)draw_below(&draw, 5) - 2
                       : kind == 2 ? ((double)draw_below(&draw, 31) - 15) / 3
                                   : ldexp(draw_normal(&draw), (int)draw_below(&draw, 1900) - 1000);
            expect_averages(x, n);
        }
}

/* Samples large enough for the sweeps to be cut into parts, and for interpolation to fail where tails are heavy. */
Test(stats_walsh, some_order_statistics_of_larger_samples)
{
    enum { MOST = 1201 };
    Draw draw = {7};
    double x[MOST];
    for (int kind = 0; kind < 5; kind++) {
        size_t n = MOST - (size_t)kind, count = n * (n + 1) / 2, wrong = 0;
        for (size_t i = 0; i < n; i++)
            x[i] = kind == 0   ? draw_normal(&draw)
                   : kind == 1 ? draw_normal(&draw) / draw_normal(&draw)
                   : kind == 2 ? exp(20 * draw_normal(&draw))
                   : kind == 3 ? round(draw_normal(&draw) * 300) / 7
                               : draw_normal(&draw) + (i % 2 == 0 ? 1e12 : 0);
        double *want = all_averages(x, n);
        g_autoptr(Distinct) values = distinct_new(x, NULL, n);
        for (size_t rank = 1 + (size_t)kind; rank <= count; rank += 911)
            wrong += walsh_at(values, rank) != want[rank - 1];
        cr_expect_eq(wrong, 0, "kind %d: %zu", kind, wrong);
        g_free(want);
    }
}

Test(stats_walsh, denormals_and_neighbours)
{
    const double x[] = {5e-324, -5e-324, 1e-323, 1, nextafter(1, 2), nextafter(nextafter(1, 2), 2), 8e307, -8e307};
    expect_averages(x, G_N_ELEMENTS(x));
}

/* The classical counter-example to root finding: 0.5828 by uniroot, 0.55 by definition. */
Test(stats_walsh, median_is_the_mean_of_the_middle_two)
{
    g_autoptr(Distinct) values = distinct_new((double[]){0.7, 0.5, 0.5}, NULL, 3);
    cr_expect_eq(walsh_median(values), (0.5 + 0.6) / 2);
}

Test(stats_walsh, nothing_has_no_median)
{
    g_autoptr(Distinct) values = distinct_new(NULL, NULL, 0);
    cr_expect(isnan(walsh_median(values)));
    cr_expect_eq(walsh_count(values), 0);
}

/* A million patients: 1, 2, .. n has the median (n + 1) / 2 and the k-th average (k small) from pairs of small sums. */
Test(stats_walsh, a_million_values)
{
    enum { N = 1000000 };
    double *x = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        x[i] = (double)((i * 7919) % N + 1);
    g_autoptr(Distinct) values = distinct_new(x, NULL, N);
    cr_expect_eq(values->n_distinct, N);
    cr_expect_eq(walsh_median(values), 500000.5);
    cr_expect_eq(walsh_at(values, 1), 1);
    cr_expect_eq(walsh_at(values, 2), 1.5);
    cr_expect_eq(walsh_at(values, 4), 2);
    cr_expect_eq(walsh_at(values, walsh_count(values)), N);
    g_free(x);
}
