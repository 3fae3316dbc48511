/* Patient ids that look like spellings of one id, and ids unlike all others. */
#ifndef MLDSTAT_MEASURE_SIMILAR_IDS_H
#define MLDSTAT_MEASURE_SIMILAR_IDS_H

#include "base/finding.h"
#include "base/id_table.h"
#include "measure/first_record.h"

/* Counts ids that differ only in case, punctuation, blanks, leading zeros or Unicode form (FINDING_SIMILAR_IDS, one per
 * further spelling; within one site where ids are given per site) and ids unlike the others (FINDING_UNLIKE_ID):
 * without a digit among ids that have digits, such as a footer's "Total", from 4 ids on; or of another shape, such as
 * "40" or an invisible character among P01 to P36, from 10 ids on. Unlike are at most one id, or a tenth of all; where
 * there are more, ids here are simply of many kinds. No id is shown, but the line of its first record in
 * parts[0..n_parts), whose patients are numbered as in `patients`. */
void check_ids(const Study *study, const IdTable *patients, const Part parts[], size_t n_parts, FindingList *findings);

#endif
