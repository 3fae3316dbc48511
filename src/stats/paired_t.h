/* Paired t: does the mean of post - pre differ from zero?
 *
 * t = mean / (sd / sqrt(n)), df = n - 1, interval mean -+ t_(1 - alpha/2, df) sd / sqrt(n). Student 1908.
 * Equivalent to R: t.test(post, pre, paired = TRUE).
 */
#ifndef MLDSTAT_STATS_PAIRED_T_H
#define MLDSTAT_STATS_PAIRED_T_H

#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t n;
    double estimate; /* mean difference, in score points; exists whenever n >= 1 */
    double se;
    double low, high; /* confidence limits of the mean, in score points */
    double t, df;
    double p;       /* two-sided, in [0, 1], twice the tail itself */
    double log10_p; /* exists where p underflows as well */
} PairedT;

/* n < 2 gives RESULT_TOO_FEW; all differences equal gives RESULT_NO_VARIATION (no t, p or interval). Never fails. */
PairedT paired_t(const double diff[], size_t n, double confidence);

#endif
