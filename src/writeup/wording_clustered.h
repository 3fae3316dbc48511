/* What the report says of sessions that belong to the same patients. All results are (transfer full). */
#ifndef MLDSTAT_WRITEUP_WORDING_CLUSTERED_H
#define MLDSTAT_WRITEUP_WORDING_CLUSTERED_H

#include "stats/results.h"

/* How much of the changes' variance lies between patients, and what that makes of the mean over sessions. NULL without
 * an intraclass correlation. `level` is that of intervals, "95 %". */
char *icc_sentence(const Clustered *clustered, const char *level);

/* Whether patients with more sessions changed differently, and never why. NULL where that does not exist. */
char *informative_sentence(const Change *change, const char *level, int decimals);

#endif
