#include "stats/prob_improved.h"

#include "stats/normal.h"

#include <math.h>

/* Halvings of an interval of length 2 at most, to the last bit of a limit near 1. */
#define HALVINGS 70

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

EffectSize prob_improved(size_t improved, size_t same, size_t worsened, double confidence)
{
    if (improved + same + worsened == 0)
        return (EffectSize){RESULT_TOO_FEW, NAN, NAN, NAN};
    long double up = improved, down = worsened, n = up + down + same;
    long double z = normal_quantile((1 - confidence) / 2);
    return (EffectSize){
        .status = RESULT_OK,
        .estimate = (double)((up + (long double)same / 2) / n),
        .low = (double)((1 - upper_limit(down, up, n, z)) / 2),
        .high = (double)((1 + upper_limit(up, down, n, z)) / 2),
    };
}
