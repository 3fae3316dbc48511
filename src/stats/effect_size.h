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
 * The limits have 12 digits (stats/noncentral_t.h) and cost less than a millisecond, for half a million patients too.
 * R: effectsize::cohens_d(d), whose interval is off by up to 1e-3; uniroot() on pt(t, n - 1, ncp) agrees. */
EffectSize effect_d_z(const double diff[], size_t n, double confidence);
EffectSize effect_d_z_of(const Description *diff, double confidence);

/* g = J d_z with Hedges' exact J = Gamma(df / 2) / (sqrt(df / 2) Gamma((df - 1) / 2)), df = n - 1 (Hedges 1981);
 * interval limits times J. n < 3 gives RESULT_TOO_FEW: at df = 1 J is 0. R: effectsize::hedges_g(d). */
EffectSize effect_g_z(const double diff[], size_t n, double confidence);
EffectSize effect_g_z_of(const Description *diff, double confidence);

/* d_av = mean of the differences / s_av, s_av^2 = (s_pre^2 + s_post^2) / 2, the mean of the variances (Cumming 2012;
 * Lakens 2013 averages the SDs instead). The change in units of how far patients lie apart, which does not grow with
 * their correlation. `r` is the correlation of pre and post; NaN counts as 0: it is where one of them has no variation.
 *
 * The interval is estimate -+ z sqrt(v), v = d^2 (s_pre^4 + s_post^4 + 2 r^2 s_pre^2 s_post^2) / (8 (n - 1) s_av^4)
 * + s_d^2 / ((n - 1) s_av^2) (Bonett 2008, Psychological Methods 13:99). n < 2 gives RESULT_TOO_FEW, no spread of the
 * differences RESULT_NO_VARIATION. R: statpsych::ci.stdmean.ps(alpha, mean(post), mean(pre), sd(post), sd(pre),
 * cor(pre, post), n), "Unweighted standardizer". */
EffectSize effect_d_av_of(const Description *pre, const Description *post, const Description *diff, double r,
                          double confidence);

/* d_rm = d_z sqrt(2 (1 - r)): the change in units of the SD that the scores would have if both times had the same one
 * (Morris and DeShon 2002); 0 where r = 1. No interval (NaN): the one in use, with variance
 * (1 / n + d^2 / (2 n)) 2 (1 - r), takes r as known and covers 86 to 98 % instead of 95 % of normal samples.
 * n < 2 gives RESULT_TOO_FEW; no spread of the differences, or no r (NaN), RESULT_NO_VARIATION.
 * R: mean(d) / sd(d) * sqrt(2 * (1 - cor(pre, post))). */
EffectSize effect_d_rm_of(const Description *diff, double r);

/* Matched-pairs rank-biserial r = (W+ - W-) / (W+ + W-) (King and Minium; Kerby 2014), under the zero rule of the test:
 * with zeros kept, of the ranks that remain. In [-1, 1]. The interval is the score (Wilson) interval of (r + 1) / 2 as
 * a share of n_e = 1.5 m (m + 1) / (2 m + 1) trials, m nonzero differences, carried back to r: at r = 0 it is the
 * uncorrected signed-rank z test, and it does not collapse at r = -1 or 1. The test's status; RESULT_NO_VARIATION where
 * all differences are zero. R: effectsize::rank_biserial(d) for the estimate with zeros dropped. */
EffectSize effect_rank_biserial(const Wilcoxon *test, double confidence);

EffectSize effect_size_missing(ResultStatus status);

#endif
