#include "stats/beta.h"

#include "stats/stirling.h"

#include <math.h>

#define FRACTION_MOST 100000
/* From here the log gammas lose more than Stirling's formula leaves. */
#define STIRLING_FROM 64.0L

/* Lentz's evaluation of a continued fraction 1 + term / (1 + term / (1 + ...)), inverted. */
typedef struct {
    long double c, d, value;
} Lentz;

static long double not_zero(long double x)
{
    const long double tiny = 1e-4000L;
    return fabsl(x) < tiny ? tiny : x;
}

/* Returns the factor by which the value changed. */
static long double lentz_step(Lentz *lentz, long double term)
{
    lentz->d = 1 / not_zero(1 + term * lentz->d);
    lentz->c = not_zero(1 + term / lentz->c);
    lentz->value *= lentz->d * lentz->c;
    return lentz->d * lentz->c;
}

long double beta_fraction(long double a, long double b, long double x)
{
    Lentz lentz = {.c = 1, .d = 1 / not_zero(1 - (a + b) * x / (a + 1))};
    lentz.value = lentz.d;
    for (int m = 1; m < FRACTION_MOST; m++) {
        lentz_step(&lentz, m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
        long double factor = lentz_step(&lentz, -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
        if (fabsl(factor - 1) < 1e-18L)
            break;
    }
    return lentz.value;
}

/* ln B(a, b) without the difference of two log gammas of a large argument, which would lose the digits it has before
 * its point. */
static long double log_beta(long double a, long double b)
{
    if (a > b)
        return log_beta(b, a);
    if (b < STIRLING_FROM)
        return lgammal(a) + lgammal(b) - lgammal(a + b);
    return lgammal(a) - a * logl(a + b) - (b - 0.5L) * log1pl(a / b) + a + stirling_rest(b) - stirling_rest(a + b);
}

long double beta_log_slope(long double a, long double b, long double x, long double y)
{
    long double log_x = x < 0.5L ? logl(x) : log1pl(-y), log_y = y < 0.5L ? logl(y) : log1pl(-x);
    return a * log_x + b * log_y - log_beta(a, b);
}

long double beta_log_tail(long double a, long double b, long double x, long double y)
{
    long double slope = beta_log_slope(a, b, x, y);
    if (x < (a + 1) / (a + b + 2))
        return slope - logl(a) + logl(beta_fraction(a, b, x));
    /* Beyond the middle the tail is not small, so that nothing is lost by subtracting the other from one. */
    return log1pl(-expl(slope - logl(b) + logl(beta_fraction(b, a, y))));
}
