/* Do patients with more sessions change differently? Then the mean over sessions and the mean over patients answer
 * different questions, and a model that takes the number of sessions for chance answers neither (Kahan 2022, Int J
 * Epidemiol 52:107).
 *
 * difference = mean over sessions - mean over patients = sum (f_j - 1 / J) d_j, with f_j = n_j / N of J patients.
 * Its standard error adds up the patients' influences on both means,
 *     se^2 = sum psi_j^2,  psi_j = f_j (d_j - d_sessions) / sqrt(1 - f_j) - (d_j - d_patients) / (J sqrt(1 - 1 / J)),
 * each with the leverage correction that its own interval has (CR2; the t interval of the patients' means), so that
 * either part alone gives that interval's standard error. Limits by Student's t with the df of the session mean
 * (stats/session_mean.h).
 */
#ifndef MLDSTAT_STATS_INFORMATIVE_SESSIONS_H
#define MLDSTAT_STATS_INFORMATIVE_SESSIONS_H

#include "stats/cluster_sizes.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status;
    double difference; /* in score points */
    double low, high;
    double
        correlation; /* Spearman's, of the patients' numbers of sessions with their mean changes. Means tie that lie at
                        most 1e-9 of the largest of them (in absolute value) apart. NaN where either has no variation */
} InformativeSessions;

/* RESULT_TOO_FEW, fewer than 2 patients: nothing exists. RESULT_NOT_APPLICABLE, all have equally many sessions: a
 * difference of 0 only. RESULT_NO_VARIATION, all have the same mean but for rounding: the difference only. Never fails.
 */
InformativeSessions informative_sessions_of(const ClusterSizes *sizes, double confidence);
InformativeSessions informative_sessions_missing(ResultStatus status);

#endif
