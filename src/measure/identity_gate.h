/* The privacy gate: patients go by study codes, and what identifies persons is not read.
 *
 * Both checks refuse with MLD_ERROR_DATA, or, where the study file says privacy: {allow: [patient]}, add
 * FINDING_IDENTITY_ALLOWED. No message or finding holds an id.
 */
#ifndef MLDSTAT_MEASURE_IDENTITY_GATE_H
#define MLDSTAT_MEASURE_IDENTITY_GATE_H

#include "base/id_table.h"
#include "measure/binding.h"
#include "measure/part.h"

/* For one file, before its records: a patient column whose header names an identity (ingest/identity_header.h) is
 * refused, however harmless its cells; every column that is not bound and does so is a FINDING_IDENTIFYING_COLUMN in
 * part->findings. `names` are the headers of binding->n_columns columns. */
bool check_identity_headers(Part *part, const Binding *binding, const char *const names[], GError **error);

/* For all files together: refuses ids that look like identities by the rules of measure/identity_value.h, with their
 * count, and the file and line of the first of them. parts[0..n_parts) are numbered as in `patients`; `spellings` are
 * the ids as written where patients are known by a folded one, else NULL. */
bool check_identity_values(const Study *study, IdTable *patients, const IdTable *spellings, const Part parts[],
                           size_t n_parts, FindingList *findings, GError **error);

#endif
