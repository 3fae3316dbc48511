#include "stats/proportion.h"

#include "stats/fisher.h"
#include "stats/score_interval.h"

#include <math.h>

/* The q with P(X <= count) = tail of X ~ Bin(n, q), and 1 - q; for 0 <= count < n. It is the beta quantile that leaves
 * `tail` above it, with parameters count + 1 and n - count, by way of Fisher's F of twice as many degrees of freedom.
 * With count = 0 it has a closed form, which keeps its digits however large n is. */
static void upper_limit(size_t count, size_t n, double tail, double *ret_limit, double *ret_rest)
{
    if (count == 0) {
        *ret_rest = (double)expl(logl(tail) / (long double)n);
        *ret_limit = (double)-expm1l(logl(tail) / (long double)n);
        return;
    }
    double a = (double)(count + 1), b = (double)(n - count);
    double ratio = a / b * fisher_quantile_upper(tail, 2 * a, 2 * b);
    *ret_limit = ratio / (1 + ratio);
    *ret_rest = 1 / (1 + ratio);
}

static void find_exact(Proportion *share, double confidence)
{
    double tail = (1 - confidence) / 2, rest = 0;
    share->exact_low = 0;
    share->exact_high = 1;
    if (share->count < share->n)
        upper_limit(share->count, share->n, tail, &share->exact_high, &rest);
    if (share->count > 0)
        upper_limit(share->n - share->count, share->n, tail, &rest, &share->exact_low);
}

Proportion proportion_missing(void)
{
    return (Proportion){0, 0, NAN, NAN, NAN, NAN, NAN};
}

Proportion proportion(size_t count, size_t n, double confidence)
{
    if (n == 0)
        return proportion_missing();
    Proportion share = {.count = count, .n = n, .rate = (double)count / (double)n};
    ScoreInterval wilson = score_interval_share(share.rate, (double)n, confidence);
    share.low = wilson.low;
    share.high = wilson.high;
    find_exact(&share, confidence);
    return share;
}
