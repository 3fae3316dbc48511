#include "stats/bootstrap.h"

#include <math.h>

Bootstrap bootstrap_missing(ResultStatus status)
{
    return (Bootstrap){
        .status = status, .low = NAN, .high = NAN, .z0 = NAN, .acceleration = NAN, .low_level = NAN, .high_level = NAN};
}

Bootstrap bootstrap_of(const Distinct *diff, size_t resamples, guint64 seed, double confidence, unsigned jobs)
{
    (void)diff;
    (void)resamples;
    (void)seed;
    (void)confidence;
    (void)jobs;
    return bootstrap_missing(RESULT_NOT_APPLICABLE);
}
