#include "stats/proportion.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* "count n confidence" */
static double probe(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double count = g_ascii_strtod(dataset, &rest), n = g_ascii_strtod(rest, &rest);
    double confidence = g_ascii_strtod(rest, NULL);
    Proportion share = proportion((size_t)count, (size_t)n, confidence);
    if (strcmp(quantity, "rate") == 0)
        return share.rate;
    if (strcmp(quantity, "low") == 0)
        return share.low;
    if (strcmp(quantity, "high") == 0)
        return share.high;
    if (strcmp(quantity, "exact_low") == 0)
        return share.exact_low;
    cr_assert_str_eq(quantity, "exact_high");
    return share.exact_high;
}

Test(stats_proportion, agrees_with_r)
{
    cr_expect_eq(reference_check("proportion", probe, 1e-12), 930);
}

Test(stats_proportion, nobody)
{
    Proportion share = proportion(0, 0, 0.95);
    cr_expect_eq(share.count, 0);
    cr_expect_eq(share.n, 0);
    cr_expect(isnan(share.rate) && isnan(share.low) && isnan(share.high));
    cr_expect(isnan(share.exact_low) && isnan(share.exact_high));
}

/* None of n: Wilson ends at z^2 / (n + z^2), Clopper and Pearson at 1 - (alpha / 2)^(1 / n); all of n is its mirror. */
Test(stats_proportion, none_and_all_in_closed_form)
{
    static const size_t sizes[] = {1, 2, 10, 365, 100000, 1000000000};
    const double z2 = 3.8414588206941236;
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        size_t n = sizes[i];
        Proportion none = proportion(0, n, 0.95), all = proportion(n, n, 0.95);
        cr_expect(none.rate == 0 && none.low == 0 && none.exact_low == 0);
        cr_expect(near(none.high, z2 / ((double)n + z2), 1e-14), "%zu", n);
        cr_expect(near(none.exact_high, -expm1(log(0.025) / (double)n), 1e-14), "%zu", n);
        cr_expect(all.rate == 1 && all.high == 1 && all.exact_high == 1);
        cr_expect(near(all.low, (double)n / ((double)n + z2), 1e-14), "%zu", n);
        cr_expect(near(all.exact_low, pow(0.025, 1 / (double)n), 1e-14), "%zu", n);
    }
}

/* 1 of 2: P(X >= 1) = 1 - (1 - q)^2 and P(X <= 1) = 1 - q^2 are alpha / 2. */
Test(stats_proportion, one_of_two_by_hand)
{
    Proportion share = proportion(1, 2, 0.9);
    cr_expect(near(share.exact_low, 1 - sqrt(0.95), 1e-13), "%.17g", share.exact_low);
    cr_expect(near(share.exact_high, sqrt(0.95), 1e-13), "%.17g", share.exact_high);
    double z2 = 1.6448536269514722 * 1.6448536269514722;
    double margin = sqrt(z2 / (z2 + 2)) / 2;
    cr_expect(near(share.low, 0.5 - margin, 1e-14) && near(share.high, 0.5 + margin, 1e-14));
}

Test(stats_proportion, others_are_the_mirror_and_some_have_a_wider_exact_one)
{
    for (size_t n = 1; n <= 150; n += n < 12 ? 1 : 23) {
        for (size_t count = 0; count <= n; count++) {
            Proportion share = proportion(count, n, 0.95), others = proportion(n - count, n, 0.95);
            cr_expect(fabs(share.low + others.high - 1) < 1e-15 && fabs(share.high + others.low - 1) < 1e-15);
            cr_expect(fabs(share.exact_low + others.exact_high - 1) < 1e-15);
            cr_expect(0 <= share.exact_low && share.exact_low <= share.rate);
            cr_expect(share.rate <= share.exact_high && share.exact_high <= 1);
            cr_expect(0 <= share.low && share.low <= share.rate && share.rate <= share.high && share.high <= 1);
            if (0 < count && count < n)
                cr_expect(share.exact_high - share.exact_low > share.high - share.low, "%zu of %zu", count, n);
        }
    }
}

/* P(count | n, p), all of them, by the ratio of neighbours from the mode. */
static void fill_binomial(double p, size_t n, double *probability)
{
    size_t mode = (size_t)((double)(n + 1) * p);
    if (mode > n)
        mode = n;
    double sum = probability[mode] = 1;
    for (size_t i = mode; i > 0; i--)
        sum += probability[i - 1] = probability[i] * (double)i * (1 - p) / ((double)(n - i + 1) * p);
    for (size_t i = mode; i < n; i++)
        sum += probability[i + 1] = probability[i] * (double)(n - i) * p / ((double)(i + 1) * (1 - p));
    for (size_t i = 0; i <= n; i++)
        probability[i] /= sum;
}

typedef struct {
    double exact_least; /* coverage of Clopper and Pearson, over all n and p */
    double wilson_sum;
    size_t cells;
} Covered;

static void cover(const Proportion *shares, size_t n, double p, Covered *covered)
{
    double probability[61], exact = 0, wilson = 0;
    fill_binomial(p, n, probability);
    for (size_t count = 0; count <= n; count++) {
        if (shares[count].exact_low <= p && p <= shares[count].exact_high)
            exact += probability[count];
        if (shares[count].low <= p && p <= shares[count].high)
            wilson += probability[count];
    }
    covered->exact_least = fmin(covered->exact_least, exact);
    covered->wilson_sum += wilson;
    covered->cells++;
}

/* The exact interval jumps where p passes one of its limits: the coverage is smallest right beside them. */
static Covered enumerate(double confidence)
{
    Covered covered = {.exact_least = 1};
    for (size_t n = 1; n <= 60; n++) {
        Proportion shares[61];
        for (size_t count = 0; count <= n; count++)
            shares[count] = proportion(count, n, confidence);
        for (int i = 1; i < 1000; i++)
            cover(shares, n, i / 1000.0, &covered);
        for (size_t count = 0; count < n; count++) {
            cover(shares, n, shares[count].exact_high * (1 + 1e-12), &covered);
            cover(shares, n, shares[count + 1].exact_low * (1 - 1e-12), &covered);
        }
    }
    return covered;
}

Test(stats_proportion, covers_by_enumeration)
{
    static const double levels[] = {0.8, 0.95, 0.99};
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
        Covered covered = enumerate(levels[i]);
        cr_expect(covered.exact_least >= levels[i] - 1e-10, "%g: %.12g", levels[i], covered.exact_least);
        double mean = covered.wilson_sum / (double)covered.cells;
        cr_expect(fabs(mean - levels[i]) < 0.012, "Wilson at %g: %.6f on average", levels[i], mean);
    }
}

/* Both limits turn the binomial tail into alpha / 2; n as large as a registry. */
Test(stats_proportion, large_numbers_stay_close_to_the_normal)
{
    Proportion share = proportion(300000000, 1000000000, 0.95);
    double se = sqrt(0.3 * 0.7 / 1e9), z = 1.959963984540054;
    cr_expect(near(share.high - share.low, 2 * z * se, 1e-7));
    cr_expect(near(share.exact_high - share.exact_low, 2 * z * se, 1e-4));
    Proportion one = proportion(1, 1000000000, 0.95);
    /* Poisson's limits of 1: qchisq(.025, 2) / 2 and qchisq(.975, 4) / 2. */
    cr_expect(near(one.exact_low, 0.025317807984289897e-9, 1e-8), "%.17g", one.exact_low);
    cr_expect(near(one.exact_high, 5.5716433909388993e-9, 1e-8), "%.17g", one.exact_high);
}
