#include "writeup/simulated_rows.h"

#include <criterion/criterion.h>

Test(writeup_simulated_rows, none_for_few_patients_or_other_intervals)
{
    cr_expect_eq(simulated_rows(7, 0.95).n, 0);
    cr_expect_eq(simulated_rows(0, 0.95).n, 0);
    cr_expect_eq(simulated_rows(60, 0.9).n, 0);
    cr_expect_eq(simulated_rows(60, 0.99).n, 0);
}
