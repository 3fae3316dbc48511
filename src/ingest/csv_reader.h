/* One CSV file, record by record, through libcsv in its strictest mode, in whatever dialect (ingest/csv_dialect.h).
 *
 * What is checked here, so that nobody downstream has to: text in the file's encoding (a byte-order mark is dropped),
 * no NUL bytes, quotes only where they belong and closed, cells of at most CSV_CELL_MAX bytes, lines of at most
 * CSV_LINE_MAX, at most CSV_COLUMNS_MAX columns. Any of these wrong refuses the whole file with its physical line: a
 * stray quote can hide every record behind it. Blank lines are skipped; blanks and tabs around a cell are not part of
 * it. Lines may end in LF, CRLF or CR. Row width is reported with every record, and judging it is the sink's business.
 *
 * Where no encoding is declared and the bytes turn out not to be UTF-8, the sink is told to forget everything and the
 * file is read again from its first byte as Windows-1252. With a byte-order mark, or UTF-8 declared, such a file is
 * refused.
 *
 * Nothing keeps the text: a cell is valid only during the call. What is read, and what is refused, does not depend on
 * the pieces in which the bytes arrive.
 */
#ifndef MLDSTAT_INGEST_CSV_READER_H
#define MLDSTAT_INGEST_CSV_READER_H

#include "design/dialect.h"
#include "ingest/csv_header.h"
#include "ingest/csv_stream.h"
#include "ingest/line_map.h"

#include <glib.h>
#include <stdbool.h>

#define CSV_CELL_MAX (1 << 20)
#define CSV_LINE_MAX (1 << 24) /* in UTF-8 */

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
    /* The file is read again from the start: everything received so far is void. header() comes next. */
    void (*restart)(gpointer sink);
    bool wants_digest;
} RecordSink;

typedef struct {
    guint64 records; /* data records read */
    char *sha256;    /* of all bytes, as they are in the file; NULL unless the sink wants it */
    LineMap *lines;  /* record 0 is the header with all its rows */
    Dialect dialect; /* as it was read: delimiter, encoding and header_rows settled, the decimal mark as declared */
    bool delimiter_is_guess; /* taken from the first records */
    guint64 not_utf8_line;   /* Windows-1252 was assumed: the first line that is not UTF-8; else 0 */
} CsvFile;

/* Reads the whole of `path`; `name` is what messages show. Standard input and pipes are read to their end before the
 * first record when the encoding is left to be found. On failure false with MLD_ERROR_DATA and nothing in *ret_file. */
bool csv_read(const char *path, const char *name, const Dialect *dialect, const RecordSink *sink, gpointer data,
              CsvFile *ret_file, GError **error);

/* The same for bytes from anywhere. */
bool csv_read_stream(const CsvStream *stream, const char *name, const Dialect *dialect, const RecordSink *sink,
                     gpointer data, CsvFile *ret_file, GError **error);

void csv_file_clear(CsvFile *file);

#endif
