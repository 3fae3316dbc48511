#include "stats/analyse.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

#define PATIENTS 8

/* Pain falls, sleep is unclear and its direction unknown, swelling never differs from 2, mood is asked before only. */
static double pre_pain[PATIENTS] = {6, 7.5, 5, 8, 4, 6, 9, 7}, post_pain[PATIENTS] = {4, 6, 5, 5, 4.5, 3, 6, 4};
static double pre_sleep[PATIENTS] = {3, 4, 5, 2, 6, 7, 1, 4}, post_sleep[PATIENTS] = {4, 3, 5, 4, 5, 8, 2, 4};
static double pre_same[PATIENTS] = {2, 2, 2, 2, 2, 2, 2, 2}, post_same[PATIENTS] = {2, 2, 2, 2, 2, 2, 2, 2};

typedef struct {
    Study study;
    Measure measures[4];
    Sample samples[4];
    double diff[3][PATIENTS];
    Samples all;
    FindingList *findings;
    Results *results;
} Bench;

static void fill(Bench *bench, size_t index, const char *label, Better better, double pre[], double post[])
{
    bench->measures[index] =
        (Measure){.label = (char *)label, .after = 1, .at = 3, .better = better, .role = ROLE_PRIMARY};
    for (size_t i = 0; i < PATIENTS; i++)
        bench->diff[index][i] = post[i] - pre[i];
    bench->samples[index] = (Sample){.measure = &bench->measures[index],
                                     .flow = {.patients_both = PATIENTS, .pairs = 3 * PATIENTS, .pre_only = 2},
                                     .n = PATIENTS,
                                     .pre = pre,
                                     .post = post,
                                     .diff = bench->diff[index]};
}

static Bench *bench_new(void)
{
    Bench *bench = g_new0(Bench, 1);
    fill(bench, 0, "Pain now", BETTER_LOWER, pre_pain, post_pain);
    fill(bench, 1, "Sleep", BETTER_UNKNOWN, pre_sleep, post_sleep);
    fill(bench, 2, "Swelling", BETTER_LOWER, pre_same, post_same);
    bench->measures[3] =
        (Measure){.label = "Mood", .after = 1, .at = 1, .better = BETTER_UNKNOWN, .role = ROLE_PRIMARY};
    bench->samples[3] = (Sample){.measure = &bench->measures[3], .flow = {.pre_only = 9}};
    bench->study.analysis = (Analysis){.confidence = 0.95};
    bench->all = (Samples){.samples = bench->samples, .n_samples = 4};
    return bench;
}

static void bench_run(Bench *bench)
{
    bench->findings = finding_list_new();
    bench->results = analyse(&bench->study, NULL, &bench->all, true, 1, bench->findings);
}

static void bench_free(Bench *bench)
{
    results_free(bench->results);
    finding_list_free(bench->findings);
    g_free(bench);
}

Test(stats_analyse, every_method_sees_the_same_sample)
{
    Bench *bench = bench_new();
    bench_run(bench);
    cr_assert_eq(bench->results->n_measures, 4);
    const MeasureResult *pain = &bench->results->measures[0];
    const Change *change = &pain->change;
    cr_expect_eq(pain->measure, &bench->measures[0]);
    cr_expect_eq(pain->sample, &bench->samples[0]);
    cr_expect_eq(pain->flow.pre_only, 2);
    cr_expect_eq(change->status, RESULT_OK);
    cr_expect_eq(change->n_patients, PATIENTS);
    cr_expect_eq(change->n_pairs, 3 * PATIENTS);
    cr_expect(near(change->difference.mean, change->post.mean - change->pre.mean, 1e-14));
    cr_expect_eq(change->difference.mean, -15 / 8.0);
    cr_expect(near(change->correlation, correlation(pre_pain, post_pain, PATIENTS), 1e-15));
    PairedT t = paired_t(bench->diff[0], PATIENTS, 0.95);
    cr_expect_eq(change->paired_t.p, t.p);
    cr_expect_eq(change->d_z.low, effect_d_z(bench->diff[0], PATIENTS, 0.95).low);
    cr_expect_eq(change->g_z.high, effect_g_z(bench->diff[0], PATIENTS, 0.95).high);
    double r = correlation(pre_pain, post_pain, PATIENTS);
    cr_expect_eq(change->d_av.low, effect_d_av_of(&change->pre, &change->post, &change->difference, r, 0.95).low);
    cr_expect_eq(change->d_rm.estimate, effect_d_rm_of(&change->difference, r).estimate);
    Wilcoxon w = wilcoxon(bench->diff[0], NULL, PATIENTS, true, 0.95);
    cr_expect(change->wilcoxon.p == w.p && change->wilcoxon.low == w.low);
    cr_expect_eq(change->rank_biserial.low, effect_rank_biserial(&w, 0.95).low);
    cr_expect_eq(change->sign.negative, 6);
    cr_expect_eq(change->sign.positive, 1);
    cr_expect_eq(change->sign.zero, 1);
    cr_expect_eq(change->normality.p, shapiro_wilk(bench->diff[0], PATIENTS).p);
    cr_expect_eq(change->prob_improved.estimate, 6.5 / 8);
    cr_expect_eq(change->prob_improved.low, prob_improved(6, 1, 1, 0.95).low);
    EffectSize unclear = bench->results->measures[1].change.prob_improved;
    cr_expect_eq(unclear.status, RESULT_NOT_APPLICABLE);
    cr_expect(isnan(unclear.estimate) && isnan(unclear.low) && isnan(unclear.high));
    bench_free(bench);
}

