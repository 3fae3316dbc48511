/* Assessments to Samples: who has both, who fell out and why. */
#ifndef MLDSTAT_PAIR_PAIRING_H
#define MLDSTAT_PAIR_PAIRING_H

#include "measure/assessments.h"
#include "pair/sample.h"

/* Matches every patient's forms on up to `jobs` threads (the result does not depend on how many) and reduces each
 * measure to one value a side per patient. Excluded records are added to the parts' exceptions, findings to
 * `findings`. MLD_ERROR_DATA when a patient has several different forms of one side and no column tells sessions
 * apart. (transfer full) */
Samples *pair_assessments(Assessments *assessments, unsigned jobs, FindingList *findings, GError **error);

#endif
