#include "stats/bca.h"

#include "stats/normal.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

double bca_quantile(const Estimates *estimates, double level)
{
    size_t n = estimates->n;
    double order = (double)(n + 1) * level;
    if (order < 1)
        return estimates->at(estimates->data, 1);
    if (order >= (double)n)
        return estimates->at(estimates->data, n);
    size_t k = (size_t)order;
    double below = gsl_cdf_ugaussian_Pinv((double)k / (double)(n + 1));
    double above = gsl_cdf_ugaussian_Pinv((double)(k + 1) / (double)(n + 1));
    double share = (gsl_cdf_ugaussian_Pinv(level) - below) / (above - below);
    double low = estimates->at(estimates->data, k);
    return low + share * (estimates->at(estimates->data, k + 1) - low);
}

/* NaN beyond the pole. */
static double adjusted_level(double z0, double acceleration, double z)
{
    double divisor = 1 - acceleration * (z0 + z);
    return divisor > 0 ? gsl_cdf_ugaussian_P(z0 + (z0 + z) / divisor) : NAN;
}

Bca bca_interval(const Estimates *estimates, double below, double acceleration, double confidence)
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
    bca.low = bca_quantile(estimates, bca.low_level);
    bca.high = bca_quantile(estimates, bca.high_level);
    return bca;
}
