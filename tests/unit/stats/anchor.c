#include "stats/anchor.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* Ranks of the answers 1.5, 1.5, 4, 4, 4, 6 and of the changes 1, 3, 5, 4, 2, 6; worked in Python. */
Test(stats_anchor, mean_change_by_answer)
{
    const double change[] = {-3.5, -2.5, -1, -9, -2, -3, 0.5}, answer[] = {1, 1, 2, (double)NAN, 2, 2, 4};
    AnchorChange anchor = anchor_change(change, answer, 7, 10, 0.95);
    cr_assert_eq(anchor.status, RESULT_OK);
    cr_assert_eq(anchor.n, 6);
    cr_assert_eq(anchor.n_categories, 3);
    cr_expect(near(anchor.spearman, 0.7715167498104596, 1e-14), "%.17g", anchor.spearman);
    const AnchorCategory *much = &anchor.categories[0], *little = &anchor.categories[1], *same = &anchor.categories[2];
    cr_expect(much->value == 1 && much->n == 2 && much->mean == -3);
    cr_expect(near(much->sd, 0.7071067811865476, 1e-14));
    cr_expect(near(much->low, -9.353102368087347, 1e-12) && near(much->high, 3.353102368087347, 1e-12));
    cr_expect(little->value == 2 && little->n == 3 && little->mean == -2 && little->sd == 1);
    cr_expect(near(little->low, -4.48413771175033, 1e-12) && near(little->high, 0.4841377117503307, 1e-11));
    cr_expect(same->value == 4 && same->n == 1 && same->mean == 0.5);
    cr_expect(isnan(same->sd) && isnan(same->low) && isnan(same->high));
    anchor_change_clear(&anchor);
    cr_expect_null(anchor.categories);
}

Test(stats_anchor, edges)
{
    const double change[] = {-1, -1, 2}, answer[] = {(double)NAN, 3, 3}, nobody[] = {(double)NAN, (double)NAN};
    AnchorChange none = anchor_change(change, nobody, 2, 10, 0.95);
    cr_expect(none.status == RESULT_TOO_FEW && none.n == 0 && none.n_categories == 0 && isnan(none.spearman));
    AnchorChange one = anchor_change(change, answer, 2, 10, 0.95);
    cr_expect(one.status == RESULT_OK && one.n == 1 && one.n_categories == 1 && isnan(one.spearman));
    anchor_change_clear(&one);
    AnchorChange constant = anchor_change(change, answer, 3, 10, 0.95);
    cr_expect(constant.n == 2 && constant.n_categories == 1 && isnan(constant.spearman));
    cr_expect_eq(constant.categories[0].mean, 0.5);
    anchor_change_clear(&constant);
}

Test(stats_anchor, an_anchor_of_many_values_has_only_a_correlation)
{
    double change[ANCHOR_CATEGORIES_MOST + 1], answer[ANCHOR_CATEGORIES_MOST + 1];
    for (size_t i = 0; i <= ANCHOR_CATEGORIES_MOST; i++) {
        change[i] = -(double)(i * i);
        answer[i] = (double)i;
    }
    AnchorChange anchor = anchor_change(change, answer, ANCHOR_CATEGORIES_MOST + 1, 300, 0.95);
    cr_expect_null(anchor.categories);
    cr_expect(near(anchor.spearman, -1, 1e-15));
}
