/* The parts' own numbers of patients and sessions under one numbering over all files. */
#ifndef MLDSTAT_MEASURE_NUMBERING_H
#define MLDSTAT_MEASURE_NUMBERING_H

#include "measure/part.h"

/* Renumbers the patients of all parts in the order of their first record, checks their ids (measure/similar_ids.h,
 * measure/identity_gate.h) and counts the spellings that were joined (FINDING_LOOSE_IDS). False with MLD_ERROR_DATA
 * when patients go by what identifies them. */
bool patients_join(const Study *study, Part parts[], size_t n_parts, FindingList *findings, guint32 *ret_n_patients,
                   GError **error);

/* Renumbers the sessions: numbers ascend, labels follow in the order of their bytes. Returns how many there are;
 * *ret_n_numbered are numbers. Where there are none, columns that only a preset names are dropped; where there are
 * some, a form without one in such a column is FINDING_NO_SESSION. */
guint32 sessions_join(Part parts[], size_t n_parts, guint32 *ret_n_numbered, FindingList *findings);

#endif
