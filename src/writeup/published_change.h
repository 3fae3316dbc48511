/* Which published important change a measure is judged by. */
#ifndef MLDSTAT_WRITEUP_PUBLISHED_CHANGE_H
#define MLDSTAT_WRITEUP_PUBLISHED_CHANGE_H

#include "design/study.h"

/* True when the study file gives `key` in place of the definition's. */
bool measure_overrides(const Measure *measure, const char *key);

/* The entry of the definition that the measure's important change in `direction` was taken from; NULL where the study
 * file gives its own, or none is published for its population. Borrowed. */
const ImportantChange *measure_published_change(const Study *study, const Measure *measure, ChangeDirection direction);

#endif
