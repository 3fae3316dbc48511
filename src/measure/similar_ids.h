/* Patient ids that look like spellings of one id, and ids unlike all others. */
#ifndef MLDSTAT_MEASURE_SIMILAR_IDS_H
#define MLDSTAT_MEASURE_SIMILAR_IDS_H

#include "base/finding.h"
#include "base/id_table.h"
#include "measure/first_record.h"

/* Counts ids that differ only in case, punctuation, blanks or leading zeros (FINDING_SIMILAR_IDS, one per further
 * spelling) and a lone id without a digit among ids that all have digits, such as a footer's "Total"
 * (FINDING_UNLIKE_ID). No id is shown, but the line of its first record in parts[0..n_parts), whose patients are
 * numbered as in `patients`. `column` is the id column's header. */
void check_ids(const IdTable *patients, const char *column, const Part parts[], size_t n_parts, FindingList *findings);

#endif
