#include "pair/sample.h"

void flow_add(Flow *into, const Flow *from)
{
    into->patients += from->patients;
    into->patients_both += from->patients_both;
    into->assessments += from->assessments;
    into->pairs += from->pairs;
    into->pre_only += from->pre_only;
    into->post_only += from->post_only;
}

Samples *samples_new(const Study *study, guint32 n_patients)
{
    Samples *samples = g_new0(Samples, 1);
    samples->n_samples = study->n_measures;
    samples->samples = g_new0(Sample, study->n_measures);
    samples->first_date = samples->last_date = DATE_NONE;
    for (size_t m = 0; m < study->n_measures; m++) {
        Sample *sample = &samples->samples[m];
        sample->measure = &study->measures[m];
        sample->pre = g_new(double, (size_t)n_patients + 1);
        sample->post = g_new(double, (size_t)n_patients + 1);
        sample->diff = g_new(double, (size_t)n_patients + 1);
        sample->pairs_of = g_new(guint32, (size_t)n_patients + 1);
        sample->asked_once.time = TIME_NONE;
    }
    return samples;
}

bool samples_have_design(const Samples *samples, bool many_pairs)
{
    for (size_t m = 0; m < samples->n_samples; m++)
        if (samples->samples[m].many_pairs == many_pairs)
            return true;
    return false;
}

void samples_free(Samples *samples)
{
    if (samples == NULL)
        return;
    for (size_t m = 0; m < samples->n_samples; m++) {
        g_free(samples->samples[m].pre);
        g_free(samples->samples[m].post);
        g_free(samples->samples[m].diff);
        g_free(samples->samples[m].pairs_of);
        g_free(samples->samples[m].first_diff);
        g_free(samples->samples[m].anchor);
        g_free(samples->samples[m].follow_ups);
        item_moments_clear(&samples->samples[m].items);
        g_free(samples->samples[m].item_terms);
        g_free(samples->samples[m].asked_once.answers);
    }
    g_free(samples->samples);
    g_free(samples->follow_ups);
    g_free(samples);
}
