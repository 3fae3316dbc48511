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

typedef struct {
    double t, df, ncp;
    int side; /* 1: P(T > t); -1: P(T <= t) */
    double tail;
} Row;

static void check_rows(const Row rows[], size_t n, double rel)
{
    for (size_t i = 0; i < n; i++) {
        const Row *row = &rows[i];
        double got = row->side > 0 ? noncentral_t_upper(row->t, row->df, row->ncp)
                                   : noncentral_t_lower(row->t, row->df, row->ncp);
        cr_expect(near(got, row->tail, rel), "t %g, df %g, ncp %g: got %.17g, want %.17g", row->t, row->df, row->ncp,
                  got, row->tail);
    }
}

/* Integrated over ln U with 30 digits, by mpmath 1.3.0. */
Test(stats_noncentral_t, agrees_with_many_digits)
{
    static const Row rows[] = {
        {2279.59, 2, 80.0, 1, 0.0012310245752061725},          {-2.59495, 5, 0.5, -1, 0.0084299179905241561},
        {6.40804, 9, 10.0, -1, 0.02122678159588378},           {-4.06619, 9, 0.0, -1, 0.0014078415643302552},
        {289.359, 19, 80.0, 1, 2.2433913340141942e-08},        {-4.88285, 19, 0.0, -1, 5.1665329343654495e-05},
        {-5.93046, 19, 0.0, -1, 5.2053417573290745e-06},       {-49.5009, 19, -80.0, 1, 0.00016145560019490378},
        {26.0233, 19, 20.0, -1, 0.90949409850301799},          {4.83995, 19, -0.5, -1, 0.99999048526328815},
        {1.42952, 50, -4.0, 1, 3.9496647002333221e-08},        {-1.75483, 50, 0.46697, -1, 0.014620203456426282},
        {-2.46346, 50, -0.5, -1, 0.029019504764968916},        {53.9407, 50, 80.0, 1, 0.9999971192119903},
        {73.6339, 325, 55.965, 1, 1.2009949388628191e-09},     {-70.0715, 325, -54.803, -1, 4.0881567538720008e-08},
        {-48.9567, 325, -60.0, 1, 2.6637364459000409e-07},     {66.8154, 325, 60.0, 1, 0.0073613054273658982},
        {107.039, 5000, 100.0, 1, 7.3138354049705641e-07},     {91.5487, 5000, 100.0, -1, 2.5206521141542215e-10},
        {-17.7079, 5000, -20.0, 1, 0.011978307359990991},      {105.68, 5000, 100.0, 1, 4.6234510993374077e-05},
        {8.70533, 5000, 10.0, 1, 0.90151375342622997},         {6.40324, 100000, 0.5, 1, 1.7888791367152857e-09},
        {-4.22172, 100000, 1.0, -1, 8.8750932594973323e-08},   {-34.9519, 100000, -37.0, 1, 0.020577749498332406},
        {-48.3113, 100000, -49.438, -1, 0.86870760864845264},  {42.3192, 499999, 37.0, 1, 5.3498063053616885e-08},
        {-15.3141, 499999, -10.0, -1, 5.3778771875465148e-08}, {52.8425, 499999, 47.399, 1, 2.7261768510126272e-08},
        {1.97534, 499999, 0.0, 1, 0.024115062933612211},       {1.54612, 499999, 0.5, 1, 0.14775328323996567},
        {5.78626, 1000000, 0.5, 1, 6.2436796183586721e-08},    {54.2533, 1000000, 60.0, -1, 4.6647397520373066e-09},
    };
    check_rows(rows, G_N_ELEMENTS(rows), 1e-12);
}

Test(stats_noncentral_t, agrees_with_many_digits_at_a_large_ncp)
{
    static const Row rows[] = {
        {108.181, 9, 217.62, 1, 0.99996631002418324},          {406.583, 2, 235.14, -1, 0.71571730172386583},
        {317.438, 5000, 331.88, -1, 7.8385798928902004e-06},   {208.003, 5, 415.62, -1, 0.0012709340610929105},
        {939.188, 50, 837.63, -1, 0.8495142480393717},         {7836.78, 9, 1797.2, 1, 2.4039252866976772e-05},
        {9577.5, 325, 8353.6, -1, 0.99952880138578237},        {23624.2, 100000, 23758.0, 1, 0.99432172447785427},
        {25308.4, 499999, 25169.0, 1, 1.8132117866696365e-08}, {18038.2, 3, 61544.0, 1, 0.99999987349932429},
        {78595.8, 3, 76882.0, 1, 0.58798981891279611},         {704650.0, 1, 187030.0, -1, 0.79068396639480187},
        {510153.0, 19, 591960.0, 1, 0.8577417874229758},       {1057000.0, 19, 681150.0, -1, 0.9877417966694193},
        {787197.0, 325, 850260.0, -1, 0.020558597298138619},   {4451470.0, 1, 991290.0, 1, 0.17622184187514331},
    };
    check_rows(rows, G_N_ELEMENTS(rows), 1e-13);
}

