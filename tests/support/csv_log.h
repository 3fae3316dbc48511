/* What the CSV reader makes of some bytes, as one text: equal texts are equal readings. */
#ifndef MLDSTAT_TESTS_CSV_LOG_H
#define MLDSTAT_TESTS_CSV_LOG_H

#include "support/temp.h"

#include <stddef.h>

/* Reads `path` under the name "t.csv". One line per record, the header first:
 *   <record> <first line>-<last line> <cells> [a][b]...
 * with control bytes as <0a>. Cells beyond the header's width are counted but not shown. A refusal is the error's
 * text. (transfer full) */
char *csv_log(const char *path);

/* The same for bytes, through a file in `temp`. (transfer full) */
char *csv_log_of(const Temp *temp, const char *bytes, size_t length);

/* Appends "[text]" as in the log. */
void csv_log_cell(GString *log, const char *text, size_t length);

#endif
