/* How a CSV file is written down, settled from its first bytes where it is not declared.
 *
 * Encoding: a byte-order mark says it, and must not contradict what is declared; without one the file is UTF-8, or
 * UTF-16 little-endian where UTF-16 is declared. Delimiter: a first line "sep=;" says it; else the first records are
 * parsed with comma, semicolon, tab and bar, and the one is taken that gives every record the same number of cells, two
 * or more, and the most of these. Where none does, the one under which most records have as many cells as the header.
 * Two that fit equally well are refused; a file of a single column has commas.
 */
#ifndef MLDSTAT_INGEST_CSV_DIALECT_H
#define MLDSTAT_INGEST_CSV_DIALECT_H

#include "design/dialect.h"

#include <glib.h>
#include <stdbool.h>

/* How many bytes are looked at, and how many records at most. */
#define CSV_HEAD_BYTES   (1 << 16)
#define CSV_HEAD_RECORDS 50

typedef struct {
    Dialect dialect;        /* delimiter and encoding settled; the decimal mark is the reader of the scores' business */
    bool is_big_endian;     /* of UTF-16 */
    bool encoding_is_open;  /* taken as UTF-8 because nothing says otherwise */
    bool delimiter_is_open; /* taken from the records */
    bool has_sep_line;      /* the first line is no header but "sep=" and the delimiter */
} CsvSettled;

/* Settles the dialect of the file that starts with head[0..length); `is_whole` when that is all of it. MLD_ERROR_DATA
 * for what is no CSV at all (a zip or Excel file, gzip, PDF, HTML, XML) and for contradictions. */
bool csv_settle(const char *head, size_t length, bool is_whole, const char *name, const Dialect *declared,
                CsvSettled *ret_settled, GError **error);

/* "commas", "semicolons", "tabs", "bars" */
const char *csv_delimiter_words(char delimiter);

#endif
