#include "stats/bayes_factor.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static BayesFactor bayes_factor(double t, double n)
{
    PairedT test = {.status = RESULT_OK, .n = (size_t)n, .t = t};
    return bayes_factor_of(&test);
}

static double probe_integral(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double t = g_ascii_strtod(dataset, &rest), n = g_ascii_strtod(rest, NULL);
    cr_assert_str_eq(quantity, "value");
    return bayes_factor(t, n).log_bf10;
}

static double probe_package(const char *dataset, const char *quantity)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    PairedT test = paired_t(sample->diff, sample->n, 0.95);
    BayesFactor factor = bayes_factor_of(&test);
    cr_assert_str_eq(quantity, "log_bf10");
    cr_expect(near(factor.bf10, exp(factor.log_bf10), 0));
    return factor.log_bf10;
}

Test(stats_bayes_factor, agrees_with_r)
{
    cr_expect_eq(reference_check("log_bayes_factor", probe_integral, 1e-11), 84);
    cr_expect_eq(reference_check("bayes_factor", probe_package, 1e-8), 8);
}

/* Figures of an integration with 40 digits. */
Test(stats_bayes_factor, agrees_with_many_digits)
{
    static const double rows[][3] = {
        {0, 2, -0.6478744644493182},    {0, 1e6, -6.786975041336892},  {2, 10, 0.24866316387158777},
        {2, 1e6, -4.7869850412282275},  {7.3, 30, 12.594917107909975}, {15.1, 3, 2.29685717656503},
        {25, 10, 15.528181883999832},   {40, 1000, 473.2968227129623}, {1000, 2, 1.7695447879425616},
        {1000, 1e6, 346565.9546961635}, {1e6, 2, 2.4318374032527146},  {1e6, 30, 337.4881832413418},
        {1e6, 1e6, 6907734.983351357},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double got = bayes_factor(rows[i][0], rows[i][1]).log_bf10;
        cr_expect(near(got, rows[i][2], 2e-14), "t %g, n %g: %.17g", rows[i][0], rows[i][1], got);
    }
}

/* Student's sleep data at the scale sqrt(2) / 2. */
Test(stats_bayes_factor, published)
{
    g_autoptr(ReferenceSample) sleep = reference_sample("sleep");
    PairedT test = paired_t(sleep->diff, sleep->n, 0.95);
    BayesFactor factor = bayes_factor_of(&test);
    cr_expect_eq(factor.status, RESULT_OK);
    cr_expect(near(factor.bf10, 17.258880, 2e-8), "%.17g", factor.bf10);
    cr_expect_eq(factor.scale, sqrt(2) / 2);
}

Test(stats_bayes_factor, exists_for_any_t_and_n)
{
    for (double n = 2; n < 2e6; n = ceil(n * 2.3)) {
        double last = -INFINITY;
        for (double t = 0; t < 1e15; t = t * 1.7 + 0.01) {
            BayesFactor factor = bayes_factor(t, n);
            cr_assert(isfinite(factor.log_bf10), "t %g, n %g", t, n);
            cr_expect(factor.log_bf10 > last - 1e-12, "t %g, n %g: %.17g after %.17g", t, n, factor.log_bf10, last);
            cr_expect_eq(bayes_factor(-t, n).log_bf10, factor.log_bf10);
            cr_expect_eq(isnan(factor.bf10), factor.log_bf10 > 709.78, "t %g, n %g", t, n);
            last = factor.log_bf10;
        }
    }
}

Test(stats_bayes_factor, has_the_status_of_the_test)
{
    PairedT nobody = paired_t(NULL, 0, 0.95), constant = paired_t((double[]){2, 2, 2}, 3, 0.95);
    BayesFactor factors[] = {bayes_factor_of(&nobody), bayes_factor_of(&constant)};
    cr_expect_eq(factors[0].status, RESULT_TOO_FEW);
    cr_expect_eq(factors[1].status, RESULT_NO_VARIATION);
    for (size_t i = 0; i < 2; i++)
        cr_expect(isnan(factors[i].bf10) && isnan(factors[i].log_bf10) && factors[i].scale == BAYES_SCALE);
}
