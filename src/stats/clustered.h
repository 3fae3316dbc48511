/* The change after a session by other weightings than the patients' means, and what they depend on.
 *
 * A patient has many sessions, and the patient is the unit: no test here takes sessions for independent. The headline
 * of a session design is the mean over patients of their mean changes; beside it stand the mean over sessions
 * (stats/session_mean.h), the model in which patients differ (stats/random_intercept.h) and the first session alone.
 * They agree where all have equally many sessions, and answer different questions where the number of sessions goes
 * with the change (stats/informative_sessions.h).
 */
#ifndef MLDSTAT_STATS_CLUSTERED_H
#define MLDSTAT_STATS_CLUSTERED_H

#include "stats/cluster_sizes.h"
#include "stats/informative_sessions.h"
#include "stats/paired_t.h"
#include "stats/random_intercept.h"
#include "stats/session_icc.h"
#include "stats/session_mean.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status; /* RESULT_OK from 2 patients on, whatever the parts say; RESULT_TOO_FEW below */
    SessionMean session_mean;
    RandomIntercept mixed;
    PairedT first_session; /* of the patients' first sessions: left RESULT_NOT_APPLICABLE for the caller to fill in */
    SessionIcc icc;
    double design_effect; /* 1 + (k - 1) icc with k = sum n_j^2 / sum n_j: how many times the variance of the mean over
                             sessions is that of as many independent sessions. NaN without an icc */
    InformativeSessions informative;
} Clustered;

/* Never fails; with one patient the session mean has its estimate, with none nothing exists. */
Clustered clustered_of(const Clusters *clusters, double confidence);

/* Every part with that status and no number. */
Clustered clustered_missing(ResultStatus status);

#endif
