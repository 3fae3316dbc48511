#include "stats/correlation_limit.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* tanh(atanh(-0.5) + 1.959963984540054 / sqrt(17)), worked in Python; by definition the end of R's cor.test. */
Test(stats_correlation_limit, is_that_of_fishers_z)
{
    cr_expect(near(correlation_upper_limit(-0.5, 20, 0.025), -0.07381057440740976, 1e-12), "%.17g",
              correlation_upper_limit(-0.5, 20, 0.025));
    cr_expect_eq(correlation_upper_limit(1, 20, 0.025), 1);
    cr_expect_eq(correlation_upper_limit(-1, 20, 0.025), -1);
    cr_expect(isnan(correlation_upper_limit(-0.5, 3, 0.025)));
    cr_expect(isnan(correlation_upper_limit((double)NAN, 20, 0.025)));
}

Test(stats_correlation_limit, a_few_forms_or_chance_are_no_reversed_item)
{
    static const struct {
        double r;
        guint64 n;
        bool against;
    } rows[] = {
        {-0.5, 20, true}, {-0.4, 20, false},  {-0.9, 8, false},         {-0.66, 9, false},
        {-0.67, 9, true}, {-0.1, 500, true},  {-0.08, 500, false},      {-1, 20, true},
        {0, 1000, false}, {0.4, 1000, false}, {(double)NAN, 40, false},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(item_goes_against_rest(rows[i].r, rows[i].n), rows[i].against, "row %zu", i);
}
