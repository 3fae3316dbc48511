#include "writeup/change_json.h"

#include <math.h>

static void put_description(json_t *parent, const char *key, const Description *description)
{
    json_t *object = put_object(parent, key);
    put_count(object, "n", description->n);
    put_number(object, "mean", description->mean);
    put_number(object, "sd", description->sd);
    put_number(object, "median", description->median);
    put_number(object, "q1", description->q1);
    put_number(object, "q3", description->q3);
    put_number(object, "min", description->min);
    put_number(object, "max", description->max);
}

static void put_paired_t(json_t *parent, const PairedT *test)
{
    json_t *object = put_object(parent, "paired_t");
    put_text(object, "status", result_status_name(test->status));
    put_number(object, "estimate", test->estimate);
    put_interval(object, "ci", test->low, test->high);
    put_number(object, "t", test->t);
    put_number(object, "df", test->df);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
}

static void put_wilcoxon(json_t *parent, const Wilcoxon *test, ZeroRule zeros)
{
    json_t *object = put_object(parent, "wilcoxon");
    put_text(object, "status", result_status_name(test->status));
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
    put_text(object, "status", result_status_name(test->status));
    put_count(object, "positive", test->positive);
    put_count(object, "negative", test->negative);
    put_count(object, "zero", test->zero);
    put_number(object, "p", test->p);
    put_number(object, "log10_p", test->log10_p);
    put_number(object, "median", test->median);
    put_interval(object, "median_ci", test->low, test->high);
    put_number(object, "achieved_level", test->achieved_level);
}

static void put_effect_size(json_t *parent, const char *key, const EffectSize *size)
{
    json_t *object = put_object(parent, key);
    put_text(object, "status", result_status_name(size->status));
    put_number(object, "estimate", size->estimate);
    put_interval(object, "ci", size->low, size->high);
}

void put_change(json_t *measure, const Study *study, const Change *change)
{
    json_t *object = put_object(measure, "change");
    put_text(object, "status", result_status_name(change->status));
    put_count(object, "n_patients", change->n_patients);
    put_count(object, "n_pairs", change->n_pairs);
    put_description(object, "pre", &change->pre);
    put_description(object, "post", &change->post);
    put_description(object, "difference", &change->difference);
    put_number(object, "correlation", change->correlation);
    json_t *primary = put_object(object, "primary");
    put_text(primary, "test", primary_test_name(study->analysis.primary_test));
    put_number(primary, "p", change->primary_p);
    put_number(primary, "p_adjusted", change->primary_p_adjusted);
    put_paired_t(object, &change->paired_t);
    put_wilcoxon(object, &change->wilcoxon, study->analysis.zeros);
    put_sign(object, &change->sign);
    json_t *sizes = put_object(object, "effect_sizes");
    put_effect_size(sizes, "d_z", &change->d_z);
    put_effect_size(sizes, "g_z", &change->g_z);
    put_effect_size(sizes, "rank_biserial", &change->rank_biserial);
}
