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

static bool is_constant(const double x[], size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (x[i] != x[0])
            return false;
    return true;
}

double correlation(const double x[], const double y[], size_t n)
{
    if (n < 2 || is_constant(x, n) || is_constant(y, n))
        return NAN;
    long double mean_x = 0, mean_y = 0;
    for (size_t i = 0; i < n; i++) {
        mean_x += x[i];
        mean_y += y[i];
    }
    mean_x /= (long double)n;
    mean_y /= (long double)n;
    long double xx = 0, yy = 0, xy = 0;
    for (size_t i = 0; i < n; i++) {
        long double dx = x[i] - mean_x, dy = y[i] - mean_y;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
    }
    double r = (double)(xy / sqrtl(xx) / sqrtl(yy));
    return CLAMP(r, -1.0, 1.0);
}
