#include "stats/normal.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define FRACTION_FROM  30
#define FRACTION_TERMS 40

static const long double HALF_LOG_TWO_PI = 0.918938533204672741780329736405617640L;

long double normal_log_tail(double z)
{
    if (z < FRACTION_FROM)
        return logl(erfcl((long double)z / M_SQRT2l) / 2);
    if (isinf(z))
        return -INFINITY;
    long double mills = z;
    for (int k = FRACTION_TERMS; k > 0; k--)
        mills = z + k / mills;
    return -(long double)z * z / 2 - HALF_LOG_TWO_PI - logl(mills);
}

double normal_quantile(double tail)
{
    return gsl_cdf_ugaussian_Qinv(tail);
}
