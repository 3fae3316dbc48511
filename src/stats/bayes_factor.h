/* The JZS Bayes factor of the paired t test (Rouder and others 2009, Psychonomic Bulletin and Review 16:225). */
#ifndef MLDSTAT_STATS_BAYES_FACTOR_H
#define MLDSTAT_STATS_BAYES_FACTOR_H

#include "stats/paired_t.h"
#include "stats/status.h"

#define BAYES_SCALE                                                                                                    \
    0.70710678118654757 /* sqrt(2) / 2, "medium" in R's BayesFactor; JASP and jamovi round it to 0.707 */

typedef struct {
    ResultStatus status;
    double bf10;     /* evidence for a mean change, d_z ~ Cauchy(0, scale), against none; NaN where it overflows or
                        underflows */
    double log_bf10; /* natural logarithm; exists there too */
    double scale;
} BayesFactor;

/* The test's status. R: BayesFactor::ttestBF(x = post, y = pre, paired = TRUE). */
BayesFactor bayes_factor_of(const PairedT *test);

BayesFactor bayes_factor_missing(ResultStatus status);

#endif
