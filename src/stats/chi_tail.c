#include "stats/chi_tail.h"

#include "stats/stirling.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>

#define TERMS_MOST 1000000
#define ROUNDING   1e-20L

long double chi_log_density(long double u, long double df)
{
    long double excess = (u - 1) * (u + 1);
    long double log_square = u > 0.5L ? log1pl(excess) : 2 * logl(u);
    return df / 2 * (log_square - excess) + logl(df / M_PIl) / 2 - stirling_rest(df / 2);
}

/* 1 + x / (a + 1) + x^2 / ((a + 1) (a + 2)) + ... */
static long double series(long double a, long double x)
{
    long double term = 1, sum = 1;
    for (int k = 1; k < TERMS_MOST && term > ROUNDING * sum; k++) {
        term *= x / (a + k);
        sum += term;
    }
    return sum;
}

/* x / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / (x + 5 - a - ...))), for x > a: all partial values are
 * positive. By Lentz's method. */
static long double fraction(long double a, long double x)
{
    long double b = x + 1 - a, d = 1 / b, c = LDBL_MAX, value = d;
    for (int k = 1; k < TERMS_MOST; k++) {
        long double term = k * (a - k);
        b += 2;
        d = 1 / (term * d + b);
        c = b + term / c;
        value *= c * d;
        if (fabsl(c * d - 1) < ROUNDING)
            break;
    }
    return x * value;
}

static bool is_left(long double u, long double df)
{
    return u * u * df / 2 < df / 2 + 1;
}

/* x^a e^(-x) / Gamma(a) is half the density of ln U. */
static long double smaller_tail(long double u, long double df)
{
    long double a = df / 2, x = a * u * u, front = expl(chi_log_density(u, df)) / 2;
    return is_left(u, df) ? front / a * series(a, x) : front / x * fraction(a, x);
}

long double chi_lower(long double u, long double df)
{
    return is_left(u, df) ? smaller_tail(u, df) : 1 - smaller_tail(u, df);
}

long double chi_upper(long double u, long double df)
{
    return is_left(u, df) ? 1 - smaller_tail(u, df) : smaller_tail(u, df);
}
