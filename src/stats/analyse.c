#include "stats/analyse.h"

#include "stats/adjust.h"
#include "stats/analyse_findings.h"
#include "stats/analyse_patients.h"
#include "stats/correlation_limit.h"

#include <math.h>

/* max(|pre|, |post|) per patient: what rounding errors of a difference are relative to. (transfer full) */
static double *scales_of(const Sample *sample)
{
    double *scale = g_new(double, sample->n);
    for (size_t i = 0; i < sample->n; i++)
        scale[i] = MAX(fabs(sample->pre[i]), fabs(sample->post[i]));
    return scale;
}

static ResultStatus change_status(const Sample *sample)
{
    if (!measure_is_paired(sample->measure))
        return RESULT_ASKED_ONCE;
    return sample->n == 0 ? RESULT_TOO_FEW : RESULT_OK;
}

static EffectSize prob_improved_of(const SignTest *sign, Better better, double confidence)
{
    if (better == BETTER_UNKNOWN)
        return effect_size_missing(RESULT_NOT_APPLICABLE);
    size_t improved = better == BETTER_HIGHER ? sign->positive : sign->negative;
    return prob_improved(improved, sign->zero, sign->positive + sign->negative - improved, confidence);
}

static void compare_times(Change *change, const Sample *sample, const Study *study, bool resampling, unsigned jobs)
{
    const Analysis *plan = &study->analysis;
    g_autofree double *scale = scales_of(sample);
    g_autoptr(Distinct) raw = distinct_new(sample->diff, scale, sample->n);
    g_autoptr(Distinct) tied = distinct_tied(raw);
    const Distinct *varying = tied->n_distinct < 2 ? tied : raw;
    Description spread = describe_distinct(varying);
    change->difference = describe_distinct(raw);
    change->paired_t = paired_t_of(&spread, plan->confidence);
    change->d_z = effect_d_z_of(&spread, plan->confidence);
    change->g_z = effect_g_z_of(&spread, plan->confidence);
    change->d_av = effect_d_av_of(&change->pre, &change->post, &spread, change->correlation, plan->confidence);
    change->d_rm = effect_d_rm_of(&spread, change->correlation);
    change->wilcoxon = wilcoxon_of(tied, plan->zeros == ZEROS_KEEP, plan->confidence);
    change->rank_biserial = effect_rank_biserial(&change->wilcoxon, plan->confidence);
    change->sign = sign_test_of(tied, plan->confidence);
    change->normality = shapiro_wilk_of(varying);
    change->permutation = resampling ? permutation_of(tied, plan->seed) : permutation_missing(RESULT_NOT_APPLICABLE);
    change->bootstrap = resampling ? bootstrap_of(varying, plan->resamples, plan->seed, plan->confidence, jobs)
                                   : bootstrap_missing(RESULT_NOT_APPLICABLE);
    change->equivalence = equivalence_of(&spread, study_margin(study, sample->measure), plan->confidence);
    change->bayes_factor = bayes_factor_of(&change->paired_t);
    change->cumulative =
        sample->many_pairs ? cumulative_missing(RESULT_COURSE_ONLY) : cumulative_of(tied, plan->confidence);
    change->prob_improved = prob_improved_of(&change->sign, sample->measure->better, plan->confidence);
}

static bool wants_percent(const Measure *measure)
{
    return measure_is_paired(measure) && measure->score != NULL && measure->score->wants_percent_change;
}

static Clustered clustered_change(const Sample *sample, double confidence)
{
    if (!sample->many_pairs)
        return clustered_missing(RESULT_NOT_APPLICABLE);
    const Clusters clusters = {
        .n = sample->n, .count = sample->pairs_of, .mean = sample->diff, .within_ss = sample->within_ss};
    Clustered clustered = clustered_of(&clusters, confidence);
    clustered.first_session = paired_t(sample->first_diff, sample->n, confidence);
    return clustered;
}

static Change missing_change(const Sample *sample, ResultStatus status)
{
    Change change = change_missing(status);
    change.has_percent = wants_percent(sample->measure);
    change.anchor_measure = sample->anchor_measure;
    return change;
}

static Change change_of(const Sample *sample, const Study *study, bool resampling, unsigned jobs)
{
    const Analysis *plan = &study->analysis;
    ResultStatus status = change_status(sample);
    if (status != RESULT_OK)
        return missing_change(sample, status);
    Change change = {
        .status = RESULT_OK,
        .n_patients = sample->n,
        .n_pairs = sample->flow.pairs,
        .pre = describe(sample->pre, sample->n),
        .post = describe(sample->post, sample->n),
        .correlation = correlation(sample->pre, sample->post, sample->n),
        .primary_p_adjusted = NAN,
        .has_percent = wants_percent(sample->measure),
        .anchor_measure = sample->anchor_measure,
    };
    compare_times(&change, sample, study, resampling, jobs);
    analyse_patients(&change, sample, plan->confidence);
    change.clustered = clustered_change(sample, plan->confidence);
    change.primary_p = plan->primary_test == TEST_T ? change.paired_t.p : change.wilcoxon.p;
    return change;
}

static void adjust_primary(Results *results)
{
    g_autofree double *p = g_new(double, results->n_measures);
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        p[i] = result->measure->role == ROLE_PRIMARY ? result->change.primary_p : NAN;
    }
    if (results->study->analysis.adjust == ADJUST_HOLM)
        adjust_holm(p, p, results->n_measures);
    if (results->study->analysis.adjust == ADJUST_BH)
        adjust_bh(p, p, results->n_measures);
    for (size_t i = 0; i < results->n_measures; i++)
        results->measures[i].change.primary_p_adjusted = p[i];
}

static void find_negative_items(MeasureResult *result)
{
    const Sample *sample = result->sample;
    g_autofree double *item_rest = g_new(double, sample->items.k);
    alpha_item_rest(&sample->items, item_rest);
    result->negative_items = g_new(NegativeItem, sample->items.k);
    for (size_t i = 0; i < sample->items.k; i++)
        if (item_goes_against_rest(item_rest[i], sample->items.n))
            result->negative_items[result->n_negative_items++] =
                (NegativeItem){&result->measure->score->terms[sample->item_terms[i]], item_rest[i]};
}

static void add_alpha(MeasureResult *result, double confidence)
{
    const ItemMoments *items = &result->sample->items;
    result->alpha = alpha_of(items, confidence);
    if (items->k == 0)
        result->alpha.status = RESULT_NOT_APPLICABLE;
    else
        find_negative_items(result);
}

Results *analyse(const Study *study, const Accounting *accounting, const Samples *samples, bool resampling,
                 unsigned jobs, FindingList *findings)
{
    Results *results = g_new0(Results, 1);
    results->study = study;
    results->accounting = accounting;
    results->samples = samples;
    results->findings = findings;
    results->n_measures = samples->n_samples;
    results->measures = g_new0(MeasureResult, samples->n_samples);
    for (size_t i = 0; i < samples->n_samples; i++) {
        const Sample *sample = &samples->samples[i];
        MeasureResult *result = &results->measures[i];
        *result = (MeasureResult){.measure = sample->measure, .sample = sample, .flow = sample->flow};
        result->change = change_of(sample, study, resampling, jobs);
        add_alpha(result, study->analysis.confidence);
        if (sample->measure->instrument != NULL && sample->measure->has_range)
            result->limits = limit_counts(sample->pre, sample->n, sample->measure->low, sample->measure->high);
        analyse_findings(result, findings);
    }
    adjust_primary(results);
    return results;
}
