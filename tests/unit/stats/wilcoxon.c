#include "stats/wilcoxon.h"

#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

#define ACUPUNCTURE "../shared/data/acupuncture.csv"

static double quantity_of(const Wilcoxon *test, const char *quantity)
{
    const struct {
        const char *name;
        double value;
    } rows[] = {{"v", test->v},
                {"p", test->p},
                {"p_other", test->p},
                {"p_base", test->p},
                {"hl", test->hodges_lehmann},
                {"hl_base", test->hodges_lehmann},
                {"low", test->low},
                {"low_base", test->low},
                {"high", test->high},
                {"high_base", test->high},
                {"level", test->achieved_level}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        if (strcmp(rows[i].name, quantity) == 0)
            return rows[i].value;
    return -12345;
}

static double probe_keep(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Wilcoxon test = wilcoxon(sample->diff, sample->scale, sample->n, true, 0.95);
    return quantity_of(&test, quantity);
}

static double probe_drop(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Wilcoxon test = wilcoxon(sample->diff, sample->scale, sample->n, false, 0.95);
    return quantity_of(&test, quantity);
}

Test(stats_wilcoxon, agrees_with_r)
{
    cr_expect_eq(reference_check("wilcoxon_keep", probe_keep, 1e-9), 193);
    cr_expect_eq(reference_check("wilcoxon_drop", probe_drop, 1e-9), 233);
}

/* StatXact 4 manual p. 167: p .0021, estimate 137.75 (-137.8 with the sign of its order), interval 54 to 292; kept:
 * exact p by our own convolution and coin. */
Test(stats_wilcoxon, serum_antigen_levels_under_both_zero_rules)
{
    g_autoptr(ReferenceSample) sal = reference_sample("sal");
    Wilcoxon drop = wilcoxon(sal->diff, sal->scale, sal->n, false, 0.95);
    cr_expect_eq(drop.v, 124);
    cr_expect_eq(drop.n, 20);
    cr_expect_eq(drop.n_used, 16);
    cr_expect_eq(drop.n_zero, 4);
    cr_expect(near(drop.p, 0.00213623, 2.4e-6));
    cr_expect(near(drop.hodges_lehmann, 137.75, 1e-14));
    cr_expect(near(drop.low, 54, 1e-14) && near(drop.high, 292, 1e-14));
    Wilcoxon keep = wilcoxon(sal->diff, sal->scale, sal->n, true, 0.95);
    cr_expect_eq(keep.n_used, 20);
    cr_expect(near(keep.p, 0.0015564, 3.3e-5));
    cr_expect(near(keep.hodges_lehmann, 96.75, 1e-14));
}

/* Hollander and Wolfe 1973, p. 29, 40 and 53. */
Test(stats_wilcoxon, depression_scores)
{
    g_autoptr(ReferenceSample) sample = reference_sample("depression");
    Wilcoxon test = wilcoxon(sample->diff, sample->scale, sample->n, true, 0.95);
    cr_expect_eq(test.v, 40);
    cr_expect_eq(test.p, 0.0390625);
    cr_expect(near(test.hodges_lehmann, 0.46, 1e-13));
    cr_expect(near(test.low, 0.01, 1e-12) && near(test.high, 0.786, 1e-13));
}

Test(stats_wilcoxon, other_published_values)
{
    g_autoptr(ReferenceSample) sleep = reference_sample("sleep");
    cr_expect_eq(wilcoxon(sleep->diff, sleep->scale, sleep->n, false, 0.95).p, 0.00390625);
    g_autoptr(ReferenceSample) cd4 = reference_sample("cd4");
    Wilcoxon test = wilcoxon(cd4->diff, cd4->scale, cd4->n, true, 0.95);
    cr_expect_eq(test.v, 195.5);
    cr_expect(near(test.p, 0.00022125, 1.2e-5));
    cr_expect(near(test.hodges_lehmann, 0.7625, 1e-13));
    /* exactRankTests, tests/bugfix-tests.Rout.save: V, p and the upper limit. It prints -0.25 and -13.5 for the
     * estimate and the lower limit, which are not the median and the 380th of the Walsh averages. */
    g_autoptr(ReferenceSample) inflated = reference_sample("zero_inflated");
    test = wilcoxon(inflated->diff, inflated->scale, inflated->n, false, 0.95);
    cr_expect_eq(test.v, 559);
    cr_expect(near(test.p, 0.9603, 5.3e-5));
    cr_expect_eq(test.hodges_lehmann, -0.5);
    cr_expect_eq(test.low, -13);
    cr_expect_eq(test.high, 10.5);
    cr_expect_eq(wilcoxon((double[]){1, 2, 3, 4, 5, 6, 7, 7}, NULL, 8, true, 0.95).p, 0.0078125);
    cr_expect_eq(wilcoxon((double[]){1, 1, 1}, NULL, 3, true, 0.95).p, 0.25);
}

Test(stats_wilcoxon, acupuncture_trial)
{
    g_autoptr(ReferenceSample) sample = reference_wide(ACUPUNCTURE, 8, 9);
    if (sample == NULL)
        cr_skip_test("no " ACUPUNCTURE);
    Wilcoxon keep = wilcoxon(sample->diff, sample->scale, sample->n, true, 0.95);
    cr_expect_eq(keep.n, 326);
    cr_expect_eq(keep.n_zero, 2);
    cr_expect_eq(keep.hodges_lehmann, -4.375);
    Wilcoxon drop = wilcoxon(sample->diff, sample->scale, sample->n, false, 0.95);
    cr_expect_eq(drop.n_used, 324);
    cr_expect(near(drop.hodges_lehmann, -4.5, 1e-14));
}

Test(stats_wilcoxon, nobody)
{
    for (int keep = 0; keep < 2; keep++) {
        Wilcoxon test = wilcoxon(NULL, NULL, 0, keep != 0, 0.95);
        cr_expect_eq(test.status, RESULT_TOO_FEW);
        cr_expect(isnan(test.v) && isnan(test.p) && isnan(test.log10_p) && isnan(test.hodges_lehmann));
        cr_expect(isnan(test.low) && isnan(test.high) && isnan(test.achieved_level) && isnan(test.rank_sum));
    }
}

Test(stats_wilcoxon, nobody_changed)
{
    const double diff[] = {0, -0.0, 1e-12, 0}, scale[] = {0, 7, 5, 1};
    Wilcoxon keep = wilcoxon(diff, scale, 4, true, 0.95), drop = wilcoxon(diff, scale, 4, false, 0.95);
    cr_expect(keep.status == RESULT_NO_VARIATION && drop.status == RESULT_NO_VARIATION);
    cr_expect(keep.p == 1 && drop.p == 1 && keep.log10_p == 0 && drop.log10_p == 0);
    cr_expect(keep.v == 0 && drop.v == 0);
    cr_expect(keep.n_zero == 4 && keep.n_used == 4 && drop.n_used == 0);
    cr_expect_eq(keep.hodges_lehmann, 0);
    cr_expect(isnan(drop.hodges_lehmann));
    cr_expect(isnan(keep.low) && isnan(keep.high) && isnan(drop.low) && isnan(keep.achieved_level));
}

Test(stats_wilcoxon, one_patient)
{
    Wilcoxon test = wilcoxon((double[]){-3}, (double[]){8}, 1, true, 0.95);
    cr_expect_eq(test.status, RESULT_OK);
    cr_expect_eq(test.v, 0);
    cr_expect_eq(test.p, 1);
    cr_expect_eq(test.hodges_lehmann, -3);
    cr_expect(isnan(test.low) && isnan(test.high) && isnan(test.achieved_level));
}

Test(stats_wilcoxon, all_changed_alike)
{
    double diff[10];
    for (size_t i = 0; i < 10; i++)
        diff[i] = 1.5;
    Wilcoxon test = wilcoxon(diff, NULL, 10, true, 0.95);
    cr_expect_eq(test.v, 55);
    cr_expect_eq(test.p, 0x1p-9);
    cr_expect(test.hodges_lehmann == 1.5 && test.low == 1.5 && test.high == 1.5);
}

Test(stats_wilcoxon, the_last_bit_does_not_break_ties)
{
    const double noisy[] = {0.1 + 0.2, -0.3, 0.3, 0.7 - 0.4, 1.1 - 0.8, 2, -1};
    const double plain[] = {0.3, -0.3, 0.3, 0.3, 0.3, 2, -1};
    const double scale[] = {1, 1, 1, 1, 1.1, 3, 1};
    Wilcoxon got = wilcoxon(noisy, scale, 7, true, 0.9), want = wilcoxon(plain, NULL, 7, true, 0.9);
    cr_expect_eq(got.v, want.v);
    cr_expect_eq(got.p, want.p);
    cr_expect(near(got.hodges_lehmann, want.hodges_lehmann, 1e-15));
}

/* R ranks 0.1 + 0.2 and 0.3 apart where nothing rounds: so does a NULL scale. */
Test(stats_wilcoxon, without_scale_the_last_bit_counts)
{
    const double diff[] = {0.1 + 0.2, -0.3, 5};
    cr_expect_eq(wilcoxon(diff, NULL, 3, true, 0.95).v, 5);
    cr_expect_eq(wilcoxon(diff, (double[]){1, 1, 5}, 3, true, 0.95).v, 4.5);
}

/* Integer samples of every size with ties and zeros. The caller frees them. */
static double *draw_sample(Draw *draw, size_t n, int kind)
{
    double *diff = g_new(double, n);
    for (size_t i = 0; i < n; i++) {
        double shift = kind % 2 == 0 ? 0 : 0.6;
        diff[i] = kind < 2 ? round(draw_normal(draw) * 1.4 + shift) : draw_normal(draw) + shift;
    }
    return diff;
}

static void expect_consistent(const Wilcoxon *test, double alpha, const char *what)
{
    cr_expect(test->p >= 0 && test->p <= 1 && test->log10_p <= 0, "%s", what);
    if (isnan(test->low)) {
        cr_expect_not(test->p < alpha, "%s: rejected without an interval", what);
        return;
    }
    cr_expect(test->low <= test->hodges_lehmann && test->hodges_lehmann <= test->high, "%s: outside", what);
    cr_expect(test->achieved_level >= 1 - alpha - 1e-12 && test->achieved_level <= 1, "%s", what);
    if (test->p < alpha)
        cr_expect(test->low >= 0 || test->high <= 0, "%s: p %g, but %g to %g", what, test->p, test->low, test->high);
    else
        cr_expect(test->low <= 0 && test->high >= 0, "%s: p %g, but %g to %g", what, test->p, test->low, test->high);
}

Test(stats_wilcoxon, interval_and_p_never_disagree)
{
    static const double confidences[] = {0.95, 0.75, 0.5, 0.99};
    Draw draw = {20261121};
    for (size_t n = 1; n <= 60; n++)
        for (int kind = 0; kind < 4; kind++)
            for (int repeat = 0; repeat < 8; repeat++) {
                double *diff = draw_sample(&draw, n, kind);
                double confidence = confidences[repeat % 4];
                for (int keep = 0; keep < 2; keep++) {
                    Wilcoxon test = wilcoxon(diff, NULL, n, keep != 0, confidence);
                    g_autofree char *what = g_strdup_printf("n %zu kind %d keep %d repeat %d", n, kind, keep, repeat);
                    if (test.status == RESULT_OK)
                        expect_consistent(&test, 1 - confidence, what);
                }
                g_free(diff);
            }
}

Test(stats_wilcoxon, approximation_and_its_interval_never_disagree)
{
    Draw draw = {31337};
    for (int repeat = 0; repeat < 60; repeat++) {
        enum { N = 4000 };
        double *diff = g_new(double, N);
        for (size_t i = 0; i < N; i++)
            diff[i] = round(draw_normal(&draw) * 1.2 + (repeat % 4) * 0.012);
        for (int keep = 0; keep < 2; keep++) {
            Wilcoxon test = wilcoxon(diff, NULL, N, keep != 0, 0.95);
            cr_expect_not(test.exact);
            expect_consistent(&test, 1 - 0.95, "n 4000");
        }
        g_free(diff);
    }
}

Test(stats_wilcoxon, swapping_before_and_after_turns_everything_round)
{
    Draw draw = {5};
    for (int kind = 0; kind < 4; kind++) {
        enum { N = 37 };
        double *diff = draw_sample(&draw, N, kind), turned[N];
        for (size_t i = 0; i < N; i++)
            turned[i] = -diff[i];
        for (int keep = 0; keep < 2; keep++) {
            Wilcoxon a = wilcoxon(diff, NULL, N, keep != 0, 0.95), b = wilcoxon(turned, NULL, N, keep != 0, 0.95);
            cr_expect_eq(a.p, b.p);
            cr_expect_eq(a.v + b.v, a.rank_sum);
            cr_expect_eq(a.hodges_lehmann, -b.hodges_lehmann);
            cr_expect(a.low == -b.high && a.high == -b.low);
        }
        g_free(diff);
    }
}

Test(stats_wilcoxon, rows_and_powers_of_two_change_nothing_else)
{
    Draw draw = {6};
    enum { N = 45 };
    double *diff = draw_sample(&draw, N, 1), scale[N];
    Wilcoxon plain = wilcoxon(diff, NULL, N, true, 0.95);
    for (int power = -900; power <= 900; power += 300) {
        double scaled[N];
        for (size_t i = 0; i < N; i++) {
            scaled[i] = ldexp(diff[i], power);
            scale[i] = ldexp(10, power);
        }
        draw_shuffle(&draw, scaled, N);
        Wilcoxon test = wilcoxon(scaled, scale, N, true, 0.95);
        cr_expect(test.v == plain.v && test.p == plain.p && test.n_zero == plain.n_zero);
        cr_expect_eq(test.hodges_lehmann, ldexp(plain.hodges_lehmann, power));
        cr_expect_eq(test.low, ldexp(plain.low, power));
    }
    g_free(diff);
}

Test(stats_wilcoxon, a_registry_where_all_changed)
{
    enum { N = 1000000 };
    double *diff = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        diff[i] = -1 - (double)(i % 90) / 30;
    Wilcoxon test = wilcoxon(diff, NULL, N, true, 0.95);
    cr_expect_eq(test.p, 0);
    cr_expect_eq(test.v, 0);
    cr_expect_eq(test.rank_sum, N * (N + 1.0) / 2);
    cr_expect(isfinite(test.log10_p) && test.log10_p < -100000, "%g", test.log10_p);
    cr_expect(test.low <= test.hodges_lehmann && test.hodges_lehmann <= test.high && test.high < 0);
    cr_expect_not(test.exact);
    g_free(diff);
}
