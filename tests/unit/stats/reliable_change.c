#include "stats/reliable_change.h"

#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>

#define NONE ((double)NAN)

/* Jacobson and Truax 1991: before mean 40 and sd 7.5, reliability .80, norm 60 with sd 7.5, higher is better. */
static ReliableRule paper(void)
{
    return (ReliableRule){
        .sem = NONE, .reliability = 0.8, .reliability_sd = 7.5, .norm_mean = 60, .norm_sd = 7.5, .tolerance = 1e-7};
}

/* 32.5 to 47.5 has RC 3.162 but stays below c = 50; 40 to 49 is short of 1.96 4.743 = 9.297; 47.5 to 57 crosses. */
Test(stats_reliable_change, example_of_jacobson_and_truax)
{
    const double pre[] = {32.5, 40, 47.5}, post[] = {47.5, 49, 57};
    ReliableRule rule = paper();
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect_eq(change.status, RESULT_OK);
    cr_expect_eq(change.source, SEM_RELIABILITY);
    cr_expect(fabs(change.sem - 3.354) < 5e-4, "%.17g", change.sem);
    cr_expect(fabs(change.s_diff - 4.743) < 5e-4, "%.17g", change.s_diff);
    cr_expect(fabs((47.5 - 32.5) / change.s_diff - 3.162) < 5e-4);
    cr_expect(near(change.sem, sqrt(11.25), 1e-15) && near(change.s_diff, sqrt(22.5), 1e-15));
    cr_expect(near(change.least, 1.96 * sqrt(22.5), 1e-15));
    cr_expect(change.has_norm && change.cutoff == 50);
    cr_expect(change.improved.count == 2 && change.unchanged == 1 && change.worsened.count == 0);
    cr_expect_eq(change.recovered, 1);
    cr_expect_eq(change.improved.exact_low, proportion(2, 3, 0.95).exact_low);
}

Test(stats_reliable_change, lower_is_better_is_the_mirror)
{
    const double pre[] = {-32.5, -40, -47.5}, post[] = {-47.5, -49, -57};
    ReliableRule rule = paper();
    rule.lower_is_better = true;
    rule.norm_mean = -60;
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect_eq(change.cutoff, -50);
    cr_expect(change.improved.count == 2 && change.unchanged == 1 && change.recovered == 1);
    rule.lower_is_better = false;
    ReliableChange worse = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect(worse.improved.count == 0 && worse.worsened.count == 2 && worse.recovered == 0);
    cr_expect(worse.has_norm && isnan(worse.cutoff), "the norm is worse than the patients");
}

/* Unequal spreads: c = (s0 M1 + s1 M0) / (s0 + s1) = (5 40 + 7.5 60) / 12.5 = 52. */
Test(stats_reliable_change, cutoff_lies_nearer_the_narrower_population)
{
    const double pre[] = {32.5, 40, 47.5}, post[] = {52, 51.99, 60};
    ReliableRule rule = paper();
    rule.norm_sd = 5;
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect(near(change.cutoff, 52, 1e-15), "%.17g", change.cutoff);
    cr_expect_eq(change.improved.count, 3);
    cr_expect_eq(change.recovered, 2, "on the cutoff has crossed it, short of it has not");
    rule.norm_sd = 0;
    cr_expect_eq(reliable_change(pre, post, 3, &rule, 0.95).cutoff, 60);
}

/* Mean 40, sd 13: c = (7.5 40 + 13 60) / 20.5 = 52.68, which 53 is beyond already. */
Test(stats_reliable_change, who_was_across_before_does_not_recover)
{
    const double pre[] = {53, 40, 27}, post[] = {70, 70, 70};
    ReliableRule rule = paper();
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect(near(change.cutoff, 1080 / 20.5, 1e-15), "%.17g", change.cutoff);
    cr_expect_eq(change.improved.count, 3);
    cr_expect_eq(change.recovered, 2);
}

Test(stats_reliable_change, a_declared_sem_comes_first)
{
    const double pre[] = {5, 5, 5, 5, 7}, post[] = {2, 2.2, 5, 8, 7};
    ReliableRule rule = {.lower_is_better = true,
                         .sem = 1,
                         .reliability = NONE,
                         .reliability_sd = NONE,
                         .norm_mean = NONE,
                         .norm_sd = NONE,
                         .tolerance = 1e-8};
    ReliableChange change = reliable_change(pre, post, 5, &rule, 0.95);
    cr_expect_eq(change.status, RESULT_OK);
    cr_expect_eq(change.source, SEM_DECLARED);
    cr_expect(change.sem == 1 && change.s_diff == M_SQRT2);
    cr_expect(near(change.least, 2.7718585822512662, 1e-15));
    cr_expect(change.improved.count == 2 && change.worsened.count == 1 && change.unchanged == 2);
    cr_expect(!change.has_norm && isnan(change.cutoff) && change.recovered == 0);
    rule.sem = 3 / (1.96 * M_SQRT2);
    ReliableChange edge = reliable_change(pre, post, 5, &rule, 0.95);
    cr_expect_eq(edge.improved.count + edge.worsened.count, 0, "exactly at 1.96 is not beyond it");
}

