/* Dates that disagree with the sessions they belong to. */
#ifndef MLDSTAT_PAIR_VISIT_DATES_H
#define MLDSTAT_PAIR_VISIT_DATES_H

#include "pair/visits.h"

/* Of the current patient's visits: a numbered session dated before the one that precedes it, at the line of its first
 * form (FINDING_SESSION_ORDER), and one whose forms are dated on different days, at the line of the form after it
 * (FINDING_SPLIT_SESSION). Forms without a date are passed over. Sets visits->is_unordered where any visit is dated
 * before one that precedes it. Only where visits->has_dates. */
void check_visit_dates(Visits *visits);

/* The code of the day of a visit: that of its form before, else that of the form after; 0 without either. */
guint32 visit_date(const Visits *visits, const Visit *visit);

#endif
