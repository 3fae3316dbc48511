#include "stats/session_icc.h"

#include "support/built_clusters.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double probe(const char *dataset, const char *quantity)
{
    SessionIcc got = clustered_of_dataset(dataset).icc;
    const struct {
        const char *quantity;
        double value;
    } values[] = {{"estimate", got.estimate}, {"low", got.low}, {"high", got.high}};
    size_t i = 0;
    while (strcmp(values[i].quantity, quantity) != 0)
        cr_assert(++i < G_N_ELEMENTS(values), "%s", quantity);
    return values[i].value;
}

Test(stats_session_icc, agrees_with_dense_covariances)
{
    cr_expect_eq(reference_check("session_icc", probe, 1e-8), 39);
}

static SessionIcc icc_of(size_t n, const guint32 count[], const double mean[], double within_ss, double confidence)
{
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){n, count, mean, within_ss});
    return session_icc_of(sizes, confidence);
}

Test(stats_session_icc, what_cannot_be_known)
{
    static const double mean[] = {1, 2, 4};
    cr_expect_eq(icc_of(1, (guint32[]){3}, mean, 2, 0.95).status, RESULT_TOO_FEW);
    SessionIcc single = icc_of(3, (guint32[]){1, 1, 1}, mean, 0, 0.95);
    cr_expect_eq(single.status, RESULT_NOT_APPLICABLE);
    cr_expect(isnan(single.estimate) && isnan(single.low) && isnan(single.high));
    cr_expect_eq(icc_of(2, (guint32[]){2, 3}, (double[]){2, 2}, 0, 0.95).status, RESULT_NO_VARIATION);
}

Test(stats_session_icc, sessions_alike)
{
    SessionIcc got = icc_of(3, (guint32[]){2, 1, 3}, (double[]){1, 2, 4}, 0, 0.95);
    cr_expect_eq(got.status, RESULT_BOUNDARY);
    cr_expect_eq(got.estimate, 1);
    cr_expect(isnan(got.low) && isnan(got.high));
}

Test(stats_session_icc, intervals_nest_and_hold_the_estimate)
{
    static const guint32 count[] = {4, 2, 6, 1, 3};
    static const double mean[] = {1.75, 2.1, 0.03, 3.5, 1.6};
    static const double within[] = {1e-6, 0.1, 8, 20, 300};
    for (size_t i = 0; i < G_N_ELEMENTS(within); i++) {
        SessionIcc inner = icc_of(5, count, mean, within[i], 0.8), outer = icc_of(5, count, mean, within[i], 0.999);
        cr_expect(inner.low <= inner.estimate && inner.estimate <= inner.high, "%g", within[i]);
        cr_expect(outer.low <= inner.low && inner.high < outer.high, "%g", within[i]);
        cr_expect(outer.low >= 0 && outer.high < 1, "%g", within[i]);
    }
}
