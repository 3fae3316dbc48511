#include "stats/bca.h"

#include "stats/normal.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double bca_quantile(const double sorted[], size_t n, double level)
{
    double order = (double)(n + 1) * level;
    if (order < 1)
        return sorted[0];
    if (order >= (double)n)
        return sorted[n - 1];
    size_t k = (size_t)order;
    double below = gsl_cdf_ugaussian_Pinv((double)k / (double)(n + 1));
    double above = gsl_cdf_ugaussian_Pinv((double)(k + 1) / (double)(n + 1));
    double share = (gsl_cdf_ugaussian_Pinv(level) - below) / (above - below);
    return sorted[k - 1] + share * (sorted[k] - sorted[k - 1]);
}

/* NaN beyond the pole. */
static double adjusted_level(double z0, double acceleration, double z)
{
    double divisor = 1 - acceleration * (z0 + z);
    return divisor > 0 ? gsl_cdf_ugaussian_P(z0 + (z0 + z) / divisor) : NAN;
}

Bca bca_interval(const double sorted[], size_t n, double below, double acceleration, double confidence)
{
    double tail = (1 - confidence) / 2;
    double z = normal_quantile(tail);
    Bca bca = {.z0 = below > 0 && below < 1 ? gsl_cdf_ugaussian_Pinv(below) : NAN};
    bca.low_level = adjusted_level(bca.z0, acceleration, -z);
    bca.high_level = adjusted_level(bca.z0, acceleration, z);
    bca.is_bca = !isnan(bca.low_level) && !isnan(bca.high_level);
    if (!bca.is_bca) {
        bca.low_level = tail;
        bca.high_level = 1 - tail;
    }
    bca.low = bca_quantile(sorted, n, bca.low_level);
    bca.high = bca_quantile(sorted, n, bca.high_level);
    return bca;
}
