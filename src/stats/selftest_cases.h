/* The tables of the self-test, one per section. */
#ifndef MLDSTAT_STATS_SELFTEST_CASES_H
#define MLDSTAT_STATS_SELFTEST_CASES_H

#include "stats/selftest.h"

extern const SelftestSection selftest_univariate, selftest_anova, selftest_nasty, selftest_raters, selftest_paired,
    selftest_counts, selftest_distributions;

#endif
