/* A stretch of days, from words: a month, a quarter, a year, or the one that ended last.
 *
 * "2026-10", "2026-Q4" and "2026" say it themselves. "last-month", "last-quarter" and "last-year" are the whole one
 * before that of today, counted from its first day: on 31 March last-month is February.
 */
#ifndef MLDSTAT_BASE_PERIOD_H
#define MLDSTAT_BASE_PERIOD_H

#include "base/date.h"

#include <stdbool.h>

typedef struct {
    Date first, last; /* both belong to it; DATE_NONE where the period is open */
} Period;

/* What period_parse() takes, for messages. */
#define PERIOD_WORDS "2026-10, 2026-Q4, 2026, last-month, last-quarter, last-year"

/* The period that `text` names on the day `today`. False when it is none or does not lie within 1900 to 2078. */
bool period_parse(const char *text, Date today, Period *ret_period);

#endif
