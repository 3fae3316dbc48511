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

static void put_normality(json_t *parent, const Normality *normality)
{
    json_t *object = put_object(parent, "normality");
    put_text(object, "status", result_status_name(normality->status));
    put_number(object, "w", normality->w);
    put_number(object, "p", normality->p);
}

/* An end that is open to infinity is null. */
static void put_bands(json_t *parent, const Measure *measure, const Change *change)
{
    if (change->n_bands == 0)
        return;
    json_t *bands = put_array(parent, "bands");
    for (size_t i = 0; i < change->n_bands; i++) {
        const BandCount *count = &change->bands[i];
        json_t *band = append_object(bands);
        put_text(band, "name", measure->bands[i].name);
        put_number(band, "from", measure->bands[i].limits.low);
        put_number(band, "to", measure->bands[i].limits.high);
        put_count(band, "pre", count->pre);
        put_count(band, "post", count->post);
    }
}

static void put_percent(json_t *parent, const Change *change)
{
    const PercentChange *percent = &change->percent;
    if (!change->has_percent)
        return;
    json_t *object = put_object(parent, "percent");
    put_text(object, "status", result_status_name(percent->status));
    put_count(object, "n", percent->n);
    put_number(object, "mean", percent->mean);
    put_number(object, "sd", percent->sd);
    put_number(object, "median", percent->median);
    put_interval(object, "ci", percent->low, percent->high);
}

static void put_anchor(json_t *parent, const Change *change)
{
    const AnchorChange *anchor = &change->anchor;
    if (change->anchor_measure == NULL)
        return;
    json_t *object = put_object(parent, "anchor");
    put_text(object, "status", result_status_name(anchor->status));
    put_text(object, "measure", change->anchor_measure->name);
    put_number(object, "spearman", anchor->spearman);
    json_t *categories = put_array(object, "categories");
    for (size_t i = 0; i < anchor->n_categories; i++) {
        const AnchorCategory *category = &anchor->categories[i];
        json_t *one = append_object(categories);
        put_number(one, "value", category->value);
        put_count(one, "n", category->n);
        put_number(one, "mean", category->mean);
        put_number(one, "sd", category->sd);
        put_interval(one, "ci", category->low, category->high);
    }
}

void put_change(json_t *parent, const Study *study, const Measure *measure, const Change *change)
{
    json_t *object = put_object(parent, "change");
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
    put_effect_size(sizes, "d_av", &change->d_av);
    put_effect_size(sizes, "d_rm", &change->d_rm);
    put_effect_size(sizes, "rank_biserial", &change->rank_biserial);
    put_effect_size(sizes, "prob_improved", &change->prob_improved);
    put_normality(object, &change->normality);
    put_bands(object, measure, change);
    put_percent(object, change);
    put_anchor(object, change);
}
