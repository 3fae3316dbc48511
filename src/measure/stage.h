/* A cell on its way into the coming record. */
#ifndef MLDSTAT_MEASURE_STAGE_H
#define MLDSTAT_MEASURE_STAGE_H

#include "measure/collector_state.h"

/* Plans where the cells of every bound column go; binding and codes of the collector are in place. */
void stages_init(Collector *collector);
void stages_clear(Collector *collector);

/* A cell of a bound column. */
void stage_cell(Collector *collector, size_t column, const char *text, size_t length);

#endif
