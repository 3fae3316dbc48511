/* What simulation says of the methods at the size of a sample, in results.json. */
#ifndef MLDSTAT_WRITEUP_SIMULATED_JSON_H
#define MLDSTAT_WRITEUP_SIMULATED_JSON_H

#include "writeup/json_writer.h"
#include "writeup/simulated_rows.h"

/* Adds "simulated" to a `change` block: the simulated size and, per method, how often its interval covers and how often
 * its test rejects. Nothing where no rows apply. */
void put_simulated(json_t *parent, const SimulatedRows *rows);

/* Adds "simulated_coverage" to the bootstrap's block. Nothing where no rows apply. */
void put_bootstrap_coverage(json_t *parent, const SimulatedRows *rows);

#endif
