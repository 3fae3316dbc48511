#include "stats/mean_interval.h"

#include "stats/student.h"

#include <math.h>

bool mean_interval(const Description *description, double confidence, double *ret_low, double *ret_high)
{
    if (description->n < 2 || !isfinite(description->sd))
        return false;
    double n = (double)description->n;
    double half = student_quantile((1 - confidence) / 2, n - 1) * description->sd / sqrt(n);
    *ret_low = description->mean - half;
    *ret_high = description->mean + half;
    return true;
}
