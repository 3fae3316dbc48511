#include "stats/icc.h"

#include "stats/fisher.h"

#include <float.h>
#include <glib.h>
#include <math.h>
#include <stdbool.h>

#define ROUNDING (10 * (long double)DBL_EPSILON)

/* n, k and the mean squares. */
typedef struct {
    long double n, k, subjects, raters, residual, within;
} Squares;

/* Ratings from the first one, which loses nothing that they have in common. */
static long double from_first(const double ratings[], size_t i)
{
    return (long double)ratings[i] - ratings[0];
}

/* Means by subject, by rater and of all. */
static long double mean_of(const double ratings[], size_t start, size_t step, size_t count)
{
    long double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += from_first(ratings, start + i * step);
    return sum / (long double)count;
}

static long double unless_rounding(long double square, const double ratings[], size_t n)
{
    long double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fmaxl(largest, fabsl(ratings[i]));
    return sqrtl(square) <= ROUNDING * largest ? 0 : square;
}

static Squares squares_of(const double ratings[], size_t n, size_t k)
{
    g_autofree long double *rater = g_new(long double, k);
    long double all = mean_of(ratings, 0, 1, n * k);
    Squares sums = {(long double)n, (long double)k, 0, 0, 0, 0};
    for (size_t j = 0; j < k; j++) {
        rater[j] = mean_of(ratings, j, k, n) - all;
        sums.raters += sums.n * rater[j] * rater[j];
    }
    for (size_t i = 0; i < n; i++) {
        long double subject = mean_of(ratings, i * k, 1, k);
        sums.subjects += sums.k * (subject - all) * (subject - all);
        for (size_t j = 0; j < k; j++) {
            long double rest = from_first(ratings, i * k + j) - subject;
            sums.within += rest * rest;
            sums.residual += (rest - rater[j]) * (rest - rater[j]);
        }
    }
    sums.subjects = unless_rounding(sums.subjects / (sums.n - 1), ratings, n * k);
    sums.raters = unless_rounding(sums.raters / (sums.k - 1), ratings, n * k);
    sums.residual = unless_rounding(sums.residual / ((sums.n - 1) * (sums.k - 1)), ratings, n * k);
    sums.within = unless_rounding(sums.within / (sums.n * (sums.k - 1)), ratings, n * k);
    return sums;
}

static double ratio(long double part, long double whole)
{
    return whole > 0 ? (double)(part / whole) : (double)NAN;
}

static double f_of(long double subjects, long double error)
{
    if (error > 0)
        return (double)(subjects / error);
    return subjects > 0 ? (double)INFINITY : (double)NAN;
}

/* (1,1) or (3,1) and the same of the mean, from the subjects' mean square and `error`, on df2 degrees of freedom. The
 * limits put F / q_low and F q_high in the place of F. */
static void simple_forms(const Squares *ms, long double error, double df2, double tail, IccResult *one, IccResult *mean)
{
    double df1 = (double)(ms->n - 1);
    long double low = fisher_quantile_upper(tail, df1, df2) * error;
    long double high = fisher_quantile_upper(tail, df2, df1) * ms->subjects;
    double f = f_of(ms->subjects, error);
    double p = isnan(f) ? (double)NAN : (double)expl(fisher_log_upper(f, df1, df2));
    *one = (IccResult){ratio(ms->subjects - error, ms->subjects + (ms->k - 1) * error),
                       ratio(ms->subjects - low, ms->subjects + (ms->k - 1) * low),
                       ratio(high - error, high + (ms->k - 1) * error),
                       f,
                       df1,
                       df2,
                       p};
    *mean = (IccResult){ratio(ms->subjects - error, ms->subjects),
                        ratio(ms->subjects - low, ms->subjects),
                        ratio(high - error, high),
                        f,
                        df1,
                        df2,
                        p};
}

/* Satterthwaite's df of the raters' and the residual mean square together (Shrout and Fleiss, p. 424, times the square
 * of the residual mean square, so that it may be 0). */
static double joint_df(const Squares *ms, long double estimate)
{
    long double raters = ms->k * estimate * ms->raters;
    long double residual = (ms->n * (1 + (ms->k - 1) * estimate) - ms->k * estimate) * ms->residual;
    long double sum = raters + residual;
    return (double)((ms->k - 1) * (ms->n - 1) * sum * sum / ((ms->n - 1) * raters * raters + residual * residual));
}

static double of_mean(double one, long double k)
{
    return ratio(k * one, 1 + (k - 1) * one);
}

/* (2,1) and (2,k), which differ from (3,1) and (3,k) in what the raters' levels add. */
static void raters_sampled(const Squares *ms, double tail, const IccResult *test, IccResult *one, IccResult *mean)
{
    *one = *mean = *test;
    one->estimate = ratio(ms->subjects - ms->residual,
                          ms->subjects + (ms->k - 1) * ms->residual + ms->k * (ms->raters - ms->residual) / ms->n);
    mean->estimate = ratio(ms->subjects - ms->residual, ms->subjects + (ms->raters - ms->residual) / ms->n);
    if (ms->residual == 0 && ms->raters == 0)
        return;
    one->low = one->high = mean->low = mean->high = NAN;
    double df1 = (double)(ms->n - 1), df2 = joint_df(ms, one->estimate);
    if (!(df2 > 0))
        return;
    long double below = fisher_quantile_upper(tail, df1, df2), above = fisher_quantile_upper(tail, df2, df1);
    long double rest = ms->k * ms->raters + (ms->k * ms->n - ms->k - ms->n) * ms->residual;
    one->low = ratio(ms->n * (ms->subjects - below * ms->residual), below * rest + ms->n * ms->subjects);
    one->high = ratio(ms->n * (above * ms->subjects - ms->residual), rest + ms->n * above * ms->subjects);
    if (isnan(mean->estimate))
        return;
    mean->low = of_mean(one->low, ms->k);
    mean->high = of_mean(one->high, ms->k);
}

static Icc without_forms(ResultStatus status, size_t n, size_t k)
{
    Icc result = {.status = status, .n = n, .k = k};
    result.between_subjects = result.between_raters = result.residual = result.within_subjects = NAN;
    for (size_t form = 0; form < ICC_FORM_COUNT; form++)
        result.form[form] = (IccResult){NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    return result;
}

Icc icc(const double ratings[], size_t n, size_t k, double confidence)
{
    if (n < 2 || k < 2)
        return without_forms(RESULT_TOO_FEW, n, k);
    Squares ms = squares_of(ratings, n, k);
    bool varies = ms.subjects > 0 || ms.within > 0;
    Icc result = without_forms(varies ? RESULT_OK : RESULT_NO_VARIATION, n, k);
    result.between_subjects = (double)ms.subjects;
    result.between_raters = (double)ms.raters;
    result.residual = (double)ms.residual;
    result.within_subjects = (double)ms.within;
    if (!varies)
        return result;
    double tail = (1 - confidence) / 2;
    double df_within = (double)(ms.n * (ms.k - 1)), df_residual = (double)((ms.n - 1) * (ms.k - 1));
    IccResult *form = result.form;
    simple_forms(&ms, ms.within, df_within, tail, &form[ICC_1_1], &form[ICC_1_K]);
    simple_forms(&ms, ms.residual, df_residual, tail, &form[ICC_3_1], &form[ICC_3_K]);
    raters_sampled(&ms, tail, &form[ICC_3_1], &form[ICC_2_1], &form[ICC_2_K]);
    return result;
}
