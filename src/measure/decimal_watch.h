/* Which decimal mark a file's scores have, where none is declared: learnt from the first score that shows one.
 *
 * Only cells of records of the right width count, since others may stand under the wrong header; the caller waits for
 * the end of the record.
 */
#ifndef MLDSTAT_MEASURE_DECIMAL_WATCH_H
#define MLDSTAT_MEASURE_DECIMAL_WATCH_H

#include "design/dialect.h"
#include "ingest/line_map.h"

#include <glib.h>
#include <stdbool.h>

typedef struct {
    DecimalMark mark; /* declared or learnt; DECIMAL_AUTO until a score shows one */
    guint64 record;   /* the first that showed it; 0 when it is declared, or not learnt yet */
    /* the first score that showed the other mark; 0 when there is none */
    guint64 other_record;
    const char *other_header;
    char *other_text; /* cleaned for messages */
} DecimalWatch;

void decimal_watch_clear(DecimalWatch *watch);

/* A score of this record shows `mark`. `header` is borrowed. */
void decimal_watch_see(DecimalWatch *watch, DecimalMark mark, guint64 record, const char *header, const char *text);

/* False with MLD_ERROR_DATA when the file `name` shows both marks. */
bool decimal_watch_check(const DecimalWatch *watch, const char *name, const LineMap *lines, GError **error);

#endif
