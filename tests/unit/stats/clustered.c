#include "stats/clustered.h"

#include "support/built_clusters.h"
#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(double got, double want, double rel, const char *quantity)
{
    cr_expect(near(got, want, rel), "%s: %.17g, not %.17g", quantity, got, want);
}

Test(stats_clustered, unequal_sessions)
{
    Clustered got = clustered_of_dataset("toy");
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

/* Davies and Goldsmith 1972: yields of six batches. */
Test(stats_clustered, dyestuff)
{
    Clustered got = clustered_of_dataset("dyestuff");
    expect(got.mixed.estimate, 1527.5, 1e-15, "mu");
    expect(got.mixed.se, 19.383412, 1e-7, "se");
    expect(got.mixed.df, 5, 1e-12, "df");
    expect(got.mixed.tau2, 1764.05, 1e-12, "tau2");
    expect(got.mixed.sigma2, 2451.25, 1e-13, "sigma2");
    expect(got.session_mean.se, got.mixed.se, 1e-13, "both se");
    expect(got.session_mean.df, 5, 1e-13, "CR2 df");
    expect(got.session_mean.low, got.mixed.low, 1e-13, "both low");
}

/* Box and Tiao 1973: simulated, batches differ less than chance has them. */
Test(stats_clustered, boundary)
{
    Clustered got = clustered_of_dataset("dyestuff2");
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

/* Equal sessions, tau2 above 0: one test, three ways. */
Test(stats_clustered, equal_sessions_are_the_t_test_of_the_patients_means)
{
    Draw draw = {20261121};
    int compared = 0;
    for (int i = 0; i < 300; i++) {
        size_t n = 2 + draw_below(&draw, 30), k = 2 + draw_below(&draw, 12);
        double tau = 3 * draw_unit(&draw), value[32 * 14];
        guint32 count[32];
        for (size_t j = 0; j < n; j++) {
            double own = -1.5 + tau * draw_normal(&draw);
            count[j] = (guint32)k;
            for (size_t s = 0; s < k; s++)
                value[j * k + s] = own + draw_normal(&draw);
        }
        g_autoptr(BuiltClusters) built = built_clusters(n, count, value);
        Clustered got = clustered_of(&built->clusters, 0.9);
        PairedT t = paired_t(built->mean, n, 0.9);
        expect(got.session_mean.estimate, t.estimate, 1e-12, "session mean");
        expect(got.session_mean.se, t.se, 1e-12, "CR2 se");
        expect(got.session_mean.df, t.df, 1e-12, "CR2 df");
        expect(got.session_mean.p, t.p, 1e-10, "CR2 p");
        if (got.mixed.status != RESULT_OK)
            continue;
        compared++;
        expect(got.mixed.estimate, t.estimate, 1e-12, "mu");
        expect(got.mixed.se, t.se, 1e-10, "se of mu");
        expect(got.mixed.df, t.df, 1e-10, "df of mu");
        expect(got.mixed.low, t.low, 1e-9, "low of mu");
        expect(got.mixed.p, t.p, 1e-9, "p of mu");
    }
    cr_expect(compared > 250, "%d", compared);
}

/* 20 patients without a change, ICC of their changes 0.5, 1 to 20 sessions: how often tests at 5 % reject in 20,000
 * replicates; the Monte Carlo standard error of 5 % is 0.15 %. The true rates are 5.5 % and 4.8 % (40,000 in R). */
Test(stats_clustered, type_one_error)
{
    enum { REPLICATES = 20000, PATIENTS = 20 };
    static const guint32 count[PATIENTS] = {1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 8, 9, 10, 11, 12, 12, 14, 16, 20};
    Draw draw = {6};
    int by_session_mean = 0, by_patient_mean = 0, by_session = 0;
    for (int i = 0; i < REPLICATES; i++) {
        double value[160];
        size_t n = 0;
        for (size_t j = 0; j < PATIENTS; j++) {
            double own = draw_normal(&draw);
            for (size_t s = 0; s < count[j]; s++)
                value[n++] = own + draw_normal(&draw);
        }
        g_autoptr(BuiltClusters) built = built_clusters(PATIENTS, count, value);
        g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&built->clusters);
        by_session_mean += session_mean_of(sizes, 0.95).p < 0.05;
        by_patient_mean += paired_t(built->mean, PATIENTS, 0.95).p < 0.05;
        by_session += paired_t(value, n, 0.95).p < 0.05;
    }
    cr_expect(by_session_mean > 0.04 * REPLICATES && by_session_mean < 0.06 * REPLICATES, "%d", by_session_mean);
    cr_expect(by_patient_mean > 0.04 * REPLICATES && by_patient_mean < 0.06 * REPLICATES, "%d", by_patient_mean);
    cr_expect(by_session > 0.3 * REPLICATES, "%d", by_session);
}

static void expect_missing(const Clustered *got, ResultStatus status)
{
    cr_expect_eq(got->status, status);
    cr_expect_eq(got->session_mean.status, status);
    cr_expect_eq(got->mixed.status, status);
    cr_expect_eq(got->first_session.status, status);
    cr_expect_eq(got->icc.status, status);
    cr_expect_eq(got->informative.status, status);
    cr_expect(isnan(got->session_mean.estimate) && isnan(got->mixed.sigma2) && isnan(got->first_session.estimate));
    cr_expect(isnan(got->icc.high) && isnan(got->design_effect) && isnan(got->informative.correlation));
}

Test(stats_clustered, nobody)
{
    Clustered got = clustered_of(&(Clusters){0}, 0.95);
    expect_missing(&got, RESULT_TOO_FEW);
    got = clustered_missing(RESULT_ASKED_ONCE);
    expect_missing(&got, RESULT_ASKED_ONCE);
}

Test(stats_clustered, one_patient)
{
    Clustered got = clustered_of(&(Clusters){1, (guint32[]){100000}, (double[]){-1.5}, 80}, 0.95);
    cr_expect_eq(got.status, RESULT_TOO_FEW);
    cr_expect_eq(got.session_mean.estimate, -1.5);
    cr_expect_eq(got.mixed.status, RESULT_TOO_FEW);
    cr_expect_eq(got.icc.status, RESULT_TOO_FEW);
    cr_expect_eq(got.informative.status, RESULT_TOO_FEW);
    cr_expect(isnan(got.design_effect));
}

/* Then the mean over sessions is that over patients, and nothing tells patients' variation from sessions'. */
Test(stats_clustered, one_session_each)
{
    static const double mean[] = {-2.5, 1, -4, -0.25};
    Clustered got = clustered_of(&(Clusters){4, (guint32[]){1, 1, 1, 1}, mean, 0}, 0.95);
    PairedT t = paired_t(mean, 4, 0.95);
    cr_expect_eq(got.status, RESULT_OK);
    expect(got.session_mean.low, t.low, 1e-13, "low");
    expect(got.session_mean.p, t.p, 1e-13, "p");
    cr_expect_eq(got.mixed.status, RESULT_NOT_APPLICABLE);
    cr_expect_eq(got.icc.status, RESULT_NOT_APPLICABLE);
    cr_expect_eq(got.informative.status, RESULT_NOT_APPLICABLE);
    cr_expect_eq(got.first_session.status, RESULT_NOT_APPLICABLE);
    cr_expect(isnan(got.design_effect));
}
