#include "stats/student_test.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* With 1 df, Cauchy's: p = 1 - 2 atan(t) / pi and the 0.975 point tan(0.475 pi). */
Test(stats_student_test, one_df)
{
    StudentTest got = student_test(-3, 2, 1, 0.95);
    double reach = 2 * tan(0.475 * acos(-1));
    cr_expect(near(got.p, 1 - 2 * atan(1.5) / acos(-1), 1e-14));
    cr_expect(near(got.low, -3 - reach, 1e-13));
    cr_expect(near(got.high, -3 + reach, 1e-13));
    cr_expect(near(got.log10_p, log10(got.p), 1e-13));
}

/* 2 * pt(-2.5, 2.96181108) and 0.5 + qt(0.975, 2.96181108) * 0.2 */
Test(stats_student_test, df_that_is_not_whole)
{
    StudentTest got = student_test(0.5, 0.2, 2.96181108, 0.95);
    cr_expect(near(got.p, 0.08879388815417448, 1e-12), "%.17g", got.p);
    cr_expect(near(got.high, 1.1411572733166573, 1e-12), "%.17g", got.high);
}

Test(stats_student_test, extremes)
{
    StudentTest none = student_test(0, 2, 5, 0.95);
    cr_expect_eq(none.p, 1);
    cr_expect_eq(none.log10_p, 0);
    cr_expect_eq(none.low, -none.high);
    StudentTest far = student_test(1e9, 1, 500, 0.95);
    cr_expect_eq(far.p, 0);
    cr_expect(far.log10_p < -3000 && isfinite(far.log10_p));
}
