/* Which optional items of its questionnaires a study's files have: decided before any form is scored. */
#ifndef MLDSTAT_INGEST_SETTLE_ITEMS_H
#define MLDSTAT_INGEST_SETTLE_ITEMS_H

#include "design/study.h"

/* Looks for the optional items in the header of `file` (`names`, n of them). The first file that may hold a
 * questionnaire fills its `asked`, and first[questionnaire] (NULL until then) with itself; MLD_ERROR_DATA where another
 * file, or another time point, has other ones, where girths do not follow one another from the first, or where there
 * are too few for a score. */
bool settle_items(const Study *study, const StudyFile *file, char *const names[], size_t n, const StudyFile *first[],
                  GError **error);

#endif
