#include "stats/effect_size.h"

#include "stats/paired_t.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double part_of(const EffectSize *size, const char *quantity)
{
    if (strcmp(quantity, "low") == 0)
        return size->low;
    if (strcmp(quantity, "high") == 0)
        return size->high;
    cr_assert(g_str_has_prefix(quantity, "estimate"));
    return size->estimate;
}

static double probe_d_z(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    EffectSize size = effect_d_z(sample->diff, sample->n, 0.95);
    return part_of(&size, quantity);
}

static double probe_g_z(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    EffectSize size = effect_g_z(sample->diff, sample->n, 0.95);
    return part_of(&size, quantity);
}

static double correlation_of(const ReferenceSample *sample)
{
    return correlation(sample->pre, sample->post, sample->n);
}

static EffectSize d_av(const double pre[], const double post[], size_t n)
{
    g_autofree double *diff = g_new0(double, n);
    for (size_t i = 0; i < n; i++)
        diff[i] = post[i] - pre[i];
    Description of_pre = describe(pre, n), of_post = describe(post, n), of_diff = describe(diff, n);
    return effect_d_av_of(&of_pre, &of_post, &of_diff, correlation(pre, post, n), 0.95);
}

static double probe_d_av(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    EffectSize size = d_av(sample->pre, sample->post, sample->n);
    return part_of(&size, quantity);
}

static double probe_d_rm(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Description diff = describe(sample->diff, sample->n);
    EffectSize size = effect_d_rm_of(&diff, correlation_of(sample));
    cr_expect(isnan(size.low) && isnan(size.high));
    return part_of(&size, quantity);
}

static double rank_biserial(const char *dataset, const char *quantity, bool keep)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Wilcoxon test = wilcoxon(sample->diff, sample->scale, sample->n, keep, 0.95);
    EffectSize size = effect_rank_biserial(&test, 0.95);
    return part_of(&size, quantity);
}

static double probe_keep(const char *dataset, const char *quantity)
{
    return rank_biserial(dataset, quantity, true);
}

static double probe_drop(const char *dataset, const char *quantity)
{
    return rank_biserial(dataset, quantity, false);
}

Test(stats_effect_size, agrees_with_r)
{
    cr_expect_eq(reference_check("d_z", probe_d_z, 1e-9), 75);
    cr_expect_eq(reference_check("g_z", probe_g_z, 1e-9), 72);
    cr_expect_eq(reference_check("d_av", probe_d_av, 1e-12), 75);
    cr_expect_eq(reference_check("d_rm", probe_d_rm, 1e-12), 23);
    cr_expect_eq(reference_check("rank_biserial_keep", probe_keep, 1e-9), 75);
    cr_expect_eq(reference_check("rank_biserial_drop", probe_drop, 1e-9), 100);
}

Test(stats_effect_size, published)
{
    g_autoptr(ReferenceSample) sleep = reference_sample("sleep");
    EffectSize d = effect_d_z(sleep->diff, sleep->n, 0.95), g = effect_g_z(sleep->diff, sleep->n, 0.95);
    cr_expect(near(d.estimate, -1.28455756, 4e-9));
    cr_expect(near(d.low, -2.118017, 3e-7) && near(d.high, -0.414628, 1.3e-6));
    cr_expect(near(g.estimate, -1.17392490, 5e-9));
    cr_expect(near(g.estimate / d.estimate, 0.91387489, 6e-9));
    g_autoptr(ReferenceSample) cd4 = reference_sample("cd4");
    cr_expect(near(effect_d_z(cd4->diff, cd4->n, 0.95).estimate, 1.00416703, 5e-9));
    Description change = describe(cd4->diff, cd4->n);
    cr_expect(near(d_av(cd4->pre, cd4->post, cd4->n).estimate, 0.80448001, 7e-9));
    cr_expect(near(effect_d_rm_of(&change, correlation_of(cd4)).estimate, 0.74719020, 7e-9));
    g_autoptr(ReferenceSample) depression = reference_sample("depression");
    Wilcoxon test = wilcoxon(depression->diff, depression->scale, depression->n, true, 0.95);
    cr_expect(near(effect_rank_biserial(&test, 0.95).estimate, 0.77777778, 3e-9));
}

