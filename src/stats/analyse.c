#include "stats/analyse.h"

#include "base/number.h"
#include "stats/adjust.h"
#include "stats/correlation_limit.h"

#include <math.h>

#define EDGE_TOLERANCE 1e-9 /* of the range */

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

static void compare_times(Change *change, const Sample *sample, const Study *study, unsigned jobs)
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
    change->permutation = permutation_of(tied, plan->seed);
    change->bootstrap = bootstrap_of(varying, plan->resamples, plan->seed, plan->confidence, jobs);
    change->equivalence = equivalence_of(&spread, study_margin(study, sample->measure), plan->confidence);
    change->bayes_factor = bayes_factor_of(&change->paired_t);
    change->cumulative =
        sample->many_pairs ? cumulative_missing(RESULT_COURSE_ONLY) : cumulative_of(tied, plan->confidence);
    change->prob_improved = prob_improved_of(&change->sign, sample->measure->better, plan->confidence);
}

static double largest_size(const Sample *sample)
{
    double largest = 0;
    for (size_t i = 0; i < sample->n; i++)
        largest = fmax(largest, fmax(fabs(sample->pre[i]), fabs(sample->post[i])));
    return largest;
}

/* Where rounding may have moved a score off an edge it is on it, as with every threshold. */
static BandEdge *band_edges(const Measure *measure)
{
    BandEdge *edges = g_new(BandEdge, measure->n_bands);
    double tolerance = measure->has_range ? EDGE_TOLERANCE * (measure->high - measure->low) : 0;
    for (size_t i = 0; i < measure->n_bands; i++) {
        const Limits *limits = &measure->bands[i].limits;
        edges[i] = (BandEdge){limits->low_open ? limits->low + tolerance : limits->low - tolerance, limits->low_open};
    }
    return edges;
}

static bool wants_percent(const Measure *measure)
{
    return measure_is_paired(measure) && measure->score != NULL && measure->score->wants_percent_change;
}

static double score_tolerance(const Sample *sample)
{
    const Measure *measure = sample->measure;
    return EDGE_TOLERANCE * (measure->has_range ? measure->high - measure->low : largest_size(sample));
}

/* At a threshold for better, and one for worse where it has its own. */
static Responders responders_at(const Sample *sample, bool is_percent, double threshold, double worse,
                                double confidence)
{
    const Measure *measure = sample->measure;
    if (isnan(threshold) || measure->better == BETTER_UNKNOWN)
        return responders_missing(RESULT_NOT_APPLICABLE);
    bool lower = measure->better == BETTER_LOWER;
    const ResponderRule rule = {.lower_is_better = lower,
                                .is_percent = is_percent,
                                .threshold = threshold,
                                .worse_threshold = isnan(worse) ? threshold : worse,
                                .best = lower ? measure->low : measure->high,
                                .tolerance = score_tolerance(sample)};
    return responders(sample->pre, sample->post, sample->n, &rule, confidence);
}

static void count_responders(Change *change, const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
    bool is_percent = !isnan(measure->important_percent);
    change->important =
        responders_at(sample, is_percent, is_percent ? measure->important_percent : measure->important_points,
                      is_percent ? NAN : measure->important_worse_points, confidence);
    change->percent_30 = responders_at(sample, true, measure->zero_is_absence ? 30 : NAN, NAN, confidence);
    change->percent_50 = responders_at(sample, true, measure->zero_is_absence ? 50 : NAN, NAN, confidence);
}

/* Where rounding may have moved a score off the cutoff it is on it. */
static bool *cases_of(const double score[], size_t n, const Limits *limits, double tolerance)
{
    bool *cases = g_new(bool, n);
    double low = limits->low_open ? limits->low + tolerance : limits->low - tolerance;
    double high = limits->high_open ? limits->high - tolerance : limits->high + tolerance;
    for (size_t i = 0; i < n; i++)
        cases[i] = (limits->low_open ? score[i] > low : score[i] >= low) &&
                   (limits->high_open ? score[i] < high : score[i] <= high);
    return cases;
}

static Caseness caseness_of(const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
    if (!measure->has_caseness)
        return caseness_missing(RESULT_NOT_APPLICABLE);
    double tolerance = score_tolerance(sample);
    g_autofree bool *before = cases_of(sample->pre, sample->n, &measure->caseness, tolerance);
    g_autofree bool *after = cases_of(sample->post, sample->n, &measure->caseness, tolerance);
    return caseness(before, after, sample->n, confidence);
}

