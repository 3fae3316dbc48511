/* The end of a record: it is used, excluded or rejected, and its codes become a row of the Part. */
#ifndef MLDSTAT_MEASURE_RECORD_JUDGE_H
#define MLDSTAT_MEASURE_RECORD_JUDGE_H

#include "measure/collector_state.h"

/* All cells of the record have been staged; `n_cells` is how many there were. The first reason that applies counts, in
 * the order width, patient, site, keep, exclude, other form, time, score. */
void record_end(Collector *collector, guint64 record, size_t n_cells);

/* Numbers the patients whose records have ended. */
void record_flush(Collector *collector);

#endif
