/* The text of a study file to start from: what was recognised as keys, the rest as comments that are ready to be used.
 */
#ifndef MLDSTAT_WRITEUP_STARTER_H
#define MLDSTAT_WRITEUP_STARTER_H

#include "ingest/column_survey.h"
#include "ingest/recognise.h"

/* Of files that were understood and settled as far as that goes, each with its survey. `paths` are the files as the
 * study file is to name them; `date_problem` is why their dates could not be settled, or NULL. Every header is quoted
 * and escaped: the text is safe to show, whatever the files hold. Saved beside the CSVs, it analyses them to the same
 * numbers as they give alone, unless something is missing, which is said where it belongs. (transfer full) */
char *starter_text(const Recognition *found, const ColumnSurvey surveys[], const char *const paths[],
                   const char *date_problem);

#endif
