#include "writeup/questionnaire_json.h"

#include "writeup/published_change.h"

#include <math.h>

void put_instruments(json_t *root, const Study *study)
{
    json_t *instruments = study->instruments->len == 0 ? NULL : put_array(root, "instruments");
    for (guint i = 0; i < study->instruments->len; i++) {
        const Instrument *instrument = g_ptr_array_index(study->instruments, i);
        json_t *object = append_object(instruments);
        put_text(object, "name", instrument->name);
        put_text(object, "title", instrument->title);
        put_bool(object, "own", instrument->is_own);
        put_text(object, "sha256", instrument->digest);
        json_t *licence = put_object(object, "licence");
        put_text(licence, "class", licence_class_name(instrument->licence));
        put_text(licence, "notice", instrument->notice);
        put_text(object, "citation", instrument->citation);
    }
}

static void put_overridden(json_t *object, const Measure *measure)
{
    json_t *overridden = put_array(object, "overridden");
    for (size_t i = 0; measure->overridden != NULL && measure->overridden[i] != NULL; i++)
        append_text(overridden, measure->overridden[i]);
}

static void put_important(json_t *object, const Study *study, const Measure *measure)
{
    bool is_percent = isfinite(measure->important_percent);
    if (!is_percent && !isfinite(measure->important_points)) {
        put_null(object, "important_change");
        return;
    }
    const ImportantChange *published = measure_published_change(study, measure, CHANGE_IMPROVEMENT);
    json_t *important = put_object(object, "important_change");
    if (is_percent)
        put_number(important, "percent", measure->important_percent);
    else
        put_number(important, "points", measure->important_points);
    put_text(important, "population", published == NULL ? NULL : published->population);
    put_text(important, "source", published == NULL ? measure->important_source : published->source);
}

void put_measure_instrument(json_t *object, const Study *study, const Measure *measure)
{
    if (measure->instrument == NULL)
        return;
    json_t *instrument = put_object(object, "instrument");
    put_text(instrument, "name", measure->instrument->name);
    put_text(instrument, "score", measure->score == NULL ? NULL : measure->score->name);
    put_important(instrument, study, measure);
    put_overridden(instrument, measure);
}

void put_alpha(json_t *object, const MeasureResult *result)
{
    const Alpha *alpha = &result->alpha;
    if (result->measure->instrument == NULL)
        return;
    json_t *block = put_object(object, "alpha");
    put_status(block, alpha->status);
    put_count(block, "n", alpha->n);
    put_count(block, "k", alpha->k);
    put_number(block, "estimate", alpha->estimate);
    put_interval(block, "ci", alpha->low, alpha->high);
    json_t *items = put_array(block, "negative_items");
    for (size_t i = 0; i < result->n_negative_items; i++) {
        json_t *item = append_object(items);
        put_text(item, "item", term_name(result->measure, result->negative_items[i].term));
        put_number(item, "correlation", result->negative_items[i].correlation);
    }
}

static void put_reading(json_t *object, const Questionnaire *questionnaire)
{
    const Instrument *instrument = questionnaire->instrument;
    put_text(object, "coding", questionnaire->coding == NULL ? NULL : questionnaire->coding->name);
    json_t *values = put_array(object, "values");
    for (size_t i = 0; i < questionnaire->n_answers; i++) {
        json_t *value = append_object(values);
        put_text(value, "text", questionnaire->answers[i].text);
        put_number(value, "value", questionnaire->answers[i].value);
    }
    json_t *parameters = put_object(object, "parameters");
    for (size_t i = 0; i < instrument->n_parameters; i++)
        put_number(parameters, instrument->parameters[i].name, questionnaire->parameters[i]);
    put_text(object, "value_set_sha256",
             questionnaire->value_set == NULL ? NULL : value_set_digest(questionnaire->value_set));
}

void put_definitions(json_t *root, const Study *study)
{
    json_t *definitions = NULL;
    for (size_t m = 0; m < study->n_measures; m++) {
        const Measure *measure = &study->measures[m];
        if (measure->instrument == NULL)
            continue;
        if (definitions == NULL)
            definitions = put_array(root, "questionnaires");
        json_t *object = append_object(definitions);
        put_text(object, "measure", measure->name);
        put_text(object, "instrument", measure->instrument->name);
        put_bool(object, "own", measure->instrument->is_own);
        put_text(object, "sha256", measure->instrument->digest);
        put_text(object, "score", measure->score == NULL ? NULL : measure->score->name);
        put_bool(object, "from_items", measure->questionnaire != NULL);
        if (measure->questionnaire != NULL)
            put_reading(object, measure->questionnaire);
        put_overridden(object, measure);
    }
}
