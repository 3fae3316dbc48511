#include "stats/divisor.h"

#include <criterion/criterion.h>

Test(stats_divisor, of_two_numbers)
{
    cr_expect_eq(greatest_divisor(84, 30), 6);
    cr_expect_eq(greatest_divisor(30, 84), 6);
    cr_expect_eq(greatest_divisor(7, 12), 1);
    cr_expect_eq(greatest_divisor(G_GUINT64_CONSTANT(1) << 47, G_GUINT64_CONSTANT(3) << 40), G_GUINT64_CONSTANT(1)
                                                                                                 << 40);
}

Test(stats_divisor, nothing_so_far_is_zero)
{
    cr_expect_eq(greatest_divisor(0, 12), 12);
    cr_expect_eq(greatest_divisor(12, 0), 12);
    cr_expect_eq(greatest_divisor(0, 0), 0);
}