Test(stats_analyse, primary_p_is_that_of_the_declared_test)
{
    for (int test = TEST_T; test <= TEST_WILCOXON; test++) {
        Bench *bench = bench_new();
        bench->study.analysis.primary_test = (PrimaryTest)test;
        bench_run(bench);
        const Change *pain = &bench->results->measures[0].change;
        cr_expect_eq(pain->primary_p, test == TEST_T ? pain->paired_t.p : pain->wilcoxon.p);
        bench_free(bench);
    }
}

/* Of the four primary measures two have a t test: the swelling has no variation, the mood no after. */
Test(stats_analyse, holm_counts_the_p_values_that_exist)
{
    Bench *bench = bench_new();
    bench_run(bench);
    const MeasureResult *m = bench->results->measures;
    cr_expect(m[0].change.primary_p < m[1].change.primary_p);
    cr_expect_eq(m[0].change.primary_p_adjusted, 2 * m[0].change.primary_p);
    cr_expect_eq(m[1].change.primary_p_adjusted, m[1].change.primary_p);
    cr_expect(isnan(m[2].change.primary_p) && isnan(m[2].change.primary_p_adjusted));
    cr_expect(isnan(m[3].change.primary_p) && isnan(m[3].change.primary_p_adjusted));
    bench_free(bench);
}

Test(stats_analyse, secondary_measures_are_not_adjusted_nor_counted)
{
    Bench *bench = bench_new();
    bench->measures[1].role = ROLE_SECONDARY;
    bench_run(bench);
    const MeasureResult *m = bench->results->measures;
    cr_expect_eq(m[0].change.primary_p_adjusted, m[0].change.primary_p);
    cr_expect(isnan(m[1].change.primary_p_adjusted));
    cr_expect(isfinite(m[1].change.primary_p));
    bench_free(bench);
}

Test(stats_analyse, without_adjustment_p_stays)
{
    Bench *bench = bench_new();
    bench->study.analysis.adjust = ADJUST_NONE;
    bench_run(bench);
    const MeasureResult *m = bench->results->measures;
    cr_expect_eq(m[0].change.primary_p_adjusted, m[0].change.primary_p);
    cr_expect_eq(m[1].change.primary_p_adjusted, m[1].change.primary_p);
    bench_free(bench);
}

Test(stats_analyse, zero_rule_is_the_study_s)
{
    Bench *bench = bench_new();
    bench->study.analysis.zeros = ZEROS_DROP;
    bench_run(bench);
    const Wilcoxon *w = &bench->results->measures[1].change.wilcoxon;
    cr_expect_not(w->zeros_kept);
    cr_expect_eq(w->n_used, 6);
    cr_expect_eq(w->n_zero, 2);
    bench_free(bench);
}

