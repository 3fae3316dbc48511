/* The `change` block of one measure in results.json. */
#ifndef MLDSTAT_WRITEUP_CHANGE_JSON_H
#define MLDSTAT_WRITEUP_CHANGE_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Adds "change" to `measure`. */
void put_change(json_t *measure, const Study *study, const Change *change);

#endif
