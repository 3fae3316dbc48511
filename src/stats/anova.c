#include "stats/anova.h"

#include "stats/fisher.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#define ROUNDING (10 * (long double)DBL_EPSILON)

/* Of one group, from its own first value. */
typedef struct {
    long double mean;    /* from the group's first value */
    long double squares; /* of deviations from the mean */
    long double largest; /* |value| */
} Group;

/* The square of the deviations' sum, zero but for rounding, corrects the mean's own rounding. */
static Group group_of(const double x[], size_t n)
{
    Group group = {0, 0, 0};
    for (size_t i = 0; i < n; i++) {
        group.mean += ((long double)x[i] - x[0]) / (long double)n;
        group.largest = fmaxl(group.largest, fabsl(x[i]));
    }
    long double rest = 0;
    for (size_t i = 0; i < n; i++) {
        long double deviation = (long double)x[i] - x[0] - group.mean;
        group.squares += deviation * deviation;
        rest += deviation;
    }
    group.mean += rest / (long double)n;
    group.squares -= rest * rest / (long double)n;
    return group;
}

/* Sums over the groups that have values; means are from `origin`. */
typedef struct {
    size_t n, k;
    long double origin, mean, between, within, largest;
} Sums;

static void sum_within(Sums *sums, const double *const groups[], const size_t n[], size_t k)
{
    for (size_t i = 0; i < k; i++) {
        if (n[i] == 0)
            continue;
        Group group = group_of(groups[i], n[i]);
        if (sums->k++ == 0)
            sums->origin = groups[i][0];
        sums->n += n[i];
        sums->mean += (long double)n[i] * (groups[i][0] - sums->origin + group.mean);
        sums->within += group.squares;
        sums->largest = fmaxl(sums->largest, group.largest);
    }
    sums->mean /= (long double)sums->n;
}

static void sum_between(Sums *sums, const double *const groups[], const size_t n[], size_t k)
{
    for (size_t i = 0; i < k; i++) {
        if (n[i] == 0)
            continue;
        long double distance = groups[i][0] - sums->origin + group_of(groups[i], n[i]).mean - sums->mean;
        sums->between += (long double)n[i] * distance * distance;
    }
}

static Anova without_test(ResultStatus status, const Sums *sums)
{
    return (Anova){status, sums->n, sums->k, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
}

Anova anova(const double *const groups[], const size_t n[], size_t k)
{
    Sums sums = {0};
    sum_within(&sums, groups, n, k);
    if (sums.k < 2 || sums.n <= sums.k)
        return without_test(RESULT_TOO_FEW, &sums);
    sum_between(&sums, groups, n, k);
    long double df_between = (long double)(sums.k - 1), df_within = (long double)(sums.n - sums.k);
    bool varies = sqrtl(sums.within / df_within) > ROUNDING * sums.largest;
    if (!varies)
        sums.within = 0;
    Anova result = without_test(varies ? RESULT_OK : RESULT_NO_VARIATION, &sums);
    result.between = (double)sums.between;
    result.within = (double)sums.within;
    result.df_between = (double)df_between;
    result.df_within = (double)df_within;
    result.ms_between = (double)(sums.between / df_between);
    result.ms_within = (double)(sums.within / df_within);
    result.residual_sd = (double)sqrtl(sums.within / df_within);
    if (!varies)
        return result;
    result.f = (double)(sums.between / df_between / (sums.within / df_within));
    result.r_squared = (double)(sums.between / (sums.between + sums.within));
    long double log_p = fisher_log_upper(result.f, result.df_between, result.df_within);
    result.p = (double)expl(log_p);
    result.log10_p = (double)(log_p / M_LN10l);
    return result;
}
