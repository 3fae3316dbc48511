/* How a CSV file is written down. What is left to AUTO is settled when the file is read (ingest/csv_dialect.h). */
#ifndef MLDSTAT_DESIGN_DIALECT_H
#define MLDSTAT_DESIGN_DIALECT_H

typedef enum {
    ENCODING_AUTO, /* by byte-order mark; else UTF-8, and Windows-1252 with a warning where that fails */
    ENCODING_UTF8,
    ENCODING_CP1252,
    ENCODING_LATIN1,
    ENCODING_UTF16, /* by byte-order mark; without one little-endian */
} Encoding;

typedef enum {
    DECIMAL_AUTO, /* by the file's own scores; both marks in one file are refused */
    DECIMAL_POINT,
    DECIMAL_COMMA,
} DecimalMark;

typedef enum {
    HEADER_FIRST,  /* the first header row names the columns, further ones are skipped */
    HEADER_JOINED, /* two rows: the first, filled forward over its empty cells, and " / " and the second where that is
                      not empty */
} HeaderStyle;

typedef struct {
    char delimiter; /* ',', ';', '\t' or '|'; 0: taken from the first records */
    Encoding encoding;
    DecimalMark decimal;
    unsigned header_rows; /* 1 to 3; 0 means 1 */
    HeaderStyle header_style;
} Dialect;

#endif
