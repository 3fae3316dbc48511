#include "stats/caseness.h"

#include "stats/prob_improved.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static Caseness of_counts(size_t both, size_t ceased, size_t became, size_t neither)
{
    size_t n = both + ceased + became + neither;
    g_autofree bool *before = g_new0(bool, n), *after = g_new0(bool, n);
    for (size_t i = 0; i < both + ceased; i++)
        before[i] = true;
    for (size_t i = 0; i < both; i++)
        after[i] = true;
    for (size_t i = 0; i < became; i++)
        after[both + ceased + i] = true;
    return caseness(before, after, n, 0.95);
}

/* "both ceased became neither" */
static double probe(const char *dataset, const char *quantity)
{
    g_auto(GStrv) counts = g_strsplit(dataset, " ", -1);
    cr_assert_eq(g_strv_length(counts), 4);
    Caseness cases = of_counts(g_ascii_strtoull(counts[0], NULL, 10), g_ascii_strtoull(counts[1], NULL, 10),
                               g_ascii_strtoull(counts[2], NULL, 10), g_ascii_strtoull(counts[3], NULL, 10));
    const struct {
        const char *name;
        double value;
    } values[] = {{"p", cases.p},       {"difference", cases.difference}, {"low", cases.low},
                  {"high", cases.high}, {"pre_low", cases.pre.exact_low}, {"post_high", cases.post.exact_high}};
    for (size_t i = 0; i < G_N_ELEMENTS(values); i++)
        if (strcmp(values[i].name, quantity) == 0)
            return values[i].value;
    return -12345;
}

Test(stats_caseness, agrees_with_r)
{
    cr_expect_eq(reference_check("caseness", probe, 1e-10), 66);
}

/* 20 cases of 30 before, 14 after: 1 became one, 7 ceased to be: 2 (1 + 8) / 2^8, where the corrected chi squared has
 * .077. */
Test(stats_caseness, seven_against_one_by_hand)
{
    Caseness cases = of_counts(13, 7, 1, 9);
    cr_expect_eq(cases.status, RESULT_OK);
    cr_expect(cases.both == 13 && cases.ceased == 7 && cases.became == 1 && cases.neither == 9);
    cr_expect(near(cases.p, 18 / 256.0, 1e-15), "%.17g", cases.p);
    cr_expect(cases.pre.count == 20 && cases.post.count == 14 && cases.pre.n == 30 && cases.post.n == 30);
    cr_expect_eq(cases.difference, -0.2);
    cr_expect(-1 < cases.low && cases.low < -0.2 && -0.2 < cases.high && cases.high < 1);
}

/* Airway responsiveness of Bentur 2009 in Fagerland's book: -0.517 to -0.026. */
Test(stats_caseness, published_interval)
{
    Caseness cases = of_counts(1, 7, 1, 12);
    cr_expect(fabs(cases.low - -0.517) < 5e-4, "%.6f", cases.low);
    cr_expect(fabs(cases.high - -0.026) < 5e-4, "%.6f", cases.high);
    EffectSize same = prob_improved(1, 13, 7, 0.95);
    cr_expect(near((1 + cases.low) / 2, same.low, 1e-15) && near((1 + cases.high) / 2, same.high, 1e-15));
}

Test(stats_caseness, nobody_changed_sides)
{
    Caseness cases = of_counts(4, 0, 0, 8);
    const double z2 = 3.8414588206941236;
    cr_expect_eq(cases.status, RESULT_NO_VARIATION);
    cr_expect_eq(cases.p, 1);
    cr_expect(cases.difference == 0 && !signbit(cases.difference));
    cr_expect(near(cases.high, z2 / (12 + z2), 1e-12) && cases.low == -cases.high);
    Caseness one = of_counts(0, 0, 0, 1);
    cr_expect_eq(one.status, RESULT_NO_VARIATION);
    cr_expect(one.p == 1 && one.pre.rate == 0 && one.low > -1 && one.high < 1);
}

Test(stats_caseness, one_patient_who_ceased)
{
    Caseness cases = of_counts(0, 1, 0, 0);
    cr_expect_eq(cases.status, RESULT_OK);
    cr_expect(cases.p == 1 && cases.difference == -1 && cases.low == -1 && cases.high < 1);
}

Test(stats_caseness, nobody)
{
    Caseness cases = caseness(NULL, NULL, 0, 0.95);
    cr_expect_eq(cases.status, RESULT_TOO_FEW);
    cr_expect_eq(cases.both + cases.ceased + cases.became + cases.neither + cases.pre.n + cases.post.n, 0);
    cr_expect(isnan(cases.p) && isnan(cases.difference) && isnan(cases.low) && isnan(cases.pre.rate));
}

/* Naming the other side, or time, the other way round mirrors the interval and keeps the p. */
Test(stats_caseness, symmetries)
{
    for (size_t ceased = 0; ceased < 9; ceased++) {
        for (size_t became = 0; became < 9; became += 2) {
            Caseness cases = of_counts(5, ceased, became, 3), others = of_counts(3, became, ceased, 5);
            cr_expect(cases.p >= 0 && cases.p <= 1 && cases.p == others.p);
            cr_expect(cases.difference == -others.difference && cases.low == -others.high);
            cr_expect(fabs(cases.difference - (cases.post.rate - cases.pre.rate)) < 1e-15);
            cr_expect(fabs(cases.pre.rate + others.pre.rate - 1) < 1e-15);
        }
    }
}

Test(stats_caseness, a_registry)
{
    Caseness cases = of_counts(300000, 200000, 100000, 400000);
    cr_expect_eq(cases.p, 0);
    cr_expect_eq(cases.difference, -0.1);
    double se = sqrt((0.3 - 0.01) / 1e6);
    cr_expect(near(cases.high - cases.low, 2 * 1.959963984540054 * se, 1e-5));
}
