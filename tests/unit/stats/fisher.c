#include "stats/fisher.h"

#include "stats/student.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double probe(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double tail = g_ascii_strtod(dataset, &rest), df1 = g_ascii_strtod(rest, &rest), df2 = g_ascii_strtod(rest, NULL);
    bool upper = strcmp(quantity, "upper") == 0;
    cr_assert(upper || strcmp(quantity, "lower") == 0);
    return upper ? fisher_quantile_upper(tail, df1, df2) : fisher_quantile(tail, df1, df2);
}

Test(stats_fisher, agrees_with_r)
{
    cr_expect_eq(reference_check("f_quantile", probe, 1e-12), 156);
}

static const double tails[] = {0.25, 0.1, 0.025, 0.005, 0.0005};

/* P(F > f) = (1 + 2 f / df2)^(-df2 / 2) where the first df is 2. */
Test(stats_fisher, two_degrees_of_freedom_in_closed_form)
{
    static const double dfs[] = {1, 2, 3, 18, 999, 400001, 1e6, 5e7, 1e8};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(tails); j++) {
            double half = dfs[i] / 2;
            cr_expect(near(fisher_quantile_upper(tails[j], 2, dfs[i]), half * expm1(-log(tails[j]) / half), 1e-12),
                      "%g %g", tails[j], dfs[i]);
            cr_expect(near(fisher_quantile(tails[j], 2, dfs[i]), half * expm1(-log1p(-tails[j]) / half), 1e-12),
                      "%g %g", tails[j], dfs[i]);
        }
}

/* f = t^2 where the first df is 1. */
Test(stats_fisher, one_degree_of_freedom_is_the_square_of_t)
{
    static const double dfs[] = {1, 2, 9, 99, 5000, 1e6};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(tails); j++) {
            double t = student_quantile(tails[j] / 2, dfs[i]), centre = student_quantile(0.5 - tails[j] / 2, dfs[i]);
            cr_expect(near(fisher_quantile_upper(tails[j], 1, dfs[i]), t * t, 1e-13), "%g %g", tails[j], dfs[i]);
            cr_expect(near(fisher_quantile(tails[j], 1, dfs[i]), centre * centre, 1e-12), "%g %g", tails[j], dfs[i]);
        }
}

/* With many degrees of freedom ln F is normal with variance 2/df1 + 2/df2. */
Test(stats_fisher, many_degrees_of_freedom_approach_the_normal)
{
    static const double dfs[][2] = {{499999, 499999}, {499999, 9499981}, {499999, 127499745.0}, {99999, 25499745}};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++) {
        double a = dfs[i][0], b = dfs[i][1], sd = sqrt(2 / a + 2 / b), z = 1.959963984540054;
        double upper = log(fisher_quantile_upper(0.025, a, b)), lower = log(fisher_quantile(0.025, a, b));
        cr_expect(near((upper - lower) / 2, z * sd, 3 / a), "%g %g: %.17g", a, b, upper);
        /* The mean of ln F is 1 / df2 - 1 / df1; its skewness moves both quantiles alike. */
        double skew = (4 / (b * b) - 4 / (a * a)) / (sd * sd * sd);
        cr_expect(fabs((upper + lower) / 2 - (1 / b - 1 / a) - sd * skew * (z * z - 1) / 6) < 1 / (a * sqrt(a)));
    }
}

Test(stats_fisher, swapping_the_degrees_of_freedom_inverts)
{
    cr_expect(near(fisher_quantile(0.1, 7, 30) * fisher_quantile_upper(0.1, 30, 7), 1, 1e-15));
    cr_expect(near(fisher_quantile(0.5, 8, 8), 1, 1e-15));
}

/* P(F > f) is P(|T| > sqrt(f)) where the first df is 1, (1 + 2 f / df2)^(-df2 / 2) where it is 2. */
Test(stats_fisher, upper_tail_in_logarithms)
{
    static const double fs[] = {1e-6, 0.3, 1, 4.5, 60, 2001, 1e5}, dfs[] = {1, 2, 7, 46, 18000};
    for (size_t i = 0; i < G_N_ELEMENTS(fs); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(dfs); j++) {
            double f = fs[i], df = dfs[j];
            double one = (double)fisher_log_upper(f, 1, df), two = (double)fisher_log_upper(f, 2, df);
            cr_expect(near(one, (double)student_log_tail(sqrt(f), df) + M_LN2, 1e-11), "%g %g", f, df);
            cr_expect(near(two, -df / 2 * log1p(2 * f / df), 1e-13), "%g %g", f, df);
        }
}

Test(stats_fisher, tail_and_quantile_are_inverse)
{
    for (size_t j = 0; j < G_N_ELEMENTS(tails); j++)
        cr_expect(near(exp((double)fisher_log_upper(fisher_quantile_upper(tails[j], 8, 180), 8, 180)), tails[j], 1e-13),
                  "%g", tails[j]);
}

Test(stats_fisher, ends_of_the_upper_tail)
{
    cr_expect_eq(fisher_log_upper(0, 3, 5), 0);
    cr_expect_eq(fisher_log_upper(INFINITY, 3, 5), -INFINITY);
}
