/* Values that stand for a missing answer, in words. */
#ifndef MLDSTAT_MEASURE_HINT_SCORE_H
#define MLDSTAT_MEASURE_HINT_SCORE_H

#include "base/finding.h"

#include <stdbool.h>

/* "'99', 14 times, looks like a missing code; add missing: [99] under data", of the values for which is_code() holds;
 * NULL where they are not most of the group. (transfer full) */
char *hint_missing_codes(const Finding *finding, bool (*is_code)(const char *text));

/* True when more than half of the group's occurrences satisfy holds(). */
bool most_values(const Finding *finding, bool (*holds)(const char *text));

#endif
