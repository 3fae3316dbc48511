#include "stats/grid.h"

#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

#define N 60

/* Multiples of `step` in -most .. most, each in double precision and off by `noise` of the largest, are found again. */
static void expect_found(double step, gint64 most, double noise, double scale, const char *what)
{
    Draw draw = {(uint64_t)most + 11};
    long double value[N];
    gint64 want[N];
    for (size_t i = 0; i < N; i++) {
        want[i] = (gint64)draw_below(&draw, (size_t)(2 * most + 1)) - most;
        value[i] = (double)want[i] * step + noise * (draw_unit(&draw) - 0.5) * step * (double)most;
    }
    want[0] = 1;
    value[0] = step;
    Grid grid = grid_of(value, N, scale);
    cr_expect(grid.exact, "%s", what);
    cr_expect_eq(grid.slack, 0);
    cr_expect(near((double)grid.step, step, 1e-12), "%s: %.17Lg", what, grid.step);
    size_t wrong = 0;
    for (size_t i = 0; i < N; i++)
        wrong += grid.multiple[i] != want[i];
    cr_expect_eq(wrong, 0, "%s: %zu", what, wrong);
    grid_clear(&grid);
}

Test(stats_grid, finds_the_steps_of_scores_and_their_means)
{
    const double steps[] = {1,        0.1,       0.5,      0.01,      0.25, 1e-4, 1.0 / 3, 1.0 / 7,
                            1.0 / 60, 1.0 / 840, 10.0 / 7, 10.0 / 27, 2.5,  5,    100};
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++)
        for (gint64 most = 1; most <= 10000; most *= 10) {
            g_autofree char *what = g_strdup_printf("step %g, to %" G_GINT64_FORMAT, steps[i], most);
            expect_found(steps[i], most, 0, 0, what);
            expect_found(steps[i], most, 1e-14, 0, what);
            expect_found(steps[i], most, 1e-14, 10 * steps[i] * (double)most, what);
        }
    expect_found(1.0 / 27720, 60000, 1e-15, 0, "means over up to 12 sessions");
    expect_found(1e-6, 40000000, 0, 0, "six decimals");
    expect_found(0x1p-900, 1000, 0, 0, "tiny");
    expect_found(0x1p900 / 3, 1000, 0, 0, "huge");
}

Test(stats_grid, multiples_have_no_common_divisor)
{
    Grid grid = grid_of((long double[]){6, -9, 0, 21}, 4, 0);
    cr_expect(grid.exact && grid.step == 3);
    cr_expect(grid.multiple[0] == 2 && grid.multiple[1] == -3 && grid.multiple[2] == 0 && grid.multiple[3] == 7);
    grid_clear(&grid);
    grid = grid_of((long double[]){-0.7L}, 1, 0);
    cr_expect(grid.exact && grid.multiple[0] == -1);
    grid_clear(&grid);
}

/* Values that should be equal are, and 1e-9 apart they are not. */
Test(stats_grid, rounding_errors_do_not_hide_a_grid)
{
    Grid grid = grid_of((long double[]){0.1 + 0.2, 0.3, 0.7 - 0.4, 1.1 - 0.8}, 4, 1.1);
    cr_expect(grid.exact);
    for (size_t i = 0; i < 4; i++)
        cr_expect_eq(grid.multiple[i], 1);
    grid_clear(&grid);
    grid = grid_of((long double[]){1, 2, 3.000000001L}, 3, 0);
    cr_expect(grid.multiple[0] + grid.multiple[1] != grid.multiple[2]);
    grid_clear(&grid);
}

Test(stats_grid, continuous_values_are_rounded_finely)
{
    Draw draw = {3};
    long double value[N], largest = 0;
    for (size_t i = 0; i < N; i++) {
        value[i] = draw_normal(&draw);
        largest = fmaxl(largest, fabsl(value[i]));
    }
    for (int power = -1060; power <= 1000; power += 206) {
        long double scaled[N];
        for (size_t i = 0; i < N; i++)
            scaled[i] = ldexpl(value[i], power);
        Grid grid = grid_of(scaled, N, 0);
        cr_expect_not(grid.exact);
        cr_expect(grid.slack >= 1 && grid.slack < 2);
        cr_expect(grid.step > 0 && grid.step <= ldexpl(largest, power - 46) &&
                  grid.step >= ldexpl(largest, power - 47));
        for (size_t i = 0; i < N; i++)
            cr_expect(fabsl((long double)grid.multiple[i] * grid.step - scaled[i]) <= grid.step / 2);
        grid_clear(&grid);
    }
}

/* 0.1 has an error of 1e-17 by itself, as a difference of numbers near 1e6 of 1e-10. */
Test(stats_grid, slack_grows_with_the_scale)
{
    Draw draw = {4};
    long double value[N];
    for (size_t i = 0; i < N; i++)
        value[i] = draw_normal(&draw);
    Grid grid = grid_of(value, N, 1e6);
    cr_expect(!grid.exact && grid.slack * (double)grid.step > 1e6 * 2e-16);
    cr_expect(grid.slack * (double)grid.step < 1e6 * 1e-14);
    grid_clear(&grid);
}
