/* The `change` block of one measure in results.json. */
#ifndef MLDSTAT_WRITEUP_CHANGE_JSON_H
#define MLDSTAT_WRITEUP_CHANGE_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Adds "change" to `parent`. */
void put_change(json_t *parent, const Study *study, const Measure *measure, const Change *change);

#endif
