#include "stats/mean_interval.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

bool mean_interval(const Description *description, double confidence, double *ret_low, double *ret_high)
{
    if (description->n < 2 || !isfinite(description->sd))
        return false;
    double n = (double)description->n;
    double half = gsl_cdf_tdist_Qinv((1 - confidence) / 2, n - 1) * description->sd / sqrt(n);
    *ret_low = description->mean - half;
    *ret_high = description->mean + half;
    return true;
}
