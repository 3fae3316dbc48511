/* Dates that disagree with the sessions they belong to. */
#ifndef MLDSTAT_PAIR_VISIT_DATES_H
#define MLDSTAT_PAIR_VISIT_DATES_H

#include "pair/visits.h"

/* Of the current patient's visits: a numbered session dated before the one that precedes it, at the line of its first
 * form (FINDING_SESSION_ORDER), and one whose forms are dated on different days, at the line of the form after it
 * (FINDING_SPLIT_SESSION). Forms without a date are passed over. Only where visits->has_dates. */
void check_visit_dates(Visits *visits);

#endif
