/* The change as a percentage of each patient's own value before.
 *
 * 100 (post - pre) / pre, of the patients with pre > 0; the others have no percentage. Mean, sd and the interval of the
 * mean are those of the percentages: it is the mean of the patients' percent changes, not the percent change of the
 * means. R: p <- 100 * (post - pre) / pre; mean(p); sd(p); median(p); t.test(p)$conf.int.
 */
#ifndef MLDSTAT_STATS_PERCENT_CHANGE_H
#define MLDSTAT_STATS_PERCENT_CHANGE_H

#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t n;         /* patients with pre > 0 */
    double mean;      /* exists whenever n >= 1, as the median does */
    double sd;        /* from n = 2 */
    double median;    /* type 7 */
    double low, high; /* confidence limits of the mean; only with RESULT_OK */
} PercentChange;

/* n < 2 patients with pre > 0 give RESULT_TOO_FEW, equal percentages RESULT_NO_VARIATION. */
PercentChange percent_change(const double pre[], const double post[], size_t n, double confidence);

/* One of which no number exists. */
PercentChange percent_change_missing(ResultStatus status);

#endif
