/* The table that scripts/coverage wrote: what it must say, and that a little of the same simulation says it again. */
#include "stats/simulated.h"

#include "coverage_tally.h"
#include "stats/effect_size.h"
#include "stats/sign_test.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const size_t sizes[] = {8, 15, 30, 60};

Test(stats_simulated, the_largest_size_that_is_not_above)
{
    static const struct {
        size_t n, row;
    } cases[] = {{8, 8}, {9, 8}, {14, 8}, {15, 15}, {29, 15}, {30, 30}, {59, 30}, {60, 60}, {61, 60}, {1000000, 60}};
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        for (size_t n = 0; n < 8; n++)
            cr_expect_null(simulated_at((SimulatedMethod)method, n));
        for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
            const SimulatedRow *row = simulated_at((SimulatedMethod)method, cases[i].n);
            cr_assert_not_null(row);
            cr_expect_eq(row->n, cases[i].row, "%zu: %zu", cases[i].n, row->n);
        }
    }
}

static bool has_interval(int method)
{
    return method != SIMULATED_PERMUTATION;
}

static bool has_test(int method)
{
    return method <= SIMULATED_PERMUTATION;
}

Test(stats_simulated, numbers_exist_where_the_method_has_them)
{
    for (int method = 0; method < SIMULATED_METHODS; method++)
        for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
            for (int shape = 0; shape < SHAPES; shape++) {
                const SimulatedRow *row = simulated_at((SimulatedMethod)method, sizes[i]);
                double coverage = row->coverage[shape], rejects = row->rejects[shape];
                cr_expect(has_interval(method) ? coverage > 0.75 && coverage <= 1 : isnan(coverage), "%d %zu %d %g",
                          method, sizes[i], shape, coverage);
                cr_expect(has_test(method) ? rejects > 0 && rejects < 0.2 : isnan(rejects), "%d %zu %d %g", method,
                          sizes[i], shape, rejects);
            }
}

static double standard_error(double share, double replicates)
{
    return sqrt(share * (1 - share) / replicates);
}

static double coverage_of(SimulatedMethod method, size_t n, SimulatedShape shape)
{
    return simulated_at(method, n)->coverage[shape];
}

static double rejects_of(SimulatedMethod method, size_t n, SimulatedShape shape)
{
    return simulated_at(method, n)->rejects[shape];
}

Test(stats_simulated, intervals_of_symmetric_data_cover)
{
    double three_errors = 3 * standard_error(0.95, SIMULATED_REPLICATES);
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        double t = coverage_of(SIMULATED_T, sizes[i], SHAPE_NORMAL);
        cr_expect(0.945 <= t && t <= 0.955, "t, n %zu: %g", sizes[i], t);
        if (sizes[i] >= 30) {
            double bca = coverage_of(SIMULATED_BCA, sizes[i], SHAPE_NORMAL);
            cr_expect(0.93 <= bca && bca <= 0.96, "BCa, n %zu: %g", sizes[i], bca);
        }
        for (int shape = SHAPE_NORMAL; shape < SHAPES; shape++) {
            double median = coverage_of(SIMULATED_SIGN, sizes[i], (SimulatedShape)shape);
            cr_expect(median >= 0.95 - three_errors, "median, shape %d, n %zu: %g", shape, sizes[i], median);
            double walsh = coverage_of(SIMULATED_WILCOXON, sizes[i], (SimulatedShape)shape);
            cr_expect(shape == SHAPE_SKEWED || walsh >= 0.95 - three_errors, "signed-rank, shape %d, n %zu: %g", shape,
                      sizes[i], walsh);
        }
    }
}

