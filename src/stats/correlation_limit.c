#include "stats/correlation_limit.h"

#include "stats/normal.h"

#include <math.h>

#define FORMS_LEAST 9 /* the smallest samples in practice; below, the limit says next to nothing */
#define TAIL        0.025

double correlation_upper_limit(double r, guint64 n, double tail)
{
    if (n < 4 || isnan(r))
        return NAN;
    return tanh(atanh(r) + normal_quantile(tail) / sqrt((double)(n - 3)));
}

bool item_goes_against_rest(double item_rest, guint64 n)
{
    return n >= FORMS_LEAST && correlation_upper_limit(item_rest, n, TAIL) < 0;
}
