/* How far a correlation may lie from the one of a few patients.
 *
 * Fisher's z: tanh(atanh(r) + z / sqrt(n - 3)), z the normal quantile with `tail` above it. Fisher 1921. R: the upper
 * end of cor.test(x, y, conf.level = 1 - 2 tail)$conf.int.
 */
#ifndef MLDSTAT_STATS_CORRELATION_LIMIT_H
#define MLDSTAT_STATS_CORRELATION_LIMIT_H

#include <glib.h>
#include <stdbool.h>

/* The largest correlation that is compatible with r of n pairs, 0 < tail <= 1/2. NaN when n < 4 or r is NaN; r itself
 * at -1 and 1. */
double correlation_upper_limit(double r, guint64 n, double tail);

/* True for an item-rest correlation that is below 0 and not by chance: of 9 forms or more, with its one-sided 97.5 %
 * limit below 0. An item of a scale is expected well above 0; one below is often reversed once too much. */
bool item_goes_against_rest(double item_rest, guint64 n);

#endif
