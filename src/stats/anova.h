/* One-way analysis of variance: do the means of groups differ by more than chance?
 *
 * SSB = sum n_i (mean_i - mean)^2 on k - 1 degrees of freedom, SSW = sum (x_ij - mean_i)^2 on N - k, each mean square
 * its sum of squares by its df, F = MSB / MSW (Fisher 1925), R^2 = SSB / (SSB + SSW), residual sd = sqrt(MSW).
 * R: summary(aov(y ~ g)).
 *
 * Two passes in extended precision, each group measured from its first value, so that leading digits which all values
 * share cost nothing. What is left is the rounding of the values themselves: of 1000000000000.4 a double holds 4 digits
 * after the point, and no method recovers more than 4 digits of F from such values (SmLs07 to 09 of NIST's Statistical
 * Reference Datasets: 4.4, 4.2 and 4.2 by exact rational arithmetic on the doubles); 10 digits with 7 leading ones
 * (SmLs04 to 06: 10.4, 10.2, 10.2). Every F of those sets comes out as good as that.
 */
#ifndef MLDSTAT_STATS_ANOVA_H
#define MLDSTAT_STATS_ANOVA_H

#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t n, k;                  /* values; groups that have any */
    double between, within;       /* sums of squares */
    double df_between, df_within; /* k - 1, n - k */
    double ms_between, ms_within;
    double f;
    double p;       /* P(F > f), in [0, 1]; 0 where it underflows */
    double log10_p; /* exists where p underflows as well */
    double r_squared;
    double residual_sd;
} Anova;

/* Group i holds n[i] finite values; empty groups do not count. Fewer than two groups, or no group of two values, gives
 * RESULT_TOO_FEW and NaN. Where no group varies, but for rounding (a residual sd of at most 10 epsilon of the largest
 * value), RESULT_NO_VARIATION: sums of squares, mean squares and df hold, `within` is 0, F, p and R^2 are NaN. Never
 * fails. */
Anova anova(const double *const groups[], const size_t n[], size_t k);

#endif
