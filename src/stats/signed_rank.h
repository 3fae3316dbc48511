/* The null distribution of Wilcoxon's signed-rank statistic, given the ranks.
 *
 * Each of m nonzero differences has a rank w_i, an average rank where differences tie, and under the null hypothesis
 * each sign is a fair coin: V is the sum of w_i U_i with P(U_i = 1) = 1/2, whatever the ties and the zero rule. Ranks
 * are doubled so that they are whole numbers.
 *
 * Exact: counted as stats/sign_sum.h says. Only the lower half is computed, the distribution being symmetric, after
 * division by the ranks' greatest common divisor. Taken up to SIGN_SUM_SIZES_MOST nonzero differences and as long as
 * states (half the sum of the divided ranks) and steps (states times m) stay within bounds; 1000 differences without
 * zeros reach 500,500 states at most. Equal to R's psignrank, exactRankTests::wilcox.exact and
 * coin::wilcoxsign_test(distribution = "exact").
 *
 * Beyond: normal with mean sum(w) / 2, variance sum(w^2) / 4 (which holds the corrections for ties and zeros) and a
 * continuity correction of 1/2. Equal to R: wilcox.test(d, exact = FALSE, correct = TRUE) where zeros are dropped.
 * Its p at m = 1000 against the exact one, without ties and with 13 distinct values: 0.06 and 0.08 % too large at .05,
 * 1.4 and 1.7 % at .001, 8 and 10 % at 1e-6, 28 and 37 % at 1e-10; at m = 200 it would be 0.3, 7, 48 and 250 %. The
 * error falls as 1 / m; it is on the safe side. The exact p of 1000 tied differences takes about 0.08 s.
 */
#ifndef MLDSTAT_STATS_SIGNED_RANK_H
#define MLDSTAT_STATS_SIGNED_RANK_H

#include "stats/sign_sum.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    guint64 doubled; /* twice the rank that all of the group share, > 0 */
    guint64 count;   /* differences with it, > 0 */
} RankGroup;

typedef struct {
    bool exact;
    double p;          /* two-sided: min(1, 2 P(V <= min(v, S - v))), S the sum of the ranks */
    double log10_p;    /* exists where p underflows */
    gint64 critical;   /* the largest 2 v in the lower half with p < alpha; -1 when there is none */
    double critical_p; /* two-sided p at `critical`; 0 when there is none */
} SignedRank;

/* Groups in ascending order of rank, at least one; `doubled_v` is 2 V observed; 0 < alpha < 1. */
SignedRank signed_rank_test(const RankGroup groups[], size_t n_groups, guint64 doubled_v, double alpha);

/* The normal approximation alone, whatever the size. */
SignedRank signed_rank_normal(const RankGroup groups[], size_t n_groups, guint64 doubled_v, double alpha);

#endif
