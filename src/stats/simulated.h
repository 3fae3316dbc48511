/* How often intervals of a kind hold the true value, and how often tests reject where nothing changed: simulated by
 * scripts/coverage, which writes stats/simulated_table.h. For 95 % intervals and tests at 5 %; the populations are
 * described in scripts/coverage_sample.h.
 *
 * Every method is judged by its own aim. Coverage is of the parameter that the interval estimates, in a population that
 * changed by half an SD or so: the mean, the pseudomedian, the median, d_z... Rejections are counted where the test's
 * own null hypothesis holds: the mean of the change is 0 for t and permutation, the pseudomedian for the signed-rank
 * test, the median for the sign test. On skewed changes these differ, and each test that is read as one about another
 * of them rejects more often than it should. A sample for which an interval does not exist (too few patients changed)
 * does not count towards coverage; a test without a p counts as one that does not reject.
 *
 * With 20,000 samples a share near 95 % or 5 % has a standard error of 0.15 percentage points.
 */
#ifndef MLDSTAT_STATS_SIMULATED_H
#define MLDSTAT_STATS_SIMULATED_H

#include <stdbool.h>
#include <stddef.h>

#define SIMULATED_REPLICATES 20000

typedef enum {
    SIMULATED_T,
    SIMULATED_WILCOXON,    /* zeros kept, Hodges-Lehmann */
    SIMULATED_SIGN,        /* the median's interval */
    SIMULATED_PERMUTATION, /* a test without an interval */
    SIMULATED_BCA,         /* of the mean, 10,000 resamples; an interval without a test, as all that follow */
    SIMULATED_D_Z,
    SIMULATED_D_AV,
    SIMULATED_RANK_BISERIAL,
    SIMULATED_PROB_IMPROVED,
    SIMULATED_METHODS,
} SimulatedMethod;

typedef enum {
    SHAPE_NORMAL,
    SHAPE_SKEWED,   /* lognormal differences: log-SD 1 */
    SHAPE_INTEGERS, /* 0-10 scores with ties, 40 % of the differences zero, symmetric */
    SHAPES,
} SimulatedShape;

typedef struct {
    size_t n;                /* 8, 15, 30 or 60 patients */
    double coverage[SHAPES]; /* share of the intervals that hold what they estimate; NaN where the method has none */
    double rejects[SHAPES];  /* share of samples with p < .05 where the test's null hypothesis holds; NaN where the
                                method is no test */
} SimulatedRow;

/* The row of the largest simulated size that is at most n; NULL below 8. Borrowed from a constant. */
const SimulatedRow *simulated_at(SimulatedMethod method, size_t n);

#endif
