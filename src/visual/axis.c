#include "visual/axis.h"

#include <glib.h>
#include <math.h>

/* How far beyond an end a tick may lie through rounding, as a share of the scale. */
#define SLACK 1e-9

/* Of ten in a step: its reciprocal is still a number. */
#define LEAST_POWER (-302)

static const double nice_digits[] = {1, 2, 5};

Ticks axis_ticks_of_step(double low, double high, double step)
{
    double slack = SLACK * (high - low);
    double first = ceil((low - slack) / step);
    double last = floor((high + slack) / step);
    return (Ticks){step, first, last < first ? 0 : (size_t)(last - first) + 1};
}

Ticks axis_ticks(double low, double high, size_t most, double least)
{
    /* Two decades below the span there are more ticks than any axis takes; each next step is 2 or 2.5 times larger. */
    int power = MAX((int)floor(log10(high - low)) - 2, LEAST_POWER);
    for (;; power++) {
        for (size_t i = 0; i < G_N_ELEMENTS(nice_digits); i++) {
            /* Dividing keeps 0.1 and its like at the nearest double. */
            double step = power < 0 ? nice_digits[i] / pow(10, -power) : nice_digits[i] * pow(10, power);
            if (step < least)
                continue;
            Ticks ticks = axis_ticks_of_step(low, high, step);
            if (ticks.n <= most)
                return ticks;
        }
    }
}

double axis_tick(const Ticks *ticks, size_t i)
{
    double value = (ticks->first + (double)i) * ticks->step;
    return value == 0 ? 0 : value;
}

int axis_step_decimals(double step)
{
    int decimals = -(int)floor(log10(step) + SLACK);
    return CLAMP(decimals, 0, 17);
}

void axis_widen(double *low, double *high, size_t most, double least)
{
    Ticks ticks = axis_ticks(*low, *high, most, least);
    double slack = SLACK * (*high - *low);
    double first = floor((*low + slack) / ticks.step), last = ceil((*high - slack) / ticks.step);
    *low = first * ticks.step;
    *high = MAX(last, first + 1) * ticks.step;
}

double axis_map(const Axis *axis, double value)
{
    return axis->from + (value - axis->low) / (axis->high - axis->low) * (axis->to - axis->from);
}

double axis_map_clipped(const Axis *axis, double value, bool *ret_clipped)
{
    *ret_clipped = value < axis->low || value > axis->high;
    return axis_map(axis, CLAMP(value, axis->low, axis->high));
}
