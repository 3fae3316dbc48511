#include "stats/binomial.h"

#include <math.h>

/* Below this n the coefficient is a product without rounding worth mentioning. */
#define PRODUCT_MOST 1000

static long double log_term(guint64 k, guint64 n)
{
    if (n > PRODUCT_MOST)
        return lgammal((long double)n + 1) - lgammal((long double)k + 1) - lgammal((long double)(n - k) + 1) -
               (long double)n * M_LN2l;
    long double coefficient = 1;
    for (guint64 i = 1; i <= k; i++)
        coefficient = coefficient * (long double)(n - k + i) / (long double)i;
    return logl(coefficient) - (long double)n * M_LN2l;
}

static long double lower_half(guint64 k, guint64 n)
{
    long double sum = 1, term = 1;
    for (guint64 i = k; i > 0 && term > sum * 1e-20L; i--) {
        term *= (long double)i / (long double)(n - i + 1);
        sum += term;
    }
    return log_term(k, n) + logl(sum);
}

long double binomial_log_tail(guint64 k, guint64 n)
{
    if (k >= n)
        return 0;
    if (k <= n / 2)
        return lower_half(k, n);
    return log1pl(-expl(lower_half(n - k - 1, n)));
}

long double binomial_log_p(guint64 k, guint64 n)
{
    guint64 fewer = MIN(k, n - k);
    /* The halves of an odd n are exactly one half each, which sums miss by rounding. */
    return n <= 2 * fewer + 1 ? 0 : M_LN2l + binomial_log_tail(fewer, n);
}

guint64 binomial_quantile(double tail, guint64 n)
{
    /* A relative slack of 1e-13 keeps a tail that is exactly attainable, such as 1/8 at n = 3, from being missed by
     * rounding. */
    long double target = logl(tail) - 1e-13L;
    guint64 low = 0, high = n;
    while (low < high) {
        guint64 middle = low + (high - low) / 2;
        if (binomial_log_tail(middle, n) >= target)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}
