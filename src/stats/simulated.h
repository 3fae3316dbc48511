/* How often intervals of a kind hold the true value, and how often tests reject where nothing changed: simulated, see
 * scripts/coverage, which writes stats/simulated_table.h. For 95 % intervals and tests at 5 %. */
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
    SIMULATED_BCA,
    SIMULATED_D_Z,
    SIMULATED_D_AV,
    SIMULATED_RANK_BISERIAL,
    SIMULATED_PROB_IMPROVED,
    SIMULATED_METHODS,
} SimulatedMethod;

typedef enum {
    SHAPE_NORMAL,
    SHAPE_SKEWED,   /* lognormal differences */
    SHAPE_INTEGERS, /* 0-10 scores with ties and zeros */
    SHAPES,
} SimulatedShape;

typedef struct {
    size_t n;                /* 8, 15, 30 or 60 patients */
    double coverage[SHAPES]; /* of what the interval estimates; NaN where it has none */
    double rejects[SHAPES];  /* share of samples with p < .05 where the null hypothesis of the mean holds; NaN where it
                                is no test */
} SimulatedRow;

/* The row of the largest simulated size that is at most n; NULL below 8. */
const SimulatedRow *simulated_at(SimulatedMethod method, size_t n);

#endif
