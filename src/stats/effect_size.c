#include "stats/effect_size.h"

#include "stats/gamma_ratio.h"
#include "stats/noncentral_t.h"
#include "stats/normal.h"
#include "stats/paired_t.h"
#include "stats/score_interval.h"

#include <math.h>

EffectSize effect_size_missing(ResultStatus status)
{
    return (EffectSize){status, NAN, NAN, NAN};
}

EffectSize effect_d_z_of(const Description *diff, double confidence)
{
    if (diff->n < 2)
        return effect_size_missing(RESULT_TOO_FEW);
    if (description_is_constant(diff))
        return effect_size_missing(RESULT_NO_VARIATION);
    double root = sqrt((double)diff->n), df = (double)(diff->n - 1);
    double d = diff->mean / diff->sd, t = paired_t_of(diff, confidence).t, tail = (1 - confidence) / 2;
    return (EffectSize){
        .status = RESULT_OK,
        .estimate = d,
        .low = noncentral_t_ncp(t, df, tail) / root,
        .high = noncentral_t_ncp(t, df, 1 - tail) / root,
    };
}

EffectSize effect_d_z(const double diff[], size_t n, double confidence)
{
    Description description = describe(diff, n);
    return effect_d_z_of(&description, confidence);
}

/* J at the given degrees of freedom, > 1. */
static double hedges_correction(double df)
{
    long double half = (long double)df / 2;
    return (double)(expl(log_gamma_half_ratio(half - 0.5L)) / sqrtl(half));
}

EffectSize effect_g_z_of(const Description *diff, double confidence)
{
    if (diff->n < 3)
        return effect_size_missing(RESULT_TOO_FEW);
    EffectSize size = effect_d_z_of(diff, confidence);
    double j = hedges_correction((double)(diff->n - 1));
    size.estimate *= j;
    size.low *= j;
    size.high *= j;
    return size;
}

EffectSize effect_g_z(const double diff[], size_t n, double confidence)
{
    Description description = describe(diff, n);
    return effect_g_z_of(&description, confidence);
}

/* v of the header, in units of s_av so that no fourth power overflows. */
static double variance_of_d_av(double d, double pre, double post, double diff, double r, double df)
{
    double shared = r * pre * post;
    double spread = d * d * (pow(pre, 4) + pow(post, 4) + 2 * shared * shared) / 8;
    return (spread + diff * diff) / df;
}

EffectSize effect_d_av_of(const Description *pre, const Description *post, const Description *diff, double r,
                          double confidence)
{
    if (diff->n < 2)
        return effect_size_missing(RESULT_TOO_FEW);
    if (description_is_constant(diff))
        return effect_size_missing(RESULT_NO_VARIATION);
    double s_av = hypot(pre->sd, post->sd) / M_SQRT2, d = diff->mean / s_av;
    double variance =
        variance_of_d_av(d, pre->sd / s_av, post->sd / s_av, diff->sd / s_av, isnan(r) ? 0 : r, (double)(diff->n - 1));
    double margin = normal_quantile((1 - confidence) / 2) * sqrt(variance);
    return (EffectSize){RESULT_OK, d, d - margin, d + margin};
}

EffectSize effect_d_rm_of(const Description *diff, double r)
{
    if (diff->n < 2)
        return effect_size_missing(RESULT_TOO_FEW);
    if (description_is_constant(diff) || isnan(r))
        return effect_size_missing(RESULT_NO_VARIATION);
    return (EffectSize){RESULT_OK, diff->mean / diff->sd * sqrt(2 * (1 - r)), NAN, NAN};
}

EffectSize effect_rank_biserial(const Wilcoxon *test, double confidence)
{
    if (test->status != RESULT_OK)
        return effect_size_missing(test->status);
    double share = test->v / test->rank_sum;
    double m = (double)(test->n - test->n_zero);
    double trials = 1.5 * m * (m + 1) / (2 * m + 1);
    ScoreInterval interval = score_interval_share(share, trials, confidence);
    return (EffectSize){
        .status = RESULT_OK,
        .estimate = (2 * test->v - test->rank_sum) / test->rank_sum,
        .low = 2 * interval.low - 1,
        .high = 2 * interval.high - 1,
    };
}
