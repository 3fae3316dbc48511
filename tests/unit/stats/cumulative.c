#include "stats/cumulative.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static Cumulative of(const double diff[], size_t n)
{
    g_autoptr(Distinct) values = distinct_new(diff, NULL, n);
    return cumulative_of(values, 0.95);
}

Test(stats_cumulative, every_change_with_all_who_changed_by_at_most_that)
{
    const double diff[] = {-2, 1, -2, 0, -3.5, 0, -2};
    static const struct {
        double change;
        size_t count;
    } wanted[] = {{-3.5, 1}, {-2, 4}, {0, 6}, {1, 7}};
    Cumulative curve = of(diff, 7);
    cr_expect_eq(curve.status, RESULT_OK);
    cr_assert_eq(curve.n_points, 4);
    for (size_t i = 0; i < 4; i++) {
        Proportion at_most = proportion(wanted[i].count, 7, 0.95);
        cr_expect_eq(curve.points[i].change, wanted[i].change);
        cr_expect_eq(memcmp(&curve.points[i].at_most, &at_most, sizeof at_most), 0);
    }
    cr_expect_eq(curve.points[3].at_most.rate, 1);
    cumulative_clear(&curve);
    cr_expect(curve.points == NULL && curve.n_points == 0);
}

Test(stats_cumulative, nobody_and_one)
{
    Cumulative nobody = of(NULL, 0);
    cr_expect_eq(nobody.status, RESULT_TOO_FEW);
    cr_expect(nobody.points == NULL && nobody.n_points == 0);
    const double diff[] = {-4};
    Cumulative one = of(diff, 1);
    cr_expect_eq(one.status, RESULT_OK);
    cr_assert_eq(one.n_points, 1);
    cr_expect(one.points[0].change == -4 && one.points[0].at_most.rate == 1);
    cumulative_clear(&one);
    Cumulative missing = cumulative_missing(RESULT_COURSE_ONLY);
    cr_expect(missing.status == RESULT_COURSE_ONLY && missing.points == NULL);
    cumulative_clear(&missing);
}

static void expect_curve(const Cumulative *curve, const double diff[], size_t n)
{
    g_autoptr(Distinct) values = distinct_new(diff, NULL, n);
    cr_assert(curve->n_points <= CUMULATIVE_MOST);
    size_t last = curve->n_points - 1;
    cr_expect(curve->points[0].change == values->value[0]);
    cr_expect(curve->points[last].change == values->value[values->n_distinct - 1]);
    cr_expect_eq(curve->points[last].at_most.count, n);
    for (size_t i = 0; i <= last; i++) {
        const Proportion *share = &curve->points[i].at_most;
        size_t count = 0;
        for (size_t j = 0; j < n; j++)
            count += diff[j] <= curve->points[i].change;
        cr_expect_eq(share->count, count);
        cr_expect(share->low <= share->rate && share->rate <= share->high);
        if (i > 0)
            cr_expect(curve->points[i - 1].change < curve->points[i].change);
    }
}

/* 201 different changes are all there; of 202 one is left out. */
Test(stats_cumulative, as_many_as_fit)
{
    double diff[202];
    for (size_t i = 0; i < 202; i++)
        diff[i] = (double)((i * 89) % 202);
    Cumulative all = of(diff, 202);
    cr_expect_eq(all.n_points, 201);
    expect_curve(&all, diff, 202);
    cumulative_clear(&all);
    diff[7] = diff[8];
    Cumulative fit = of(diff, 202);
    cr_expect_eq(fit.n_points, 201);
    expect_curve(&fit, diff, 202);
    cumulative_clear(&fit);
}

/* Between two points lie at most a two-hundredth of the patients, but for those who changed alike. */
Test(stats_cumulative, even_ranks_of_the_patients)
{
    enum { N = 5000 };
    static double diff[N];
    Draw draw = {5};
    for (size_t i = 0; i < N; i++)
        diff[i] = i % 3 == 0 ? -1 : i % 10 == 0 ? 40 : draw_normal(&draw);
    Cumulative curve = of(diff, N);
    expect_curve(&curve, diff, N);
    cr_expect(curve.n_points > 100, "%zu", curve.n_points);
    for (size_t i = 1; i < curve.n_points; i++) {
        size_t step = curve.points[i].at_most.count - curve.points[i - 1].at_most.count;
        bool is_tied = curve.points[i].change == -1 || curve.points[i].change == 40;
        cr_expect(step <= N / 200 || is_tied, "%zu at %g", step, curve.points[i].change);
    }
    cumulative_clear(&curve);
}

Test(stats_cumulative, a_registry)
{
    enum { N = 1000000 };
    double *diff = g_new(double, N);
    Draw draw = {9};
    for (size_t i = 0; i < N; i++)
        diff[i] = draw_normal(&draw);
    Cumulative curve = of(diff, N);
    cr_expect_eq(curve.n_points, 201);
    cr_expect_eq(curve.points[100].at_most.count, 1 + (N - 1) / 2);
    cr_expect(fabs(curve.points[100].change) < 0.005);
    cumulative_clear(&curve);
    g_free(diff);
}
