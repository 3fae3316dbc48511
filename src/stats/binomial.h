/* The lower tail of the binomial distribution with probability one half: of fair coins and the sign test. */
#ifndef MLDSTAT_STATS_BINOMIAL_H
#define MLDSTAT_STATS_BINOMIAL_H

#include <glib.h>

/* ln P(X <= k) for X ~ Bin(n, 1/2), k <= n. R: pbinom(k, n, .5, log.p = TRUE). The tail is summed downwards from its
 * largest term, C(n, k) 2^-n, by the ratio of neighbours; above n / 2 it is one minus the other tail, which is at most
 * one half. The largest term comes from log gammas in extended precision: 12 digits at n = 10^6, more below. */
long double binomial_log_tail(guint64 k, guint64 n);

/* ln of the two-sided p of k heads among n throws of a fair coin, min(1, 2 P(X <= min(k, n - k))); k <= n, and 0 of no
 * throws. R: log(binom.test(k, n)$p.value). */
long double binomial_log_p(guint64 k, guint64 n);

/* The smallest k with P(X <= k) >= tail, for 0 < tail <= 1/2. R: qbinom(tail, n, .5). */
guint64 binomial_quantile(double tail, guint64 n);

#endif
