#include "stats/paired_t.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

#define ACUPUNCTURE "../shared/data/acupuncture.csv"

static double probe(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    PairedT test = paired_t(sample->diff, sample->n, 0.95);
    cr_expect_eq(test.status, RESULT_OK);
    const struct {
        const char *name;
        double value;
    } rows[] = {{"estimate", test.estimate},
                {"se", test.se},
                {"t", test.t},
                {"df", test.df},
                {"p", test.p},
                {"low", test.low},
                {"high", test.high},
                {"log10_p", test.log10_p}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].name, quantity) == 0)
            return rows[i].value;
    return -12345;
}

Test(stats_paired_t, agrees_with_r)
{
    cr_expect_eq(reference_check("paired_t", probe, 1e-9), 200);
}

/* Student 1908, group 1 less group 2 of R's `sleep`; DiCiccio and Efron 1996, `cd4`. */
Test(stats_paired_t, published)
{
    g_autoptr(ReferenceSample) sleep = reference_sample("sleep");
    PairedT test = paired_t(sleep->diff, sleep->n, 0.95);
    cr_expect(near(test.t, -4.0621277, 1.3e-8));
    cr_expect_eq(test.df, 9);
    cr_expect(near(test.p, 0.002833, 1e-4));
    g_autoptr(ReferenceSample) cd4 = reference_sample("cd4");
    test = paired_t(cd4->diff, cd4->n, 0.95);
    cr_expect(near(test.estimate, 0.805, 1e-12));
    cr_expect(near(test.t, 4.49077147, 2e-9));
}

/* Vickers et al. 2004, headache score at baseline (pk1) and at three months (pk2) of those who have both. */
Test(stats_paired_t, acupuncture_trial)
{
    g_autoptr(ReferenceSample) sample = reference_wide(ACUPUNCTURE, 8, 9);
    if (sample == NULL)
        cr_skip_test("no " ACUPUNCTURE);
    PairedT test = paired_t(sample->diff, sample->n, 0.95);
    cr_expect_eq(test.n, 326);
    cr_expect_eq(test.df, 325);
    cr_expect(near(test.estimate, -4.714724, 1.1e-7));
    cr_expect(near(test.t, -7.259919, 7e-8));
    cr_expect(near(test.low, -5.992318, 9e-8) && near(test.high, -3.437130, 1.5e-7));
    cr_expect(near(test.p, 2.876962e-12, 1.8e-7));
}

Test(stats_paired_t, too_few)
{
    PairedT none = paired_t(NULL, 0, 0.95);
    cr_expect_eq(none.status, RESULT_TOO_FEW);
    cr_expect(isnan(none.estimate) && isnan(none.p) && isnan(none.low) && isnan(none.t) && isnan(none.df));
    PairedT one = paired_t((double[]){-2.5}, 1, 0.95);
    cr_expect_eq(one.status, RESULT_TOO_FEW);
    cr_expect_eq(one.estimate, -2.5);
    cr_expect(isnan(one.p) && isnan(one.log10_p) && isnan(one.low) && isnan(one.high) && isnan(one.se));
}

Test(stats_paired_t, no_variation)
{
    static const double samples[][3] = {{0, 0, 0}, {-2, -2, -2}, {0.3, 0.1 + 0.2, 0.3}, {1e300, 1e300, 1e300}};
    for (size_t i = 0; i < G_N_ELEMENTS(samples); i++) {
        PairedT test = paired_t(samples[i], 3, 0.95);
        cr_expect_eq(test.status, RESULT_NO_VARIATION, "sample %zu", i);
        cr_expect(near(test.estimate, samples[i][0], 1e-15));
        cr_expect_eq(test.se, 0);
        cr_expect(isnan(test.p) && isnan(test.t) && isnan(test.low) && isnan(test.high) && isnan(test.log10_p));
    }
}

Test(stats_paired_t, a_mean_of_zero_has_p_one)
{
    PairedT test = paired_t((double[]){-3, 1, 2}, 3, 0.95);
    cr_expect_eq(test.status, RESULT_OK);
    cr_expect_eq(test.t, 0);
    cr_expect_eq(test.p, 1);
    cr_expect_eq(test.log10_p, 0);
}

Test(stats_paired_t, scaling_by_a_power_of_two_scales)
{
    g_autoptr(ReferenceSample) sample = reference_sample("plain_33");
    PairedT plain = paired_t(sample->diff, sample->n, 0.9);
    for (int power = -1000; power <= 1000; power += 500) {
        double scaled[33];
        for (size_t i = 0; i < 33; i++)
            scaled[i] = ldexp(sample->diff[i], power);
        PairedT test = paired_t(scaled, 33, 0.9);
        cr_expect(near(test.t, plain.t, 1e-15), "power %d: %.17g", power, test.t);
        cr_expect(near(test.p, plain.p, 1e-14));
        cr_expect(near(test.high, ldexp(plain.high, power), 1e-14));
    }
}

/* A registry: 250,000 differences of -4 and as many of -3: t near -4950, p far below the smallest double. */
Test(stats_paired_t, log10_p_goes_on_where_p_underflows)
{
    enum { N = 500000 };
    double *diff = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        diff[i] = i % 2 == 0 ? -4 : -3;
    PairedT test = paired_t(diff, N, 0.95);
    cr_expect_eq(test.p, 0);
    /* log10 of 2 P(T > 7 sqrt(n - 1)): R, (log(2) + pt(-7 * sqrt(499999), 499999, log.p = TRUE)) / log(10) */
    cr_expect(near(test.log10_p, -424744.59475678153, 1e-9), "%.17g", test.log10_p);
    g_free(diff);
}

Test(stats_paired_t, p_and_interval_agree)
{
    g_autoptr(ReferenceSample) sample = reference_sample("plain_30");
    for (double shift = -12; shift <= 12; shift += 0.05) {
        double moved[30];
        for (size_t i = 0; i < 30; i++)
            moved[i] = sample->diff[i] + shift;
        PairedT test = paired_t(moved, 30, 0.95);
        cr_expect_eq(test.p<0.05, test.low> 0 || test.high < 0, "shift %g", shift);
    }
}
