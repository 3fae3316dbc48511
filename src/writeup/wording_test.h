/* What the report says of a measure's tests besides their numbers. All results are (transfer full). */
#ifndef MLDSTAT_WRITEUP_WORDING_TEST_H
#define MLDSTAT_WRITEUP_WORDING_TEST_H

#include "stats/results.h"
#include "writeup/simulated_rows.h"

/* About what average change this sample, with the spread it has, could tell from zero: half the t interval; that
 * none could be where that is more than the range. NULL without an interval. */
char *precision_sentence(const Results *results, const MeasureResult *result);

/* The level that exact intervals really have; NULL where there are none. */
char *exact_level_sentence(const Change *change);

/* Which interval leads where the bootstrap's is of few patients; NULL where there is none, or of many. */
char *bootstrap_sentence(const Change *change, const SimulatedRows *rows);

/* How the t interval and test fare in simulated samples of the size; NULL where none apply. */
char *simulated_sentence(const Change *change, const SimulatedRows *rows);

/* Whether the mean change is smaller than the declared margin; NULL without a margin or a test. */
char *equivalence_sentence(const Results *results, const MeasureResult *result);

/* How the changes are distributed, and that no test depends on it. */
char *normality_sentence(const Normality *normality);

/* "10 000 resamples, seed 20261120", "percentile, because ..." */
char *bootstrap_method_words(const Bootstrap *bootstrap);

/* "exact", "99 999 random flips, seed 20261120" */
char *permutation_method_words(const Permutation *test);

#endif
