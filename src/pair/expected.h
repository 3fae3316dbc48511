/* Which of the sessions that should have been answered were. */
#ifndef MLDSTAT_PAIR_EXPECTED_H
#define MLDSTAT_PAIR_EXPECTED_H

#include "pair/sample.h"
#include "pair/visits.h"

/* Scratch space and counts; one per thread. */
typedef struct {
    Expected counts;
    guint16 *parts; /* those that list expected sessions */
    size_t n_parts;
    GArray *rows; /* of the current patient */
} ExpectedSessions;

void expected_init(ExpectedSessions *expected, const Assessments *assessments);
void expected_clear(ExpectedSessions *expected);

/* Compares what is expected of one patient with what `visits`, of the track of sessions, holds of this patient. A row
 * that repeats an earlier one is excluded; sessions that are not listed become findings. */
void expected_of_patient(ExpectedSessions *expected, Visits *visits, guint32 patient);

void expected_add(Expected *into, const Expected *from);

#endif
