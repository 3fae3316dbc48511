/* What the study file names and the data lack: columns, entries of data.exclude, patients in files of patients. */
#ifndef MLDSTAT_MEASURE_COVERAGE_H
#define MLDSTAT_MEASURE_COVERAGE_H

#include "measure/part.h"

/* False with MLD_ERROR_DATA when a column of the whole study (site, therapist, group, arm, table of patients) is in no
 * file. */
bool check_columns_found(const Study *study, const Part parts[], size_t n_parts, GError **error);

/* FINDING_EXCLUDE_UNUSED for every entry of data.exclude that named no record. */
void check_excludes_used(const Study *study, const Part parts[], size_t n_parts, FindingList *findings);

/* FINDING_NO_FORMS for patients of a file of patients without forms; FINDING_NO_FACTS for the reverse where the study
 * has groups or arms. Patients are in the joint numbering. */
void check_patients_known(const Study *study, const Part parts[], size_t n_parts, guint32 n_patients,
                          FindingList *findings);

#endif
