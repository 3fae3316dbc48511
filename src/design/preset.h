/* What the program that exported a file does the same way every time: one row per program.
 *
 * The shape (header rows, joined headers, missing codes, leading numbers, spread records) holds for a file that a study
 * file declares as such an export or that shows it beyond doubt. The columns hold only where the study file declares
 * the preset and names no column itself.
 */
#ifndef MLDSTAT_DESIGN_PRESET_H
#define MLDSTAT_DESIGN_PRESET_H

#include "base/date.h"
#include "design/dialect.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    const char *name; /* the word in a study file: "plain", "redcap"... */
    unsigned header_rows;
    HeaderStyle header_style;
    bool leading_numbers;                               /* "5 - very bad" is 5 */
    bool spread_records;                                /* one assessment may lie in several rows */
    const char *patient, *session, *date, *time, *site; /* headers, or NULL */
    DateFormat date_format;
    const char *const *missing; /* NULL-terminated cell values besides the defaults, or NULL */
} Preset;

size_t preset_count(void);

/* Row 0 is "plain". */
const Preset *preset_get(size_t index);

#endif
