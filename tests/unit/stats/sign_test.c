#include "stats/sign_test.h"

#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double probe(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    SignTest test = sign_test(sample->diff, sample->scale, sample->n, 0.95);
    const struct {
        const char *name;
        double value;
    } rows[] = {{"positive", (double)test.positive},
                {"negative", (double)test.negative},
                {"zero", (double)test.zero},
                {"p", test.p},
                {"median", test.median},
                {"low", test.low},
                {"high", test.high},
                {"level", test.achieved_level}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].name, quantity) == 0)
            return rows[i].value;
    return -12345;
}

Test(stats_sign_test, agrees_with_r)
{
    cr_expect_eq(reference_check("sign", probe, 1e-9), 224);
}

Test(stats_sign_test, nobody)
{
    SignTest test = sign_test(NULL, NULL, 0, 0.95);
    cr_expect_eq(test.status, RESULT_TOO_FEW);
    cr_expect_eq(test.positive + test.negative + test.zero, 0);
    cr_expect(isnan(test.p) && isnan(test.log10_p) && isnan(test.median) && isnan(test.low) && isnan(test.high));
}

Test(stats_sign_test, nobody_changed)
{
    double diff[12] = {0};
    SignTest test = sign_test(diff, NULL, 12, 0.95);
    cr_expect_eq(test.status, RESULT_NO_VARIATION);
    cr_expect_eq(test.zero, 12);
    cr_expect_eq(test.p, 1);
    cr_expect_eq(test.log10_p, 0);
    cr_expect(test.median == 0 && test.low == 0 && test.high == 0);
}

Test(stats_sign_test, five_patients_have_no_interval_six_have)
{
    const double diff[] = {1, 2, 3, 4, 5, 6};
    SignTest five = sign_test(diff, NULL, 5, 0.95), six = sign_test(diff, NULL, 6, 0.95);
    cr_expect_eq(five.p, 0.0625);
    cr_expect_eq(five.median, 3);
    cr_expect(isnan(five.low) && isnan(five.high) && isnan(five.achieved_level));
    cr_expect_eq(six.p, 0.03125);
    cr_expect_eq(six.median, 3.5);
    cr_expect(six.low == 1 && six.high == 6);
    cr_expect_eq(six.achieved_level, 0.96875);
}

Test(stats_sign_test, one_side_only_has_two_to_the_minus_m)
{
    static const size_t sizes[] = {1, 2, 15, 30, 31, 32, 33, 62, 63, 64, 200, 900};
    double diff[900];
    for (size_t i = 0; i < 900; i++)
        diff[i] = -1 - (double)i;
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        cr_expect(near(sign_test(diff, NULL, sizes[i], 0.95).p, ldexp(2, -(int)sizes[i]), 1e-15), "%zu", sizes[i]);
}

Test(stats_sign_test, interval_and_p_never_disagree)
{
    Draw draw = {8};
    for (size_t n = 1; n <= 80; n++)
        for (int repeat = 0; repeat < 20; repeat++) {
            double diff[80];
            for (size_t i = 0; i < n; i++)
                diff[i] = round(draw_normal(&draw) * 1.3 + (repeat % 3) * 0.4);
            SignTest test = sign_test(diff, NULL, n, 0.95);
            cr_expect(test.p >= 0 && test.p <= 1);
            if (isnan(test.low)) {
                cr_expect_not(test.p < 0.05);
                continue;
            }
            cr_expect(test.low <= test.median && test.median <= test.high);
            cr_expect(test.achieved_level >= 0.95);
            bool inside = test.low <= 0 && test.high >= 0, within = test.low < 0 && test.high > 0;
            cr_expect(test.p < 0.05 ? !within : inside, "n %zu p %g %g to %g", n, test.p, test.low, test.high);
        }
}

/* P(low <= median <= high) of a continuous sample is P(k <= X <= n - k), X ~ Bin(n, 1/2), where X counts those below
 * the median and low, high are the k-th from either end: summed from one end to the other. */
Test(stats_sign_test, median_interval_covers_by_enumeration)
{
    enum { MOST = 400 };
    static const double levels[] = {0.5, 0.8, 0.9, 0.95, 0.99, 0.9999};
    static double ranks[MOST];
    for (size_t i = 0; i < MOST; i++)
        ranks[i] = (double)i + 1;
    for (size_t n = 1; n <= MOST; n++) {
        double pmf[MOST + 1], scale = exp2(-(double)n);
        pmf[0] = scale;
        for (size_t i = 1; i <= n; i++)
            pmf[i] = pmf[i - 1] * (double)(n - i + 1) / (double)i;
        for (size_t j = 0; j < G_N_ELEMENTS(levels); j++) {
            SignTest test = sign_test(ranks, NULL, n, levels[j]);
            if (isnan(test.low)) {
                cr_expect(1 - 2 * scale <= levels[j] + 1e-12, "n %zu has an interval from end to end", n);
                continue;
            }
            size_t k = (size_t)test.low;
            double covered = 0;
            for (size_t i = k; i <= n - k; i++)
                covered += pmf[i];
            cr_expect_eq(test.high, (double)(n + 1 - k));
            cr_expect(covered >= levels[j] - 1e-12, "n %zu at %g: %.15g", n, levels[j], covered);
            cr_expect(near(test.achieved_level, covered, 1e-12), "n %zu at %g", n, levels[j]);
            bool is_shortest = covered - 2 * pmf[k] <= levels[j] + 1e-12;
            cr_expect(is_shortest, "n %zu at %g: one rank further in is enough", n, levels[j]);
        }
    }
}

Test(stats_sign_test, a_registry)
{
    enum { N = 1000000 };
    double *diff = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        diff[i] = i % 10 < 3 ? 1 : -1;
    SignTest test = sign_test(diff, NULL, N, 0.95);
    cr_expect_eq(test.p, 0);
    /* R: (log(2) + pbinom(3e5, 1e6, .5, log.p = TRUE)) / log(10) */
    cr_expect(near(test.log10_p, -35737.516223161649, 1e-10), "%.17g", test.log10_p);
    cr_expect(test.median == -1 && test.low == -1 && test.high == -1);
    g_free(diff);
}
