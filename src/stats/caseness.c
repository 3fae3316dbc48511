#include "stats/caseness.h"

#include <math.h>

Caseness caseness_missing(ResultStatus status)
{
    Caseness missing = {.status = status, .difference = NAN, .low = NAN, .high = NAN, .p = NAN};
    missing.pre = missing.post = proportion(0, 0, 0.95);
    return missing;
}

Caseness caseness(const bool before[], const bool after[], size_t n, double confidence)
{
    (void)before;
    (void)after;
    (void)n;
    (void)confidence;
    return caseness_missing(RESULT_NOT_APPLICABLE);
}
