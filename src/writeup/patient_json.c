#include "writeup/patient_json.h"

#include <math.h>

/* "rate", "ci" and "ci_exact", each after `prefix`. */
static void put_proportion(json_t *object, const char *prefix, const Proportion *share)
{
    g_autofree char *rate = g_strconcat(prefix, "rate", NULL);
    g_autofree char *ci = g_strconcat(prefix, "ci", NULL);
    g_autofree char *exact = g_strconcat(prefix, "ci_exact", NULL);
    put_number(object, rate, share->rate);
    put_interval(object, ci, share->low, share->high);
    put_interval(object, exact, share->exact_low, share->exact_high);
}

static void put_threshold(json_t *parent, const char *key, const Responders *counts)
{
    json_t *object = put_object(parent, key);
    put_status(object, counts->status);
    if (isnan(counts->threshold))
        return;
    put_text(object, "unit", counts->is_percent ? "percent" : "points");
    put_number(object, "threshold", counts->threshold);
    put_number(object, "worse_threshold", counts->worse_threshold);
    put_count(object, "n", counts->improved.n);
    put_count(object, "improved", counts->improved.count);
    put_count(object, "same", counts->same);
    put_count(object, "worsened", counts->worsened.count);
    put_count(object, "could_improve", counts->could_improve);
    put_proportion(object, "", &counts->improved);
    put_proportion(object, "worsened_", &counts->worsened);
}

static void put_responders(json_t *parent, const Change *change)
{
    json_t *object = put_object(parent, "responders");
    ResultStatus status = change->status != RESULT_OK ? change->status : change->important.status;
    if (change->status != RESULT_OK || status == RESULT_COURSE_ONLY) {
        put_status(object, status);
        return;
    }
    put_threshold(object, "important", &change->important);
    put_threshold(object, "percent_30", &change->percent_30);
    put_threshold(object, "percent_50", &change->percent_50);
}

static void put_cases(json_t *parent, const char *key, const Proportion *cases)
{
    json_t *object = put_object(parent, key);
    put_count(object, "count", cases->count);
    put_proportion(object, "", cases);
}

static void put_caseness(json_t *parent, const Caseness *cases)
{
    json_t *object = put_object(parent, "caseness");
    put_status(object, cases->status);
    if (cases->status != RESULT_OK && cases->status != RESULT_NO_VARIATION)
        return;
    put_count(object, "n", cases->pre.n);
    put_count(object, "both", cases->both);
    put_count(object, "ceased", cases->ceased);
    put_count(object, "became", cases->became);
    put_count(object, "neither", cases->neither);
    put_cases(object, "pre", &cases->pre);
    put_cases(object, "post", &cases->post);
    put_number(object, "difference", cases->difference);
    put_interval(object, "ci", cases->low, cases->high);
    put_number(object, "p", cases->p);
}

static void put_reliable_change(json_t *parent, const ReliableChange *change)
{
    static const char *const sources[] = {
        [SEM_DECLARED] = "sem", [SEM_RELIABILITY] = "reliability", [SEM_SAMPLE_SD] = "sample_sd"};
    json_t *object = put_object(parent, "reliable_change");
    put_status(object, change->status);
    if (change->status != RESULT_OK)
        return;
    put_text(object, "source", sources[change->source]);
    put_number(object, "sem", change->sem);
    put_number(object, "s_diff", change->s_diff);
    put_number(object, "least", change->least);
    put_count(object, "n", change->improved.n);
    put_count(object, "improved", change->improved.count);
    put_count(object, "unchanged", change->unchanged);
    put_count(object, "worsened", change->worsened.count);
    put_proportion(object, "", &change->improved);
    put_proportion(object, "worsened_", &change->worsened);
    put_number(object, "cutoff", change->has_norm ? change->cutoff : NAN);
    if (change->has_norm && isfinite(change->cutoff))
        put_count(object, "recovered", change->recovered);
    else
        put_null(object, "recovered");
}

void put_patient_counts(json_t *parent, const Change *change)
{
    put_responders(parent, change);
    put_caseness(parent, &change->caseness);
    put_reliable_change(parent, &change->reliable_change);
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
    put_status(object, percent->status);
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
    put_status(object, anchor->status);
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

void put_patient_tables(json_t *parent, const Measure *measure, const Change *change)
{
    put_bands(parent, measure, change);
    put_percent(parent, change);
    put_anchor(parent, change);
}

void put_cumulative(json_t *parent, const Cumulative *cumulative)
{
    json_t *object = put_object(parent, "cumulative");
    put_status(object, cumulative->status);
    json_t *points = put_array(object, "points");
    for (size_t i = 0; i < cumulative->n_points; i++) {
        const Proportion *at_most = &cumulative->points[i].at_most;
        json_t *point = append_object(points);
        put_number(point, "change", cumulative->points[i].change);
        put_count(point, "count", at_most->count);
        put_number(point, "rate", at_most->rate);
        put_interval(point, "ci", at_most->low, at_most->high);
    }
}
