/* The null distribution of the sum of those of m sizes that got a positive sign, every sign being a fair coin: of ranks
 * in the signed-rank test, of the differences themselves in the sign-flip test.
 *
 * Counted by the shift algorithm (Streitberg and Roehmel 1986): f(t), in how many of the 2^m ways the sum is t, becomes
 * f(t) + f(t - s) with each size s, a whole number. In doubles, which hold 2^1000 and 2^-1000 alike, so that nothing
 * overflows or underflows at m <= 1000; counts up to 2^53 are exact, and sums of positive numbers lose nothing beyond.
 */
#ifndef MLDSTAT_STATS_SIGN_SUM_H
#define MLDSTAT_STATS_SIGN_SUM_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#define SIGN_SUM_SIZES_MOST 1000

typedef struct {
    guint64 size;  /* > 0 */
    guint64 count; /* how many of the m have it, > 0 */
} SizeGroup;

/* Whether m sizes can be counted up to the sum `last` within bounds of memory (96 MB) and time (about 0.2 s). */
bool sign_sum_is_countable(guint64 m, guint64 last);

/* f(t) for t = 0 .. last; fastest where the groups ascend. (transfer full) */
double *sign_sum_ways(const SizeGroup groups[], size_t n_groups, size_t last);

/* 2 ways / 2^m, at most 1: the two-sided p of the sums that `ways` counts, those at one end of the distribution. */
double sign_sum_p(long double ways, guint64 m);

#endif
