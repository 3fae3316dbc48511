/* Tables of what holds of each patient's one change, and not of means over sessions. Each adds nothing where no measure
 * has what it tells. */
#ifndef MLDSTAT_WRITEUP_PATIENT_TABLES_H
#define MLDSTAT_WRITEUP_PATIENT_TABLES_H

#include "stats/results.h"
#include "writeup/document.h"

/* Per measure with severity bands: how many patients were in which band before and after. */
void add_band_tables(DocumentSection *section, const Results *results);

/* The change in percent of each patient's own value before, of the measures that ask for it. */
void add_percent_table(DocumentSection *section, const Results *results);

/* Per measure with an anchor: the mean change of those who gave the same answer to it. */
void add_anchor_tables(DocumentSection *section, const Results *results);

#endif
