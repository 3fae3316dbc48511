#include "support/change_number.h"

#include <stddef.h>

#define ONE(kind, field)                                                                                               \
    {                                                                                                                  \
#field, kind, offsetof(Change, field), offsetof(Change, field), false                                          \
    }
#define TURNS(kind, field, other)                                                                                      \
    {                                                                                                                  \
#field, kind, offsetof(Change, field), offsetof(Change, other), false                                          \
    }
#define PAIR(kind, low, high) TURNS(kind, low, high), TURNS(kind, high, low)
#define RESAMPLED(kind, field, other)                                                                                  \
    {                                                                                                                  \
#field, kind, offsetof(Change, field), offsetof(Change, other), true                                           \
    }
#define LIMITS(kind, result) PAIR(kind, result.low, result.high)
#define EFFECT(kind, result) ONE(kind, result.estimate), LIMITS(kind, result)
#define SCORES(field)        PAIR(NUMBER_SCORE, pre.field, post.field)

const ChangeNumber change_numbers[] = {
    SCORES(mean),
    SCORES(median),
    SCORES(q1),
    SCORES(q3),
    SCORES(min),
    SCORES(max),
    PAIR(NUMBER_SPREAD, pre.sd, post.sd),
    ONE(NUMBER_POINTS, difference.mean),
    ONE(NUMBER_SPREAD, difference.sd),
    ONE(NUMBER_POINTS, difference.median),
    PAIR(NUMBER_POINTS, difference.q1, difference.q3),
    PAIR(NUMBER_POINTS, difference.min, difference.max),
    ONE(NUMBER_SAME, correlation),
    ONE(NUMBER_SAME, primary_p),
    EFFECT(NUMBER_POINTS, paired_t),
    ONE(NUMBER_SPREAD, paired_t.se),
    ONE(NUMBER_SIGNED, paired_t.t),
    ONE(NUMBER_SAME, paired_t.df),
    ONE(NUMBER_SAME, paired_t.p),
    ONE(NUMBER_SAME, paired_t.log10_p),
    ONE(NUMBER_SAME, wilcoxon.rank_sum),
    ONE(NUMBER_SAME, wilcoxon.p),
    ONE(NUMBER_SAME, wilcoxon.log10_p),
    ONE(NUMBER_POINTS, wilcoxon.hodges_lehmann),
    LIMITS(NUMBER_POINTS, wilcoxon),
    ONE(NUMBER_SAME, wilcoxon.achieved_level),
    ONE(NUMBER_SAME, sign.p),
    ONE(NUMBER_SAME, sign.log10_p),
    ONE(NUMBER_POINTS, sign.median),
    LIMITS(NUMBER_POINTS, sign),
    ONE(NUMBER_SAME, sign.achieved_level),
    ONE(NUMBER_SAME, permutation.p),
    RESAMPLED(NUMBER_POINTS, bootstrap.low, bootstrap.high),
    RESAMPLED(NUMBER_POINTS, bootstrap.high, bootstrap.low),
    RESAMPLED(NUMBER_SIGNED, bootstrap.z0, bootstrap.z0),
    ONE(NUMBER_SIGNED, bootstrap.acceleration),
    RESAMPLED(NUMBER_SHARE, bootstrap.low_level, bootstrap.high_level),
    RESAMPLED(NUMBER_SHARE, bootstrap.high_level, bootstrap.low_level),
    PAIR(NUMBER_SAME, equivalence.p_above, equivalence.p_below),
    ONE(NUMBER_SAME, equivalence.p),
    ONE(NUMBER_SAME, equivalence.log10_p),
    LIMITS(NUMBER_POINTS, equivalence),
    ONE(NUMBER_SAME, bayes_factor.bf10),
    ONE(NUMBER_SAME, bayes_factor.log_bf10),
    EFFECT(NUMBER_SIGNED, d_z),
    EFFECT(NUMBER_SIGNED, g_z),
    EFFECT(NUMBER_SIGNED, d_av),
    ONE(NUMBER_SIGNED, d_rm.estimate),
    EFFECT(NUMBER_SIGNED, rank_biserial),
    EFFECT(NUMBER_SHARE, prob_improved),
    ONE(NUMBER_SAME, normality.w),
    ONE(NUMBER_SAME, normality.p),
};

const size_t n_change_numbers = G_N_ELEMENTS(change_numbers);

double change_number(const Change *change, size_t offset)
{
    return *(const double *)(const void *)((const char *)change + offset);
}
