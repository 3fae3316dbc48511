/* What patients and sessions are called, kept only where forms are to be listed. */
#ifndef MLDSTAT_MEASURE_ID_NAMES_H
#define MLDSTAT_MEASURE_ID_NAMES_H

#include "base/id_table.h"
#include "design/study.h"

typedef struct {
    GStringChunk *texts;
    const char **patients; /* by patient number: the id as it is first written; "site/id" where ids are given per site
                              and "site" in lower case */
    const char **sessions; /* by session number, as compared: "1" for "01" */
} IdNames;

IdNames *id_names_new(void);
void id_names_free(IdNames *names);

/* Of all patients; `spellings` are the ids as written where ids match loosely, else NULL. */
void id_names_take_patients(IdNames *names, const Study *study, IdTable *patients, const IdTable *spellings);

/* Of all sessions; session s of the table has the number rank[s + 1] - 1. */
void id_names_take_sessions(IdNames *names, const IdTable *sessions, const guint32 rank[]);

#endif
