/* The BCa bootstrap interval of the mean change, resampling patients (Efron 1987; DiCiccio and Efron 1996).
 *
 * A resample is n patients drawn with replacement; its estimate t* is their mean difference. z0 and the end points are
 * those of stats/bca.h, with resamples where t* = t counted by half; equal is meant to the last patient, not to the
 * last bit, because sums are exact whole numbers (stats/grid.h). The acceleration is that of the jackknife, a =
 * sum(L^3) / (6 sum(L^2)^1.5) with L_i = (n - 1) (t - t_(i)) = d_i - mean(d).
 *
 * R: b <- boot(d, function(x, i) mean(x[i]), resamples)
 *    boot.ci(b, type = "bca", L = empinf(data = d, statistic = function(x, i) mean(x[i]), type = "jack", stype = "i"))
 * Without L boot.ci() takes the acceleration from the random resamples. Its z0 counts no ties, which on whole numbers
 * shifts the interval.
 *
 * Where an end point is at an extreme order, the first or last resampled mean, it is that mean; with 10,000 resamples
 * at 95 % this takes an adjusted level below 0.0001.
 */
#ifndef MLDSTAT_STATS_BOOTSTRAP_H
#define MLDSTAT_STATS_BOOTSTRAP_H

#include "stats/distinct.h"
#include "stats/status.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#define BOOTSTRAP_PATIENTS_MOST 20000

typedef struct {
    ResultStatus status;
    bool is_bca; /* false: percentile interval, because z0 or the acceleration does not exist, or no BCa interval
                    with them: stats/bca.h */
    double low, high;
    double z0;                    /* bias correction; NaN where it does not exist */
    double acceleration;          /* from the jackknife; NaN where it does not exist */
    double low_level, high_level; /* the adjusted quantile levels of the resampled means that low and high are */
    size_t resamples;             /* 0 where it is not run, as the seed is */
    guint64 seed;
} Bootstrap;

/* Of differences counted, tied or not (order of patients does not matter), on up to `jobs` threads (their number does
 * not matter): the same bytes for the same seed. n < 2 or no resamples give RESULT_TOO_FEW; no variation (all equal)
 * RESULT_NO_VARIATION; more than BOOTSTRAP_PATIENTS_MOST patients RESULT_NOT_RUN_LARGE_N. */
Bootstrap bootstrap_of(const Distinct *diff, size_t resamples, guint64 seed, double confidence, unsigned jobs);

/* a: NaN when all differences are equal, or there are none. */
double bootstrap_acceleration(const Distinct *diff);

Bootstrap bootstrap_missing(ResultStatus status);

#endif
