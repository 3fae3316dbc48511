/* Follow-ups that are found by their date: due so many days after a patient's last record of another time point. */
#ifndef MLDSTAT_MEASURE_FOLLOWUP_H
#define MLDSTAT_MEASURE_FOLLOWUP_H

#include "measure/part.h"

/* Gives every row without a time point the follow-up in whose window its date lies (the nearest to its due day, of two
 * the earlier), with FINDING_DATED_FOLLOW_UP; what lies in none is rejected as REASON_NO_TIME with
 * FINDING_IN_NO_WINDOW, what has no score that is asked at its follow-up as REASON_NO_SCORE. A row that names its
 * follow-up and lies outside its window is FINDING_OUTSIDE_WINDOW and counts. Windows are counted from records that
 * name their time point. parts[0..n_parts) are in the joint numbering of n_patients. */
void follow_ups_settle(Part parts[], size_t n_parts, guint32 n_patients, FindingList *findings);

#endif
