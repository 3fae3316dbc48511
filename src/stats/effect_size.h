/* Standardised sizes of a paired change. Signs follow post - pre, whatever direction is better. */
#ifndef MLDSTAT_STATS_EFFECT_SIZE_H
#define MLDSTAT_STATS_EFFECT_SIZE_H

#include "stats/describe.h"
#include "stats/status.h"
#include "stats/wilcoxon.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    double estimate;  /* NaN unless the status is RESULT_OK */
    double low, high; /* NaN where no interval is defined */
} EffectSize;

/* d_z = mean / sd of the differences. The interval inverts the noncentral t: the ncp for which t = d_z sqrt(n) on n - 1
 * degrees of freedom has alpha / 2 above (low) or below it (high), divided by sqrt(n). It contains 0 exactly when the
 * paired t test has p >= alpha. n < 2 gives RESULT_TOO_FEW, no spread as in paired_t() RESULT_NO_VARIATION.
 * R: effectsize::cohens_d(d), whose interval is off by up to 1e-3; uniroot() on pt(t, n - 1, ncp) agrees. */
EffectSize effect_d_z(const double diff[], size_t n, double confidence);
EffectSize effect_d_z_of(const Description *diff, double confidence);

/* g = J d_z with Hedges' exact J = Gamma(df / 2) / (sqrt(df / 2) Gamma((df - 1) / 2)), df = n - 1 (Hedges 1981);
 * interval limits times J. n < 3 gives RESULT_TOO_FEW: at df = 1 J is 0. R: effectsize::hedges_g(d). */
EffectSize effect_g_z(const double diff[], size_t n, double confidence);
EffectSize effect_g_z_of(const Description *diff, double confidence);

/* Matched-pairs rank-biserial r = (W+ - W-) / (W+ + W-) (King and Minium; Kerby 2014), under the zero rule of the test:
 * with zeros kept, of the ranks that remain. In [-1, 1]. The interval is the score (Wilson) interval of (r + 1) / 2 as
 * a share of n_e = 1.5 m (m + 1) / (2 m + 1) trials, m nonzero differences, carried back to r: at r = 0 it is the
 * uncorrected signed-rank z test, and it does not collapse at r = -1 or 1. The test's status; RESULT_NO_VARIATION where
 * all differences are zero. R: effectsize::rank_biserial(d) for the estimate with zeros dropped. */
EffectSize effect_rank_biserial(const Wilcoxon *test, double confidence);

#endif
