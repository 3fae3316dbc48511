/* What a study file leaves to the files themselves, settled before any of them is read: which program exported it,
 * which of that program's columns it has, which of its records are answers, how its dates are written.
 */
#ifndef MLDSTAT_INGEST_SETTLE_H
#define MLDSTAT_INGEST_SETTLE_H

#include "base/finding.h"
#include "design/study.h"

/* Looks at the start of every file of `study`, and at the whole of it where dates, sessions or unfinished forms ask for
 * it. Afterwards each file is `settled`: preset, header rows, columns, rules and date format are what
 * readers go by, optional items of questionnaires are asked or not (ingest/settle_items.h), and standard input is held
 * so that it can be read again. What was taken for what becomes notes; unfinished forms, and a declared preset that the
 * file contradicts, become warnings. Files that are settled already are left alone. MLD_ERROR_DATA for files that
 * cannot be read and for dates in two orders. */
bool study_settle(Study *study, FindingList *findings, GError **error);

#endif
