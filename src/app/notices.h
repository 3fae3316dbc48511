/* Findings, printed: as warnings of a run, or in full by `check`. */
#ifndef MLDSTAT_APP_NOTICES_H
#define MLDSTAT_APP_NOTICES_H

#include "base/finding.h"

#include <glib.h>
#include <stdbool.h>
#include <stdio.h>

/* Each group of warnings as one line "mldstat: warning: ..." on standard error; of very many those that app/fold.h
 * shows. */
void notices_warn(const FindingList *findings);

/* Notes, one line each, to `stream`; of very many those that app/fold.h shows, or with `all` every one. */
void notices_note(const FindingList *findings, bool all, FILE *stream);

/* The warnings to `stream`, place by place and, where a group has a likely cause or more places than are shown, as a
 * whole: at most a screenful with a line that says how to see more, or with `all` every place that is kept. */
void notices_list(const FindingList *findings, bool all, FILE *stream);

/* False with MLD_ERROR_DATA when there is any warning and `strict` says that there must not be. */
bool notices_allow(const FindingList *findings, bool strict, GError **error);

#endif
