/* A pass over a file before it is read, for what only all of its records can say.
 *
 * Costs a reading of the file, so it is made only where the study or the preset asks for it.
 */
#ifndef MLDSTAT_INGEST_FILE_SCAN_H
#define MLDSTAT_INGEST_FILE_SCAN_H

#include "base/finding.h"
#include "design/study.h"
#include "ingest/date_order.h"

typedef struct {
    const char *date;                     /* header whose dates are looked at; NULL: none */
    const char *session;                  /* header that is looked for in records with a score; NULL: none */
    GPtrArray *scores;                    /* headers (borrowed) of the scores */
    GPtrArray *unfinished;                /* headers (borrowed) of columns that say whether the form was finished */
    const char *const *unfinished_values; /* cells that say that it was not: see PresetRule.values */

    bool has_session;       /* some record with a score has a session */
    DateFormat date_format; /* ISO when there was no date */
} FileScan;

void file_scan_init(FileScan *scan);
void file_scan_clear(FileScan *scan);

/* Reads the file and fills the answers. Forms with a score that were not finished become findings. MLD_ERROR_DATA as
 * csv_read() and date_order_settle(). */
bool file_scan_read(FileScan *scan, const StudyFile *file, FindingList *findings, GError **error);

#endif