static ReliableChange reliable_change_of(const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
    if (measure->better == BETTER_UNKNOWN || (isnan(measure->sem) && isnan(measure->reliability)))
        return reliable_change_missing(RESULT_NOT_APPLICABLE);
    const ReliableRule rule = {.lower_is_better = measure->better == BETTER_LOWER,
                               .sem = measure->sem,
                               .reliability = measure->reliability,
                               .reliability_sd = measure->reliability_sd,
                               .norm_mean = measure->norm_mean,
                               .norm_sd = measure->norm_sd,
                               .tolerance = score_tolerance(sample)};
    return reliable_change(sample->pre, sample->post, sample->n, &rule, confidence);
}

/* What holds of a patient's one change and not of a mean over sessions. */
static void describe_patients(Change *change, const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
    change->has_percent = wants_percent(measure);
    change->anchor_measure = sample->anchor_measure;
    change->percent = percent_change_missing(RESULT_COURSE_ONLY);
    change->anchor = anchor_change_missing(RESULT_COURSE_ONLY);
    change->important = change->percent_30 = change->percent_50 = responders_missing(RESULT_COURSE_ONLY);
    change->caseness = caseness_missing(RESULT_COURSE_ONLY);
    change->reliable_change = reliable_change_missing(RESULT_COURSE_ONLY);
    if (sample->many_pairs)
        return;
    count_responders(change, sample, confidence);
    change->caseness = caseness_of(sample, confidence);
    change->reliable_change = reliable_change_of(sample, confidence);
    if (measure->n_bands > 0) {
        g_autofree BandEdge *edges = band_edges(measure);
        change->n_bands = measure->n_bands;
        change->bands = count_bands(edges, measure->n_bands, sample->pre, sample->post, sample->n);
    }
    if (change->has_percent)
        change->percent = percent_change(sample->pre, sample->post, sample->n, confidence);
    if (sample->anchor_measure != NULL)
        change->anchor = anchor_change(sample->diff, sample->anchor, sample->n, largest_size(sample), confidence);
}

static Change missing_change(const Sample *sample, ResultStatus status)
{
    Change change = change_missing(status);
    change.has_percent = wants_percent(sample->measure);
    change.anchor_measure = sample->anchor_measure;
    return change;
}

static Change change_of(const Sample *sample, const Study *study, unsigned jobs)
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
    };
    compare_times(&change, sample, study, jobs);
    describe_patients(&change, sample, plan->confidence);
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

static bool is_constant(const Change *change)
{
    const Description *pre = &change->pre, *post = &change->post;
    return pre->n > 1 && pre->min == pre->max && post->min == pre->min && post->max == pre->max;
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

static void report_negative_items(const MeasureResult *result, FindingList *findings)
{
    for (size_t i = 0; i < result->n_negative_items; i++) {
        const Term *term = result->negative_items[i].term;
        const char *name = term_name(result->measure, term);
        g_autofree char *shown = g_strdup_printf(term->is_score ? "'%s'" : "item %s", name);
        finding_list_add(findings, FINDING_NEGATIVE_ITEM, NULL, result->measure->label, shown, 0, NULL);
    }
}

/* "33, the end of the scale where worsening cannot show" */
static void report_limit(const MeasureResult *result, bool is_high, FindingList *findings)
{
    const Measure *measure = result->measure;
    if (!limit_is_crowded(is_high ? result->limits.at_high : result->limits.at_low, result->limits.n))
        return;
    char end[NUMBER_BUFFER];
    number_short(end, is_high ? measure->high : measure->low);
    g_autofree char *expected =
        g_strdup_printf("%s, the end of the scale where %s cannot show", end, limit_hides(measure, is_high));
    finding_list_add(findings, FINDING_AT_LIMIT, NULL, measure->label, expected, 0, NULL);
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
    report_negative_items(result, findings);
    report_limit(result, false, findings);
    report_limit(result, true, findings);
}

Results *analyse(const Study *study, const Accounting *accounting, const Samples *samples, unsigned jobs,
                 FindingList *findings)
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
        result->change = change_of(sample, study, jobs);
        add_alpha(result, study->analysis.confidence);
        if (sample->measure->instrument != NULL && sample->measure->has_range)
            result->limits = limit_counts(sample->pre, sample->n, sample->measure->low, sample->measure->high);
        add_findings(result, findings);
    }
    adjust_primary(results);
    return results;
}
