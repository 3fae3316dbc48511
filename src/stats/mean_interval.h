/* Student's interval of a mean, from a description. */
#ifndef MLDSTAT_STATS_MEAN_INTERVAL_H
#define MLDSTAT_STATS_MEAN_INTERVAL_H

#include "stats/describe.h"

#include <stdbool.h>

/* mean -+ t_(1 - alpha/2, n - 1) sd / sqrt(n), R: t.test(x)$conf.int. False, leaving both alone, when n < 2 or sd is
 * not a number. */
bool mean_interval(const Description *description, double confidence, double *ret_low, double *ret_high);

#endif
