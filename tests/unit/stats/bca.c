#include "stats/bca.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static double at(gconstpointer sorted, size_t rank)
{
    return ((const double *)sorted)[rank - 1];
}

static double quantile(const double sorted[], size_t n, double level)
{
    return bca_quantile(&(Estimates){.n = n, .at = at, .data = sorted}, level);
}

static Bca interval(const double sorted[], size_t n, double below, double acceleration, double confidence)
{
    return bca_interval(&(Estimates){.n = n, .at = at, .data = sorted}, below, acceleration, confidence);
}

static double quantile_probe(const char *dataset, const char *quantity)
{
    (void)quantity;
    char *rest;
    size_t n = (size_t)strtod(dataset, &rest);
    double *sorted = g_new(double, n);
    for (size_t i = 0; i < n; i++)
        sorted[i] = pow((double)(i + 1), 1.5);
    double value = quantile(sorted, n, strtod(rest, NULL));
    g_free(sorted);
    return value;
}

Test(stats_bca, quantiles_agree_with_norm_inter)
{
    cr_expect_eq(reference_check("bca_quantile", quantile_probe, 1e-12), 48);
}

Test(stats_bca, levels_of_nothing_and_all_are_the_extremes)
{
    const double sorted[] = {1, 2, 5};
    cr_expect_eq(quantile(sorted, 3, 0), 1);
    cr_expect_eq(quantile(sorted, 3, 1), 5);
    cr_expect_eq(quantile(sorted, 3, 0.5), 2);
    cr_expect_eq(quantile(sorted, 1, 0.5), 1);
}

/* The estimates of scripts/reference/resample.R around each sample's mean. */
static double interval_probe(const char *dataset, const char *quantity)
{
    enum { N = 10000 };
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    double *d = sample->diff, mean = 0, squares = 0, cubes = 0, t[N], n = (double)sample->n;
    for (size_t i = 0; i < sample->n; i++)
        mean += (d[i] = round(d[i] * 1e9) / 1e9) / n;
    for (size_t i = 0; i < sample->n; i++) {
        squares += (d[i] - mean) * (d[i] - mean);
        cubes += (d[i] - mean) * (d[i] - mean) * (d[i] - mean);
    }
    double below = 0;
    for (size_t i = 0; i < N; i++) {
        double shift = (double)((i + 1) * 7919 % 10007) / 10007 - 0.45;
        t[i] = mean + sqrt(squares / (n - 1) / n) * 4 * shift;
        below += t[i] < mean;
    }
    qsort(t, N, sizeof *t, compare);
    Bca bca = interval(t, N, below / N, cubes / (6 * pow(squares, 1.5)), 0.95);
    cr_expect(bca.is_bca);
    const char *names[] = {"z0", "low_level", "high_level", "low", "high"};
    const double values[] = {bca.z0, bca.low_level, bca.high_level, bca.low, bca.high};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++)
        if (g_str_equal(names[i], quantity))
            return values[i];
    return -12345;
}

Test(stats_bca, agrees_with_boot)
{
    cr_expect_eq(reference_check("bca", interval_probe, 1e-10), 125);
}

static void fill(double sorted[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        sorted[i] = (double)i;
}

Test(stats_bca, without_bias_and_acceleration_it_is_the_percentile_interval)
{
    double sorted[999];
    fill(sorted, 999);
    Bca bca = interval(sorted, 999, 0.5, 0, 0.9);
    cr_expect(bca.is_bca);
    cr_expect_eq(bca.z0, 0);
    cr_expect(near(bca.low, 49, 1e-12) && near(bca.high, 949, 1e-12));
    cr_expect(near(bca.low_level, 0.05, 1e-12) && near(bca.high_level, 0.95, 1e-12));
}

Test(stats_bca, percentiles_stand_in_where_it_does_not_exist)
{
    double sorted[999];
    fill(sorted, 999);
    const struct {
        double below, acceleration;
        bool has_z0;
    } rows[] = {
        {0, 0, false},     {1, 0.1, false},  {0.5, NAN, true}, {0.5, 0.7, true}, /* 1 - .7 * 1.645 < 0 */
        {0.5, -0.7, true}, {0.9, 0.4, true},                                     /* z0 1.28 */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        Bca bca = interval(sorted, 999, rows[i].below, rows[i].acceleration, 0.9);
        cr_expect_not(bca.is_bca, "row %zu", i);
        cr_expect(near(bca.low, 49, 1e-12) && near(bca.high, 949, 1e-12), "row %zu", i);
        cr_expect(near(bca.low_level, 0.05, 1e-15) && near(bca.high_level, 0.95, 1e-15), "row %zu", i);
        cr_expect_neq(isnan(bca.z0), rows[i].has_z0, "row %zu", i);
    }
    cr_expect(interval(sorted, 999, 0.5, 0.6, 0.9).is_bca);
}

/* Negating everything turns the interval round. */
Test(stats_bca, mirrors)
{
    double sorted[500], mirrored[500];
    for (size_t i = 0; i < 500; i++)
        mirrored[499 - i] = -(sorted[i] = pow((double)i, 1.3));
    Bca one = interval(sorted, 500, 0.45, 0.07, 0.95), other = interval(mirrored, 500, 0.55, -0.07, 0.95);
    cr_expect(near(one.low, -other.high, 1e-12) && near(one.high, -other.low, 1e-12));
    cr_expect(near(one.low_level, 1 - other.high_level, 1e-12) && near(one.z0, -other.z0, 1e-12));
}
