/* One patient's forms, from the rows of all parts that can hold them. */
#ifndef MLDSTAT_PAIR_GATHER_H
#define MLDSTAT_PAIR_GATHER_H

#include "pair/visits.h"

/* Keys of follow-ups, one per time point, behind those of all sessions. */
#define FOLLOW_UP_KEY (G_MAXUINT32 - STUDY_TIMES_MAX)

/* By what a row is matched in the track: its session or date code, 0 where it has none, 1 for all rows where the
 * patient alone counts. */
guint32 visits_row_key(const Visits *visits, const Part *part, size_t row);

/* Puts the patient's forms of the track into visits->forms: by session and side, then in file order; follow-ups last,
 * each time point with a key of its own. */
void gather_forms(Visits *visits, guint32 patient);

/* In a file that is not in patient order a patient's rows lie far apart: asks for those of a patient to come. */
void prefetch_forms(const Visits *visits, guint32 patient);

#endif
