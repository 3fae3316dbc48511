/* What the results of a measure give reason to look at: a part of analyse(). */
#ifndef MLDSTAT_STATS_ANALYSE_FINDINGS_H
#define MLDSTAT_STATS_ANALYSE_FINDINGS_H

#include "stats/results.h"

/* Adds the findings that analyse() lists, as far as the measure gives rise to them. */
void analyse_findings(const MeasureResult *result, FindingList *findings);

#endif
