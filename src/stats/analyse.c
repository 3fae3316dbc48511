#include "stats/analyse.h"

#include "base/number.h"
#include "stats/adjust.h"

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

static void compare_times(Change *change, const Sample *sample, const Analysis *plan)
{
    g_autofree double *scale = scales_of(sample);
    g_autoptr(Distinct) raw = distinct_new(sample->diff, scale, sample->n);
    g_autoptr(Distinct) tied = distinct_tied(raw);
    Description spread = describe_distinct(tied->n_distinct < 2 ? tied : raw);
    change->difference = describe_distinct(raw);
    change->paired_t = paired_t_of(&spread, plan->confidence);
    change->d_z = effect_d_z_of(&spread, plan->confidence);
    change->g_z = effect_g_z_of(&spread, plan->confidence);
    change->wilcoxon = wilcoxon_of(tied, plan->zeros == ZEROS_KEEP, plan->confidence);
    change->rank_biserial = effect_rank_biserial(&change->wilcoxon, plan->confidence);
    change->sign = sign_test_of(tied, plan->confidence);
}

static Change change_of(const Sample *sample, const Analysis *plan)
{
    ResultStatus status = change_status(sample);
    if (status != RESULT_OK)
        return change_missing(status);
    Change change = {
        .status = RESULT_OK,
        .n_patients = sample->n,
        .n_pairs = sample->flow.pairs,
        .pre = describe(sample->pre, sample->n),
        .post = describe(sample->post, sample->n),
        .correlation = correlation(sample->pre, sample->post, sample->n),
        .primary_p_adjusted = NAN,
    };
    compare_times(&change, sample, plan);
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
    for (size_t i = 0; i < results->n_measures; i++)
        results->measures[i].change.primary_p_adjusted = p[i];
}

static bool is_constant(const Change *change)
{
    const Description *pre = &change->pre, *post = &change->post;
    return pre->n > 1 && pre->min == pre->max && post->min == pre->min && post->max == pre->max;
}

static void add_findings(const MeasureResult *result, FindingList *findings)
{
    const Measure *measure = result->measure;
    if (is_constant(&result->change)) {
        char text[NUMBER_BUFFER];
        number_short(text, result->change.pre.min);
        finding_list_add(findings, FINDING_CONSTANT_MEASURE, NULL, measure->label, NULL, 0, text);
    }
    if (measure->better == BETTER_UNKNOWN && measure_is_paired(measure))
        finding_list_add(findings, FINDING_DIRECTION_UNKNOWN, NULL, measure->label, NULL, 0, NULL);
}

Results *analyse(const Study *study, const Accounting *accounting, const Samples *samples, FindingList *findings)
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
        result->change = change_of(sample, &study->analysis);
        add_findings(result, findings);
    }
    adjust_primary(results);
    return results;
}
