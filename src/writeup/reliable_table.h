/* Changes beyond what error of measurement explains. */
#ifndef MLDSTAT_WRITEUP_RELIABLE_TABLE_H
#define MLDSTAT_WRITEUP_RELIABLE_TABLE_H

#include "stats/results.h"
#include "writeup/document.h"

/* The measures with a standard error of measurement or a reliability, and one pair a patient; nothing without any. */
void add_reliable_table(DocumentSection *section, const Results *results);

/* Where a measure's limit of reliable change comes from, in words. (transfer full) */
char *reliable_sentence(const MeasureResult *result);

#endif
