/* Descriptive statistics of one set of values. Equivalent R calls beside each number. */
#ifndef MLDSTAT_STATS_DESCRIBE_H
#define MLDSTAT_STATS_DESCRIBE_H

#include <stddef.h>

typedef struct {
    size_t n;
    double mean;   /* mean(x); NaN when n = 0 */
    double sd;     /* sd(x), divisor n - 1; NaN when n < 2 */
    double median; /* quantile(x, .5, type = 7) */
    double q1, q3; /* quantile(x, c(.25, .75), type = 7) */
    double min, max;
} Description;

/* x need not be sorted and is not changed; no value may be NaN. */
Description describe(const double x[], size_t n);

/* Pearson's correlation, cor(x, y); NaN when n < 2 or either has no variation. */
double correlation(const double x[], const double y[], size_t n);

#endif
