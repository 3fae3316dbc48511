#include "writeup/test_json.h"

#include "writeup/simulated_json.h"

#include <math.h>

void put_paired_t(json_t *parent, const char *key, const PairedT *test)
{
    json_t *object = put_object(parent, key);
    put_status(object, test->status);
    put_number(object, "estimate", test->estimate);
    put_interval(object, "ci", test->low, test->high);
    put_number(object, "half_width", (test->high - test->low) / 2);
    put_number(object, "t", test->t);
    put_number(object, "df", test->df);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
}

static void put_wilcoxon(json_t *parent, const Wilcoxon *test, ZeroRule zeros)
{
    json_t *object = put_object(parent, "wilcoxon");
    put_status(object, test->status);
    put_text(object, "zeros", zero_rule_name(zeros));
    put_count(object, "n_used", test->n_used);
    put_count(object, "n_zero", test->n_zero);
    put_number(object, "v", test->v);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
    put_text(object, "method", isnan(test->p) ? NULL : test->exact ? "exact" : "asymptotic");
    put_number(object, "hodges_lehmann", test->hodges_lehmann);
    put_interval(object, "ci", test->low, test->high);
    put_number(object, "achieved_level", test->achieved_level);
}

static void put_sign(json_t *parent, const SignTest *test)
{
    json_t *object = put_object(parent, "sign");
    put_status(object, test->status);
    put_count(object, "positive", test->positive);
    put_count(object, "negative", test->negative);
    put_count(object, "zero", test->zero);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
    put_number(object, "median", test->median);
    put_interval(object, "median_ci", test->low, test->high);
    put_number(object, "achieved_level", test->achieved_level);
}

/* What random numbers it took; null where none were drawn. */
static void put_drawn(json_t *object, const char *how_many, size_t n, guint64 seed)
{
    if (n == 0) {
        put_null(object, how_many);
        put_null(object, "seed");
        return;
    }
    put_count(object, how_many, n);
    put_count(object, "seed", seed);
}

static void put_permutation(json_t *parent, const Permutation *test)
{
    json_t *object = put_object(parent, "permutation");
    put_status(object, test->status);
    put_number(object, "p", test->p);
    put_text(object, "method", isnan(test->p) ? NULL : test->exact ? "exact" : "monte_carlo");
    put_drawn(object, "flips", test->exact ? 0 : test->flips, test->seed);
}

static void put_bootstrap(json_t *parent, const Study *study, const Change *change)
{
    const Bootstrap *bootstrap = &change->bootstrap;
    bool exists = bootstrap->status == RESULT_OK;
    json_t *object = put_object(parent, "bootstrap");
    put_status(object, bootstrap->status);
    put_text(object, "method", !exists ? NULL : bootstrap->is_bca ? "bca" : "percentile");
    put_interval(object, "ci", bootstrap->low, bootstrap->high);
    put_number(object, "z0", bootstrap->z0);
    put_number(object, "acceleration", bootstrap->acceleration);
    put_interval(object, "levels", bootstrap->low_level, bootstrap->high_level);
    put_drawn(object, "resamples", exists ? bootstrap->resamples : 0, bootstrap->seed);
    if (exists && change->n_patients < BOOTSTRAP_PATIENTS_ENOUGH) {
        const SimulatedRows rows = simulated_rows(change->n_patients, study->analysis.confidence);
        put_bootstrap_coverage(object, &rows);
    }
}

void put_tests(json_t *parent, const Study *study, const Change *change)
{
    put_paired_t(parent, "paired_t", &change->paired_t);
    put_wilcoxon(parent, &change->wilcoxon, study->analysis.zeros);
    put_sign(parent, &change->sign);
    put_permutation(parent, &change->permutation);
    put_bootstrap(parent, study, change);
}

static void put_normality(json_t *parent, const Normality *normality)
{
    json_t *object = put_object(parent, "normality");
    put_status(object, normality->status);
    put_number(object, "w", normality->w);
    put_number(object, "p", normality->p);
}

static void put_equivalence(json_t *parent, const Equivalence *test)
{
    json_t *object = put_object(parent, "equivalence");
    put_status(object, test->status);
    if (test->status == RESULT_NO_MARGIN_DECLARED)
        return;
    put_number(object, "margin", test->margin);
    put_number(object, "p_above", test->p_above);
    put_number(object, "p_below", test->p_below);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
    put_interval(object, "ci", test->low, test->high);
}

static void put_bayes_factor(json_t *parent, const BayesFactor *factor)
{
    json_t *object = put_object(parent, "bayes_factor");
    put_status(object, factor->status);
    put_number(object, "bf10", factor->bf10);
    put_number(object, "log_bf10", factor->log_bf10);
    put_number(object, "scale", factor->scale);
}

void put_descriptions_of_tests(json_t *parent, const Change *change)
{
    put_normality(parent, &change->normality);
    put_equivalence(parent, &change->equivalence);
    put_bayes_factor(parent, &change->bayes_factor);
}
