/* When a score is on an edge: a threshold, a cutoff, an end of its scale. */
#ifndef MLDSTAT_STATS_EDGE_H
#define MLDSTAT_STATS_EDGE_H

/* Of the scale's range; without a range, of the largest score. A score this near is on the edge, because rounding may
 * have moved it: thousands of times the rounding error of a mean of items, and far less than scores differ by. */
#define EDGE_TOLERANCE 1e-9

#endif
