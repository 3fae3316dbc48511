/* The JZS Bayes factor of the paired t test (Rouder and others 2009, Psychonomic Bulletin and Review 16:225).
 *
 * With r the scale, nu = n - 1 and g the variance that makes a Cauchy variable of a normal one, BF10 is the integral
 * over g > 0 of (1 + n g r^2)^(-1/2) (1 + t^2 / ((1 + n g r^2) nu))^(-(nu + 1) / 2) (2 pi)^(-1/2) g^(-3/2) exp(-1 / (2
 * g)), divided by (1 + t^2 / nu)^(-(nu + 1) / 2). The quotient is taken inside the integral and in logarithms, so that
 * neither overflows, and integrated over ln g by the trapezoidal rule, whose error falls exponentially with the step:
 * log_bf10 has 13 digits for n from 2 to 10^6 and |t| from 0 to 10^6, by integration with 40.
 */
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

/* The test's status. R: BayesFactor::ttestBF(x = post, y = pre, paired = TRUE). It integrates with a tolerance of 1e-4:
 * log_bf10 agrees to 1e-8 as a rule. Beyond |t| = 15, where it announces an approximation, it differs by up to 0.02 in
 * log_bf10 (t 40, n 10^4), and already at t = 14.9 by 1e-4 where n = 2; integrate() with a tolerance of 1e-11 agrees.
 */
BayesFactor bayes_factor_of(const PairedT *test);

BayesFactor bayes_factor_missing(ResultStatus status);

#endif