Test(stats_simulated, tests_of_symmetric_data_keep_their_level)
{
    static const SimulatedMethod exact[] = {SIMULATED_WILCOXON, SIMULATED_SIGN, SIMULATED_PERMUTATION};
    static const SimulatedShape symmetric[] = {SHAPE_NORMAL, SHAPE_INTEGERS};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        for (size_t s = 0; s < G_N_ELEMENTS(symmetric); s++) {
            double t = rejects_of(SIMULATED_T, sizes[i], symmetric[s]);
            cr_expect(0.04 <= t && t <= 0.06, "t, shape %d, n %zu: %g", symmetric[s], sizes[i], t);
            for (size_t k = 0; k < G_N_ELEMENTS(exact); k++) {
                double p = rejects_of(exact[k], sizes[i], symmetric[s]);
                cr_expect(p <= 0.055, "method %d, shape %d, n %zu: %g", exact[k], symmetric[s], sizes[i], p);
            }
        }
}

/* Not a gate but what the report says: up to 30 patients t rejects 11 to 17 % of lognormal samples. */
Test(stats_simulated, t_rejects_too_often_on_lognormal_differences)
{
    static const double low[] = {0.16, 0.135, 0.11, 0.09}, high[] = {0.175, 0.155, 0.125, 0.105};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        double t = rejects_of(SIMULATED_T, sizes[i], SHAPE_SKEWED);
        cr_expect(low[i] <= t && t <= high[i], "n %zu: %g", sizes[i], t);
        cr_expect(near(t, 1 - coverage_of(SIMULATED_T, sizes[i], SHAPE_SKEWED), 1e-9));
    }
}

static void expect_again(double again, double table, size_t replicates, const char *what)
{
    double error = hypot(standard_error(table, (double)replicates), standard_error(table, SIMULATED_REPLICATES));
    /* a share of 1 in the table is not one in the population */
    cr_expect(fabs(again - table) <= 5 * error + 2.0 / (double)replicates, "%s: %g, the table says %g", what, again,
              table);
}

/* What a few samples of another seed than the table's make of the methods. */
static void rerun(size_t replicates, unsigned methods)
{
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++)
        for (int shape = 0; shape < SHAPES; shape++) {
            CoverageTally tally = {0};
            coverage_run((SimulatedShape)shape, sizes[i], COVERAGE_SEED + 1, 0, replicates, methods, &tally);
            for (int method = 0; method < SIMULATED_METHODS; method++) {
                const SimulatedRow *row = simulated_at((SimulatedMethod)method, sizes[i]);
                const CoverageCell *cell = &tally.cell[method];
                g_autofree char *what = g_strdup_printf("method %d, n %zu, shape %d", method, sizes[i], shape);
                if (cell->intervals > 0)
                    expect_again(coverage_share(cell), row->coverage[shape], cell->intervals, what);
                if (cell->tests > 0)
                    expect_again(coverage_rejects(cell), row->rejects[shape], cell->tests, what);
            }
        }
}

Test(stats_simulated, a_small_rerun_says_the_same)
{
    const unsigned resampling = 1u << SIMULATED_BCA | 1u << SIMULATED_PERMUTATION;
    rerun(400, ((1u << SIMULATED_METHODS) - 1) & ~resampling);
}

Test(stats_simulated, a_small_rerun_of_resampling_says_the_same)
{
    rerun(100, 1u << SIMULATED_BCA | 1u << SIMULATED_PERMUTATION);
}

Test(stats_simulated, a_sample_depends_on_its_number_alone)
{
    const unsigned methods = 1u << SIMULATED_T | 1u << SIMULATED_WILCOXON;
    CoverageTally whole = {0}, parts = {0};
    coverage_run(SHAPE_SKEWED, 15, 7, 0, 300, methods, &whole);
    coverage_run(SHAPE_SKEWED, 15, 7, 130, 170, methods, &parts);
    CoverageTally rest = {0};
    coverage_run(SHAPE_SKEWED, 15, 7, 0, 130, methods, &rest);
    coverage_add(&parts, &rest);
    cr_expect_eq(memcmp(&whole, &parts, sizeof whole), 0);
    cr_expect_eq(whole.cell[SIMULATED_T].tests, 300);
    cr_expect_eq(whole.cell[SIMULATED_SIGN].tests, 0);
}

/* In many patients the estimates are what coverage_truth() says of the population. */
typedef struct {
    size_t n;
    double *pre, *post, *diff, *null;
} Population;

