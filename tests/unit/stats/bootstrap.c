#include "stats/bootstrap.h"

#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>
#include <string.h>

#define SEED 20261120

static Bootstrap bootstrap(const double x[], size_t n, unsigned jobs)
{
    g_autoptr(Distinct) values = distinct_new(x, NULL, n);
    return bootstrap_of(values, 10000, SEED, 0.95, jobs);
}

static bool same(const Bootstrap *a, const Bootstrap *b)
{
    return memcmp(&a->low, &b->low, 6 * sizeof(double)) == 0 && a->status == b->status && a->is_bca == b->is_bca;
}

static double acceleration_probe(const char *dataset, const char *quantity)
{
    (void)quantity;
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    g_autoptr(Distinct) diff = distinct_new(sample->diff, sample->scale, sample->n);
    return bootstrap_acceleration(diff);
}

Test(stats_bootstrap, acceleration_is_that_of_the_jackknife)
{
    cr_expect_eq(reference_check("bootstrap", acceleration_probe, 1e-10), 25);
}

/* Two runs of 10,000 resamples: z0 differs by less than 4 of its standard errors, sqrt(2 pi / 4 / 10000) each, an end
 * point by less than 4 times sqrt(2) times that of a quantile at 1 %, 0.037 standard errors of the mean. */
Test(stats_bootstrap, intervals_agree_with_boot_but_for_chance)
{
    static const char *const names[] = {"sleep",    "depression", "sal",      "cd4",      "zero_inflated",
                                        "ties_15",  "ties_30",    "ties_31",  "ties_32",  "ties_33",
                                        "ties_62",  "ties_63",    "ties_64",  "ties_200", "plain_15",
                                        "plain_30", "plain_31",   "plain_62", "plain_64", "plain_200"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autoptr(ReferenceSample) sample = reference_sample(names[i]);
        g_autoptr(Distinct) diff = distinct_new(sample->diff, sample->scale, sample->n);
        Bootstrap got = bootstrap_of(diff, 10000, SEED, 0.95, 2);
        cr_expect(got.status == RESULT_OK && got.is_bca, "%s", names[i]);
        double squares = 0, mean = 0, n = (double)sample->n;
        for (size_t k = 0; k < sample->n; k++)
            mean += sample->diff[k] / n;
        for (size_t k = 0; k < sample->n; k++)
            squares += (sample->diff[k] - mean) * (sample->diff[k] - mean);
        double allowed = 4 * M_SQRT2 * 0.037 * sqrt(squares / n / n), off_z0 = 4 * sqrt(M_PI / 10000);
        double low = reference_value("boot", names[i], "low"), high = reference_value("boot", names[i], "high");
        double z0 = reference_value("boot", names[i], "z0");
        cr_expect(fabs(got.z0 - z0) < off_z0, "%s: z0 %g, boot %g", names[i], got.z0, z0);
        cr_expect(fabs(got.low - low) < allowed, "%s: low %g, boot %g, %g", names[i], got.low, low, allowed);
        cr_expect(fabs(got.high - high) < allowed, "%s: high %g, boot %g, %g", names[i], got.high, high, allowed);
    }
}

Test(stats_bootstrap, the_levels_follow_from_z0_and_acceleration)
{
    g_autoptr(ReferenceSample) sal = reference_sample("sal");
    Bootstrap got = bootstrap(sal->diff, sal->n, 1);
    double z = 1.959963984540054;
    double low = got.z0 + (got.z0 - z) / (1 - got.acceleration * (got.z0 - z));
    double high = got.z0 + (got.z0 + z) / (1 - got.acceleration * (got.z0 + z));
    cr_expect(near(got.low_level, erfc(-low / M_SQRT2) / 2, 1e-12));
    cr_expect(near(got.high_level, erfc(-high / M_SQRT2) / 2, 1e-12));
    cr_expect_eq(got.resamples, 10000);
    cr_expect_eq(got.seed, SEED);
}

Test(stats_bootstrap, neither_threads_nor_order_change_a_bit)
{
    Draw draw = {17};
    const size_t sizes[] = {2, 9, 40, 133, 400};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        double x[400];
        for (size_t i = 0; i < sizes[s]; i++)
            x[i] = s % 2 == 0 ? draw_normal(&draw) : round(3 * draw_normal(&draw)) / 7;
        Bootstrap want = bootstrap(x, sizes[s], 1);
        cr_expect_eq(want.status, RESULT_OK);
        for (unsigned jobs = 2; jobs <= 5; jobs++) {
            draw_shuffle(&draw, x, sizes[s]);
            Bootstrap got = bootstrap(x, sizes[s], jobs);
            cr_expect(same(&got, &want), "n %zu, %u threads", sizes[s], jobs);
        }
    }
}

/* With two values a resampled mean equals the estimate with probability 1/2, and lies below with 1/4: by halves z0 is
 * 0, not qnorm(1/4) = -0.67. */
Test(stats_bootstrap, resamples_that_equal_the_estimate_count_by_half)
{
    Bootstrap two = bootstrap((double[]){-1, 2}, 2, 1);
    cr_expect(two.is_bca && fabs(two.z0) < 4 * sqrt(M_PI / 2 / 10000) && two.acceleration == 0, "%g", two.z0);
    cr_expect(two.low == -1 && two.high == 2);
}

