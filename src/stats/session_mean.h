/* The mean change over sessions, every session weighing the same, with an interval that has patients as its units.
 *
 * Estimate: the mean d of all N differences. With f_j = n_j / N of patient j, whose n_j sessions have the mean d_j:
 *     se^2 = sum f_j^2 (d_j - d)^2 / (1 - f_j)        bias-reduced linearisation, "CR2": Bell and McCaffrey 2002,
 *                                                     Survey Methodology 28:169, with independent working variance
 *     df = 1 / (sum f_j^2 + sum_(j != k) f_j^2 f_k^2 / ((1 - f_j) (1 - f_k)))                        Satterthwaite
 * The adjustment matrices of CR2 have this closed form because the only regressor is constant: within a patient
 * I - 1 1' / N is 1 on the complement of 1 and 1 - f_j along it. Where all patients have equally many sessions it is
 * the paired t test of their means: df = J - 1.
 * R: clubSandwich::coef_test(lm(d ~ 1), vcov = "CR2", cluster = id, test = "Satterthwaite").
 */
#ifndef MLDSTAT_STATS_SESSION_MEAN_H
#define MLDSTAT_STATS_SESSION_MEAN_H

#include "stats/cluster_sizes.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status;
    double estimate; /* in score points; exists whenever there is a patient */
    double se, df;
    double low, high;
    double p;       /* two-sided; 0 where it underflows */
    double log10_p; /* exists where p underflows as well */
} SessionMean;

/* Fewer than 2 patients: RESULT_TOO_FEW, the estimate only. All patients' means equal but for rounding (se at most 10
 * epsilon of the estimate): RESULT_NO_VARIATION, estimate, se 0 and df. Never fails. */
SessionMean session_mean_of(const ClusterSizes *sizes, double confidence);
SessionMean session_mean_missing(ResultStatus status);

#endif
