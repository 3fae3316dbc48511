/* Who has forms at the follow-ups. Counted, not compared. */
#ifndef MLDSTAT_PAIR_FOLLOW_UPS_H
#define MLDSTAT_PAIR_FOLLOW_UPS_H

#include "pair/sample.h"
#include "pair/visits.h"

/* The study's follow-ups among the time points `at` (bits), every count 0. NULL where there is none.
 * (transfer full) */
FollowUp *follow_ups_new(const Study *study, guint32 at, size_t *ret_n);

/* Counts the current patient's form at a follow-up. `before` and `after`: the patient has such a form too. */
void follow_ups_count(FollowUp follow_ups[], size_t n, int time, bool before, bool after);

void follow_ups_add(FollowUp into[], const FollowUp from[], size_t n);

#endif
