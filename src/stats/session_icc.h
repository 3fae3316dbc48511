/* How alike the changes of one patient's sessions are: the intraclass correlation tau2 / (tau2 + sigma2) of the model
 * in stats/random_intercept.h, the share of the variance of a single change that lies between patients.
 *
 * Interval: the correlations whose restricted profile -2 log L lies at most z^2 above its minimum, z the normal
 * quantile of the confidence; from 0 where that includes 0. Where the profile has several valleys it is the span of all
 * of them. R has no ready call: optimize() and uniroot() on the profile, as in check.R.
 */
#ifndef MLDSTAT_STATS_SESSION_ICC_H
#define MLDSTAT_STATS_SESSION_ICC_H

#include "stats/cluster_sizes.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status;
    double estimate; /* in [0, 1] */
    double low, high;
} SessionIcc;

/* RESULT_TOO_FEW, RESULT_NOT_APPLICABLE and RESULT_NO_VARIATION as random_intercept_of(), nothing exists then.
 * RESULT_BOUNDARY: the sessions of each patient are all alike; the estimate is 1, without an interval. An estimate of 0
 * has an interval, and RESULT_OK. Never fails. */
SessionIcc session_icc_of(const ClusterSizes *sizes, double confidence);
SessionIcc session_icc_missing(ResultStatus status);

#endif
