#include "stats/analyse_patients.h"

#include "stats/edge.h"

#include <math.h>

static double largest_size(const Sample *sample)
{
    double largest = 0;
    for (size_t i = 0; i < sample->n; i++)
        largest = fmax(largest, fmax(fabs(sample->pre[i]), fabs(sample->post[i])));
    return largest;
}

static double score_tolerance(const Sample *sample)
{
    const Measure *measure = sample->measure;
    return EDGE_TOLERANCE * (measure->has_range ? measure->high - measure->low : largest_size(sample));
}

/* Where rounding may have moved a score off an end it is on it: within a closed one, not beyond an open one. */
static Limits within_rounding(const Limits *limits, double tolerance)
{
    return (Limits){
        .low = limits->low_open ? limits->low + tolerance : limits->low - tolerance,
        .high = limits->high_open ? limits->high - tolerance : limits->high + tolerance,
        .low_open = limits->low_open,
        .high_open = limits->high_open,
    };
}

static void count_severity(Change *change, const Sample *sample)
{
    const Measure *measure = sample->measure;
    double tolerance = score_tolerance(sample);
    g_autofree BandEdge *edges = g_new(BandEdge, measure->n_bands);
    for (size_t i = 0; i < measure->n_bands; i++) {
        const Limits limits = within_rounding(&measure->bands[i].limits, tolerance);
        edges[i] = (BandEdge){limits.low, limits.low_open};
    }
    change->n_bands = measure->n_bands;
    change->bands = count_bands(edges, measure->n_bands, sample->pre, sample->post, sample->n);
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

static bool *cases_of(const double score[], size_t n, const Limits *limits)
{
    bool *cases = g_new(bool, n);
    for (size_t i = 0; i < n; i++)
        cases[i] = limits_hold(limits, score[i]);
    return cases;
}

static Caseness caseness_of(const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
    if (!measure->has_caseness)
        return caseness_missing(RESULT_NOT_APPLICABLE);
    const Limits limits = within_rounding(&measure->caseness, score_tolerance(sample));
    g_autofree bool *before = cases_of(sample->pre, sample->n, &limits);
    g_autofree bool *after = cases_of(sample->post, sample->n, &limits);
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

void analyse_patients(Change *change, const Sample *sample, double confidence)
{
    const Measure *measure = sample->measure;
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
    if (measure->n_bands > 0)
        count_severity(change, sample);
    if (change->has_percent)
        change->percent = percent_change(sample->pre, sample->post, sample->n, confidence);
    if (sample->anchor_measure != NULL)
        change->anchor = anchor_change(sample->diff, sample->anchor, sample->n, largest_size(sample), confidence);
}