/* sd of 2, 4, 6 is 2; reliability .75 halves it. */
Test(stats_reliable_change, the_sample_lends_its_spread)
{
    const double pre[] = {2, 4, 6}, post[] = {2, 4, 9};
    ReliableRule rule = paper();
    rule.reliability = 0.75;
    rule.reliability_sd = NONE;
    rule.norm_mean = rule.norm_sd = NONE;
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect_eq(change.source, SEM_SAMPLE_SD);
    cr_expect(near(change.sem, 1, 1e-15));
    cr_expect_eq(change.improved.count, 1);
    rule.reliability = 0;
    cr_expect(near(reliable_change(pre, post, 3, &rule, 0.95).sem, 2, 1e-15));
}

typedef struct {
    const char *what;
    size_t n;
    double sem, reliability, sd;
    ResultStatus status;
} Edge;

Test(stats_reliable_change, too_little_to_go_by)
{
    static const Edge edges[] = {
        {"nobody", 0, 1, NONE, NONE, RESULT_TOO_FEW},
        {"one with a sem", 1, 1, NONE, NONE, RESULT_OK},
        {"one with a declared sd", 1, NONE, 0.8, 3, RESULT_OK},
        {"one without", 1, NONE, 0.8, NONE, RESULT_TOO_FEW},
        {"all alike before", 4, NONE, 0.8, NONE, RESULT_NO_VARIATION},
        {"no error at all", 4, NONE, 1, 3, RESULT_NO_VARIATION},
        {"nothing declared", 4, NONE, NONE, NONE, RESULT_NOT_APPLICABLE},
        {"only an sd", 4, NONE, NONE, 3, RESULT_NOT_APPLICABLE},
    };
    const double pre[] = {5, 5, 5, 5}, post[] = {1, 2, 5, 9};
    for (size_t i = 0; i < G_N_ELEMENTS(edges); i++) {
        ReliableRule rule = paper();
        rule.sem = edges[i].sem;
        rule.reliability = edges[i].reliability;
        rule.reliability_sd = edges[i].sd;
        ReliableChange change = reliable_change(pre, post, edges[i].n, &rule, 0.95);
        cr_expect_eq(change.status, edges[i].status, "%s", edges[i].what);
        cr_expect_eq(isnan(change.sem), change.status != RESULT_OK, "%s", edges[i].what);
        cr_expect_eq(isnan(change.least), change.status != RESULT_OK, "%s", edges[i].what);
        cr_expect(isnan(change.cutoff), "%s: no spread before", edges[i].what);
        size_t counted = change.improved.count + change.unchanged + change.worsened.count;
        cr_expect_eq(counted, change.status == RESULT_OK ? edges[i].n : 0, "%s", edges[i].what);
    }
}

/* Scores that are equal but for rounding have no spread. */
Test(stats_reliable_change, rounding_is_no_spread)
{
    const double pre[] = {0.3, 0.1 + 0.2, 0.3}, post[] = {0.1, 0.3, 0.5};
    ReliableRule rule = paper();
    rule.reliability_sd = NONE;
    rule.tolerance = 1e-9;
    cr_expect_eq(reliable_change(pre, post, 3, &rule, 0.95).status, RESULT_NO_VARIATION);
    rule.sem = 0.05;
    rule.norm_mean = 1;
    ReliableChange change = reliable_change(pre, post, 3, &rule, 0.95);
    cr_expect(change.status == RESULT_OK && isnan(change.cutoff));
    rule.norm_mean = 0.3;
    const double other[] = {0.2, 0.3, 0.4};
    cr_expect(isnan(reliable_change(other, post, 3, &rule, 0.95).cutoff), "the means are equal");
}

/* Errors of measurement alone: |RCI| > 1.96 in 5 % of patients, half of them each way. */
Test(stats_reliable_change, five_percent_by_error_alone)
{
    enum { N = 200000 };
    double *pre = g_new(double, N), *post = g_new(double, N);
    Draw draw = {20261121};
    for (size_t i = 0; i < N; i++) {
        double score = 50 + 8 * draw_normal(&draw);
        pre[i] = score + 3 * draw_normal(&draw);
        post[i] = score + 3 * draw_normal(&draw);
    }
    ReliableRule rule = paper();
    rule.sem = 3;
    ReliableChange change = reliable_change(pre, post, N, &rule, 0.95);
    double margin = 4 * sqrt(0.025 * 0.975 / N);
    cr_expect(fabs(change.improved.rate - 0.025) < margin, "%.5f", change.improved.rate);
    cr_expect(fabs(change.worsened.rate - 0.025) < margin, "%.5f", change.worsened.rate);
    g_free(pre);
    g_free(post);
}
