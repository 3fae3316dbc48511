#include "stats/mean_interval.h"

#include <criterion/criterion.h>
#include <math.h>

/* R 4.2.2: t.test(sleep$extra[1:10])$conf.int and with conf.level = 0.9 */
Test(stats_mean_interval, agrees_with_r_on_sleep)
{
    Description d = {.n = 10, .mean = 0.75, .sd = 1.7890096577591630};
    double low = 0, high = 0;
    cr_assert(mean_interval(&d, 0.95, &low, &high));
    cr_assert_float_eq(low, -0.5297804134938646, 1e-9, "%.17g", low);
    cr_assert_float_eq(high, 2.0297804134938646, 1e-9, "%.17g", high);
    cr_assert(mean_interval(&d, 0.9, &low, &high));
    cr_assert_float_eq(high - low, 2 * 1.8331129326562368 * 1.7890096577591630 / sqrt(10), 1e-9);
}

Test(stats_mean_interval, needs_two_values_and_a_deviation)
{
    double low = 7, high = 8;
    cr_assert_not(mean_interval(&(Description){.n = 1, .mean = 3, .sd = NAN}, 0.95, &low, &high));
    cr_assert_not(mean_interval(&(Description){.n = 5, .mean = 3, .sd = NAN}, 0.95, &low, &high));
    cr_assert_eq(low, 7);
    cr_assert_eq(high, 8);
}
