#include "writeup/analysis_csv.h"

#include "base/number.h"

#include <math.h>

bool analysis_is_published(const Samples *samples)
{
    for (size_t i = 0; i < samples->n_samples; i++)
        if (samples->samples[i].n > ANALYSIS_PATIENTS_MOST)
            return false;
    return true;
}

static void append_number(GString *out, double value)
{
    char text[NUMBER_BUFFER];
    g_string_append_c(out, ',');
    if (!isnan(value))
        g_string_append(out, number_exact(text, value));
}

static void append_patient(GString *out, const Sample *sample, size_t i)
{
    g_string_append_printf(out, "%s,%zu", sample->measure->name, i + 1);
    append_number(out, sample->pre[i]);
    append_number(out, sample->post[i]);
    append_number(out, sample->diff[i]);
    g_string_append_printf(out, ",%" G_GUINT32_FORMAT, sample->pairs_of[i]);
    append_number(out, sample->anchor == NULL ? NAN : sample->anchor[i]);
    append_number(out, sample->first_diff == NULL ? NAN : sample->first_diff[i]);
    g_string_append_c(out, '\n');
}

GString *analysis_csv(const Samples *samples)
{
    GString *out = g_string_new("measure,patient,pre,post,difference,pairs,anchor,first\n");
    for (size_t k = 0; k < samples->n_samples; k++) {
        const Sample *sample = &samples->samples[k];
        for (size_t i = 0; i < sample->n; i++)
            append_patient(out, sample, i);
    }
    return out;
}
