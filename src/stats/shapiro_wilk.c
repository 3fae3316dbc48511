#include "stats/shapiro_wilk.h"

#include "stats/normal.h"

#include <math.h>
#include <stdbool.h>

#define LEAST        3
#define MOST         5000
#define ONE_PAIR_TO  5  /* n up to which only the outermost pair of weights is by polynomial */
#define GAMMA_TO     11 /* n up to which 1 - W is transformed with gamma */
#define COEFFICIENTS 6

/* Constant term first. */
typedef struct {
    long double of[COEFFICIENTS];
} Polynomial;

/* Royston 1995, in 1 / sqrt(n): what is added to m_n / |m| and m_(n-1) / |m|. */
static const Polynomial outermost = {{0, 0.221157L, -0.147981L, -2.071190L, 4.434685L, -2.706056L}};
static const Polynomial next_to_it = {{0, 0.042981L, -0.293762L, -1.752461L, 5.682633L, -3.582633L}};

/* In n, 4 to 11. */
static const Polynomial small_gamma = {{-2.273L, 0.459L}};
static const Polynomial small_mean = {{0.5440L, -0.39978L, 0.025054L, -0.0006714L}};
static const Polynomial small_log_sd = {{1.3822L, -0.77857L, 0.062767L, -0.0020322L}};

/* In ln n, from 12. */
static const Polynomial large_mean = {{-1.5861L, -0.31082L, -0.083751L, 0.0038915L}};
static const Polynomial large_log_sd = {{-0.4803L, -0.082676L, 0.0030302L}};

static long double value_at(const Polynomial *polynomial, long double x)
{
    long double value = 0;
    for (size_t i = COEFFICIENTS; i > 0; i--)
        value = value * x + polynomial->of[i - 1];
    return value;
}

/* Fills weight[0..n / 2), outermost first, for n > 3; they are those of the upper half, whose mirror image is the
 * lower. */
static void find_weights(long double weight[], size_t n)
{
    size_t half = n / 2, pairs = n <= ONE_PAIR_TO ? 1 : 2;
    long double squares = 0;
    for (size_t i = 0; i < half; i++) {
        weight[i] = normal_quantile(((double)i + 0.625) / ((double)n + 0.25));
        squares += 2 * weight[i] * weight[i];
    }
    const Polynomial *const added[] = {&outermost, &next_to_it};
    long double rest = squares, share = 1;
    for (size_t i = 0; i < pairs; i++) {
        rest -= 2 * weight[i] * weight[i];
        weight[i] = weight[i] / sqrtl(squares) + value_at(added[i], 1 / sqrtl((long double)n));
        share -= 2 * weight[i] * weight[i];
    }
    for (size_t i = pairs; i < half; i++)
        weight[i] *= sqrtl(share / rest);
}

/* The sum of the weights of ranks first to end - 1, from 0. */
static long double weight_between(const long double weight[], size_t n, guint64 first, guint64 end)
{
    long double sum = 0;
    for (guint64 rank = first; rank < end; rank++) {
        if (rank < n / 2)
            sum -= weight[rank];
        else if (rank >= n - n / 2)
            sum += weight[n - 1 - rank];
    }
    return sum;
}

/* How far a value lies above the least one: no digit is lost where all values are close. */
static long double above_least(const Distinct *values, size_t index)
{
    return (long double)values->value[index] - (long double)values->value[0];
}

static long double mean_above_least(const Distinct *values)
{
    long double sum = 0;
    for (size_t i = 0; i < values->n_distinct; i++)
        sum += above_least(values, i) * (long double)distinct_count(values, i);
    return sum / (long double)values->n;
}

/* 1 - W, whose digits count where W is near 1: the share of the squares about the line, the weights being of length
 * 1. */
static long double distance_from_line(const Distinct *values, const long double weight[])
{
    long double mean = mean_above_least(values), squares = 0, slope = 0;
    guint64 first = 0;
    for (size_t i = 0; i < values->n_distinct; i++) {
        long double deviation = above_least(values, i) - mean;
        squares += deviation * deviation * (long double)distinct_count(values, i);
        slope += deviation * weight_between(weight, values->n, first, values->upto[i]);
        first = values->upto[i];
    }
    long double length = sqrtl(squares);
    return CLAMP((length - slope) / length * ((length + slope) / length), 0.0L, 1.0L);
}

/* P(W < w) at n = 3, where W >= 3 / 4. */
static double exact_p(long double w)
{
    return (double)CLAMP(6 / M_PIl * (asinl(sqrtl(w)) - M_PIl / 3), 0.0L, 1.0L);
}

static double approximate_p(long double distance, long double n)
{
    bool small = n <= GAMMA_TO;
    long double log_n = logl(n), at = logl(distance);
    if (small)
        at = -logl(value_at(&small_gamma, n) - at);
    long double mean = small ? value_at(&small_mean, n) : value_at(&large_mean, log_n);
    long double sd = expl(small ? value_at(&small_log_sd, n) : value_at(&large_log_sd, log_n));
    return (double)expl(normal_log_tail((double)((at - mean) / sd)));
}

static Normality no_normality(ResultStatus status)
{
    return (Normality){status, NAN, NAN};
}

Normality shapiro_wilk_of(const Distinct *values)
{
    if (values->n < LEAST)
        return no_normality(RESULT_TOO_FEW);
    if (values->n > MOST)
        return no_normality(RESULT_NOT_RUN_LARGE_N);
    if (values->n_distinct == 1)
        return no_normality(RESULT_NO_VARIATION);
    g_autofree long double *weight = g_new(long double, values->n / 2);
    if (values->n == LEAST)
        weight[0] = M_SQRT1_2l;
    else
        find_weights(weight, values->n);
    long double distance = distance_from_line(values, weight);
    double p = values->n == LEAST ? exact_p(1 - distance) : approximate_p(distance, (long double)values->n);
    return (Normality){RESULT_OK, (double)(1 - distance), p};
}

Normality shapiro_wilk(const double x[], size_t n)
{
    g_autoptr(Distinct) values = distinct_new(x, NULL, n);
    return shapiro_wilk_of(values);
}
