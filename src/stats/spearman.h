/* Spearman's rank correlation: do patients who score higher on the one tend to score higher on the other?
 *
 * Pearson's correlation of the mid-ranks: equal values share the mean of the ranks that they take. Spearman 1904.
 * Equivalent to R: cor(x, y, method = "spearman").
 */
#ifndef MLDSTAT_STATS_SPEARMAN_H
#define MLDSTAT_STATS_SPEARMAN_H

#include <stddef.h>

/* Writes the mid-rank of each of the n values, 1 to n in all, to ranks. Values tie that lie at most `tolerance` above
 * the smallest of their group: 0 ties what is equal, as R's rank(x) does. No value may be NaN. */
void mid_ranks(const double x[], size_t n, double tolerance, double ranks[]);

/* The correlation of x and y, in [-1, 1]; values of y tie within `y_tolerance`, because differences of scores that are
 * equal on paper may differ in their last digits. NaN when n < 2, or when all of x or all of y tie. */
double spearman(const double x[], const double y[], size_t n, double y_tolerance);

#endif
