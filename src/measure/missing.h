/* Which cell texts mean that there is no answer. */
#ifndef MLDSTAT_MEASURE_MISSING_H
#define MLDSTAT_MEASURE_MISSING_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *const *extra; /* borrowed; NULL-terminated or NULL */
    bool first[256];          /* the first bytes of all codes: rules nearly every answer out at once */
} MissingCodes;

void missing_codes_init(MissingCodes *codes, const char *const extra[]);

/* True for an empty cell, for the defaults (NA, N/A, NaN, NULL, ., -, #N/A, #NULL!, [not completed]) and for the extra
 * ones. Case is ignored; numbers are missing codes only when they are named. */
bool is_missing(const MissingCodes *codes, const char *text, size_t length);

#endif
