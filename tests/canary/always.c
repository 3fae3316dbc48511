/* Tests that must be noticed in every build: scripts/canary demands that the run fails. */
#include <criterion/criterion.h>
#include <stdlib.h>

Test(always, fails)
{
    cr_assert_eq(1 + 1, 3);
}

Test(always, exits_before_it_asserts)
{
    exit(0);
}

Test(always, crashes)
{
    abort();
}
