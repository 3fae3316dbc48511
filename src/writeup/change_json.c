#include "writeup/change_json.h"

#include "writeup/clustered_json.h"
#include "writeup/patient_json.h"
#include "writeup/simulated_json.h"
#include "writeup/test_json.h"

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

static void put_effect_size(json_t *parent, const char *key, const EffectSize *size)
{
    json_t *object = put_object(parent, key);
    put_status(object, size->status);
    put_number(object, "estimate", size->estimate);
    put_interval(object, "ci", size->low, size->high);
}

void put_change(json_t *parent, const Study *study, const Measure *measure, const Change *change)
{
    json_t *object = put_object(parent, "change");
    put_status(object, change->status);
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
    put_tests(object, study, change);
    json_t *sizes = put_object(object, "effect_sizes");
    put_effect_size(sizes, "d_z", &change->d_z);
    put_effect_size(sizes, "g_z", &change->g_z);
    put_effect_size(sizes, "d_av", &change->d_av);
    put_effect_size(sizes, "d_rm", &change->d_rm);
    put_effect_size(sizes, "rank_biserial", &change->rank_biserial);
    put_effect_size(sizes, "prob_improved", &change->prob_improved);
    put_descriptions_of_tests(object, change);
    put_clustered(object, &change->clustered);
    const SimulatedRows rows = simulated_rows(change->n_patients, study->analysis.confidence);
    put_simulated(object, &rows);
    put_patient_counts(object, change);
    put_patient_tables(object, measure, change);
    put_cumulative(object, &change->cumulative);
}
