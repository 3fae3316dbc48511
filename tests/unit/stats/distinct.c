#include "stats/distinct.h"

#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

/* Whatever the way taken, the values in order are the sorted sample. */
static void expect_sorted_sample(const double x[], size_t n)
{
    double *sorted = g_memdup2(x, n * sizeof *x);
    qsort(sorted, n, sizeof *sorted, compare);
    g_autoptr(Distinct) values = distinct_new(x, NULL, n);
    cr_assert_eq(values->n, n);
    cr_assert_eq(values->upto[values->n_distinct - 1], n);
    size_t wrong = 0;
    for (size_t i = 0; i < n; i++)
        wrong += distinct_at(values, i + 1) != sorted[i];
    cr_expect_eq(wrong, 0);
    for (size_t i = 1; i < values->n_distinct; i++)
        wrong += values->value[i] <= values->value[i - 1];
    cr_expect_eq(wrong, 0, "not ascending");
    g_free(sorted);
}

Test(stats_distinct, counts_few_values)
{
    const double x[] = {3, -1.5, 3, 0, -0.0, 3, -1.5};
    g_autoptr(Distinct) values = distinct_new(x, NULL, G_N_ELEMENTS(x));
    cr_assert_eq(values->n_distinct, 3);
    cr_expect_eq(values->value[0], -1.5);
    cr_expect_eq(values->value[1], 0);
    cr_expect(!signbit(values->value[1]));
    cr_expect_eq(values->value[2], 3);
    cr_expect_eq(distinct_count(values, 0), 2);
    cr_expect_eq(distinct_count(values, 1), 2);
    cr_expect_eq(distinct_count(values, 2), 3);
    cr_expect_eq(values->n, 7);
}

Test(stats_distinct, counting_and_sorting_agree_with_qsort)
{
    static const size_t sizes[] = {1, 2, 4096, 4097, 30011};
    Draw draw = {4242};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        double *x = g_new(double, sizes[s]);
        for (size_t i = 0; i < sizes[s]; i++)
            x[i] = ldexp(draw_normal(&draw), (int)draw_below(&draw, 600) - 300);
        expect_sorted_sample(x, sizes[s]);
        for (size_t i = 0; i < sizes[s]; i++)
            x[i] = (double)draw_below(&draw, 21) - 10;
        expect_sorted_sample(x, sizes[s]);
        g_free(x);
    }
}

Test(stats_distinct, sorts_values_that_share_digits)
{
    enum { N = 6000 };
    double x[N];
    for (size_t i = 0; i < N; i++)
        x[i] = 1 + (double)((i * 2654435761u) % 100003) * 0x1p-52;
    expect_sorted_sample(x, N);
}

Test(stats_distinct, nothing_is_nothing)
{
    g_autoptr(Distinct) values = distinct_new(NULL, NULL, 0);
    cr_expect_eq(values->n, 0);
    cr_expect_eq(values->n_distinct, 0);
    g_autoptr(Distinct) tied = distinct_tied(values);
    cr_expect_eq(tied->n_distinct, 0);
    distinct_free(NULL);
}

static void expect_tied(const double diff[], const double scale[], size_t n, const double want[], size_t n_want)
{
    g_autoptr(Distinct) values = distinct_new(diff, scale, n);
    g_autoptr(Distinct) tied = distinct_tied(values);
    cr_assert_eq(tied->n_distinct, n_want, "%zu distinct values, want %zu", tied->n_distinct, n_want);
    for (size_t i = 0; i < n_want; i++)
        cr_expect_eq(tied->value[i], want[i], "value %zu is %.17g", i, tied->value[i]);
    cr_expect_eq(tied->upto[n_want - 1], n);
}

Test(stats_distinct, differences_in_the_last_bit_tie)
{
    const double diff[] = {0.1 + 0.2, 0.3, -0.3, 0.3, 0.7 - 0.4, -(0.1 + 0.2), 5.6e-17, 2};
    const double scale[] = {1, 1, 1, 1, 1, 1, 1, 1};
    const double want[] = {-0.3, 0, 0.3, 2};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, a_third_ties_with_a_third_of_another_scale)
{
    const double diff[] = {28 / 3.0 - 9, 1 / 3.0, 11 + 1 / 3.0 - 11, 101 + 1 / 3.0 - 101, 1 / 3.0};
    const double scale[] = {28 / 3.0, 1 / 3.0, 11 + 1 / 3.0, 101 + 1 / 3.0, 0.5};
    const double want[] = {1 / 3.0};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, half_a_unit_is_the_limit)
{
    const double diff[] = {4.9e-9, 1, 1 + 4.9e-9, 1 + 5.2e-9, -5.1e-9};
    const double scale[] = {10, 10, 10, 10, 10};
    const double want[] = {-5.1e-9, 0, 1, 1 + 5.2e-9};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, the_larger_scale_of_two_decides)
{
    const double diff[] = {1, 1 + 3e-9, -2, -2 - 3e-9};
    const double scale[] = {1, 10, 10, 2};
    const double want[] = {-2, 1};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, the_most_frequent_value_stands_for_its_group)
{
    const double diff[] = {0.3, 0.1 + 0.2, 0.1 + 0.2, -0.3};
    const double scale[] = {1, 1, 1, 1};
    const double want[] = {-(0.1 + 0.2), 0.1 + 0.2};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, whole_steps_on_a_large_scale_stay_apart)
{
    const double diff[] = {0, 1, 2, 3, -1, -2};
    const double scale[] = {1e9, 1e9, 1e9, 1e9, 1e9, 1e9};
    const double want[] = {-2, -1, 0, 1, 2, 3};
    expect_tied(diff, scale, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}

Test(stats_distinct, without_scale_nothing_ties)
{
    const double diff[] = {0.1 + 0.2, 0.3, 1e-300, -1e-300};
    const double want[] = {-1e-300, 1e-300, 0.3, 0.1 + 0.2};
    expect_tied(diff, NULL, G_N_ELEMENTS(diff), want, G_N_ELEMENTS(want));
}
