#include "stats/responders.h"

#include <math.h>

Responders responders_missing(ResultStatus status)
{
    Responders missing = {.status = status, .threshold = NAN, .worse_threshold = NAN};
    missing.improved = missing.worsened = proportion(0, 0, 0.95);
    return missing;
}

Responders responders(const double pre[], const double post[], size_t n, const ResponderRule *rule, double confidence)
{
    (void)pre;
    (void)post;
    (void)n;
    (void)rule;
    (void)confidence;
    return responders_missing(RESULT_NOT_APPLICABLE);
}
