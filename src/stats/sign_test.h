/* Sign test, with the order-statistic interval of the median. */
#ifndef MLDSTAT_STATS_SIGN_TEST_H
#define MLDSTAT_STATS_SIGN_TEST_H

#include "stats/status.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    size_t positive, negative, zero;
    double p;
    double log10_p;
    double median;    /* of all differences, zeros included */
    double low, high; /* interval of the median */
    double achieved_level;
} SignTest;

SignTest sign_test(const double diff[], const double scale[], size_t n, double confidence);

#endif
