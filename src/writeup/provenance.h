/* provenance.json: what made this report, so that it can be made again. No clock, path, zone or locale. */
#ifndef MLDSTAT_WRITEUP_PROVENANCE_H
#define MLDSTAT_WRITEUP_PROVENANCE_H

#include "writeup/json_writer.h"
#include "writeup/report.h"

/* (transfer full) */
json_t *provenance_json(const Results *results, const RunFacts *facts);

#endif
