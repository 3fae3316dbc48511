/* Exports that spread a form over rows, one per instrument: rows of one patient, time point and session that do not
 * fill the same cells are put together. */
#ifndef MLDSTAT_MEASURE_SPREAD_H
#define MLDSTAT_MEASURE_SPREAD_H

#include "measure/part.h"

/* Puts the rows of a part that has just been read together: the first row of each patient, time point and session takes
 * what later ones fill in and it does not. A row that fills a score the first has as well, or says another date or
 * another fact, stays apart, and the rows after it join the earliest they fit (of the first 16 that stay apart). Rows
 * that are joined become followers, without a patient. What is left without a score becomes facts_only where it has
 * facts, else REASON_OTHER_FORM with its finding. Linear in rows. */
void spread_join(Part *part);

#endif
