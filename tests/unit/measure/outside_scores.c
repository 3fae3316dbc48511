#include "measure/outside_scores.h"

#include <criterion/criterion.h>

static OutsideScores scores_of(const double values[], size_t n)
{
    OutsideScores scores = {0};
    for (size_t i = 0; i < n; i++)
        outside_scores_add(&scores, values[i]);
    return scores;
}

Test(measure_outside_scores, counts_where_they_lie_and_how_many_differ)
{
    OutsideScores scores = scores_of((double[]){-4, 99, 99, 12.5, 77, 99}, 6);
    cr_assert_eq(scores.n, 6);
    cr_assert_eq(scores.low, -4);
    cr_assert_eq(scores.high, 99);
    cr_assert_eq(scores.n_values, OUTSIDE_VALUES);
}

Test(measure_outside_scores, joins)
{
    OutsideScores none = {0}, codes = scores_of((double[]){99, 99}, 2), more = scores_of((double[]){99, 98}, 2);
    outside_scores_join(&codes, &none);
    cr_assert_eq(codes.n, 2);
    cr_assert_eq(codes.low, 99);
    outside_scores_join(&none, &codes);
    cr_assert_eq(none.low, 99);
    outside_scores_join(&none, &more);
    cr_assert_eq(none.n, 4);
    cr_assert_eq(none.low, 98);
    cr_assert_eq(none.n_values, 2);
}