static Population draw_population(SimulatedShape shape)
{
    enum { SAMPLES = 5000 };
    const size_t n = (size_t)SAMPLES * COVERAGE_N_MOST;
    Population all = {n, g_new(double, n), g_new(double, n), g_new(double, n), g_new(double, n)};
    for (size_t i = 0; i < SAMPLES; i++) {
        CoverageSample sample;
        Stream stream = stream_for(3, (guint64)shape, i);
        coverage_draw(shape, COVERAGE_N_MOST, &stream, &sample);
        for (size_t k = 0; k < sample.n; k++) {
            size_t at = i * COVERAGE_N_MOST + k;
            all.pre[at] = sample.pre[k];
            all.post[at] = sample.post[k];
            all.diff[at] = sample.diff[k];
            all.null[at] = sample.null[k];
        }
    }
    return all;
}

static void population_clear(Population *all)
{
    g_free(all->pre);
    g_free(all->post);
    g_free(all->diff);
    g_free(all->null);
}

static void expect_truth(SimulatedShape shape, SimulatedMethod method, double estimate, double tolerance)
{
    double truth = coverage_truth(shape, method);
    cr_expect(fabs(estimate - truth) <= tolerance, "shape %d, method %d: %g, truth %g", shape, method, estimate, truth);
}

static void expect_truths(SimulatedShape shape, const Population *all)
{
    double sd = shape == SHAPE_SKEWED ? 2.2 : 1, unit = 5 / sqrt((double)all->n);
    Description pre = describe(all->pre, all->n), post = describe(all->post, all->n),
                diff = describe(all->diff, all->n);
    Wilcoxon rank = wilcoxon(all->diff, NULL, all->n, true, 0.95);
    SignTest sign = sign_test(all->diff, NULL, all->n, 0.95);
    double r = correlation(all->pre, all->post, all->n);
    expect_truth(shape, SIMULATED_T, diff.mean, sd * unit);
    expect_truth(shape, SIMULATED_BCA, diff.mean, sd * unit);
    expect_truth(shape, SIMULATED_WILCOXON, rank.hodges_lehmann, sd * unit);
    if (shape != SHAPE_INTEGERS) /* where it is -1 or 0, -.5 being the middle */
        expect_truth(shape, SIMULATED_SIGN, sign.median, 1.3 * sd * unit);
    expect_truth(shape, SIMULATED_D_Z, diff.mean / diff.sd, 2 * unit);
    expect_truth(shape, SIMULATED_D_AV, effect_d_av_of(&pre, &post, &diff, r, 0.95).estimate, 2 * unit);
    expect_truth(shape, SIMULATED_RANK_BISERIAL, effect_rank_biserial(&rank, 0.95).estimate, 1.2 * unit);
    expect_truth(shape, SIMULATED_PROB_IMPROVED, ((double)sign.negative + (double)sign.zero / 2) / (double)all->n,
                 unit / 2);
}

Test(stats_simulated, truths_are_those_of_many_patients)
{
    for (int shape = 0; shape < SHAPES; shape++) {
        Population all = draw_population((SimulatedShape)shape);
        expect_truths((SimulatedShape)shape, &all);
        Description null = describe(all.null, all.n);
        double location = coverage_null_location((SimulatedShape)shape, SIMULATED_T);
        cr_expect(fabs(null.mean - location) <= 5 * null.sd / sqrt((double)all.n), "shape %d: %g", shape, null.mean);
        if (shape == SHAPE_INTEGERS) {
            double unchanged = (double)sign_test(all.null, NULL, all.n, 0.95).zero / (double)all.n;
            cr_expect(fabs(unchanged - 0.4) < 0.005);
            cr_expect(describe(all.pre, all.n).min >= 3 && describe(all.post, all.n).min >= 0);
            cr_expect(describe(all.pre, all.n).max <= 7 && describe(all.post, all.n).max <= 10);
        }
        population_clear(&all);
    }
}
