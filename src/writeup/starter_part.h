/* What the parts of a starter file share. */
#ifndef MLDSTAT_WRITEUP_STARTER_PART_H
#define MLDSTAT_WRITEUP_STARTER_PART_H

#include "writeup/starter.h"

typedef struct {
    const Recognition *found;
    const ColumnSurvey *surveys; /* one per file */
    const char *const *paths;
    const char *date_problem; /* or NULL */
    GString *out;
} Starter;

void starter_put(const Starter *starter, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Widens a span, NaN at first, by what a header's cells hold over all files. */
void starter_observe(const Starter *starter, const char *header, double *low, double *high);

/* A range as a line; none for a span of NaN. */
void starter_put_range(const Starter *starter, const char *indent, double low, double high);

/* The questionnaires whose items were found, as measures; one that is not complete, that is in use both ways round, or
 * that has another main score is commented out. */
void starter_put_items(const Starter *starter);

typedef enum {
    UNUSED_NUMERIC,     /* may be measures: as keys that are commented out */
    UNUSED_IDENTIFYING, /* with what they look like */
    UNUSED_OTHER,
} UnusedKind;

/* The columns of one kind that are not read, each header once, below a heading; nothing when there are none. */
void starter_put_unused(const Starter *starter, UnusedKind kind, const char *heading);

#endif
