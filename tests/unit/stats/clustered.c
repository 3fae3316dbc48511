#include "stats/clustered.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* Differences of up to 8 patients, in the order of the patients. */
typedef struct {
    size_t n;
    guint32 count[8];
    double value[40];
} Layout;

static const Layout toy = {5, {4, 2, 6, 1, 3}, {1, 2.5, .5, 3, 2, 2.2, -1, .3, .1, -.7, .4, 1.1, 3.5, 1.2, .9, 2.8}};

/* Davies and Goldsmith 1972, yields of six batches; the second are simulated, Box and Tiao 1973. R: lme4::Dyestuff and
 * Dyestuff2. */
static const Layout dyestuff = {6, {5, 5, 5, 5, 5, 5}, {1545, 1440, 1440, 1520, 1580, 1540, 1555, 1490, 1560, 1495,
                                                        1595, 1550, 1605, 1510, 1560, 1445, 1440, 1595, 1465, 1545,
                                                        1595, 1630, 1515, 1635, 1625, 1520, 1455, 1450, 1480, 1445}};
static const Layout dyestuff2 = {6, {5, 5, 5, 5, 5, 5}, {7.298,  3.846,  2.434, 9.566,  7.99,   5.22,  6.556, 0.608,
                                                         11.788, -0.892, 0.11,  10.386, 13.434, 5.51,  8.166, 2.212,
                                                         4.852,  7.092,  9.288, 4.98,   0.282,  9.014, 4.458, 9.446,
                                                         7.198,  1.722,  4.782, 8.106,  0.758,  3.758}};

static Clustered clustered_of_layout(const Layout *layout)
{
    double mean[8], within = 0;
    for (size_t i = 0, at = 0; i < layout->n; at += layout->count[i++]) {
        double sum = 0;
        for (size_t j = 0; j < layout->count[i]; j++)
            sum += layout->value[at + j];
        mean[i] = sum / layout->count[i];
        for (size_t j = 0; j < layout->count[i]; j++)
            within += (layout->value[at + j] - mean[i]) * (layout->value[at + j] - mean[i]);
    }
    return clustered_of(&(Clusters){layout->n, layout->count, mean, within}, 0.95);
}

static void expect(double got, double want, double rel, const char *quantity)
{
    cr_expect(near(got, want, rel), "%s: %.17g, not %.17g", quantity, got, want);
}

Test(stats_clustered, unequal_sessions)
{
    Clustered got = clustered_of_layout(&toy);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.session_mean.status, RESULT_OK);
    expect(got.session_mean.estimate, 1.2375, 1e-15, "session mean");
    expect(got.session_mean.se, .62412686, 1e-8, "se");
    expect(got.session_mean.df, 2.96181108, 1e-8, "df");
    cr_expect_eq(got.mixed.status, RESULT_OK);
    expect(got.mixed.estimate, 1.64797195, 1e-8, "mu");
    expect(got.mixed.se, .53131541, 1e-8, "se of mu");
    expect(got.mixed.df, 3.760147, 1e-7, "df of mu");
    expect(got.mixed.tau2, 1.06531817, 1e-7, "tau2");
    expect(got.mixed.sigma2, .85348322, 1e-7, "sigma2");
    expect(got.icc.estimate, 1.2482005 / 2.2482005, 1e-7, "icc");
    expect(got.design_effect, 1 + (66 / 16.0 - 1) * got.icc.estimate, 1e-15, "design effect");
}

Test(stats_clustered, equal_sessions_are_the_t_test_of_the_patients_means)
{
    Clustered got = clustered_of_layout(&dyestuff);
    expect(got.mixed.estimate, 1527.5, 1e-15, "mu");
    expect(got.mixed.se, 19.383412, 1e-7, "se");
    expect(got.mixed.df, 5, 1e-12, "df");
    expect(got.mixed.tau2, 1764.05, 1e-12, "tau2");
    expect(got.mixed.sigma2, 2451.25, 1e-13, "sigma2");
    expect(got.session_mean.se, got.mixed.se, 1e-13, "both se");
    expect(got.session_mean.df, 5, 1e-13, "CR2 df");
    expect(got.session_mean.low, got.mixed.low, 1e-13, "both low");
}

Test(stats_clustered, boundary)
{
    Clustered got = clustered_of_layout(&dyestuff2);
    cr_expect_eq(got.mixed.status, RESULT_BOUNDARY);
    expect(got.mixed.estimate, 5.6656, 1e-14, "mu");
    expect(got.mixed.se, .678388, 1e-6, "se");
    cr_expect_eq(got.mixed.tau2, 0);
    expect(got.mixed.sigma2, 13.80631, 1e-6, "sigma2");
    cr_expect(isnan(got.mixed.df) && isnan(got.mixed.low) && isnan(got.mixed.high));
    cr_expect(isnan(got.mixed.p) && isnan(got.mixed.log10_p));
    cr_expect_eq(got.icc.status, RESULT_OK);
    cr_expect_eq(got.icc.estimate, 0);
    cr_expect_eq(got.icc.low, 0);
    cr_expect(got.icc.high > 0.1 && got.icc.high < 0.6, "%g", got.icc.high);
    cr_expect_eq(got.design_effect, 1);
    cr_expect_eq(got.informative.status, RESULT_NOT_APPLICABLE);
}
