/* Patient ids that occur where they may mean different people: at several sites, in several files of one glob. */
#ifndef MLDSTAT_MEASURE_SHARED_IDS_H
#define MLDSTAT_MEASURE_SHARED_IDS_H

#include "measure/facts.h"

/* Unless the study says within what ids are unique: false with MLD_ERROR_DATA when files of one glob hold the sites and
 * ids occur at more than one. Without a column of sites, ids that occur in several files of one glob and one time point
 * are FINDING_IDS_ACROSS_FILES, unless the dates of the files show that one goes on where the other ends. */
bool check_shared_ids(const Study *study, const Part parts[], size_t n_parts, const PatientFacts *facts,
                      FindingList *findings, GError **error);

#endif
