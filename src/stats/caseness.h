/* Cases before and after, and the exact McNemar test of those who changed sides. */
#ifndef MLDSTAT_STATS_CASENESS_H
#define MLDSTAT_STATS_CASENESS_H

#include "stats/proportion.h"
#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

/* both + ceased + became + neither = n. p is the two-sided exact binomial test of `ceased` among ceased + became
 * (McNemar 1947, exact): min(1, 2 P(X <= min(ceased, became))), X ~ Bin(ceased + became, 1/2). R:
 * binom.test(ceased, ceased + became)$p.value; mcnemar.test() approximates it. The interval inverts the score test, so
 * that near alpha it and the exact p may disagree about 0. */
typedef struct {
    ResultStatus status; /* RESULT_COURSE_ONLY; RESULT_NOT_APPLICABLE without a cutoff */
    size_t both;         /* a case before and after */
    size_t ceased;       /* before only */
    size_t became;       /* after only */
    size_t neither;
    Proportion pre, post; /* cases */
    double difference;    /* post.rate - pre.rate, in [-1, 1] */
    double low, high;     /* Tango's score interval (1998) of the difference, see score_interval_difference() */
    double p;             /* 1 where nobody changed sides; 0 where it underflows */
} Caseness;

/* n = 0 gives RESULT_TOO_FEW; nobody changed sides RESULT_NO_VARIATION with p = 1 and its interval. */
Caseness caseness(const bool before[], const bool after[], size_t n, double confidence);

Caseness caseness_missing(ResultStatus status);

#endif