static void expect_no_size(EffectSize size, ResultStatus status)
{
    cr_expect_eq(size.status, status);
    cr_expect(isnan(size.estimate) && isnan(size.low) && isnan(size.high));
}

Test(stats_effect_size, too_few_or_no_variation)
{
    const double diff[] = {2, 3, 3};
    expect_no_size(effect_d_z(diff, 0, 0.95), RESULT_TOO_FEW);
    expect_no_size(effect_d_z(diff, 1, 0.95), RESULT_TOO_FEW);
    expect_no_size(effect_g_z(diff, 2, 0.95), RESULT_TOO_FEW);
    expect_no_size(effect_d_z(diff + 1, 2, 0.95), RESULT_NO_VARIATION);
    cr_expect_eq(effect_d_z(diff, 2, 0.95).status, RESULT_OK);
    cr_expect(near(effect_d_z(diff, 2, 0.95).estimate, 2.5 * sqrt(2), 1e-15));
    expect_no_size(effect_g_z((double[]){4, 4, 4}, 3, 0.95), RESULT_NO_VARIATION);
    Wilcoxon nobody = wilcoxon(NULL, NULL, 0, true, 0.95);
    expect_no_size(effect_rank_biserial(&nobody, 0.95), RESULT_TOO_FEW);
    Wilcoxon unchanged = wilcoxon((double[]){0, 0}, NULL, 2, true, 0.95);
    expect_no_size(effect_rank_biserial(&unchanged, 0.95), RESULT_NO_VARIATION);
}

/* The example of statpsych::ci.stdmean.ps: its figures have 7 digits. */
Test(stats_effect_size, d_av_repeats_bonetts_interval)
{
    Description pre = {.n = 25, .mean = 102.1, .sd = 14.6}, post = {.n = 25, .mean = 110.4, .sd = 15.3};
    Description diff = {.n = 25, .mean = 110.4 - 102.1};
    diff.sd = sqrt(14.6 * 14.6 + 15.3 * 15.3 - 2 * 0.75 * 14.6 * 15.3);
    EffectSize size = effect_d_av_of(&pre, &post, &diff, 0.75, 0.95);
    cr_expect_eq(size.status, RESULT_OK);
    cr_expect(near(size.estimate, 0.5550319, 1e-7));
    cr_expect(near(size.low, 0.2394905, 2.1e-7));
    cr_expect(near(size.high, 0.8705732, 6e-8));
}

Test(stats_effect_size, of_the_scores_too_few_or_no_variation)
{
    const double low[] = {1, 4, 4}, high[] = {3, 6, 9}, same[] = {5, 5, 5}, zero[] = {0, 0, 0};
    expect_no_size(d_av(low, high, 0), RESULT_TOO_FEW);
    expect_no_size(d_av(low, high, 1), RESULT_TOO_FEW);
    expect_no_size(d_av(low, high, 2), RESULT_NO_VARIATION);
    expect_no_size(d_av(same, zero, 3), RESULT_NO_VARIATION);
    expect_no_size(d_av(zero, zero, 3), RESULT_NO_VARIATION);
    cr_expect_eq(d_av(low + 1, high + 1, 2).status, RESULT_OK);
    cr_expect(near(d_av(low + 1, high + 1, 2).estimate, 3.5 / 1.5, 1e-15));
    Description nobody = describe(NULL, 0), one = describe(low, 1), varied = describe(high, 3);
    expect_no_size(effect_d_rm_of(&nobody, NAN), RESULT_TOO_FEW);
    expect_no_size(effect_d_rm_of(&one, NAN), RESULT_TOO_FEW);
    expect_no_size(effect_d_rm_of(&varied, NAN), RESULT_NO_VARIATION);
    Description constant = describe(same, 3);
    expect_no_size(effect_d_rm_of(&constant, 0.5), RESULT_NO_VARIATION);
    cr_expect_eq(effect_d_rm_of(&varied, 1).estimate, 0);
}

