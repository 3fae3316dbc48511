/* The header of a CSV file: one to three rows, and the names that come of them. */
#ifndef MLDSTAT_INGEST_CSV_HEADER_H
#define MLDSTAT_INGEST_CSV_HEADER_H

#include "design/dialect.h"

#include <glib.h>
#include <stdbool.h>

#define CSV_COLUMNS_MAX 16384
#define CSV_HEADER_ROWS 3

typedef struct {
    GPtrArray *rows[CSV_HEADER_ROWS]; /* of trimmed names */
    unsigned wanted;                  /* rows, at least 1 */
    unsigned complete;
    HeaderStyle style;
} CsvHeader;

void csv_header_init(CsvHeader *header, const Dialect *dialect);
void csv_header_clear(CsvHeader *header);

/* A cell of the coming row; the row is complete. Only while csv_header_is_complete() is false. */
void csv_header_cell(CsvHeader *header, const char *text, size_t length);
void csv_header_end_row(CsvHeader *header);

bool csv_header_is_complete(const CsvHeader *header);

/* The names of a complete header. `where` starts messages ("pre.csv:1"). NULL with MLD_ERROR_DATA for more than
 * CSV_COLUMNS_MAX columns, or for rows to be joined that differ in width. (transfer full) */
GPtrArray *csv_header_names(CsvHeader *header, const char *where, GError **error);

#endif
