/* The change after a session by other weightings, in results.json. */
#ifndef MLDSTAT_WRITEUP_CLUSTERED_JSON_H
#define MLDSTAT_WRITEUP_CLUSTERED_JSON_H

#include "stats/clustered.h"
#include "writeup/json_writer.h"

/* Adds "clustered": a status alone where patients have one pair, or no number of it exists. */
void put_clustered(json_t *parent, const Clustered *clustered);

#endif