/* One of the times without variation: the correlation does not exist, d_av and Bonett's interval do. */
Test(stats_effect_size, d_av_where_one_time_is_constant)
{
    const double pre[] = {5, 5, 5, 5}, post[] = {1, 2, 4, 5};
    EffectSize size = d_av(pre, post, 4);
    double s_av = sqrt(10 / 3.0 / 2), d = -2 / s_av;
    cr_expect(near(size.estimate, d, 1e-15));
    cr_expect(near((size.high - size.low) / 2, 1.959963984540054 * sqrt(d * d * 4 / 8 / 3 + 2 / 3.0), 1e-14));
}

Test(stats_effect_size, sizes_do_not_depend_on_origin_or_unit)
{
    static const double units[] = {1, 10, -3, 1e-150, 1e150};
    g_autoptr(ReferenceSample) sample = reference_sample("plain_30");
    EffectSize before = d_av(sample->pre, sample->post, sample->n);
    for (size_t k = 0; k < G_N_ELEMENTS(units); k++) {
        g_autofree double *pre = g_new0(double, sample->n), *post = g_new0(double, sample->n);
        for (size_t i = 0; i < sample->n; i++) {
            pre[sample->n - 1 - i] = units[k] * (sample->pre[i] + 8);
            post[sample->n - 1 - i] = units[k] * (sample->post[i] + 8);
        }
        EffectSize after = d_av(pre, post, sample->n);
        double sign = units[k] < 0 ? -1 : 1;
        cr_expect(near(after.estimate, sign * before.estimate, 1e-12), "unit %g", units[k]);
        cr_expect(near(sign * (sign < 0 ? after.high : after.low), before.low, 1e-12), "unit %g", units[k]);
    }
}

static void expect_d_z_agrees_with_t(const double diff[], size_t n, double confidence)
{
    EffectSize size = effect_d_z(diff, n, confidence);
    PairedT test = paired_t(diff, n, confidence);
    cr_expect_eq(test.p<1 - confidence, size.low> 0 || size.high < 0, "n %zu: p %.17g, %.17g to %.17g", n, test.p,
                 size.low, size.high);
    cr_expect(size.low < size.estimate && size.estimate < size.high);
}

/* Samples of 2 to 40 changes, each moved to where its p is well away from alpha, and just past it on either side. */
Test(stats_effect_size, d_z_excludes_zero_when_t_rejects)
{
    static const double shares[] = {0, 0.3, 1 - 1e-11, 1 + 1e-11, 1.7, -1 - 1e-11, 1e-11 - 1};
    guint64 state = 20261121;
    for (int round = 0; round < 400; round++) {
        double diff[40], moved[40], confidence = round % 2 == 0 ? 0.95 : 0.8 + 0.04 * (round % 5);
        size_t n = 2 + (size_t)round % 39;
        for (size_t i = 0; i < n; i++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            diff[i] = ldexp((double)(state >> 32), -30) + (i == 0 ? 3 : 0);
        }
        PairedT test = paired_t(diff, n, confidence);
        for (size_t k = 0; k < G_N_ELEMENTS(shares); k++) {
            for (size_t i = 0; i < n; i++)
                moved[i] = diff[i] - test.estimate + shares[k] * (test.high - test.estimate);
            expect_d_z_agrees_with_t(moved, n, confidence);
        }
    }
}

/* The least spread that counts as one. */
Test(stats_effect_size, d_z_exists_wherever_t_does)
{
    for (double spread = 1e-13; spread < 1e3; spread *= 10)
        for (size_t n = 3; n <= 300; n *= 10) {
            g_autofree double *diff = g_new0(double, n);
            for (size_t i = 0; i < n; i++)
                diff[i] = 1 + (i % 3 == 0 ? spread : 0);
            EffectSize size = effect_d_z(diff, n, 0.95);
            cr_expect(isfinite(size.low) && isfinite(size.high) && size.low < size.estimate &&
                          size.estimate < size.high,
                      "spread %g, n %zu: %g, %g to %g", spread, n, size.estimate, size.low, size.high);
        }
}

