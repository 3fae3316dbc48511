/* The parts' own numbers of patients and sessions under one numbering over all files. */
#ifndef MLDSTAT_MEASURE_NUMBERING_H
#define MLDSTAT_MEASURE_NUMBERING_H

#include "measure/id_names.h"
#include "measure/part.h"

/* Renumbers the patients of all parts in the order of their first record, checks their ids (measure/similar_ids.h,
 * measure/identity_gate.h) and counts the spellings that were joined (FINDING_LOOSE_IDS). Their ids are kept in `names`
 * unless that is NULL. False with MLD_ERROR_DATA when patients go by what identifies them. */
bool patients_join(const Study *study, Part parts[], size_t n_parts, FindingList *findings, IdNames *names,
                   guint32 *ret_n_patients, GError **error);

/* Renumbers the sessions: numbers ascend, labels follow in the order of their bytes. They are kept in `names` unless
 * that is NULL. Returns how many are numbers. */
guint32 sessions_join(Part parts[], size_t n_parts, IdNames *names);

#endif
