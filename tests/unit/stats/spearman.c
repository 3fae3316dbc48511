#include "stats/spearman.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* Squared rank differences 1, 1, 1, 1, 0: 1 - 6 x 4 / (5 x 24). */
Test(stats_spearman, without_ties_it_is_the_textbook_formula)
{
    const double x[] = {10, 20, 30, 40, 50}, y[] = {2, 1, 4, 3, 99};
    cr_assert(near(spearman(x, y, 5, 0), 0.8, 1e-15));
    const double down[] = {5, 4, 3, 2, 1};
    cr_assert_eq(spearman(x, down, 5, 0), -1);
}

/* Ranks 1.5, 1.5, 3, 4 and 1, 2.5, 2.5, 4: 3.75 / 4.5. R 4.2: cor(x, y, method = "spearman") = 0.8333333. */
Test(stats_spearman, ties_take_mid_ranks)
{
    const double x[] = {1, 1, 2, 3}, y[] = {4, 5, 5, 7};
    double ranks[4];
    mid_ranks(y, 4, 0, ranks);
    const double want[] = {1, 2.5, 2.5, 4};
    for (size_t i = 0; i < 4; i++)
        cr_expect_eq(ranks[i], want[i]);
    cr_assert(near(spearman(x, y, 4, 0), 3.75 / 4.5, 1e-15));
}

/* 0.3 - 0.1 and 0.4 - 0.2 are one change. */
Test(stats_spearman, differences_tie_within_the_tolerance)
{
    const double y[] = {0.4 - 0.2, 0.3 - 0.1, 0.5};
    double ranks[3];
    cr_assert_neq(y[0], y[1]);
    mid_ranks(y, 3, 1e-12, ranks);
    cr_expect(ranks[0] == 1.5 && ranks[1] == 1.5 && ranks[2] == 3);
}

Test(stats_spearman, edges_have_none)
{
    const double x[] = {3, 4}, same[] = {2, 2};
    cr_assert(isnan(spearman(x, x, 0, 0)));
    cr_assert(isnan(spearman(x, x, 1, 0)));
    cr_assert(isnan(spearman(x, same, 2, 0)));
    cr_assert(isnan(spearman(same, x, 2, 0)));
    cr_assert_eq(spearman(x, x, 2, 0), 1);
}
