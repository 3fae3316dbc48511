/* From a record's number to its physical lines.
 *
 * Record 0 is the header, data records count from 1. In a plain file record r stands on line r + 1; the map keeps only
 * the exceptions (blank lines before a record, line breaks inside a quoted cell), so that it costs nothing for the
 * usual file of millions of records. Look-ups are by bisection.
 */
#ifndef MLDSTAT_INGEST_LINE_MAP_H
#define MLDSTAT_INGEST_LINE_MAP_H

#include <glib.h>

typedef struct LineMap LineMap;

LineMap *line_map_new(void);
void line_map_free(LineMap *map);

/* Notes that `record` starts at `first` and ends at `last` (lines from 1). Records must be noted in ascending order;
 * those that follow the previous one line by line need not be noted. */
void line_map_note(LineMap *map, guint64 record, guint64 first, guint64 last);

guint64 line_map_first(const LineMap *map, guint64 record);
guint64 line_map_last(const LineMap *map, guint64 record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(LineMap, line_map_free)

#endif
