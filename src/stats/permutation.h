/* The sign-flip permutation test of the mean change.
 *
 * Under the null hypothesis that the distribution of a patient's change is symmetric about zero each difference is as
 * likely with the other sign, patient by patient: p is the share of the 2^m assignments of signs to the m nonzero
 * differences for which |sum| is at least as large as observed (Fisher 1935; Pitman 1937). Zeros change nothing.
 *
 * Exact where the differences lie on a grid (stats/grid.h) of bounded size, by counting (stats/sign_sum.h): up to 1000
 * patients with whole numbers of 0 to 10. R: exactRankTests::perm.test(post, pre, paired = TRUE, exact = TRUE) of whole
 * numbers; others must be scaled to whole numbers first, perm.test() makes something like ranks of them.
 * Exact up to PERMUTATION_EXACT_MOST nonzero differences whatever they are, every sum of one half of them against every
 * sum of the other (Horowitz and Sahni 1974). Sums that differ by no more than rounding errors are equal.
 * R: coin::symmetry_test(y ~ time | patient, distribution = "exact").
 *
 * Else by PERMUTATION_FLIPS random assignments, p = (b + 1) / (flips + 1) with b of them at least as extreme, so that p
 * is never 0 and the test keeps its level (Phipson and Smyth 2010): its standard error at p = .05 is .0007.
 */
#ifndef MLDSTAT_STATS_PERMUTATION_H
#define MLDSTAT_STATS_PERMUTATION_H

#include "stats/distinct.h"
#include "stats/status.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#define PERMUTATION_FLIPS         99999
#define PERMUTATION_EXACT_MOST    30 /* nonzero differences, where they lie on no grid */
#define PERMUTATION_PATIENTS_MOST 20000

typedef struct {
    ResultStatus status;
    double p;     /* two-sided, in [0, 1]; exact, or (b + 1) / (flips + 1) with b flips at least as extreme */
    bool exact;   /* by counting all assignments; else by `flips` random ones */
    size_t flips; /* 0 where exact */
    guint64 seed; /* of the random ones; 0 where exact */
} Permutation;

/* Of differences counted and tied (distinct_tied()). Same p whatever the order of patients, and with all signs turned.
 * n = 0 gives RESULT_TOO_FEW and NaN; all differences zero RESULT_NO_VARIATION and p = 1; more than
 * PERMUTATION_PATIENTS_MOST patients RESULT_NOT_RUN_LARGE_N. */
Permutation permutation_of(const Distinct *diff, guint64 seed);

Permutation permutation_missing(ResultStatus status);

#endif
