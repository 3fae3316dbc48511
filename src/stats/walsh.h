/* Order statistics of the Walsh averages (x_i + x_j) / 2, i <= j, without forming them.
 *
 * Of n values there are N = n (n + 1) / 2. Counting those up to a bound is one sweep of two pointers over the distinct
 * values, 3 ms for a million, which also closes the range looked at to averages that occur. Bounds are interpolated
 * between counts: about 10 sweeps isolate one average of a million normal values, 20 where tails are heavy, and 170 at
 * most whatever the values, because the range is halved where interpolation fails. Exact: the result is one of the
 * averages as computed in double precision. Values up to 8e307 in size.
 */
#ifndef MLDSTAT_STATS_WALSH_H
#define MLDSTAT_STATS_WALSH_H

#include "stats/distinct.h"

/* N. */
guint64 walsh_count(const Distinct *values);

/* The rank-th smallest average, rank 1 to N. R: sort((outer(x, x, "+") / 2)[lower.tri(diag(n), TRUE)])[rank]. */
double walsh_at(const Distinct *values, guint64 rank);

/* Their median, the Hodges-Lehmann estimate (1963) of the pseudomedian: the mean of the two middle ones when N is even.
 * NaN when n = 0. */
double walsh_median(const Distinct *values);

#endif
