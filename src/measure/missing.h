/* Which cell texts mean that there is no answer. */
#ifndef MLDSTAT_MEASURE_MISSING_H
#define MLDSTAT_MEASURE_MISSING_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *const *extra; /* borrowed; NULL-terminated or NULL */
    const char *const *usual; /* of the file's preset: likewise */
    bool for_keys;            /* of ids, sessions and dates: extra codes that are numbers do not count */
    bool first[256];          /* the first bytes of all codes: rules nearly every answer out at once */
} MissingCodes;

/* `for_keys` false: codes for scores. True: for what records are matched by, where 99 may be a patient's id although it
 * is no score. */
void missing_codes_init(MissingCodes *codes, const char *const extra[], bool for_keys);

/* Adds the codes that the program writes which exported the file; NULL for none. */
void missing_codes_add_usual(MissingCodes *codes, const char *const usual[]);

/* True for an empty cell, for the defaults (NA, N/A, NaN, NULL, ., -, #N/A, #NULL!, [not completed]) and for the extra
 * ones. Case is ignored; numbers are missing codes only when they are named. */
bool is_missing(const MissingCodes *codes, const char *text, size_t length);

/* True when the score equals an extra or usual code that is a number, however it is written: 99 also means 99.0 and
 * 099. */
bool is_missing_score(const MissingCodes *codes, double score);

#endif
