/* One CSV file, record by record, through libcsv in its strictest mode.
 *
 * What is checked here, so that nobody downstream has to: UTF-8 (a byte-order mark is dropped), no NUL bytes, quotes
 * only where they belong and closed, cells of at most CSV_CELL_MAX bytes, lines of at most CSV_LINE_MAX, at most
 * CSV_COLUMNS_MAX columns. Any of these wrong refuses the whole file with its physical line: a stray quote can hide
 * every record behind it. Blank lines are skipped; blanks and tabs around a cell are not part of it. Lines may end in
 * LF, CRLF or CR. Row width is reported with every record, and judging it is the sink's business.
 *
 * Nothing keeps the text: a cell is valid only during the call.
 */
#ifndef MLDSTAT_INGEST_CSV_READER_H
#define MLDSTAT_INGEST_CSV_READER_H

#include "ingest/line_map.h"

#include <glib.h>
#include <stdbool.h>

#define CSV_CELL_MAX    (1 << 20)
#define CSV_LINE_MAX    (1 << 24)
#define CSV_COLUMNS_MAX 16384

/* Who receives the records. */
typedef struct {
    /* The header, once, before any record; names are trimmed. Sets wanted[i] for the columns whose cells are to be
     * delivered. False stops the read. */
    bool (*header)(gpointer sink, const char *const names[], size_t n_columns, bool wanted[], GError **error);
    /* A cell of a wanted column of the coming record. `text` is not terminated. */
    void (*cell)(gpointer sink, size_t column, const char *text, size_t length);
    /* The record is complete: its number from 1 and how many cells it had, wanted or not. */
    void (*record)(gpointer sink, guint64 record, size_t n_cells);
    /* NULL, or asked between blocks of lines: true ends the read early, and well. */
    bool (*has_enough)(gpointer sink);
} RecordSink;

typedef struct {
    guint64 records; /* data records read */
    char *sha256;    /* of all bytes */
    LineMap *lines;
} CsvFile;

/* Reads the whole of `path`; `name` is what messages show. On failure false with MLD_ERROR_DATA and nothing in
 * *ret_file. */
bool csv_read(const char *path, const char *name, const RecordSink *sink, gpointer data, CsvFile *ret_file,
              GError **error);

void csv_file_clear(CsvFile *file);

#endif
