/* What holds of each patient's one change, in results.json. */
#ifndef MLDSTAT_WRITEUP_PATIENT_JSON_H
#define MLDSTAT_WRITEUP_PATIENT_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* Adds "responders", "caseness" and "reliable_change"; each holds a status alone where it does not exist. */
void put_patient_counts(json_t *parent, const Change *change);

/* Adds "bands", "percent" and "anchor", where the measure has them. */
void put_patient_tables(json_t *parent, const Measure *measure, const Change *change);

/* Adds "cumulative". */
void put_cumulative(json_t *parent, const Cumulative *cumulative);

#endif
