/* Which delimiter the first records of a file speak for. */
#ifndef MLDSTAT_INGEST_DELIMITER_GUESS_H
#define MLDSTAT_INGEST_DELIMITER_GUESS_H

#include <stdbool.h>
#include <stddef.h>

/* In the order in which ties are named. */
#define CSV_DELIMITERS ",;\t|"

/* Parses up to CSV_HEAD_RECORDS records of text[0..length) with each delimiter. Returns the one that fits best, or 0
 * when none gives the header two cells or more; *ret_other is another that fits equally well, or 0. `is_whole` is false
 * when the last record may be cut. */
char guess_delimiter(const char *text, size_t length, bool is_whole, char *ret_other);

#endif
