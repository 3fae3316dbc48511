/* What intervals cover and how often tests reject, counted over simulated samples: of stats/simulated.h's methods. */
#ifndef COVERAGE_TALLY_H
#define COVERAGE_TALLY_H

#include "coverage_sample.h"

#include <glib.h>

#define COVERAGE_SEED 20261121

enum { COVERAGE_RESAMPLES = 10000 };

typedef struct {
    size_t intervals, covered; /* samples with an interval; with one that holds the truth */
    size_t tests, rejected;    /* samples tested, one without a p among them; with p < .05 */
} CoverageCell;

typedef struct {
    CoverageCell cell[SIMULATED_METHODS];
} CoverageTally;

/* Draws `replicates` samples of n patients, counted from `first`, and adds what the methods of the set (bit
 * 1 << SIMULATED_...) make of them. A sample depends on seed, shape, n and its own number alone. */
void coverage_run(SimulatedShape shape, size_t n, guint64 seed, size_t first, size_t replicates, unsigned methods,
                  CoverageTally *tally);

void coverage_add(CoverageTally *into, const CoverageTally *from);

/* Of a cell; NaN where there is nothing to take it of. */
double coverage_share(const CoverageCell *cell);
double coverage_rejects(const CoverageCell *cell);

#endif
