#include "stats/results.h"

#include <math.h>

Change change_missing(ResultStatus status)
{
    const double confidence = 0.95;
    const Description none = describe(NULL, 0);
    Change change = {
        .status = status,
        .pre = none,
        .post = none,
        .difference = none,
        .correlation = NAN,
        .primary_p = NAN,
        .primary_p_adjusted = NAN,
        .paired_t = paired_t(NULL, 0, confidence),
        .wilcoxon = wilcoxon(NULL, NULL, 0, true, confidence),
        .sign = sign_test(NULL, NULL, 0, confidence),
        .d_z = effect_size_missing(status),
        .g_z = effect_size_missing(status),
        .d_av = effect_size_missing(status),
        .d_rm = effect_size_missing(status),
        .rank_biserial = effect_size_missing(status),
        .prob_improved = effect_size_missing(status),
        .normality = shapiro_wilk(NULL, 0),
        .percent = percent_change_missing(status),
        .anchor = anchor_change_missing(status),
        .permutation = permutation_missing(status),
        .bootstrap = bootstrap_missing(status),
        .equivalence = equivalence_missing(status),
        .bayes_factor = bayes_factor_missing(status),
        .important = responders_missing(status),
        .percent_30 = responders_missing(status),
        .percent_50 = responders_missing(status),
        .caseness = caseness_missing(status),
        .reliable_change = reliable_change_missing(status),
        .cumulative = cumulative_missing(status),
        .clustered = clustered_missing(status),
    };
    change.paired_t.status = change.wilcoxon.status = change.sign.status = change.normality.status = status;
    return change;
}

const char *term_name(const Measure *measure, const Term *term)
{
    const Instrument *instrument = measure->instrument;
    return term->is_score ? instrument->scores[term->index].name : instrument->items[term->index].id;
}

const char *limit_hides(const Measure *measure, bool is_high)
{
    if (measure->better == BETTER_UNKNOWN)
        return is_high ? "a rise" : "a fall";
    return is_high == (measure->better == BETTER_HIGHER) ? "improvement" : "worsening";
}

void change_clear(Change *change)
{
    g_clear_pointer(&change->bands, g_free);
    anchor_change_clear(&change->anchor);
    cumulative_clear(&change->cumulative);
}

void results_free(Results *results)
{
    if (results == NULL)
        return;
    for (size_t i = 0; i < results->n_measures; i++) {
        change_clear(&results->measures[i].change);
        g_free(results->measures[i].negative_items);
    }
    g_free(results->measures);
    g_free(results);
}
