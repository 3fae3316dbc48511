/* CSV files of the report: UTF-8, comma, LF, a header line, numbers with 17 digits and a decimal point. */
#ifndef MLDSTAT_WRITEUP_CSV_WRITER_H
#define MLDSTAT_WRITEUP_CSV_WRITER_H

#include "measure/accounting.h"
#include "writeup/json_writer.h"

/* results.csv, tidy: measure,question,quantity,value. Made by walking the object of results_json(), so the two cannot
 * differ: `question` is a measure's block ("change"), `quantity` the path below it joined by dots; an interval's two
 * numbers end in ".low" and ".high", a list's entries in their number from 1; null is an empty cell. What belongs to no
 * measure (study, accounting, flow) has an empty measure; a measure's own words (label, better, range, role) have the
 * question "measure". Findings are not in it. (transfer full) */
GString *results_csv(const json_t *results);

/* records.csv: file,first_line,last_line,status,reason for every input record, as line ranges, no cell text.
 * (transfer full) */
GString *records_csv(const Accounting *accounting);

#endif
