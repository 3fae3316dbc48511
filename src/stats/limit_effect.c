#include "stats/limit_effect.h"

#include "stats/edge.h"

#define CROWDED_SHARE 0.15
#define CROWDED_LEAST 3

LimitCounts limit_counts(const double x[], size_t n, double low, double high)
{
    LimitCounts counts = {.n = n};
    double tolerance = EDGE_TOLERANCE * (high - low);
    for (size_t i = 0; i < n; i++) {
        counts.at_low += x[i] <= low + tolerance;
        counts.at_high += x[i] >= high - tolerance;
    }
    return counts;
}

bool limit_is_crowded(guint64 at_end, guint64 n)
{
    return at_end >= CROWDED_LEAST && (double)at_end > CROWDED_SHARE * (double)n;
}
