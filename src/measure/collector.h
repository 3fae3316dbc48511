/* Takes the records of one file from the CSV reader and turns them, cell by cell, into the columns of a Part. */
#ifndef MLDSTAT_MEASURE_COLLECTOR_H
#define MLDSTAT_MEASURE_COLLECTOR_H

#include "measure/part.h"

/* Reads the file of `part` (initialised by part_init()) to its end. False with MLD_ERROR_DATA when the file is
 * refused. Safe to call for different parts on different threads. */
bool collect_file(Part *part, GError **error);

#endif
