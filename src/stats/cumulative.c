#include "stats/cumulative.h"

#include <math.h>

Cumulative cumulative_missing(ResultStatus status)
{
    return (Cumulative){.status = status};
}

void cumulative_clear(Cumulative *cumulative)
{
    g_clear_pointer(&cumulative->points, g_free);
}

Cumulative cumulative_of(const Distinct *diff, double confidence)
{
    (void)diff;
    (void)confidence;
    return cumulative_missing(RESULT_NOT_APPLICABLE);
}
