/* The mean change where patients differ in theirs: d_ij = mu + u_j + e_ij, var u_j = tau2, var e_ij = sigma2.
 *
 * Restricted maximum likelihood. With lambda = tau2 / sigma2, w_j = n_j / (1 + n_j lambda) and the patients' means d_j:
 *     mu = sum w_j d_j / sum w_j,  Q = within_ss + sum w_j (d_j - mu)^2,  sigma2 = Q / (N - 1),  se^2 = sigma2 / sum
 * w_j -2 log L = (N - 1) ln Q + sum ln(1 + n_j lambda) + ln sum w_j + constant minimised over lambda >= 0
 * (stats/intercept_profile.h). df by Satterthwaite: 2 f^2 / (g' V g), f = se^2 as a function of (tau2, sigma2), g its
 * gradient, V twice the inverse Hessian of -2 log L, all in closed form; Giesbrecht and Burns 1985, Biometrics 41:477.
 * R: summary(lmerTest::lmer(d ~ 1 + (1 | id), REML = TRUE)), whose Hessian is numerical.
 *
 * Where all patients have equally many sessions and tau2 > 0 it is the paired t test of their means: df = J - 1.
 *
 * At tau2 = 0 patients do not differ more than their sessions' scatter makes them. The model then is that of
 * independent sessions, and its test, with N - 1 df, would be the one that ignores patients: it is not given.
 */
#ifndef MLDSTAT_STATS_RANDOM_INTERCEPT_H
#define MLDSTAT_STATS_RANDOM_INTERCEPT_H

#include "stats/cluster_sizes.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status;
    double estimate; /* mu, in score points */
    double se, df;
    double low, high;
    double p;       /* two-sided; 0 where it underflows */
    double log10_p; /* exists where p underflows as well */
    double tau2, sigma2;
} RandomIntercept;

/* What exists under another status than RESULT_OK:
 * RESULT_TOO_FEW, fewer than 2 patients: nothing.
 * RESULT_NOT_APPLICABLE, nobody has more than one session, so that tau2 and sigma2 cannot be told apart: nothing.
 * RESULT_NO_VARIATION, all differences equal but for rounding: estimate, se, tau2 and sigma2, the last three 0.
 * RESULT_BOUNDARY, tau2 = 0: estimate, se, tau2 and sigma2.
 * RESULT_NOT_CONVERGED, the df cannot be computed: estimate, se, tau2 and sigma2.
 * Where the sessions of each patient are all alike sigma2 is 0 and the rest the limit, the paired t test of the
 * patients' means. Never fails. */
RandomIntercept random_intercept_of(const ClusterSizes *sizes, double confidence);
RandomIntercept random_intercept_missing(ResultStatus status);

#endif