/* Sums of the same three patients in six orders: 0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ as doubles. */
Test(stats_bootstrap, the_last_bit_decides_nothing)
{
    const double tenths[] = {0.1, 0.2, 0.3, 0.1, 0.7 - 0.4, 0.9}, whole[] = {1, 2, 3, 1, 3, 9};
    Bootstrap small = bootstrap(tenths, 6, 1), large = bootstrap(whole, 6, 1);
    cr_expect_eq(small.z0, large.z0);
    cr_expect(near(small.acceleration, large.acceleration, 1e-12));
    cr_expect(near(small.low, large.low / 10, 1e-12) && near(small.high, large.high / 10, 1e-12));
}

Test(stats_bootstrap, shifts_and_scales_along)
{
    Draw draw = {23};
    double x[50], shifted[50], scaled[50], turned[50];
    for (size_t i = 0; i < 50; i++) {
        x[i] = round(draw_normal(&draw) * 4);
        shifted[i] = x[i] + 1000;
        scaled[i] = x[i] * 0x1p-900;
        turned[i] = x[i] / 3;
    }
    Bootstrap plain = bootstrap(x, 50, 1), up = bootstrap(shifted, 50, 1), tiny = bootstrap(scaled, 50, 1);
    Bootstrap third = bootstrap(turned, 50, 1);
    cr_expect(near(up.low, plain.low + 1000, 1e-14) && near(up.high, plain.high + 1000, 1e-14) && up.z0 == plain.z0);
    cr_expect(near(tiny.low, plain.low * 0x1p-900, 1e-13) && tiny.z0 == plain.z0);
    cr_expect(near(third.low, plain.low / 3, 1e-13) && third.z0 == plain.z0);
}

Test(stats_bootstrap, extreme_values)
{
    double x[20];
    const double sizes[] = {DBL_TRUE_MIN * 1000, 1e-300, 1e300, DBL_MAX};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        for (size_t i = 0; i < 20; i++)
            x[i] = (i % 2 == 0 ? 1 : -1) * sizes[s] * ((double)(i + 1) / 20);
        Bootstrap got = bootstrap(x, 20, 1);
        cr_expect_eq(got.status, RESULT_OK);
        cr_expect(isfinite(got.low) && isfinite(got.high) && got.low < got.high, "%g", sizes[s]);
        cr_expect(isfinite(got.acceleration) && fabs(got.acceleration) < 0.1, "%g", sizes[s]);
    }
    const double one_large[] = {0, 0, 0, 0, 0, 0, 0, 1e15};
    Bootstrap got = bootstrap(one_large, 8, 1);
    cr_expect(got.is_bca && got.low >= 0 && got.high <= 1e15);
}

/* Of 10 patients one changed: 0.9^10 = 35 % of the resamples have a mean of 0. */
Test(stats_bootstrap, one_patient_changed)
{
    Bootstrap got = bootstrap((double[]){0, 0, 0, 0, 0, 0, 0, 0, 0, 5}, 10, 1);
    cr_expect(got.is_bca);
    cr_expect_eq(got.low, 0);
    cr_expect(got.high > 0.5 && got.high <= 2.5);
    cr_expect(near(got.acceleration, 0.72 / (6 * pow(0.9, 1.5)), 1e-12));
}

Test(stats_bootstrap, statuses)
{
    double *same_value = g_new(double, 30000);
    for (size_t i = 0; i < 30000; i++)
        same_value[i] = 0.3;
    cr_expect_eq(bootstrap(NULL, 0, 1).status, RESULT_TOO_FEW);
    cr_expect_eq(bootstrap((double[]){3}, 1, 1).status, RESULT_TOO_FEW);
    cr_expect_eq(bootstrap(same_value, 5, 1).status, RESULT_NO_VARIATION);
    cr_expect_eq(bootstrap(same_value, 30000, 1).status, RESULT_NO_VARIATION);
    same_value[0] = 1;
    cr_expect_eq(bootstrap(same_value, BOOTSTRAP_PATIENTS_MOST + 1, 1).status, RESULT_NOT_RUN_LARGE_N);
    cr_expect_eq(bootstrap(same_value, BOOTSTRAP_PATIENTS_MOST, 2).status, RESULT_OK);
    Bootstrap none = bootstrap(NULL, 0, 1);
    cr_expect(isnan(none.low) && isnan(none.high) && isnan(none.z0) && isnan(none.acceleration));
    cr_expect(isnan(none.low_level) && isnan(none.high_level) && none.resamples == 0 && none.seed == 0);
    g_free(same_value);
}

Test(stats_bootstrap, few_resamples)
{
    g_autoptr(Distinct) values = distinct_new((double[]){1, 2, 4}, NULL, 3);
    cr_expect_eq(bootstrap_of(values, 0, SEED, 0.95, 1).status, RESULT_TOO_FEW);
    Bootstrap one = bootstrap_of(values, 1, SEED, 0.95, 1);
    cr_expect(one.status == RESULT_OK && !one.is_bca && isnan(one.z0) && one.low == one.high);
    cr_expect(near(one.low_level, 0.025, 1e-15));
}
