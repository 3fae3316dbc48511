/* Paired t: does the mean of post - pre differ from zero?
 *
 * t = mean / (sd / sqrt(n)), df = n - 1, interval mean -+ t_(1 - alpha/2, df) sd / sqrt(n), alpha = 1 - confidence.
 * Student 1908. Equivalent to R: t.test(post, pre, paired = TRUE, conf.level = confidence).
 */
#ifndef MLDSTAT_STATS_PAIRED_T_H
#define MLDSTAT_STATS_PAIRED_T_H

#include "stats/describe.h"
#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t n;
    double estimate; /* mean difference, in score points; exists whenever n >= 1 */
    double se;
    double low, high; /* confidence limits of the mean, in score points */
    double t, df;
    double p;       /* two-sided, in [0, 1], twice the tail itself; 0 where it underflows */
    double log10_p; /* exists where p underflows as well */
} PairedT;

/* n < 2 gives RESULT_TOO_FEW; all differences equal, but for rounding as description_is_constant() says, gives
 * RESULT_NO_VARIATION (se 0; no t, p or interval). Never fails. */
PairedT paired_t(const double diff[], size_t n, double confidence);

/* The same from the description of the differences. */
PairedT paired_t_of(const Description *diff, double confidence);

/* True when the spread is nothing but rounding: sd / sqrt(n) at most 10 epsilon of |mean|, the bound at which R's
 * t.test stops with "data are essentially constant". Needs n >= 2. */
bool description_is_constant(const Description *diff);

#endif
