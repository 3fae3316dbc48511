#include "stats/chi_tail.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>

/* mpmath 1.3.0, gammainc() and quad() with 30 digits. */
Test(stats_chi_tail, agrees_with_many_digits)
{
    static const struct {
        long double u, df;
        double lower, upper;
    } rows[] = {
        {1e-9L, 1, 7.9788456080286536e-10, 0.99999999920211544},
        {0.3L, 2, 0.086068814728771813, 0.91393118527122819},
        {0.5L, 9, 0.013130615658014125, 0.98686938434198588},
        {1, 50, 0.52660153144365064, 0.47339846855634936},
        {1.02L, 5000, 0.97725340438820789, 0.022746595611792107},
        {1, 1000000, 0.5001880631966055, 0.4998119368033945},
        {0.996L, 1000000, 7.5614267004828769e-9, 0.9999999924385733},
        {1.004L, 1000000, 0.99999999214227818, 7.857721815930205e-9},
        {2.5L, 9, 0.99999999296820299, 7.0317970094061807e-9},
        {6, 1, 0.99999999802682471, 1.9731752900753963e-9},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double lower = (double)chi_lower(rows[i].u, rows[i].df), upper = (double)chi_upper(rows[i].u, rows[i].df);
        cr_expect(near(lower, rows[i].lower, 1e-14), "row %zu: %.17g", i, lower);
        cr_expect(near(upper, rows[i].upper, 1e-14), "row %zu: %.17g", i, upper);
    }
}

/* Two degrees of freedom: P(U > u) = exp(-u^2). One: erfc(u / sqrt 2). Far out both vanish without a fault. */
Test(stats_chi_tail, agrees_with_closed_forms)
{
    for (long double u = 1e-12L; u < 30; u *= 1.9L) {
        cr_expect(near((double)chi_upper(u, 2), (double)expl(-u * u), 1e-15), "%Lg", u);
        cr_expect(near((double)chi_lower(u, 2), (double)-expm1l(-u * u), 1e-15), "%Lg", u);
        cr_expect(near((double)chi_upper(u, 1), (double)erfcl(u / M_SQRT2l), 1e-14), "%Lg", u);
    }
    cr_expect_eq((double)chi_upper(1e9L, 7), 0);
    cr_expect_eq((double)chi_lower(1e9L, 7), 1);
    cr_expect_eq((double)chi_lower(1e-300L, 7), 0);
}

/* The derivative of P(U < u) by ln u. */
Test(stats_chi_tail, density_is_the_slope)
{
    for (long double df = 1; df < 1e6; df *= 7)
        for (long double u = 0.3L; u < 2; u += 0.35L) {
            long double step = 1e-5L / sqrtl(df);
            long double slope = (chi_lower(u * expl(step), df) - chi_lower(u * expl(-step), df)) / (2 * step);
            double density = (double)expl(chi_log_density(u, df));
            cr_expect(near((double)slope, density, 1e-7) || density < 1e-6, "%Lg %Lg: %Lg %g", df, u, slope, density);
        }
}
