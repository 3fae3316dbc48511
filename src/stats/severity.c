#include "stats/severity.h"

size_t band_of(const Band bands[], size_t n, double value)
{
    size_t at = n;
    while (at > 1) {
        const Limits *limits = &bands[at - 1].limits;
        if (limits->low_open ? value > limits->low : value >= limits->low)
            break;
        at--;
    }
    return at - 1;
}

BandCount *count_bands(const Band bands[], size_t n, const double pre[], const double post[], size_t n_values)
{
    BandCount *counts = g_new0(BandCount, n);
    for (size_t i = 0; i < n; i++)
        counts[i].band = &bands[i];
    for (size_t i = 0; i < n_values; i++) {
        counts[band_of(bands, n, pre[i])].pre++;
        counts[band_of(bands, n, post[i])].post++;
    }
    return counts;
}
