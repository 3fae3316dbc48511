#include "stats/grid.h"

#include "stats/divisor.h"

#include <float.h>
#include <math.h>

/* Of the scale: some thousand times the rounding error of a difference or of a mean. */
#define TOLERANCE 1e-12L

/* How many tolerances a step must have, so that a value is seldom near a multiple by chance. */
#define STEP_LEAST 100

#define DECIMALS_MOST 10

/* Euclid's algorithm on rounded numbers finds a step down to this part of the largest size: below, its own errors,
 * which grow with the square of that ratio, would reach the step. */
#define EUCLID_LEAST 1e-6L

/* Bits of a multiple where there is no grid. */
#define MULTIPLE_BITS 47

/* Rounding errors of one value in units of DBL_EPSILON of the scale. */
#define ERRORS 4

static long double largest_size(const long double value[], size_t n)
{
    long double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fmaxl(largest, fabsl(value[i]));
    return largest;
}

static bool are_multiples(const long double value[], size_t n, long double step, long double tolerance)
{
    if (!(step >= STEP_LEAST * tolerance))
        return false;
    for (size_t i = 0; i < n; i++)
        if (fabsl(value[i] - roundl(value[i] / step) * step) > tolerance)
            return false;
    return true;
}

/* 0 when there is none. */
static long double decimal_step(const long double value[], size_t n, long double largest, long double tolerance)
{
    long double most = powl(10, floorl(log10l(largest)));
    for (int decimals = 0; decimals <= DECIMALS_MOST; decimals++) {
        long double step = most / powl(10, decimals);
        if (are_multiples(value, n, step, tolerance))
            return step;
    }
    return 0;
}

/* The last remainder that is not nearly 0. */
static long double rounded_divisor(long double a, long double b, long double least)
{
    while (b > least) {
        long double rest = fabsl(remainderl(a, b));
        a = b;
        b = rest;
    }
    return a;
}

/* 0 when there is none. */
static long double common_divisor(const long double value[], size_t n, long double largest, long double tolerance)
{
    long double step = largest, least = EUCLID_LEAST * largest;
    for (size_t i = 0; i < n; i++) {
        step = rounded_divisor(step, fabsl(value[i]), least);
        step = largest / roundl(largest / step); /* the largest size tells it best */
    }
    return are_multiples(value, n, step, tolerance) ? step : 0;
}

static void divide_by_common(Grid *grid, size_t n)
{
    guint64 divisor = 0;
    for (size_t i = 0; i < n; i++)
        divisor = greatest_divisor(divisor, (guint64)ABS(grid->multiple[i]));
    for (size_t i = 0; i < n; i++)
        grid->multiple[i] /= (gint64)divisor;
    grid->step *= (long double)divisor;
}

Grid grid_of(const long double value[], size_t n, double scale)
{
    long double largest = largest_size(value, n);
    long double errors_of = fmaxl(scale, largest);
    Grid grid = {.exact = true, .multiple = g_new(gint64, n)};
    grid.step = decimal_step(value, n, largest, TOLERANCE * errors_of);
    if (grid.step == 0)
        grid.step = common_divisor(value, n, largest, TOLERANCE * errors_of);
    if (grid.step == 0) {
        grid.exact = false;
        grid.step = ldexpl(1, ilogbl(largest) + 1 - MULTIPLE_BITS);
        grid.slack = 1 + (double)(2 * ERRORS * DBL_EPSILON * errors_of / grid.step);
    }
    for (size_t i = 0; i < n; i++)
        grid.multiple[i] = (gint64)roundl(value[i] / grid.step);
    if (grid.exact)
        divide_by_common(&grid, n);
    return grid;
}

void grid_clear(Grid *grid)
{
    g_free(grid->multiple);
    grid->multiple = NULL;
}
