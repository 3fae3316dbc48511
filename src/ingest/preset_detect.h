/* Which program exported a file, where its first rows leave no doubt. */
#ifndef MLDSTAT_INGEST_PRESET_DETECT_H
#define MLDSTAT_INGEST_PRESET_DETECT_H

#include "design/preset.h"
#include "ingest/csv_start.h"

/* `start` was read with a single header row, and with two records or more where the file has them. "plain" when
 * nothing is certain; never NULL. */
const Preset *preset_detect(const CsvStart *start);

#endif
