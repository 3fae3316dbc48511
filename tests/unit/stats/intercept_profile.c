#include "stats/intercept_profile.h"

#include "support/built_clusters.h"
#include "support/draw.h"

#include <criterion/criterion.h>
#include <math.h>

static ClusterSizes *drawn(Draw *draw)
{
    guint32 count[12];
    double mean[12];
    size_t n = 2 + draw_below(draw, 11);
    double spread = pow(10, 4 * draw_unit(draw) - 2);
    for (size_t i = 0; i < n; i++) {
        count[i] = (guint32)pow(10, 3 * draw_unit(draw));
        mean[i] = spread * draw_normal(draw) - 1;
    }
    count[0] = 3;
    return cluster_sizes_new(&(Clusters){n, count, mean, 5 * draw_unit(draw) * (double)n});
}

/* The slope is the derivative of the deviance: compared with central differences in extended precision. */
Test(stats_intercept_profile, slope_is_the_derivative)
{
    Draw draw = {4711};
    for (int i = 0; i < 200; i++) {
        g_autoptr(ClusterSizes) sizes = drawn(&draw);
        long double lambda = powl(10, (long double)(6 * draw_unit(&draw) - 4)), step = expl(1e-4L);
        long double rise =
            intercept_profile(sizes, lambda * step).deviance - intercept_profile(sizes, lambda / step).deviance;
        long double slope = intercept_profile(sizes, lambda).slope;
        cr_expect(fabsl(rise / 2e-4L - slope) < 1e-6L * (1 + fabsl(slope)), "%d: %Lg %Lg", i, rise / 2e-4L, slope);
    }
}

/* No lambda on a fine grid is below the minimum; the interval is where the deviance crosses the limit. */
Test(stats_intercept_profile, minimum_and_interval)
{
    Draw draw = {815};
    int at_boundary = 0;
    for (int i = 0; i < 300; i++) {
        g_autoptr(ClusterSizes) sizes = drawn(&draw);
        long double best = intercept_profile_minimum(sizes), low = 0, high = 0;
        long double deviance = intercept_profile(sizes, best).deviance;
        at_boundary += best == 0;
        intercept_profile_interval(sizes, best, 3.84L, &low, &high);
        cr_expect(low <= best && best < high, "%d", i);
        cr_expect(fabsl(intercept_profile(sizes, high).deviance - deviance - 3.84L) < 1e-9L, "%d", i);
        cr_expect(low == 0 || fabsl(intercept_profile(sizes, low).deviance - deviance - 3.84L) < 1e-9L, "%d", i);
        cr_expect(low > 0 || intercept_profile(sizes, 1e-12L).deviance - deviance <= 3.84L, "%d", i);
        for (long double lambda = 1e-9L; lambda < 1e9L; lambda *= 1.1L) {
            long double above = intercept_profile(sizes, lambda).deviance - deviance;
            cr_assert(above > -1e-12L * (1 + fabsl(deviance)), "%d: %Lg", i, lambda);
            cr_assert(above > 3.84L - 1e-9L || (lambda >= low && lambda <= high), "%d: %Lg", i, lambda);
        }
    }
    cr_expect(at_boundary > 20 && at_boundary < 150, "%d", at_boundary);
}

Test(stats_intercept_profile, constant_sessions)
{
    static const guint32 count[] = {3, 2};
    static const double mean[] = {-7, 3};
    static const struct {
        double within;
        bool constant;
    } rows[] = {{0, true}, {1e-32, true}, {1e-25, false}, {1, false}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(ClusterSizes) sizes = cluster_sizes_new(&(Clusters){2, count, mean, rows[i].within});
        cr_expect_eq(sessions_are_constant(sizes), rows[i].constant, "%zu", i);
    }
}
