/* Wilcoxon's signed-rank test with Hodges-Lehmann estimate and interval, from the same differences under one zero rule.
 *
 * V is the sum of the ranks of |d| over positive d, ties sharing their average rank. Zeros kept (Pratt 1959): zeros are
 * ranked, then their ranks left out; the estimate and its interval are of all n differences. Zeros dropped (Wilcoxon
 * 1949): they leave the sample first, and everything is of the nonzero ones: "among those who changed". p and its
 * exactness: stats/signed_rank.h. R: exactRankTests::wilcox.exact(d) dropped,
 * coin::wilcoxsign_test(post ~ pre, zero.method = "Pratt", distribution = "exact") kept; without ties and zeros
 * wilcox.test(d, exact = TRUE).
 *
 * The estimate is the median of the N = n (n + 1) / 2 Walsh averages (d_i + d_j) / 2, i <= j (Hodges and Lehmann 1963).
 * The interval inverts the test, conditional on the ties as observed (Bauer 1972): the number of Walsh averages above
 * 0, those at 0 by half, is V + Z / 2, where Z = z (z + 1) / 2 counts the averages of two of the z zeros (kept; Z = 0
 * dropped). With 2c the largest 2V that has p < alpha = 1 - confidence, the limits are the k-th smallest and largest
 * averages, k = floor((2c + Z) / 2) + 1. Hence p >= alpha implies that 0 lies in the closed interval, and p < alpha
 * that it does not lie in its interior. Without ties k is R's max(1, qsignrank(alpha / 2, n)). The normal
 * approximation is inverted in the same way, with its continuity correction.
 */
#ifndef MLDSTAT_STATS_WILCOXON_H
#define MLDSTAT_STATS_WILCOXON_H

#include "stats/distinct.h"
#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    ResultStatus status;
    bool zeros_kept; /* Pratt; else dropped (Wilcoxon) */
    size_t n;        /* differences given */
    size_t n_used;   /* differences that entered the ranking: n under Pratt, n - n_zero otherwise */
    size_t n_zero;
    double v;              /* sum of the ranks of positive differences */
    double rank_sum;       /* of the ranks of all nonzero differences: V of either sign together */
    double p;              /* two-sided, in [0, 1]; 0 where it underflows */
    double log10_p;        /* exists where p underflows as well */
    bool exact;            /* conditional exact distribution (ties included), else normal approximation with continuity
                              correction */
    double hodges_lehmann; /* median of the Walsh averages */
    double low, high;      /* interval by inverting the same test; NaN where no V is rejected: at 95 % when fewer than 6
                              nonzero differences */
    double achieved_level; /* of the interval: 1 - p at its critical V, nominal or above; `confidence` for the normal
                              approximation; NaN without an interval */
} Wilcoxon;

/* `scale[i]` is max(|pre|, |post|) of patient i: differences that are equal, or zero, to half of 1e-9 of it are made so
 * before ranking, as distinct_tied() says. NULL means no rounding. n = 0 gives RESULT_TOO_FEW and NaN. All differences
 * zero gives RESULT_NO_VARIATION with v = 0, p = 1, log10_p = 0 and no interval; the estimate is then 0 where zeros are
 * kept and NaN where they are dropped. Never fails. */
Wilcoxon wilcoxon(const double diff[], const double scale[], size_t n, bool keep_zeros, double confidence);

/* The same of differences already counted and tied. */
Wilcoxon wilcoxon_of(const Distinct *diff, bool keep_zeros, double confidence);

#endif
