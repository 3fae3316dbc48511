#include "stats/severity.h"

size_t band_of(const BandEdge edges[], size_t n, double value)
{
    size_t at = n - 1;
    while (at > 0 && (edges[at].is_above ? value <= edges[at].from : value < edges[at].from))
        at--;
    return at;
}

BandCount *count_bands(const BandEdge edges[], size_t n, const double pre[], const double post[], size_t n_values)
{
    BandCount *counts = g_new0(BandCount, n);
    for (size_t i = 0; i < n_values; i++) {
        counts[band_of(edges, n, pre[i])].pre++;
        counts[band_of(edges, n, post[i])].post++;
    }
    return counts;
}
