/* The scores of every form as CSV: what `mldstat score` prints.
 *
 * One row per form with an answer to any item, in the order of the files, those among them of which no score can be
 * formed, but without what is rejected or excluded otherwise: patient, time, session, date, then every score that is
 * not hidden and why it is missing ("" where it is not), then file and line. UTF-8, comma, LF; numbers are the shortest
 * text that reads back to the same double.
 */
#ifndef MLDSTAT_WRITEUP_SCORE_CSV_H
#define MLDSTAT_WRITEUP_SCORE_CSV_H

#include "measure/assessments.h"

typedef struct ScoreCsv ScoreCsv;

/* `assessments`, read with WANT_NAMES and with their columns in place, are borrowed; their study has a questionnaire.
 * Rows are written by up to `jobs` threads. (transfer full) */
ScoreCsv *score_csv_new(const Assessments *assessments, unsigned jobs);
void score_csv_free(ScoreCsv *csv);

/* Appends the line of headers: a score's column is called after instrument and score, or after the measure and score
 * where an instrument is used in several ways. */
void score_csv_header(const ScoreCsv *csv, GString *out);

/* Appends the next rows, some thousands of them. False, with nothing appended, when there are no more. */
bool score_csv_next(ScoreCsv *csv, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScoreCsv, score_csv_free)

#endif
