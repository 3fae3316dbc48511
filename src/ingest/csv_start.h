/* The first rows of a CSV file, kept as text: what a column is can be guessed from them. */
#ifndef MLDSTAT_INGEST_CSV_START_H
#define MLDSTAT_INGEST_CSV_START_H

#include "design/dialect.h"

#include <glib.h>
#include <stdbool.h>

typedef struct {
    char ***rows; /* rows[0] is the header; each row is a NULL-terminated array of cells */
    size_t n_rows;
    size_t *widths; /* cells per row, no more than the header has */
    size_t widest;  /* cells of the widest record, those beyond the header too; 0 without records */
} CsvStart;

/* Reads the header and up to `records` records, in a dialect settled as csv_read() does. On failure false with
 * MLD_ERROR_DATA and nothing to clear. */
bool csv_read_start(const char *path, const char *name, const Dialect *dialect, size_t records, CsvStart *ret_start,
                    GError **error);
void csv_start_clear(CsvStart *start);

#endif
