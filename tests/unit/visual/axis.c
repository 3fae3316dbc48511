#include "visual/axis.h"

#include <criterion/criterion.h>
#include <math.h>

static double next_random(unsigned long long *state)
{
    *state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
    return (double)(*state >> 11) / 9007199254740992.0;
}

/* The contract of axis.h, inequality by inequality. */
static void check_contract(double low, double high, size_t most)
{
    Ticks ticks = axis_ticks(low, high, most, 0);
    double e = 1e-9 * (high - low);
    double digit = ticks.step / pow(10, floor(log10(ticks.step) + 1e-9));
    bool is_round = fabs(digit - 1) < 1e-9 || fabs(digit - 2) < 1e-9 || fabs(digit - 5) < 1e-9;
    cr_assert(is_round, "step %.17g for %g to %g", ticks.step, low, high);
    cr_assert_leq(ticks.n, most, "%zu ticks for %g to %g", ticks.n, low, high);
    cr_assert_geq(ticks.n, 2, "%zu ticks for %g to %g", ticks.n, low, high);
    double first = axis_tick(&ticks, 0), last = axis_tick(&ticks, ticks.n - 1);
    cr_assert(first >= low - e && first < low + ticks.step, "first tick %.17g for %.17g to %.17g", first, low, high);
    cr_assert(last <= high + e && last > high - ticks.step, "last tick %.17g for %.17g to %.17g", last, low, high);
    for (size_t i = 1; i < ticks.n; i++)
        cr_assert_float_eq(axis_tick(&ticks, i) - axis_tick(&ticks, i - 1), ticks.step,
                           1e-9 * ticks.step + 1e-15 * (fabs(low) + fabs(high)));
}

Test(visual_axis, ticks_keep_the_contract_on_many_ranges)
{
    unsigned long long state = 20261121;
    for (int i = 0; i < 20000; i++) {
        double span = pow(10, next_random(&state) * 18 - 9);
        double low = (next_random(&state) - 0.5) * span * 20;
        check_contract(low, low + span, 6 + (size_t)(next_random(&state) * 10));
    }
}

Test(visual_axis, ticks_of_questionnaire_scales)
{
    const struct {
        double low, high, least, step;
        size_t n;
    } rows[] = {
        {0, 10, 1, 2, 6}, {0, 100, 1, 20, 6}, {0, 3, 1, 1, 4},  {1, 7, 1, 1, 7},
        {0, 21, 1, 5, 5}, {0, 1, 0, 0.2, 6},  {-3, 3, 1, 1, 7}, {0, 28, 1, 5, 6},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        Ticks ticks = axis_ticks(rows[i].low, rows[i].high, 8, rows[i].least);
        cr_assert_float_eq(ticks.step, rows[i].step, 1e-12, "row %zu: step %g", i, ticks.step);
        cr_assert_eq(ticks.n, rows[i].n, "row %zu: %zu ticks", i, ticks.n);
    }
}

Test(visual_axis, zero_is_exactly_zero)
{
    Ticks ticks = axis_ticks(-0.3, 0.3, 8, 0);
    bool found = false;
    for (size_t i = 0; i < ticks.n; i++)
        found = found || (axis_tick(&ticks, i) == 0 && !signbit(axis_tick(&ticks, i)));
    cr_assert(found);
}

Test(visual_axis, ticks_of_a_given_step)
{
    Ticks ticks = axis_ticks_of_step(-5.8, 4.2, 2);
    cr_assert_eq(ticks.n, 5);
    cr_assert_eq(axis_tick(&ticks, 0), -4);
    cr_assert_eq(axis_tick(&ticks, 4), 4);
    cr_assert_eq(axis_ticks_of_step(0.1, 0.2, 5).n, 0);
}

Test(visual_axis, decimals_of_steps)
{
    const double steps[] = {20, 1, 0.5, 0.2, 0.1, 0.05, 0.001, 1e-6};
    const int decimals[] = {0, 0, 1, 1, 1, 2, 3, 6};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        cr_assert_eq(axis_step_decimals(steps[i]), decimals[i], "step %g", steps[i]);
}

Test(visual_axis, widening_contains_the_range_and_ends_on_ticks)
{
    double low = 3.2, high = 91.75;
    axis_widen(&low, &high, 8, 0);
    cr_assert_eq(low, 0);
    cr_assert_eq(high, 100);
    axis_widen(&low, &high, 8, 0);
    cr_assert_eq(low, 0, "round numbers stay");
    cr_assert_eq(high, 100);
}

Test(visual_axis, map_is_linear_either_way_and_clips)
{
    Axis up = {0, 10, 240, 40};
    bool clipped = true;
    cr_assert_eq(axis_map(&up, 0), 240);
    cr_assert_eq(axis_map(&up, 10), 40);
    cr_assert_eq(axis_map(&up, 2.5), 190);
    cr_assert_eq(axis_map_clipped(&up, 5, &clipped), 140);
    cr_assert_not(clipped);
    cr_assert_eq(axis_map_clipped(&up, 12, &clipped), 40);
    cr_assert(clipped);
    cr_assert_eq(axis_map_clipped(&up, -1, &clipped), 240);
    cr_assert(clipped);
}
