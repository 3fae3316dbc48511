#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

Test(support_near, is_relative_to_what_is_wanted)
{
    cr_expect(near(1.0009, 1, 1e-3));
    cr_expect(!near(1.0011, 1, 1e-3));
    cr_expect(near(-2e9 - 1, -2e9, 1e-9));
    cr_expect(!near(-2e9 - 3, -2e9, 1e-9));
    cr_expect(!near(-1, 1, 1e-3));
}

Test(support_near, is_absolute_at_zero)
{
    cr_expect(near(9e-10, 0, 1e-9));
    cr_expect(!near(2e-9, 0, 1e-9));
    cr_expect(near(-0.0, 0, 0));
    cr_expect(!near(5e-324, 0, 0));
}

Test(support_near, nan_and_infinities_are_near_themselves_only)
{
    cr_expect(near(NAN, NAN, 0));
    cr_expect(!near(NAN, 1, 1e9));
    cr_expect(!near(1, NAN, 1e9));
    cr_expect(near(INFINITY, INFINITY, 0));
    cr_expect(!near(INFINITY, -INFINITY, 1));
    cr_expect(!near(1e308, INFINITY, 1));
    cr_expect(!near(INFINITY, 1e308, 1));
}
