/* Student's t test and interval of an estimate that has a standard error and df, whole or not. */
#ifndef MLDSTAT_STATS_STUDENT_TEST_H
#define MLDSTAT_STATS_STUDENT_TEST_H

typedef struct {
    double low, high; /* estimate -+ t_(1 - alpha/2, df) se, alpha = 1 - confidence */
    double p;         /* two-sided, against 0; 0 where it underflows */
    double log10_p;   /* exists where p underflows as well */
} StudentTest;

/* se > 0, df > 0. */
StudentTest student_test(double estimate, double se, double df, double confidence);

#endif
