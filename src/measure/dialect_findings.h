/* What was assumed about how a file is written down, said aloud. */
#ifndef MLDSTAT_MEASURE_DIALECT_FINDINGS_H
#define MLDSTAT_MEASURE_DIALECT_FINDINGS_H

#include "ingest/csv_reader.h"
#include "measure/decimal_watch.h"
#include "measure/part.h"

/* Puts the findings before those that the part has, whose places must be lines already. */
void add_dialect_findings(Part *part, const CsvFile *file, const DecimalWatch *decimal);

#endif
