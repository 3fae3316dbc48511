/* The BCa bootstrap interval of the mean change, resampling patients (Efron 1987; DiCiccio and Efron 1996). */
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
    bool is_bca; /* false: percentile interval, because z0 or the acceleration does not exist */
    double low, high;
    double z0;                    /* bias correction; NaN where it does not exist */
    double acceleration;          /* from the jackknife; NaN where it does not exist */
    double low_level, high_level; /* the adjusted quantile levels of the resampled means that low and high are */
    size_t resamples;
    guint64 seed;
} Bootstrap;

/* Of differences counted (order of patients does not matter), on up to `jobs` threads (their number does not matter).
 * n < 2 gives RESULT_TOO_FEW; no variation (all tied) RESULT_NO_VARIATION; more than BOOTSTRAP_PATIENTS_MOST patients
 * RESULT_NOT_RUN_LARGE_N. */
Bootstrap bootstrap_of(const Distinct *diff, size_t resamples, guint64 seed, double confidence, unsigned jobs);

Bootstrap bootstrap_missing(ResultStatus status);

#endif
