/* The restricted likelihood of a random intercept, as a function of lambda = tau2 / sigma2 alone.
 *
 * mu and sigma2 are solved for (stats/random_intercept.h has the formulas), which leaves one dimension. Its minimum is
 * a root of the slope, which has a closed form, so that it is found to the last digits, where the deviance itself is
 * flat.
 */
#ifndef MLDSTAT_STATS_INTERCEPT_PROFILE_H
#define MLDSTAT_STATS_INTERCEPT_PROFILE_H

#include "stats/cluster_sizes.h"

typedef struct {
    long double mean;      /* mu */
    long double weight;    /* sum over patients of w_j = n_j / (1 + n_j lambda) */
    long double quadratic; /* Q = within_ss + sum w_j (d_j - mu)^2 */
    long double deviance;  /* -2 log L but for a constant; -infinity where Q is 0 */
    long double slope;     /* of the deviance, by ln lambda */
} InterceptProfile;

/* At lambda >= 0, of at least one patient. */
InterceptProfile intercept_profile(const ClusterSizes *sizes, long double lambda);

/* The lambda of the least deviance; exactly 0 at the boundary, where that is no higher than any interior minimum. What
 * lies below 1e-10 of a largest patient's weight is 0. Needs 2 patients, one of them with 2 sessions, and a within_ss
 * above 0. */
long double intercept_profile_minimum(const ClusterSizes *sizes);

/* The least and the largest lambda whose deviance is at most `rise` above that of `minimum`; *ret_low is 0 where the
 * boundary is among them. Needs what intercept_profile_minimum() needs; rise > 0. */
void intercept_profile_interval(const ClusterSizes *sizes, long double minimum, long double rise, long double *ret_low,
                                long double *ret_high);

/* True when the sessions of each patient are alike but for rounding: the root mean square of their deviations is at
 * most 10 epsilon of that of the patients' means. Needs somebody with 2 sessions. */
bool sessions_are_constant(const ClusterSizes *sizes);

#endif
