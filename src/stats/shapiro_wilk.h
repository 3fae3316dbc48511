/* Shapiro and Wilk's W: how close the sorted values lie to a straight line against normal order statistics.
 *
 * A description: no method is chosen by it. Scores of few values are never normal, however well the mean of many of
 * them is served by the t interval, so ties alone make p small.
 *
 * Royston 1995 (Applied Statistics 44:547, algorithm AS R94), without censoring. m_i are normal quantiles of
 * (i - 3/8) / (n + 1/4); the weights a are m / |m| but for the outermost one (n <= 5) or two pairs, which are
 * polynomials in 1 / sqrt(n) added to them, and scaling of the rest so that a has length 1; n = 3 has
 * (-1, 0, 1) / sqrt(2) exactly. W = (sum a_i x_(i))^2 / sum (x_i - mean)^2. p is the upper normal tail of a transform
 * of 1 - W: exact at n = 3, -ln(gamma - ln(1 - W)) to n = 11, ln(1 - W) from 12, with mean and SD polynomials in n or
 * ln n. R: shapiro.test(d). */
#ifndef MLDSTAT_STATS_SHAPIRO_WILK_H
#define MLDSTAT_STATS_SHAPIRO_WILK_H

#include "stats/distinct.h"
#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    double w; /* in (0, 1]; NaN unless the status is RESULT_OK */
    double p; /* in [0, 1] */
} Normality;

/* n < 3 gives RESULT_TOO_FEW, all values equal RESULT_NO_VARIATION, n > 5000, for which the polynomials were not
 * fitted, RESULT_NOT_RUN_LARGE_N. Never fails. */
Normality shapiro_wilk(const double x[], size_t n);

/* The same of values already counted. */
Normality shapiro_wilk_of(const Distinct *values);

#endif
