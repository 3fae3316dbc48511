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
    CumulativePoint *points; /* ascending; every distinct change, or CUMULATIVE_MOST of them at even ranks, the first
                                and the last among them; NULL without */
    size_t n_points;
} Cumulative;

/* Free with cumulative_clear(). */
Cumulative cumulative_of(const Distinct *diff, double confidence);
Cumulative cumulative_missing(ResultStatus status);
void cumulative_clear(Cumulative *cumulative);

#endif
