/* Findings, printed: as warnings of a run, or in full by `check`. */
#ifndef MLDSTAT_APP_NOTICES_H
#define MLDSTAT_APP_NOTICES_H

#include "base/finding.h"

#include <stdio.h>

/* Each group of warnings as one line "mldstat: warning: ..." on standard error. */
void notices_warn(const FindingList *findings);

/* Notes, one line each, to `stream`. */
void notices_note(const FindingList *findings, FILE *stream);

/* Every kept place of every warning, then what is beyond, to `stream`. */
void notices_list(const FindingList *findings, FILE *stream);

#endif
