/* How many patients changed by at least a threshold. */
#ifndef MLDSTAT_WRITEUP_RESPONDER_TABLE_H
#define MLDSTAT_WRITEUP_RESPONDER_TABLE_H

#include "stats/results.h"
#include "writeup/document.h"

/* Improved, same and worse at the important change, 30 % and 50 %, of the measures that have these; and why this is not
 * counted of means over sessions, where some measure is compared by sessions. Nothing without either. */
void add_responder_table(DocumentSection *section, const Results *results);

#endif
