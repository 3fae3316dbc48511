#include "stats/informative_sessions.h"

#include "stats/student.h"
#include "support/built_clusters.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static double probe(const char *dataset, const char *quantity)
{
    InformativeSessions got = clustered_of_dataset(dataset).informative;
    const struct {
        const char *quantity;
        double value;
    } values[] = {
        {"difference", got.difference}, {"low", got.low}, {"high", got.high}, {"correlation", got.correlation}};
    size_t i = 0;
    while (strcmp(values[i].quantity, quantity) != 0)
        cr_assert(++i < G_N_ELEMENTS(values), "%s", quantity);
    return values[i].value;
}

Test(stats_informative_sessions, agrees_with_r)
{
    cr_expect_eq(reference_check("informative_sessions", probe, 1e-9), 44);
}

static InformativeSessions check_of(size_t n, const guint32 count[], const double mean[])
{
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){n, count, mean, 1});
    return informative_sessions_of(sizes, 0.95);
}

/* Means 2 and 6 of 1 and 3 sessions: 5 - 4. psi = (1/4)(-3) / sqrt(3/4) + 2 / sqrt(2) and its opposite of the other. */
Test(stats_informative_sessions, two_patients_by_hand)
{
    InformativeSessions got = check_of(2, (guint32[]){1, 3}, (double[]){2, 6});
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.difference, 1);
    double first = sqrt(2) - sqrt(0.75), second = 1.5 - sqrt(2);
    double reach = student_quantile(0.025, 1) * sqrt(first * first + second * second);
    cr_expect(near(got.low, 1 - reach, 1e-13), "%.17g", got.low);
    cr_expect(near(got.high, 1 + reach, 1e-13));
    cr_expect_eq(got.correlation, 1);
}

Test(stats_informative_sessions, statuses)
{
    InformativeSessions one = check_of(1, (guint32[]){7}, (double[]){2});
    cr_expect_eq(one.status, RESULT_TOO_FEW);
    cr_expect(isnan(one.difference) && isnan(one.correlation));
    InformativeSessions same = check_of(3, (guint32[]){7, 7, 7}, (double[]){2, 1, 0.3});
    cr_expect_eq(same.status, RESULT_NOT_APPLICABLE);
    cr_expect_eq(same.difference, 0);
    cr_expect(isnan(same.low) && isnan(same.high) && isnan(same.correlation));
    InformativeSessions alike = check_of(3, (guint32[]){7, 1, 2}, (double[]){0.3, 0.1 + 0.2, 0.3});
    cr_expect_eq(alike.status, RESULT_NO_VARIATION);
    cr_expect(fabs(alike.difference) < 1e-16);
    cr_expect(isnan(alike.low) && isnan(alike.correlation));
}

/* Mid-ranks 1.5 1.5 3 4 of the sessions, 1 2.5 2.5 4 of means that are equal but for rounding. */
Test(stats_informative_sessions, ties_within_rounding)
{
    InformativeSessions got = check_of(4, (guint32[]){2, 2, 3, 5}, (double[]){-1, 0.3, 0.1 + 0.2, 4});
    cr_expect(near(got.correlation, (1.5 + 0 + 0 + 2.25) / 4.5, 1e-14), "%.17g", got.correlation);
}
