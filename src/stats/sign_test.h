/* Sign test, with the order-statistic interval of the median.
 *
 * With S positive ones among m nonzero differences, S ~ Bin(m, 1/2): p = min(1, 2 P(X <= min(S, m - S))). Exact for
 * every m. Arbuthnott 1710; R: binom.test(sum(d > 0), sum(d != 0)).
 *
 * The interval of the median is of all n differences, zeros included: x_(k) to x_(n + 1 - k) with
 * k = qbinom(alpha / 2, n, .5), alpha = 1 - confidence; its level is 1 - 2 pbinom(k - 1, n, .5). Hence p >= alpha
 * implies that 0 lies in the closed interval, p < alpha that it does not lie in its interior.
 */
#ifndef MLDSTAT_STATS_SIGN_TEST_H
#define MLDSTAT_STATS_SIGN_TEST_H

#include "stats/distinct.h"
#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t positive, negative, zero;
    double p;              /* two-sided, in [0, 1]; 0 where it underflows */
    double log10_p;        /* exists where p underflows as well */
    double median;         /* of all differences, zeros included; quantile(d, .5, type = 7) */
    double low, high;      /* interval of the median; NaN where k = 0: at 95 % when n < 6 */
    double achieved_level; /* of the interval, nominal or above; NaN without one */
} SignTest;

/* `scale[i]` is max(|pre|, |post|) of patient i: differences that are equal, or zero, but for rounding are made so, as
 * distinct_tied() says. NULL means as they are. n = 0 gives RESULT_TOO_FEW and NaN; all differences zero gives
 * RESULT_NO_VARIATION with p = 1, log10_p = 0, and the median and its interval as always. Never fails. */
SignTest sign_test(const double diff[], const double scale[], size_t n, double confidence);

/* The same of differences already counted and tied. */
SignTest sign_test_of(const Distinct *diff, double confidence);

#endif
