/* Are the scores before and after on one scale?
 *
 * A 0 to 10 scale before and a 0 to 100 scale after would make every number of the report wrong without looking wrong.
 * Two kinds of evidence refuse a measure, both only with at least 5 scores on either side:
 *
 * - By its range: at least half of one side's scores lie outside it and less than a tenth of the other side's. They
 *   must have three different values at least: a missing code that nobody declared is another matter.
 * - By the scores: one side lies within 0 to 10 entirely and has three different values at least, while nine tenths of
 *   the way through the other side's scores stand at 40 or more. A treatment after which everybody answers 0 or 1 is no
 *   evidence, and one after which nobody answers more than a quarter of what was usual before is rare enough to ask:
 *   declaring `from` answers that all scores are on one scale.
 */
#ifndef MLDSTAT_PAIR_SCALE_H
#define MLDSTAT_PAIR_SCALE_H

#include "measure/assessments.h"

/* MLD_ERROR_DATA for the first measure whose two sides are on different scales. */
bool check_scales(const Assessments *assessments, GError **error);

#endif
