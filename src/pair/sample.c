#include "pair/sample.h"

void samples_free(Samples *samples)
{
    if (samples == NULL)
        return;
    for (size_t m = 0; m < samples->n_samples; m++) {
        g_free(samples->samples[m].pre);
        g_free(samples->samples[m].post);
        g_free(samples->samples[m].diff);
        g_free(samples->samples[m].pairs_of);
    }
    g_free(samples->samples);
    g_free(samples);
}
