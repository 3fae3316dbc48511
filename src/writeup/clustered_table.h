/* The change after a session by other weightings, in the report. */
#ifndef MLDSTAT_WRITEUP_CLUSTERED_TABLE_H
#define MLDSTAT_WRITEUP_CLUSTERED_TABLE_H

#include "stats/results.h"
#include "writeup/document.h"

/* A table of the weightings and what is to be said of the sessions. Nothing where patients have one pair. */
void add_clustered_table(DocumentSection *section, const Results *results, const MeasureResult *result);

#endif
