/* Cases before and after. */
#ifndef MLDSTAT_WRITEUP_CASENESS_TABLE_H
#define MLDSTAT_WRITEUP_CASENESS_TABLE_H

#include "stats/results.h"
#include "writeup/document.h"

/* The measures with a cutoff and one pair a patient; nothing without any. */
void add_caseness_table(DocumentSection *section, const Results *results);

#endif
