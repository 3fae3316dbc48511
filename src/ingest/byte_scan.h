/* A look at a block of bytes before it is parsed: what is in it decides how carefully it must be fed. */
#ifndef MLDSTAT_INGEST_BYTE_SCAN_H
#define MLDSTAT_INGEST_BYTE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t newlines; /* LF bytes */
    bool has_quote, has_cr, has_nul;
    bool has_high; /* any byte above 127 */
} ByteScan;

ByteScan byte_scan(const char *bytes, size_t length);

/* LF, CR and CRLF line ends in bytes[0..length). */
size_t count_line_ends(const char *bytes, size_t length);

#endif
