/* A share of patients with its intervals. */
#ifndef MLDSTAT_STATS_PROPORTION_H
#define MLDSTAT_STATS_PROPORTION_H

#include <stddef.h>

/* `count` of `n` patients. With n = 0 every number is NaN. Both intervals are two-sided and lie in [0, 1].
 *
 * low, high: Wilson 1927, the score interval without continuity correction; on average it covers what it says.
 * R: prop.test(count, n, correct = FALSE)$conf.int.
 * exact_low, exact_high: Clopper and Pearson 1934, from beta quantiles: never covers less than it says. 0 where count
 * is 0, 1 where count is n. R: binom.test(count, n)$conf.int. */
typedef struct {
    size_t count, n;
    double rate; /* count / n */
    double low, high;
    double exact_low, exact_high;
} Proportion;

/* count <= n; 0 < confidence < 1. Never fails, up to n of 10^9 or so. */
Proportion proportion(size_t count, size_t n, double confidence);

/* Of nobody: as proportion() with n = 0. */
Proportion proportion_missing(void);

#endif
