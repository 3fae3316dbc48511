#include "stats/score_interval.h"

#include "stats/normal.h"

#include <math.h>

/* Halvings of an interval of length 2 at most, to the last bit of a limit near 1. */
#define HALVINGS 70

/* The limits solve x^2 (1 + z^2 / n) - x (2 share + z^2 / n) + share^2 = 0. The lower one is taken from the product of
 * both, so that no digit is lost where the share is small. */
ScoreInterval score_interval_share(double share, double trials, double confidence)
{
    long double z = normal_quantile((1 - confidence) / 2), p = share, n = trials, square = z * z / n;
    long double sum = p + square / 2 + z * sqrtl(p * (1 - p) / n + square / (4 * n));
    return (ScoreInterval){(double)(p * p / sum), fmin(1, (double)(sum / (1 + square)))};
}

/* The score statistic of p_up - p_down = at, given counts up, down of n. The share that goes down is the root q of
 * 2 n q^2 + b q + c = 0 that makes the counts most likely; the statistic's variance is (2 q + at (1 - at)) / n. */
static long double score_of(long double up, long double down, long double n, long double at)
{
    long double b = (2 * n - up + down) * at - up - down;
    long double c = -down * at * (1 - at);
    long double root = sqrtl(fmaxl(0, b * b - 8 * n * c));
    long double q = fmaxl(0, b < 0 ? (root - b) / (4 * n) : root + b > 0 ? -2 * c / (root + b) : 0);
    long double variance = n * fmaxl(0, 2 * q + at * (1 - at));
    long double distance = up - down - n * at;
    return variance > 0 ? distance / sqrtl(variance) : distance < 0 ? -INFINITY : 0;
}

/* The largest difference that is not rejected; the statistic falls as the difference rises. */
static long double upper_limit(long double up, long double down, long double n, long double z)
{
    long double low = (up - down) / n, high = 1;
    for (int i = 0; i < HALVINGS; i++) {
        long double middle = (low + high) / 2;
        if (score_of(up, down, n, middle) >= -z)
            low = middle;
        else
            high = middle;
    }
    return low;
}

ScoreInterval score_interval_difference(size_t up, size_t same, size_t down, double confidence)
{
    long double z = normal_quantile((1 - confidence) / 2), n = (long double)up + down + same;
    return (ScoreInterval){(double)(0 - upper_limit(down, up, n, z)), (double)upper_limit(up, down, n, z)};
}
