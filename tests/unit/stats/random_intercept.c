#include "stats/random_intercept.h"

#include "support/built_clusters.h"
#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double probe(const char *dataset, const char *quantity)
{
    RandomIntercept got = clustered_of_dataset(dataset).mixed;
    const struct {
        const char *quantity;
        double value;
    } values[] = {{"estimate", got.estimate}, {"se", got.se}, {"df", got.df},     {"low", got.low},
                  {"high", got.high},         {"p", got.p},   {"tau2", got.tau2}, {"sigma2", got.sigma2}};
    size_t i = 0;
    while (strcmp(values[i].quantity, quantity) != 0)
        cr_assert(++i < G_N_ELEMENTS(values), "%s", quantity);
    return values[i].value;
}

Test(stats_random_intercept, agrees_with_dense_covariances)
{
    cr_expect_eq(reference_check("mixed", probe, 1e-8), 104);
}

Test(stats_random_intercept, agrees_with_lmertest)
{
    cr_expect_eq(reference_check("mixed_lmer", probe, 1e-6), 61);
}

static RandomIntercept model_of(size_t n, const guint32 count[], const double value[])
{
    g_autoptr(BuiltClusters) built = built_clusters(n, count, value);
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&built->clusters);
    return random_intercept_of(sizes, 0.95);
}

/* Means 1, 4 and 10 of two sessions each, 2 apart: MSW 2, MSB 2 * 21, tau2 (42 - 2) / 2, se^2 42 / 6, 2 df. */
Test(stats_random_intercept, equal_sessions_by_hand)
{
    RandomIntercept got = model_of(3, (guint32[]){2, 2, 2}, (double[]){0, 2, 5, 3, 9, 11});
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect(near(got.estimate, 5, 1e-15));
    cr_expect(near(got.sigma2, 2, 1e-15), "%.17g", got.sigma2);
    cr_expect(near(got.tau2, 20, 1e-15), "%.17g", got.tau2);
    cr_expect(near(got.se, sqrt(7), 1e-15));
    cr_expect(near(got.df, 2, 1e-13), "%.17g", got.df);
}

/* Neither unit nor sign nor origin matter to lambda and df. */
Test(stats_random_intercept, scale)
{
    static const double value[] = {1, 2.5, .5, 3, 2, 2.2, -1, .3, .1, -.7, .4, 1.1, 3.5, 1.2, .9, 2.8};
    static const double scales[] = {1e-120, 1e-9, -1, 1e9, 1e120};
    static const guint32 count[] = {4, 2, 6, 1, 3};
    RandomIntercept one = model_of(5, count, value);
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
        double scaled[G_N_ELEMENTS(value)];
        for (size_t j = 0; j < G_N_ELEMENTS(value); j++)
            scaled[j] = scales[i] * value[j];
        RandomIntercept got = model_of(5, count, scaled);
        cr_expect(near(got.estimate / scales[i], one.estimate, 1e-14), "%g", scales[i]);
        cr_expect(near(got.df, one.df, 1e-12), "%g: %.17g", scales[i], got.df);
        cr_expect(near(got.tau2 / got.sigma2, one.tau2 / one.sigma2, 1e-13), "%g", scales[i]);
        cr_expect(near(got.p, one.p, 1e-12), "%g", scales[i]);
    }
}

static void expect_nothing(RandomIntercept got, ResultStatus status)
{
    cr_expect_eq(got.status, status);
    cr_expect(isnan(got.estimate) && isnan(got.se) && isnan(got.tau2) && isnan(got.sigma2));
    cr_expect(isnan(got.df) && isnan(got.low) && isnan(got.high) && isnan(got.p) && isnan(got.log10_p));
}

Test(stats_random_intercept, what_cannot_be_known)
{
    expect_nothing(model_of(1, (guint32[]){3}, (double[]){1, 2, 4}), RESULT_TOO_FEW);
    expect_nothing(model_of(3, (guint32[]){1, 1, 1}, (double[]){1, 2, 4}), RESULT_NOT_APPLICABLE);
}

Test(stats_random_intercept, all_differences_equal)
{
    static const double value[] = {-0.3, -0.3, -0.3, -0.1 - 0.2, -0.3, -0.1 - 0.2};
    RandomIntercept got = model_of(3, (guint32[]){2, 1, 3}, value);
    cr_expect_eq(got.status, RESULT_NO_VARIATION);
    cr_expect(near(got.estimate, -0.3, 1e-15));
    cr_expect(got.se == 0 && got.tau2 == 0 && got.sigma2 == 0);
    cr_expect(isnan(got.df) && isnan(got.low) && isnan(got.p));
    cr_expect_eq(model_of(2, (guint32[]){2, 2}, (double[]){0, 0, 0, 0}).status, RESULT_NO_VARIATION);
}

/* Sessions of each patient alike: means 1, 2, 6; variance 7, se sqrt(7 / 3), 2 df. Nearly alike: nearly that. */
Test(stats_random_intercept, no_variation_within_patients)
{
    static const guint32 count[] = {3, 1, 2};
    RandomIntercept got = model_of(3, count, (double[]){1, 1, 1, 2, 6, 6});
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.estimate, 3);
    cr_expect_eq(got.sigma2, 0);
    cr_expect(near(got.tau2, 7, 1e-15));
    cr_expect(near(got.se, sqrt(7 / 3.0), 1e-15));
    cr_expect_eq(got.df, 2);
    for (double step = 1e-4; step > 1e-17; step /= 100) {
        RandomIntercept almost = model_of(3, count, (double[]){1, 1 + step, 1 - step, 2, 6, 6 + step});
        cr_expect_eq(almost.status, RESULT_OK, "%g", step);
        cr_expect(near(almost.se, got.se, step), "%g: %.17g", step, almost.se);
        cr_expect(near(almost.df, got.df, step), "%g: %.17g", step, almost.df);
    }
}

/* Where patients' means are equal the model is that of 5 independent sessions: sigma2 10 / 4. */
Test(stats_random_intercept, no_variation_between_patients)
{
    RandomIntercept got = model_of(2, (guint32[]){2, 3}, (double[]){0, 4, 2, 1, 3});
    cr_expect_eq(got.status, RESULT_BOUNDARY);
    cr_expect_eq(got.tau2, 0);
    cr_expect(near(got.sigma2, 2.5, 1e-15));
    cr_expect(near(got.se, sqrt(0.5), 1e-15));
    cr_expect(isnan(got.df) && isnan(got.low) && isnan(got.high) && isnan(got.p) && isnan(got.log10_p));
}

/* One patient has 10^5 sessions; the few others carry what is known of tau2. */
Test(stats_random_intercept, many_sessions_of_one_patient)
{
    static const guint32 count[] = {100000, 2, 3, 2};
    static const double mean[] = {-1.25, 0.5, -2, 1};
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){4, count, mean, 50000});
    RandomIntercept got = random_intercept_of(sizes, 0.95);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect(near(got.sigma2, 0.5, 1e-4), "%.17g", got.sigma2);
    cr_expect(got.tau2 > 0.5 && got.tau2 < 3, "%.17g", got.tau2);
    cr_expect(got.df > 1 && got.df < 4, "%.17g", got.df);
}
