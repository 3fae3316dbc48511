#include "stats/noncentral_t.h"

#include "stats/student.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double probe(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double t = g_ascii_strtod(dataset, &rest);
    double df = g_ascii_strtod(rest, &rest);
    double ncp = g_ascii_strtod(rest, NULL);
    return strcmp(quantity, "lower") == 0 ? noncentral_t_lower(t, df, ncp) : noncentral_t_upper(t, df, ncp);
}

/* R's algorithm stops at an absolute error of 1e-12 or so. */
Test(stats_noncentral_t, agrees_with_r)
{
    cr_expect_eq(reference_check("noncentral_t", probe, 2e-8), 268);
}

Test(stats_noncentral_t, is_student_without_noncentrality)
{
    static const double dfs[] = {1, 2, 7, 60, 1e6};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++)
        for (double t = 0.1; t < 5; t += 0.7) {
            double tail = (double)expl(student_log_tail(t, dfs[i]));
            cr_expect(near(noncentral_t_upper(t, dfs[i], 0), tail, tail > 1e-5 ? 1e-10 : 1), "%g %g", t, dfs[i]);
            cr_expect(near(noncentral_t_lower(-t, dfs[i], 0), tail, tail > 1e-5 ? 1e-10 : 1), "%g %g", -t, dfs[i]);
        }
}

Test(stats_noncentral_t, tails_are_complements_and_mirror)
{
    static const double points[][3] = {{2, 3, 1}, {-4, 9, -2.5}, {30, 2, 37}, {2500, 499999, 2497}, {1e5, 1, 4e4}};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++) {
        double t = points[i][0], df = points[i][1], ncp = points[i][2];
        double upper = noncentral_t_upper(t, df, ncp);
        cr_expect(near(upper + noncentral_t_lower(t, df, ncp), 1, 1e-12), "%g: %.17g", t, upper);
        cr_expect(near(noncentral_t_lower(-t, df, -ncp), upper, 1e-13));
        cr_expect(upper > 0.001 && upper < 0.999);
    }
}

/* As ncp grows, P(T > t) tends to P(U < ncp / t); with one degree of freedom that is 2 Phi(ncp / t) - 1. */
Test(stats_noncentral_t, a_large_ncp_leaves_the_chi_distribution)
{
    for (double ratio = 0.25; ratio < 3; ratio += 0.25) {
        double limit = erf(ratio / M_SQRT2);
        cr_expect(near(noncentral_t_upper(4e7, 1, 4e7 * ratio), limit, 1e-12), "ratio %g", ratio);
    }
}

Test(stats_noncentral_t, ncp_inverts_the_tail)
{
    static const double points[][2] = {{0, 5},   {-4.0621, 9}, {1.8, 1},        {40, 3},      {250, 2},
                                       {1e4, 1}, {1e9, 4},     {-2500, 499999}, {2.2, 999999}};
    static const double tails[] = {0.025, 0.975, 0.25, 0.00005};
    for (size_t i = 0; i < G_N_ELEMENTS(points); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(tails); k++) {
            double ncp = noncentral_t_ncp(points[i][0], points[i][1], tails[k]);
            double got = noncentral_t_upper(points[i][0], points[i][1], ncp);
            cr_expect(near(got, tails[k], 1e-9), "t %g df %g: ncp %.17g has %.17g, want %g", points[i][0], points[i][1],
                      ncp, got, tails[k]);
        }
}

/* For many patients d_z sqrt(n) is nearly normal with variance 1 + d_z^2 / 2. */
Test(stats_noncentral_t, a_registry_has_its_limits)
{
    double t = 3.5 * sqrt(500000), low = noncentral_t_ncp(t, 499999, 0.025);
    double normal = t - 1.959963984540054 * sqrt(1 + t * t / (2 * 499999.0));
    cr_expect(near(low, normal, 1e-6), "%.12g %.12g", low, normal);
}