Test(stats_effect_size, a_registry_with_a_large_change)
{
    enum { N = 500000 };
    double *diff = g_new(double, N);
    for (size_t i = 0; i < N; i++)
        diff[i] = i % 2 == 0 ? -9 : -5;
    EffectSize size = effect_d_z(diff, N, 0.95);
    double se = sqrt((1 + 3.5 * 3.5 / 2) / N);
    cr_expect(near(size.estimate, -3.5, 1e-5));
    cr_expect(near(size.high - size.low, 2 * 1.959963984540054 * se, 1e-4), "%g", size.high - size.low);
    g_free(diff);
}

Test(stats_effect_size, rank_biserial_does_not_collapse_at_its_ends)
{
    Wilcoxon test = wilcoxon((double[]){-1, -2, -3, -4, -5, -6}, NULL, 6, true, 0.95);
    EffectSize size = effect_rank_biserial(&test, 0.95);
    cr_expect_eq(size.estimate, -1);
    cr_expect_eq(size.low, -1);
    /* Wilson at share 0 of n_e = 1.5 * 42 / 13: z^2 / (n_e + z^2) */
    double z2 = 3.841458820694124, trials = 63.0 / 13;
    cr_expect(near(size.high, 2 * z2 / (trials + z2) - 1, 1e-12));
}

/* Uncorrected, without ties and zeros: z = (V - m (m + 1) / 4) / sqrt(m (m + 1) (2 m + 1) / 24). */
Test(stats_effect_size, rank_biserial_excludes_zero_when_z_rejects)
{
    g_autoptr(ReferenceSample) sample = reference_sample("plain_30");
    size_t rejected = 0;
    for (double shift = -8; shift <= 12; shift += 0.5) {
        double moved[30], mirror[30];
        for (size_t i = 0; i < 30; i++) {
            moved[i] = 7 * (sample->diff[i] + shift) + 1e-3 * (double)i;
            mirror[29 - i] = -moved[i];
        }
        Wilcoxon test = wilcoxon(moved, NULL, 30, true, 0.95), other = wilcoxon(mirror, NULL, 30, true, 0.95);
        EffectSize size = effect_rank_biserial(&test, 0.95), opposite = effect_rank_biserial(&other, 0.95);
        bool rejects = fabs(test.v - 30 * 31 / 4.0) > 1.959963984540054 * sqrt(30 * 31 * 61 / 24.0);
        rejected += rejects;
        cr_expect_eq(size.low > 0 || size.high < 0, rejects, "shift %g", shift);
        cr_expect(-1 <= size.low && size.low <= size.estimate && size.estimate <= size.high && size.high <= 1);
        cr_expect(near(opposite.estimate, -size.estimate, 1e-14) && near(opposite.low, -size.high, 1e-12));
    }
    cr_expect(5 < rejected && rejected < 36, "%zu", rejected);
}

Test(stats_effect_size, rank_biserial_of_one_and_two)
{
    /* n_e = 1 at m = 1, 9 / 5 at m = 2 */
    const double z2 = 3.841458820694124;
    Wilcoxon one = wilcoxon((double[]){0, 3, 0}, NULL, 3, true, 0.95),
             two = wilcoxon((double[]){2, -2}, NULL, 2, true, 0.95);
    EffectSize size = effect_rank_biserial(&one, 0.95), even = effect_rank_biserial(&two, 0.95);
    cr_expect(size.estimate == 1 && size.high == 1);
    cr_expect(near(size.low, 1 - 2 * z2 / (1 + z2), 1e-12));
    cr_expect_eq(even.estimate, 0);
    cr_expect(near(even.high, sqrt(z2 / (1.8 + z2)), 1e-12) && near(even.low, -even.high, 1e-12));
}
