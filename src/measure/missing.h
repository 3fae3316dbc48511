/* Which cell texts mean that there is no answer. */
#ifndef MLDSTAT_MEASURE_MISSING_H
#define MLDSTAT_MEASURE_MISSING_H

#include <stdbool.h>
#include <stddef.h>

/* True for an empty cell, for the defaults (NA, N/A, NaN, NULL, ., -, #N/A, #NULL!, [not completed]) and for `extra`
 * (NULL-terminated or NULL). Case is ignored; numbers are missing codes only when they are named in `extra`. */
bool is_missing_code(const char *text, size_t length, const char *const extra[]);

#endif
