#include "stats/session_mean.h"

#include "support/built_clusters.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double probe(const char *dataset, const char *quantity)
{
    SessionMean got = clustered_of_dataset(dataset).session_mean;
    const struct {
        const char *quantity;
        double value;
    } values[] = {{"estimate", got.estimate}, {"se", got.se},     {"df", got.df},
                  {"low", got.low},           {"high", got.high}, {"p", got.p}};
    size_t i = 0;
    while (strcmp(values[i].quantity, quantity) != 0)
        cr_assert(++i < G_N_ELEMENTS(values), "%s", quantity);
    return values[i].value;
}

Test(stats_session_mean, agrees_with_clubsandwich)
{
    cr_expect_eq(reference_check("session_mean", probe, 1e-9), 78);
}

static SessionMean mean_of(size_t n, const guint32 count[], const double mean[])
{
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){n, count, mean, 1});
    return session_mean_of(sizes, 0.95);
}

/* Shares 1/4 and 3/4 of means 2 and 6, about 5: se^2 = (1/16) 9 / (3/4) + (9/16) 1 / (1/4) = 3; with two patients the
 * df are 1 whatever the shares. */
Test(stats_session_mean, two_patients_by_hand)
{
    SessionMean got = mean_of(2, (guint32[]){1, 3}, (double[]){2, 6});
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.estimate, 5);
    cr_expect(near(got.se, sqrt(3), 1e-15));
    cr_expect(near(got.df, 1, 1e-15));
    cr_expect(near(got.p, 1 - 2 / G_PI * atan(5 / sqrt(3)), 1e-14));
    got = mean_of(2, (guint32[]){100000, 1}, (double[]){2, 6});
    cr_expect(near(got.df, 1, 1e-15), "%.17g", got.df);
}

/* f = 1 - 2e-5 and twice 1e-5: sum f^2 is 1 - 4e-5 + 6e-10, the products of the large with the small 4e-10 (1 - 2e-5)^2
 * / (2e-5 (1 - 1e-5)) / 2. */
Test(stats_session_mean, one_patient_with_nearly_all_sessions)
{
    SessionMean got = mean_of(3, (guint32[]){99998, 1, 1}, (double[]){2, 6, 4});
    double large = 99998e-5, small = 1e-5, g = large * large / 2e-5, h = small * small / 99999e-5;
    cr_expect(near(got.df, 1 / (large * large + 2 * small * small + 4 * g * h + 2 * h * h), 1e-12), "%.17g", got.df);
}

Test(stats_session_mean, too_few)
{
    SessionMean got = mean_of(1, (guint32[]){100000}, (double[]){-1.5});
    cr_expect_eq(got.status, RESULT_TOO_FEW);
    cr_expect_eq(got.estimate, -1.5);
    cr_expect(isnan(got.se) && isnan(got.df) && isnan(got.low) && isnan(got.p) && isnan(got.log10_p));
}

Test(stats_session_mean, all_means_equal)
{
    SessionMean got = mean_of(3, (guint32[]){1, 3, 2}, (double[]){0.3, 0.1 + 0.2, 0.3});
    cr_expect_eq(got.status, RESULT_NO_VARIATION);
    cr_expect(near(got.estimate, 0.3, 1e-15));
    cr_expect_eq(got.se, 0);
    cr_expect(got.df > 1 && got.df < 2);
    cr_expect(isnan(got.low) && isnan(got.high) && isnan(got.p));
    cr_expect_eq(mean_of(3, (guint32[]){1, 3, 2}, (double[]){0, 0, -0.0}).status, RESULT_NO_VARIATION);
}
