/* Results as the one JSON object that users' scripts read (schema "mldstat-results-1"): add keys, never rename. */
#ifndef MLDSTAT_WRITEUP_RESULTS_JSON_H
#define MLDSTAT_WRITEUP_RESULTS_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Every key exists whatever the data; where a number does not, it is null and the nearest `status` says why. A measure
 * whose change has a status other than ok passes that status to everything below it. (transfer full) */
json_t *results_json(const Results *results, const char *version);

#endif
