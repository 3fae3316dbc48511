#include "stats/percent_change.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* -50, 25 and 0 %; 0 and -4 have no percentage. t(0.975, 2) = 0.95 sqrt(2 / (1 - 0.95^2)); worked in Python. */
Test(stats_percent_change, is_of_each_patients_own_value)
{
    const double pre[] = {10, 20, 0, 50, -4}, post[] = {5, 25, 3, 50, 1};
    PercentChange change = percent_change(pre, post, 5, 0.95);
    cr_expect_eq(change.status, RESULT_OK);
    cr_expect_eq(change.n, 3);
    cr_expect(near(change.mean, -25 / 3.0, 1e-14), "%.17g", change.mean);
    cr_expect(near(change.sd, 38.18813079129867, 1e-14), "%.17g", change.sd);
    cr_expect_eq(change.median, 0);
    cr_expect(near(change.low, -103.19790917325236, 1e-12), "%.17g", change.low);
    cr_expect(near(change.high, 86.5312425065857, 1e-12), "%.17g", change.high);
}

Test(stats_percent_change, edges)
{
    const double pre[] = {100, 200}, post[] = {90, 180};
    PercentChange none = percent_change(pre, post, 0, 0.95);
    cr_expect(none.status == RESULT_TOO_FEW && none.n == 0 && isnan(none.mean) && isnan(none.median));
    PercentChange one = percent_change(pre, post, 1, 0.95);
    cr_expect(one.status == RESULT_TOO_FEW && one.n == 1 && one.mean == -10 && one.median == -10);
    cr_expect(isnan(one.sd) && isnan(one.low) && isnan(one.high));
    PercentChange same = percent_change(pre, post, 2, 0.95);
    cr_expect(same.status == RESULT_NO_VARIATION && same.mean == -10 && same.sd == 0 && isnan(same.low));
    PercentChange missing = percent_change_missing(RESULT_COURSE_ONLY);
    cr_expect(missing.status == RESULT_COURSE_ONLY && missing.n == 0 && isnan(missing.mean));
}
