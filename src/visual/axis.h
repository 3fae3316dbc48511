/* Scales and their ticks: pure arithmetic. */
#ifndef MLDSTAT_VISUAL_AXIS_H
#define MLDSTAT_VISUAL_AXIS_H

#include <stdbool.h>
#include <stddef.h>

/* Tick i is (first + i) * step.
 *
 *      low                                   high
 *       |----+--------+--------+--------+-----|
 *            0        1       ...     n - 1
 *
 * With e = 1e-9 (high - low):
 *   step is 1, 2 or 5 times a power of ten, and at least `least`
 *   low - e <= tick 0 < low + step       high - step < tick n-1 <= high + e
 *   n <= most; n >= 2 where most >= 6, unless `least` forbids it
 */
typedef struct {
    double step;
    double first; /* a whole number */
    size_t n;
} Ticks;

/* low < high, both finite; most >= 2; `least` is the smallest step that makes sense (1 on a scale of whole numbers),
 * or 0. */
Ticks axis_ticks(double low, double high, size_t most, double least);

/* The ticks of a given step within low to high. */
Ticks axis_ticks_of_step(double low, double high, double step);

/* The value of tick i; 0 exactly where it is 0. */
double axis_tick(const Ticks *ticks, size_t i);

/* Digits after the point that multiples of a round step need. */
int axis_step_decimals(double step);

/* Widens low to high to multiples of the step that axis_ticks() takes. */
void axis_widen(double *low, double *high, size_t most, double least);

/* Values low to high lie at page positions from and to (which may run either way). */
typedef struct {
    double low, high;
    double from, to;
} Axis;

double axis_map(const Axis *axis, double value);

/* As axis_map, but values beyond an end lie on it; *ret_clipped says so. */
double axis_map_clipped(const Axis *axis, double value, bool *ret_clipped);

#endif
