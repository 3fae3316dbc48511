/* Wilcoxon's signed-rank test with Hodges-Lehmann estimate and interval, from the same differences under one zero rule.
 */
#ifndef MLDSTAT_STATS_WILCOXON_H
#define MLDSTAT_STATS_WILCOXON_H

#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    ResultStatus status;
    bool zeros_kept; /* Pratt; else dropped (Wilcoxon) */
    size_t n;        /* differences given */
    size_t n_used;   /* differences that entered the ranking: n under Pratt, n - n_zero otherwise */
    size_t n_zero;
    double v; /* sum of the ranks of positive differences */
    double p; /* two-sided, in [0, 1] */
    double log10_p;
    bool exact;            /* conditional exact distribution (ties included), else normal approximation with continuity
                              correction */
    double hodges_lehmann; /* median of the Walsh averages */
    double low, high;      /* interval by inverting the same test */
    double achieved_level; /* of the interval: nominal or above for the exact one */
} Wilcoxon;

/* `scale[i]` is max(|pre|, |post|) of patient i: differences are rounded to 1e-9 of it before ranking, so that equal
 * changes tie. NULL means no rounding. Never fails. */
Wilcoxon wilcoxon(const double diff[], const double scale[], size_t n, bool keep_zeros, double confidence);

#endif
