/* Physical lines within a block of bytes. Lines end in LF, CR or CRLF. */
#ifndef MLDSTAT_INGEST_LINE_SCAN_H
#define MLDSTAT_INGEST_LINE_SCAN_H

#include <stdbool.h>
#include <stddef.h>

/* The length of the first line in bytes[0..length), its line end included. */
size_t line_length(const char *bytes, size_t length);

/* How many bytes are whole lines, whatever follows. A CR at the very end may be half of a CRLF and does not count. */
size_t whole_lines(const char *bytes, size_t length);

/* Where the line that holds bytes[at] starts; bytes[at] is not part of a line end. */
size_t line_start(const char *bytes, size_t at);

/* True when the line holds nothing but blanks and tabs; with `delimiter` a tab, tabs are cells and only blanks count.
 */
bool line_is_blank(const char *line, size_t length, char delimiter);

#endif
