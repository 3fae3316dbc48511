/* What results.json and provenance.json say of questionnaires. Each function adds nothing where there is none. */
#ifndef MLDSTAT_WRITEUP_QUESTIONNAIRE_JSON_H
#define MLDSTAT_WRITEUP_QUESTIONNAIRE_JSON_H

#include "stats/results.h"
#include "writeup/json_writer.h"

/* "instruments": each that a measure names, in the order of first use. */
void put_instruments(json_t *root, const Study *study);

/* "instrument" of a measure: its score, the important change it is judged by, and what the study file overrides. */
void put_measure_instrument(json_t *object, const Study *study, const Measure *measure);

/* "alpha" of a measure of a questionnaire. */
void put_alpha(json_t *object, const MeasureResult *result);

/* "questionnaires" of provenance.json: what decided over each measure's scores: the definition with its digest, own or
 * shipped, coding, parameters, value set, and what the study file overrides. */
void put_definitions(json_t *root, const Study *study);

#endif
