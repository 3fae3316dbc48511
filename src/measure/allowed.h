/* What a cell may hold, in the words of a finding. */
#ifndef MLDSTAT_MEASURE_ALLOWED_H
#define MLDSTAT_MEASURE_ALLOWED_H

#include "design/study.h"

/* "0 to 10", as recorded; "none, mild, severe" where text answers are; NULL without a range. (transfer full) */
char *allowed_scores(const Measure *measure);

/* "pre, before, post, after". (transfer full) */
char *allowed_times(const Study *study);

#endif
