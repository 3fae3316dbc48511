#include "stats/equivalence.h"

#include "stats/paired_t.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static Equivalence equivalence(const double diff[], size_t n, double margin, double confidence)
{
    Description description = describe(diff, n);
    return equivalence_of(&description, margin, confidence);
}

static double probe(const char *dataset, const char *quantity)
{
    g_auto(GStrv) words = g_strsplit(dataset, " ", 2);
    g_autoptr(ReferenceSample) sample = reference_sample(words[0]);
    double margin = g_ascii_strtod(words[1], NULL);
    Equivalence test = equivalence(sample->diff, sample->n, margin, 0.95);
    cr_expect_eq(test.status, RESULT_OK);
    cr_expect_eq(test.margin, margin);
    const struct {
        const char *name;
        double value;
    } rows[] = {{"p_above", test.p_above}, {"p_below", test.p_below}, {"p", test.p},
                {"log10_p", test.log10_p}, {"low", test.low},         {"high", test.high}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].name, quantity) == 0)
            return rows[i].value;
    return -12345;
}

Test(stats_equivalence, agrees_with_r)
{
    cr_expect_eq(reference_check("equivalence", probe, 2e-12), 600);
}

static double uniform(guint64 *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 11) / (double)(G_GUINT64_CONSTANT(1) << 53);
}

/* Samples of 2 to 40 changes, half of them whole numbers; margins and levels that put the decision in doubt. */
Test(stats_equivalence, decides_as_its_interval)
{
    guint64 state = 20261121;
    size_t small = 0;
    for (int round = 0; round < 20000; round++) {
        double diff[40], centre = 2 * uniform(&state) - 1;
        size_t n = 2 + (size_t)(uniform(&state) * 39);
        for (size_t i = 0; i < n; i++) {
            double x = centre + 4 * (uniform(&state) + uniform(&state) + uniform(&state) - 1.5);
            diff[i] = round % 2 == 0 ? x : rint(x);
        }
        double margin = 0.05 + 4 * uniform(&state), confidence = round % 3 == 0 ? 0.95 : 0.5 + 0.499 * uniform(&state);
        Equivalence test = equivalence(diff, n, margin, confidence);
        if (test.status != RESULT_OK)
            continue;
        bool inside = -margin < test.low && test.high < margin;
        cr_expect_eq(test.p < 1 - confidence, inside, "round %d: p %.17g, %.17g to %.17g in %.17g", round, test.p,
                     test.low, test.high, margin);
        cr_expect(test.p_above >= 0 && test.p_above <= 1 && test.p_below >= 0 && test.p_below <= 1);
        cr_expect(test.p == MAX(test.p_above, test.p_below) && test.log10_p <= 0);
        small += inside;
    }
    cr_expect(small > 4000 && small < 16000, "%zu", small);
}

static void expect_no_test(Equivalence test, ResultStatus status)
{
    cr_expect_eq(test.status, status);
    cr_expect(isnan(test.p) && isnan(test.p_above) && isnan(test.p_below) && isnan(test.log10_p));
    cr_expect(isnan(test.low) && isnan(test.high));
}

Test(stats_equivalence, too_few_or_no_variation)
{
    const double diff[] = {0.5, 0.5, 1};
    expect_no_test(equivalence(diff, 0, 2, 0.95), RESULT_TOO_FEW);
    expect_no_test(equivalence(diff, 1, 2, 0.95), RESULT_TOO_FEW);
    expect_no_test(equivalence(diff, 2, 2, 0.95), RESULT_NO_VARIATION);
    expect_no_test(equivalence((double[]){0, 0, 0, 0}, 4, 2, 0.95), RESULT_NO_VARIATION);
    cr_expect_eq(equivalence(diff, 2, 2, 0.95).margin, 2);
    cr_expect_eq(equivalence(diff + 1, 2, 2, 0.95).status, RESULT_OK);
}

Test(stats_equivalence, needs_a_margin)
{
    const double diff[] = {0.5, 0.25, 1};
    expect_no_test(equivalence(diff, 3, NAN, 0.95), RESULT_NO_MARGIN_DECLARED);
    expect_no_test(equivalence(diff, 0, NAN, 0.95), RESULT_NO_MARGIN_DECLARED);
    cr_expect(isnan(equivalence(diff, 3, NAN, 0.95).margin));
}

/* Two changes have 1 degree of freedom: P(T > t) is near 1 / (pi t), t = margin / (sd / sqrt 2). */
Test(stats_equivalence, a_huge_margin_has_a_logarithm)
{
    Equivalence two = equivalence((double[]){-1e-200, 1e-200}, 2, 1e100, 0.95);
    cr_expect(near(two.log10_p, -300 - log10(M_PI), 1e-14), "%.17g", two.log10_p);
    double diff[40];
    for (size_t i = 0; i < 40; i++)
        diff[i] = i % 2 == 0 ? -1 : 1;
    Equivalence many = equivalence(diff, 40, 1e15, 0.95);
    cr_expect_eq(many.p, 0);
    cr_expect(many.log10_p < -560 && many.log10_p > -620, "%.17g", many.log10_p);
    Equivalence endless = equivalence((double[]){-1e-300, 1e-300}, 2, 1e300, 0.95);
    cr_expect(isfinite(endless.log10_p) && endless.log10_p < -300 && endless.p >= 0);
}

/* At a level of one half the interval is the mean. */
Test(stats_equivalence, least_confidence)
{
    Equivalence test = equivalence((double[]){1, 2, 6}, 3, 4, 0.5);
    cr_expect(near(test.low, 3, 1e-15) && near(test.high, 3, 1e-15));
}

Test(stats_equivalence, mirrors)
{
    const double diff[] = {1, 2, 6, -0.5}, mirrored[] = {-1, -2, -6, 0.5};
    Equivalence test = equivalence(diff, 4, 3, 0.9), other = equivalence(mirrored, 4, 3, 0.9);
    cr_expect(near(test.p_above, other.p_below, 1e-14) && near(test.p_below, other.p_above, 1e-14));
    cr_expect(near(test.low, -other.high, 1e-14) && near(test.p, other.p, 1e-14));
}
