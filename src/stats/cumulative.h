/* The cumulative distribution of change with a pointwise Wilson band (FDA 2009 guidance on patient-reported outcomes;
 * McLeod 2011). */
#ifndef MLDSTAT_STATS_CUMULATIVE_H
#define MLDSTAT_STATS_CUMULATIVE_H

#include "stats/distinct.h"
#include "stats/proportion.h"
#include "stats/status.h"

#include <stddef.h>

#define CUMULATIVE_MOST 201

typedef struct {
    double change;      /* post - pre */
    Proportion at_most; /* patients whose change is at most this */
} CumulativePoint;

typedef struct {
    ResultStatus status;     /* RESULT_COURSE_ONLY, RESULT_TOO_FEW; else RESULT_OK */
    CumulativePoint *points; /* each change once, ascending: every one, or where there are more than CUMULATIVE_MOST
                                those at as many even ranks of the patients, the smallest and the largest among them;
                                the last has everyone at most there; NULL without */
    size_t n_points;         /* at most CUMULATIVE_MOST */
} Cumulative;

/* Of differences counted and tied (distinct_tied()); none give RESULT_TOO_FEW. The band holds at each change by itself,
 * not over the whole curve. Free with cumulative_clear(). */
Cumulative cumulative_of(const Distinct *diff, double confidence);
Cumulative cumulative_missing(ResultStatus status);
void cumulative_clear(Cumulative *cumulative);

#endif
