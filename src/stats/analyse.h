/* Runs what the study asks for on every sample. The only file in stats/ that knows the Study. */
#ifndef MLDSTAT_STATS_ANALYSE_H
#define MLDSTAT_STATS_ANALYSE_H

#include "stats/results.h"

/* Every pointer is borrowed and must outlive the result. Findings about the numbers (a constant measure, no known
 * direction) are added to `findings`. (transfer full) */
Results *analyse(const Study *study, const Accounting *accounting, const Samples *samples, FindingList *findings);

#endif
