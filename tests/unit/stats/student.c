#include "stats/student.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static void split(const char *dataset, double *first, double *second)
{
    char *rest = NULL;
    *first = g_ascii_strtod(dataset, &rest);
    *second = g_ascii_strtod(rest, NULL);
}

static double probe_log_tail(const char *dataset, const char *quantity)
{
    double t, df;
    split(dataset, &t, &df);
    cr_assert_str_eq(quantity, "value");
    return (double)student_log_tail(t, df);
}

static double probe_tail(const char *dataset, const char *quantity)
{
    return (double)expl((long double)probe_log_tail(dataset, quantity));
}

static double probe_quantile(const char *dataset, const char *quantity)
{
    double tail, df;
    split(dataset, &tail, &df);
    cr_assert_str_eq(quantity, "value");
    return student_quantile(tail, df);
}

Test(stats_student, agrees_with_r)
{
    cr_expect_eq(reference_check("t_log_tail", probe_log_tail, 1e-13), 99);
    cr_expect_eq(reference_check("t_log_tail_deep", probe_log_tail, 1e-13), 139);
    cr_expect_eq(reference_check("t_tail_deep", probe_tail, 1e-12), 139);
    cr_expect_eq(reference_check("t_quantile", probe_quantile, 2e-14), 33);
}

/* One degree of freedom: P(T > t) = 1/2 - atan(t) / pi. Two: P(T > t) = (1 - t / sqrt(2 + t^2)) / 2. */
Test(stats_student, agrees_with_closed_forms)
{
    for (double t = 0.01; t < 1e6; t *= 3.7) {
        long double cauchy = atanl(1 / (long double)t) / M_PIl;
        cr_expect(near((double)expl(student_log_tail(t, 1)), (double)cauchy, 1e-15), "df 1, t %g", t);
        long double root = sqrtl(2 + (long double)t * t);
        cr_expect(near((double)expl(student_log_tail(t, 2)), (double)(1 / (root * (root + t))), 1e-15), "df 2, t %g",
                  t);
    }
}

Test(stats_student, ends)
{
    cr_expect(near((double)student_log_tail(0, 7), log(0.5), 1e-16));
    cr_expect_eq(student_log_tail(INFINITY, 7), -INFINITY);
    cr_expect_eq(student_quantile(0.5, 7), 0);
}

/* Far beyond sqrt(df) the tail falls as t^-df. */
Test(stats_student, the_logarithm_goes_on_to_the_largest_t)
{
    static const double dfs[] = {1, 2, 59, 499999, 1e6};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++) {
        long double before = student_log_tail(1e10, dfs[i]);
        for (double t = 1e11; t < 1e308; t *= 10) {
            long double after = student_log_tail(t, dfs[i]);
            cr_expect(near((double)(after - before), -dfs[i] * M_LN10, 1e-10), "t %g, df %g: %Lg", t, dfs[i], after);
            before = after;
        }
    }
}

Test(stats_student, quantile_inverts_the_tail)
{
    static const double tails[] = {0.499, 0.3, 0.025, 1e-5, 1e-30};
    static const double dfs[] = {1, 1.5, 4, 77, 1234567};
    for (size_t i = 0; i < G_N_ELEMENTS(tails); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(dfs); k++) {
            double t = student_quantile(tails[i], dfs[k]);
            cr_expect(near((double)expl(student_log_tail(t, dfs[k])), tails[i], 1e-13), "%g %g", tails[i], dfs[k]);
        }
}
