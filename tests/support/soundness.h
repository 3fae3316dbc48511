/* What must hold of every number of a Change, whatever the sample: a number, or a status that says why there is none.
 */
#ifndef MLDSTAT_TESTS_SUPPORT_SOUNDNESS_H
#define MLDSTAT_TESTS_SUPPORT_SOUNDNESS_H

#include "support/analysed.h"

/* Analyses n pairs of one patient each, n >= 0, as a measure that declares everything that can be: 0 is absence, an
 * important change, a cutoff, a reliability, a norm and a margin of equivalence. (transfer full) */
Analysed *analysed_with_everything(const double pre[], const double post[], size_t n, bool keep_zeros);

/* Fails the test, by `what` and the number's name, where a number exists without RESULT_OK or lacks with it other than
 * its header says, a p is outside [0, 1], an interval is not ordered or leaves out the estimate that it promises to
 * hold, a test and its interval disagree about 0, or counts do not add up to n. */
void expect_sound(const Change *change, size_t n, const char *what);

#endif