static double probe_ncp(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double t = g_ascii_strtod(dataset, &rest);
    double df = g_ascii_strtod(rest, &rest);
    double tail = g_ascii_strtod(rest, NULL);
    cr_assert_str_eq(quantity, "ncp");
    return noncentral_t_ncp(t, df, tail);
}

Test(stats_noncentral_t, ncp_agrees_with_r)
{
    cr_expect_eq(reference_check("noncentral_t_ncp", probe_ncp, 1e-9), 139);
}

Test(stats_noncentral_t, is_student_without_noncentrality)
{
    static const double dfs[] = {1, 2, 7, 60, 1e6};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++)
        for (double t = 0.1; t < 5; t += 0.7) {
            double tail = (double)expl(student_log_tail(t, dfs[i]));
            cr_expect(near(noncentral_t_upper(t, dfs[i], 0), tail, 1e-12), "%g %g", t, dfs[i]);
            cr_expect(near(noncentral_t_lower(-t, dfs[i], 0), tail, 1e-12), "%g %g", -t, dfs[i]);
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

/* The smaller of the two tails. */
static double tail_beyond(double t, double df, double ncp, double tail)
{
    return tail < 0.5 ? noncentral_t_upper(t, df, ncp) : noncentral_t_lower(t, df, ncp);
}

Test(stats_noncentral_t, ncp_inverts_the_tail)
{
    static const double dfs[] = {1, 2, 3, 9, 99, 19999, 1e6};
    static const double tails[] = {0.025, 0.975, 0.25, 0.5, 0.00005, 0.99995, 1e-10};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(tails); k++)
            for (double size = 0; size < 1e14; size = 7 * size + 0.37)
                for (int sign = -1; sign <= 1; sign += 2) {
                    double t = sign * size, ncp = noncentral_t_ncp(t, dfs[i], tails[k]);
                    double got = tail_beyond(t, dfs[i], ncp, tails[k]), want = fmin(tails[k], 1 - tails[k]);
                    cr_expect(near(got, want, fabs(ncp) <= 100 ? 1e-12 : 1e-11), "t %g df %g: ncp %.17g has %.17g", t,
                              dfs[i], ncp, got);
                    if (want > 0.02)
                        cr_expect(near(noncentral_t_ncp(-t, dfs[i], 1 - tails[k]), -ncp, 1e-11), "t %g df %g tail %g",
                                  t, dfs[i], tails[k]);
                }
}

/* Where one way of integrating takes over from the other, and far from any sensible question. */
Test(stats_noncentral_t, has_no_seams)
{
    static const double dfs[] = {1, 4, 60, 5000};
    for (size_t i = 0; i < G_N_ELEMENTS(dfs); i++) {
        double t = 30 * sqrt(dfs[i]), ncp = fmax(t, 101);
        double before = noncentral_t_upper(t * (1 - 1e-14), dfs[i], ncp);
        cr_expect(near(noncentral_t_upper(t * (1 + 1e-14), dfs[i], ncp), before, 2e-12), "df %g", dfs[i]);
        before = noncentral_t_lower(40 * sqrt(dfs[i]), dfs[i], 100);
        cr_expect(near(noncentral_t_lower(40 * sqrt(dfs[i]), dfs[i], 100 + 1e-12), before, 2e-12), "df %g", dfs[i]);
    }
    static const double far[] = {1e14, -1e14, 1e6, -1e6, 1e-300, 0};
    for (size_t i = 0; i < G_N_ELEMENTS(far); i++)
        for (size_t k = 0; k < G_N_ELEMENTS(far); k++)
            for (double df = 1; df <= 1e6; df *= 1000) {
                double upper = noncentral_t_upper(far[i], df, far[k]), lower = noncentral_t_lower(far[i], df, far[k]);
                cr_expect(upper >= 0 && upper <= 1 && lower >= 0 && lower <= 1 && near(upper + lower, 1, 1e-12),
                          "t %g df %g ncp %g: %.17g, %.17g", far[i], df, far[k], upper, lower);
            }
}

/* For many patients d_z sqrt(n) is nearly normal with variance 1 + d_z^2 / 2. */
Test(stats_noncentral_t, a_registry_has_its_limits)
{
    double t = 3.5 * sqrt(500000), low = noncentral_t_ncp(t, 499999, 0.025);
    double normal = t - 1.959963984540054 * sqrt(1 + t * t / (2 * 499999.0));
    cr_expect(near(low, normal, 1e-6), "%.12g %.12g", low, normal);
}
