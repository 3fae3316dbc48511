#include "writeup/wording_test.h"

#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

#include <math.h>
#include <string.h>

enum {
    MOST_LEVEL_DIGITS = 8,
};

char *precision_sentence(const Results *results, const MeasureResult *result)
{
    const PairedT *test = &result->change.paired_t;
    const Measure *measure = result->measure;
    double half = (test->high - test->low) / 2;
    if (test->status != RESULT_OK || !isfinite(half))
        return NULL;
    g_autofree char *size = points_words(half, score_decimals(result));
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    if (half > measure->high - measure->low)
        return g_strdup_printf("Precision: with this sample no average change that the scale allows would have been "
                               "told from zero (half of the %s interval of the mean is %s).",
                               level, size);
    return g_strdup_printf(
        "Precision: with this sample an average change of about %s or more, either way, would have been "
        "told from zero (half of the %s interval of the mean).",
        size, level);
}

/* In percent, to as many digits as part it from 100. */
static char *level_words(double level)
{
    for (int decimals = 1;; decimals++) {
        g_autofree char *all = figure_text(100, decimals);
        g_autofree char *percent = figure_text(100 * level, decimals);
        if (decimals == MOST_LEVEL_DIGITS || strcmp(percent, all) != 0)
            return g_steal_pointer(&percent);
    }
}

/* "96.9 % (median)" */
static void append_level(GString *out, double level, const char *name)
{
    g_autofree char *percent = level_words(level);
    g_string_append_printf(out, "%s%s\u00a0%% (%s)", out->len > 0 ? " and " : "", percent, name);
}

char *exact_level_sentence(const Change *change)
{
    const Wilcoxon *wilcoxon = &change->wilcoxon;
    GString *levels = g_string_new(NULL);
    if (wilcoxon->exact && isfinite(wilcoxon->achieved_level))
        append_level(levels, wilcoxon->achieved_level, "Hodges\u2013Lehmann");
    if (isfinite(change->sign.achieved_level))
        append_level(levels, change->sign.achieved_level, "median");
    g_autofree char *text = g_string_free(levels, FALSE);
    if (text[0] == '\0')
        return NULL;
    return g_strdup_printf(
        "An exact interval has the nearest level that ranks allow, never less than asked for: here %s.", text);
}

/* "95 %", or "94.6 %" to one digit after the point */
static char *rate_words(double share)
{
    g_autofree char *percent = figure_text(100 * share, 1);
    return g_strdup_printf("%s\u00a0%%", percent);
}

char *bootstrap_sentence(const Change *change, const SimulatedRows *rows)
{
    if (change->bootstrap.status != RESULT_OK || change->n_patients >= BOOTSTRAP_PATIENTS_ENOUGH)
        return NULL;
    GString *out = g_string_new(NULL);
    g_string_append_printf(out, "Below %d patients a bootstrap interval tends to be too narrow",
                           BOOTSTRAP_PATIENTS_ENOUGH);
    const SimulatedRow *row = rows->methods[SIMULATED_BCA];
    if (rows->n > 0 && row != NULL && isfinite(row->coverage[SHAPE_NORMAL])) {
        g_autofree char *normal = rate_words(row->coverage[SHAPE_NORMAL]);
        g_autofree char *skewed = rate_words(row->coverage[SHAPE_SKEWED]);
        g_string_append_printf(out,
                               " (in simulated samples of %zu, BCa intervals of 95\u00a0%% held the true mean in %s "
                               "where changes were normal, in %s where they were skewed)",
                               rows->n, normal, skewed);
    }
    g_string_append(out, ": the t interval leads.");
    return g_string_free(out, FALSE);
}

char *simulated_sentence(const Change *change, const SimulatedRows *rows)
{
    const SimulatedRow *t = rows->methods[SIMULATED_T];
    if (rows->n == 0 || t == NULL || change->paired_t.status != RESULT_OK)
        return NULL;
    const double covered[] = {t->coverage[SHAPE_NORMAL], t->coverage[SHAPE_SKEWED], t->coverage[SHAPE_INTEGERS]};
    g_autofree char *normal = rate_words(covered[0]);
    g_autofree char *skewed = rate_words(covered[1]);
    g_autofree char *integers = rate_words(covered[2]);
    g_autofree char *rejected = rate_words(t->rejects[SHAPE_SKEWED]);
    g_autofree char *patients = figure_count(change->n_patients);
    g_autofree char *same = rows->n == change->n_patients
                                ? g_strdup("")
                                : g_strdup_printf(", the largest size simulated that is not above these %s", patients);
    return g_strdup_printf("In simulated samples of %zu patients%s, t intervals of 95\u00a0%% held the true mean in %s "
                           "where changes were normal, in %s where they were strongly skewed, in %s where scores were "
                           "whole numbers from 0 to 10; where nothing changed but changes were skewed, the t test gave "
                           "p < 0.05 in %s instead of 5\u00a0%%.",
                           rows->n, same, normal, skewed, integers, rejected);
}

char *equivalence_sentence(const Results *results, const MeasureResult *result)
{
    const Equivalence *test = &result->change.equivalence;
    double alpha = 1 - results->study->analysis.confidence;
    int decimals = score_decimals(result);
    if (test->status != RESULT_OK)
        return NULL;
    g_autofree char *margin = size_words(test->margin, false);
    g_autofree char *level = figure_percent(1 - 2 * alpha);
    g_autofree char *interval = interval_words(test->low, test->high, decimals + 1);
    g_autofree char *p = p_phrase(test->p);
    return g_strdup_printf("Margin declared beforehand: %s. The mean change is %s in either direction (two one-sided t "
                           "tests, %s; %s interval %s).",
                           margin,
                           test->p < alpha ? "smaller than the margin" : "not shown to be smaller than the margin", p,
                           level, interval);
}

char *normality_sentence(const Normality *normality)
{
    if (normality->status != RESULT_OK)
        return g_strdup_printf("Shape of the changes (Shapiro\u2013Wilk): %s.", status_words(normality->status));
    g_autofree char *w = figure_text(normality->w, 3);
    g_autofree char *p = p_phrase(normality->p);
    return g_strdup_printf("Shape of the changes: Shapiro\u2013Wilk W = %s, %s. This describes how close they are to a "
                           "normal distribution; no test above is chosen or left out by it.",
                           w, p);
}

char *bootstrap_method_words(const Bootstrap *bootstrap)
{
    g_autofree char *resamples = figure_count(bootstrap->resamples);
    return g_strdup_printf("%s resamples of patients, seed %" G_GUINT64_FORMAT "%s", resamples, bootstrap->seed,
                           bootstrap->is_bca ? "" : "; percentiles, because no BCa interval exists");
}

char *permutation_method_words(const Permutation *test)
{
    if (test->exact)
        return g_strdup("exact");
    g_autofree char *flips = figure_count(test->flips);
    return g_strdup_printf("%s random flips, seed %" G_GUINT64_FORMAT, flips, test->seed);
}
