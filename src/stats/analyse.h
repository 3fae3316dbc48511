/* Runs what the study asks for on every sample. Only this file and its parts, analyse_patients and analyse_findings,
 * know what was planned: every method of stats/ is a function of arrays. */
#ifndef MLDSTAT_STATS_ANALYSE_H
#define MLDSTAT_STATS_ANALYSE_H

#include "stats/results.h"

/* Every measure has its result, whatever its status: without complete pairs it is change_missing(). p_adjusted is over
 * the measures with role primary whose primary test has a p.
 *
 * Findings, with the measure's label as column: FINDING_CONSTANT_MEASURE where at least two patients have complete
 * pairs and every before and after value is the same one, which is the place's value; FINDING_DIRECTION_UNKNOWN where a
 * measure asked both before and after has no `better`; FINDING_NEGATIVE_ITEM for every term of a score that goes
 * against the others; FINDING_AT_LIMIT where a score of an instrument is at one end of its range before in more than 15
 * % of the patients with complete pairs (Terwee 2007) and in 3 at least: change in that direction cannot show in them.
 *
 * Differences that are equal but for rounding are tied as distinct_tied() says before anything is ranked; mean and sd
 * are of the differences as they are, unless all tie: then the t test sees no variation either.
 *
 * Without `resampling` there is no permutation test and no bootstrap: RESULT_NOT_APPLICABLE. No finding needs them.
 *
 * Up to `jobs` threads, whose number changes no result. Every pointer is borrowed and must outlive the result.
 * (transfer full) */
Results *analyse(const Study *study, const Accounting *accounting, const Samples *samples, bool resampling,
                 unsigned jobs, FindingList *findings);

#endif
