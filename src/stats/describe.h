/* Descriptive statistics of one set of values. Equivalent R calls beside each number.
 *
 * Sums run over the sorted distinct values in extended precision, so that a number does not depend on the order of the
 * rows, and squares of values near 1e300 neither overflow nor vanish.
 */
#ifndef MLDSTAT_STATS_DESCRIBE_H
#define MLDSTAT_STATS_DESCRIBE_H

#include "stats/distinct.h"

#include <stddef.h>

typedef struct {
    size_t n;
    double mean;     /* mean(x); NaN when n = 0 */
    double sd;       /* sd(x), divisor n - 1; NaN when n < 2, exactly 0 when all values are equal */
    double median;   /* quantile(x, .5, type = 7) */
    double q1, q3;   /* quantile(x, c(.25, .75), type = 7) */
    double min, max; /* NaN when n = 0, like the quantiles */
} Description;

/* x need not be sorted and is not changed; no value may be NaN. */
Description describe(const double x[], size_t n);

/* The same of values already counted. */
Description describe_distinct(const Distinct *values);

/* Pearson's correlation, cor(x, y); NaN when n < 2 or either has no variation. The same bits in
 * whatever order the pairs come. */
double correlation(const double x[], const double y[], size_t n);

#endif
