/* What the CSV reader makes of some bytes, as one text: equal texts are equal readings. */
#ifndef MLDSTAT_TESTS_CSV_LOG_H
#define MLDSTAT_TESTS_CSV_LOG_H

#include "design/dialect.h"
#include "support/temp.h"

#include <stddef.h>

/* Reads `path` under the name "t.csv", in the dialect (NULL: all of it to be found). One line per record, the header
 * first:
 *   <record> <first line>-<last line> <cells> [a][b]...
 * with control bytes as <0a>. Cells beyond the header's width are counted but not shown. A refusal is the error's
 * text. (transfer full) */
char *csv_log(const char *path, const Dialect *dialect);

/* The same for bytes, through a file in `temp`. (transfer full) */
char *csv_log_of(const Temp *temp, const char *bytes, size_t length);
char *csv_log_as(const Temp *temp, const Dialect *dialect, const char *bytes, size_t length);

/* The same for bytes that arrive `piece` at a time, without a file. Behind a refusal stand the records that came before
 * it, behind the records the dialect, the first line that is not UTF-8 and the digest. (transfer full) */
char *csv_log_pieces(const Dialect *dialect, const char *bytes, size_t length, size_t piece);

/* Appends "[text]" as in the log. */
void csv_log_cell(GString *log, const char *text, size_t length);

#endif