Test(stats_analyse, measures_without_a_comparison_say_so)
{
    Bench *bench = bench_new();
    bench_run(bench);
    const Change *same = &bench->results->measures[2].change, *once = &bench->results->measures[3].change;
    cr_expect_eq(same->status, RESULT_OK);
    cr_expect_eq(same->paired_t.status, RESULT_NO_VARIATION);
    cr_expect_eq(same->d_z.status, RESULT_NO_VARIATION);
    cr_expect_eq(same->wilcoxon.status, RESULT_NO_VARIATION);
    cr_expect(isnan(same->correlation));
    cr_expect_eq(once->status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->n_patients, 0);
    cr_expect_eq(once->paired_t.status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->d_av.status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->d_rm.status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->prob_improved.status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->normality.status, RESULT_ASKED_ONCE);
    cr_expect_eq(once->rank_biserial.status, RESULT_ASKED_ONCE);
    cr_expect(isnan(once->pre.mean) && isnan(once->difference.mean) && isnan(once->wilcoxon.p));
    bench->samples[0].n = 0;
    results_free(bench->results);
    bench->results = analyse(&bench->study, NULL, &bench->all, true, 1, bench->findings);
    cr_expect_eq(bench->results->measures[0].change.status, RESULT_TOO_FEW);
    bench_free(bench);
}

/* All changed by 0.3 on paper, by 0.3 give or take a bit in doubles. */
Test(stats_analyse, rounding_is_no_variation)
{
    static double pre[PATIENTS] = {0.1, 0.4, 1, 7.2, 3.3, 2, 0.7, 9.1};
    static double post[PATIENTS] = {0.4, 0.7, 1.3, 7.5, 3.6, 2.3, 1, 9.4};
    Bench *bench = bench_new();
    fill(bench, 0, "Pain now", BETTER_LOWER, pre, post);
    bench_run(bench);
    const Change *change = &bench->results->measures[0].change;
    cr_expect(change->difference.min < change->difference.max);
    cr_expect_eq(change->paired_t.status, RESULT_NO_VARIATION);
    cr_expect(near(change->paired_t.estimate, 0.3, 1e-9));
    cr_expect_eq(change->d_z.status, RESULT_NO_VARIATION);
    cr_expect_eq(change->d_av.status, RESULT_NO_VARIATION);
    cr_expect_eq(change->normality.status, RESULT_NO_VARIATION);
    cr_expect_eq(change->wilcoxon.p, 0x1p-7);
    bench_free(bench);
}

/* Nothing changed on paper; half of the sums differ from their decimal in the last bit, all to the same side. */
Test(stats_analyse, rounding_is_no_change)
{
    static double pre[PATIENTS] = {0.3, 0.3, 0.7, 5, 0.3, 2, 0.3, 1};
    static double post[PATIENTS] = {0.1 + 0.2, 0.1 + 0.2, 0.7, 5, 0.1 + 0.2, 2, 0.1 + 0.2, 1};
    Bench *bench = bench_new();
    fill(bench, 0, "Pain now", BETTER_LOWER, pre, post);
    bench_run(bench);
    const Change *change = &bench->results->measures[0].change;
    cr_expect(change->difference.max > 0);
    cr_expect_eq(change->paired_t.status, RESULT_NO_VARIATION);
    cr_expect_eq(change->wilcoxon.status, RESULT_NO_VARIATION);
    cr_expect_eq(change->wilcoxon.p, 1);
    cr_expect_eq(change->sign.zero, PATIENTS);
    bench_free(bench);
}

Test(stats_analyse, one_patient_is_not_a_constant_measure)
{
    Bench *bench = bench_new();
    bench->samples[2].n = 1;
    bench_run(bench);
    cr_expect_eq(finding_list_count(bench->findings), 1);
    cr_expect_eq(finding_list_get(bench->findings, 0)->code, FINDING_DIRECTION_UNKNOWN);
    bench_free(bench);
}

Test(stats_analyse, findings_name_the_measure)
{
    Bench *bench = bench_new();
    bench_run(bench);
    cr_assert_eq(finding_list_count(bench->findings), 2);
    const Finding *direction = finding_list_get(bench->findings, 0);
    cr_expect_eq(direction->code, FINDING_DIRECTION_UNKNOWN);
    cr_expect_str_eq(direction->column, "Sleep");
    const Finding *constant = finding_list_get(bench->findings, 1);
    cr_expect_eq(constant->code, FINDING_CONSTANT_MEASURE);
    cr_expect_str_eq(constant->column, "Swelling");
    cr_expect_eq(constant->n_places, 1);
    cr_expect_str_eq(constant->places[0].value, "2");
    bench_free(bench);
}
