/* Results as the one JSON object that users' scripts read (schema "mldstat-results-1"): add keys, never rename. */
#ifndef MLDSTAT_WRITEUP_RESULTS_JSON_H
#define MLDSTAT_WRITEUP_RESULTS_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Every key exists whatever the data; where a number does not, it is null and the nearest `status` says why. Numbers
 * that do exist stand beside such a status: with all differences zero, Wilcoxon's and the sign test say no_variation
 * and p = 1. Wilcoxon's `method` is "exact" or "asymptotic" (normal, with ties and continuity correction); null without
 * a p. (transfer full) */
json_t *results_json(const Results *results, const char *version);

#endif
