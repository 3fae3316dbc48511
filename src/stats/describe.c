#include "stats/describe.h"

#include <math.h>
#include <stdbool.h>

static long double mean_of(const Distinct *values)
{
    if (values->n_distinct == 1)
        return values->value[0];
    long double sum = 0;
    for (size_t i = 0; i < values->n_distinct; i++)
        sum += (long double)values->value[i] * (long double)distinct_count(values, i);
    return sum / (long double)values->n;
}

/* Two passes; the square of the deviations' sum, zero but for rounding, corrects the mean's own rounding. */
static double sd_of(const Distinct *values, long double mean)
{
    if (values->n < 2)
        return NAN;
    long double squares = 0, rest = 0;
    for (size_t i = 0; i < values->n_distinct; i++) {
        long double count = (long double)distinct_count(values, i);
        long double deviation = (long double)values->value[i] - mean;
        squares += count * deviation * deviation;
        rest += count * deviation;
    }
    long double n = (long double)values->n;
    return (double)sqrtl((squares - rest * rest / n) / (n - 1));
}

static double quantile_of(const Distinct *values, double share)
{
    double at = (double)(values->n - 1) * share;
    double below = floor(at);
    double weight = at - below;
    double low = distinct_at(values, (guint64)below + 1);
    if (weight == 0)
        return low;
    return (1 - weight) * low + weight * distinct_at(values, (guint64)below + 2);
}

Description describe_distinct(const Distinct *values)
{
    if (values->n == 0)
        return (Description){0, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
    long double mean = mean_of(values);
    return (Description){
        .n = values->n,
        .mean = (double)mean,
        .sd = sd_of(values, mean),
        .median = quantile_of(values, 0.5),
        .q1 = quantile_of(values, 0.25),
        .q3 = quantile_of(values, 0.75),
        .min = values->value[0],
        .max = values->value[values->n_distinct - 1],
    };
}

Description describe(const double x[], size_t n)
{
    g_autoptr(Distinct) values = distinct_new(x, NULL, n);
    return describe_distinct(values);
}

typedef __int128 Wide;

/* Values become whole numbers, as do their products, so that sums are the same in whatever order they come: multiples
 * of 2^-62 of a power of two that is at most twice the values' range, counted from the lowest. */
#define WHOLE_BITS 62

typedef struct {
    double low, range;
    double factor[2]; /* a range may be too small for one */
    gint64 mean;
} WholeScale;

static gint64 whole_of(const WholeScale *scale, double x)
{
    return (gint64)((x - scale->low) * scale->factor[0] * scale->factor[1]);
}

static WholeScale whole_scale(const double x[], size_t n)
{
    double low = x[0], high = x[0];
    for (size_t i = 1; i < n; i++) {
        low = x[i] < low ? x[i] : low;
        high = x[i] > high ? x[i] : high;
    }
    int exponent;
    frexp(high - low, &exponent);
    WholeScale scale = {.low = low, .range = high - low};
    scale.factor[0] = ldexp(1, (WHOLE_BITS - exponent) / 2);
    scale.factor[1] = ldexp(1, WHOLE_BITS - exponent - (WHOLE_BITS - exponent) / 2);
    Wide sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += whole_of(&scale, x[i]);
    scale.mean = (gint64)(sum / (Wide)n);
    return scale;
}

static gint64 product(gint64 a, gint64 b)
{
    return (gint64)(((Wide)a * b) >> WHOLE_BITS);
}

double correlation(const double x[], const double y[], size_t n)
{
    if (n < 2)
        return NAN;
    WholeScale of_x = whole_scale(x, n), of_y = whole_scale(y, n);
    if (of_x.range == 0 || of_y.range == 0)
        return NAN;
    Wide xx = 0, yy = 0, xy = 0;
    for (size_t i = 0; i < n; i++) {
        gint64 dx = whole_of(&of_x, x[i]) - of_x.mean, dy = whole_of(&of_y, y[i]) - of_y.mean;
        xx += product(dx, dx);
        yy += product(dy, dy);
        xy += product(dx, dy);
    }
    double r = (double)((long double)xy / sqrtl((long double)xx) / sqrtl((long double)yy));
    return CLAMP(r, -1.0, 1.0);
}
