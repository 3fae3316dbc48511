/* Values as whole multiples of one step, so that their sums are exact, the same in every order, and equal or not.
 *
 * Scores, their differences and their means over a few sessions are multiples of a common step, but for rounding
 * errors: 1, 0.1, 1/3, 1/27720 (means over up to 12 sessions), or what a scale was mapped to. Looked for are powers of
 * ten down to 1e-10 of the largest size, and what Euclid's algorithm finds. All values must be within 1e-12 of the
 * scale of their multiple, and the step be 100 times that; the multiples then have no common divisor.
 *
 * Values that lie on no such grid are rounded to a step of 2^-46 to 2^-47 of the largest size: sums are still the same
 * in every order, and sums that are equal but for rounding errors differ by at most `slack`.
 */
#ifndef MLDSTAT_STATS_GRID_H
#define MLDSTAT_STATS_GRID_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    bool exact;       /* the values lie on a grid */
    long double step; /* > 0; a long double reaches further down than a double */
    gint64 *multiple; /* n of them; within 2^47 in size, so that sums of 65,000 do not overflow */
    double slack;     /* two sums of k values that should be equal differ by at most k slack steps; 0 on a grid */
} Grid;

/* Of n >= 1 finite values, one at least not 0. `scale` is the size that the values' rounding errors are relative to;
 * the largest size of a value is taken where it is smaller. The caller frees with grid_clear(). */
Grid grid_of(const long double value[], size_t n, double scale);

void grid_clear(Grid *grid);

#endif
