#include "stats/reliable_change.h"

#include <math.h>

ReliableChange reliable_change_missing(ResultStatus status)
{
    ReliableChange missing = {.status = status, .sem = NAN, .s_diff = NAN, .least = NAN, .cutoff = NAN};
    missing.improved = missing.worsened = proportion(0, 0, 0.95);
    return missing;
}

ReliableChange reliable_change(const double pre[], const double post[], size_t n, const ReliableRule *rule,
                               double confidence)
{
    (void)pre;
    (void)post;
    (void)n;
    (void)rule;
    (void)confidence;
    return reliable_change_missing(RESULT_NOT_APPLICABLE);
}
