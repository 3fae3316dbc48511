/* What a cell may hold, in the words of a finding. */
#ifndef MLDSTAT_MEASURE_ALLOWED_H
#define MLDSTAT_MEASURE_ALLOWED_H

#include "base/finding.h"
#include "design/study.h"

/* "0 to 10", as recorded; "none, mild, severe" where text answers are; NULL without a range. (transfer full) */
char *allowed_scores(const Measure *measure);

/* What an item's cell may hold instead of what `problem` says of it: "0 to 3", as recorded; "whole numbers from 0 to
 * 3"; "no, yes"; "times of day such as 22:15". (transfer full) */
char *allowed_answers(const Questionnaire *questionnaire, size_t item, FindingCode problem);

/* "0 to 16", "above 0 to 16", "below 5", "above 100". (transfer full) */
char *allowed_limits(const Limits *limits);

/* "pre, before, post, after". (transfer full) */
char *allowed_times(const Study *study);

#endif
