/* The end points of the BCa interval (Efron 1987), given the resampled estimates.
 *
 * With z0 = qnorm(share of resampled estimates below the estimate, equal ones counted by half) and the acceleration a,
 * the limits are the resampled estimates at the levels
 *     pnorm(z0 + (z0 + z) / (1 - a (z0 + z))),   z = qnorm(alpha / 2) and qnorm(1 - alpha / 2).
 * R: boot:::bca.ci(), which counts only those below.
 *
 * The percentile interval, at the levels alpha / 2 and 1 - alpha / 2, stands in where BCa does not exist: where every
 * resampled estimate is below the estimate, or every one above (z0 is infinite); where a is NaN; and where
 * 1 - a (z0 + z) is not positive for both z, beyond the pole of the transformation, where levels would come in the
 * wrong order.
 */
#ifndef MLDSTAT_STATS_BCA_H
#define MLDSTAT_STATS_BCA_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    bool is_bca;
    double low, high;
    double z0;                    /* NaN where it is infinite */
    double low_level, high_level; /* those of the percentile interval where it stands in */
} Bca;

/* Resampled estimates, n > 0 of them, of which only a few are asked for. */
typedef struct {
    size_t n;
    double (*at)(gconstpointer data, size_t rank); /* the rank-th smallest, rank 1 to n */
    gconstpointer data;
} Estimates;

/* `below` is the share of the estimates below, in [0, 1]. */
Bca bca_interval(const Estimates *estimates, double below, double acceleration, double confidence);

/* The quantile at a level in [0, 1], interpolated on the scale of normal quantiles between the neighbours of the
 * (n + 1) level-th estimate (Davison and Hinkley 1997, 5.8). Where that is before the first or beyond the last it is
 * the first or the last: an end point at an extreme order says no more than that the interval is at least as wide.
 * R: boot:::norm.inter(t, level)[, 2]. */
double bca_quantile(const Estimates *estimates, double level);

#endif
