/* What the self-test computes without a data set: of counts of patients, of points of distributions. */
#ifndef MLDSTAT_STATS_SELFTEST_PROBABILITY_H
#define MLDSTAT_STATS_SELFTEST_PROBABILITY_H

#include "stats/selftest.h"

/* 95 % limits of a out of b patients. */
SelftestFunction wilson_low, wilson_high, clopper_pearson_low, clopper_pearson_high;

/* Of a patients who ceased and b who became a case. */
SelftestFunction mcnemar_p;

/* The a-th of 0.01, 0.04, 0.03 and 0.005, from 0. */
SelftestFunction holm_p, bh_p;

/* S_diff of Jacobson and Truax (1991): reliability 0.80, SD 7.5. */
SelftestFunction reliable_s_diff;

/* P(T > a / 10) of Student's t, and the quantile with a / 1000 above it, on b degrees of freedom. */
SelftestFunction student_upper, student_point;

/* P(F > a) on 1 and b degrees of freedom, and the quantile with 0.025 above it on a and b. */
SelftestFunction fisher_upper, fisher_point;

/* P(T > t) of the a-th of: t 3, 9 df, ncp 1; t 2, 30 df, ncp 5; t 45, 100 df, ncp 40. */
SelftestFunction noncentral_upper;

#endif
