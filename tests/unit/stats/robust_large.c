/* A million patients: every estimator gives a number or says that it is not run for so many, and all of them together
 * in a few seconds. */
#include "support/draw.h"
#include "support/near.h"
#include "support/soundness.h"

#include <criterion/criterion.h>
#include <math.h>
#include <time.h>

enum { PATIENTS = 1000000 };

typedef void (*Filler)(Draw *draw, double *pre, double *post);

static void fill_scores(Draw *draw, double *pre, double *post)
{
    *pre = (double)draw_below(draw, 11);
    *post = (double)draw_below(draw, 11);
}

static void fill_values(Draw *draw, double *pre, double *post)
{
    *pre = 50 + 10 * draw_normal(draw);
    *post = *pre - 2 + 8 * draw_normal(draw);
}

static void fill_same(Draw *draw, double *pre, double *post)
{
    *pre = *post = (double)draw_below(draw, 11);
}

static void fill_two_less(Draw *draw, double *pre, double *post)
{
    *pre = (double)draw_below(draw, 101) / 10;
    *post = *pre - 2;
}

static void fill_rarely(Draw *draw, double *pre, double *post)
{
    *pre = 5;
    *post = draw_below(draw, 100000) == 0 ? 6 : 5;
}

static Analysed *analyse_million(Filler fill, double *ret_seconds)
{
    Draw draw = {4711};
    double *pre = g_new(double, PATIENTS), *post = g_new(double, PATIENTS);
    for (size_t i = 0; i < PATIENTS; i++)
        fill(&draw, &pre[i], &post[i]);
    struct timespec from, to;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &from);
    Analysed *analysed = analysed_with_everything(pre, post, PATIENTS, true);
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &to);
    *ret_seconds = (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
    g_free(pre);
    g_free(post);
    return analysed;
}

Test(stats_robust_large, a_million_of_every_kind)
{
    static const struct {
        const char *what;
        Filler fill;
        ResultStatus test;
    } rows[] = {{"scores of 0 to 10", fill_scores, RESULT_OK},
                {"continuous values", fill_values, RESULT_OK},
                {"nobody changed", fill_same, RESULT_NO_VARIATION},
                {"all changed by 2", fill_two_less, RESULT_NO_VARIATION},
                {"one in a hundred thousand changed", fill_rarely, RESULT_OK}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        double seconds = 0;
        g_autoptr(Analysed) analysed = analyse_million(rows[i].fill, &seconds);
        const Change *change = analysed->change;
        expect_sound(change, PATIENTS, rows[i].what);
        cr_expect_eq(change->paired_t.status, rows[i].test, "%s", rows[i].what);
        cr_expect_eq(change->bootstrap.status, rows[i].test == RESULT_OK ? RESULT_NOT_RUN_LARGE_N : RESULT_NO_VARIATION,
                     "%s", rows[i].what);
        cr_expect(change->permutation.status == RESULT_NOT_RUN_LARGE_N || change->permutation.p == 1, "%s",
                  rows[i].what);
        cr_expect_eq(change->normality.status, RESULT_NOT_RUN_LARGE_N, "%s", rows[i].what);
        cr_log_info("%s: %.2f s", rows[i].what, seconds);
        cr_expect_lt(seconds, 60, "%s: %.2f s", rows[i].what, seconds);
    }
}

/* The mean falls by 2 with an SD of 8: what every method says is known to three digits. */
Test(stats_robust_large, all_methods_see_the_same_fall)
{
    double seconds = 0;
    g_autoptr(Analysed) analysed = analyse_million(fill_values, &seconds);
    const Change *change = analysed->change;
    cr_expect(fabs(change->paired_t.estimate + 2) < 0.04);
    cr_expect(fabs(change->wilcoxon.hodges_lehmann + 2) < 0.04);
    cr_expect(fabs(change->sign.median + 2) < 0.05);
    cr_expect(near(change->paired_t.high - change->paired_t.low, 2 * 1.96 * 0.008, 0.01));
    /* The signed rank's efficiency against the mean is 3 / pi, the median's 2 / pi. */
    cr_expect(near(change->wilcoxon.high - change->wilcoxon.low, 2 * 1.96 * 0.008 * sqrt(M_PI / 3), 0.02));
    cr_expect(near(change->sign.high - change->sign.low, 2 * 1.96 * 0.008 * sqrt(M_PI / 2), 0.1));
    cr_expect(fabs(change->d_z.estimate + 0.25) < 0.005);
    cr_expect(fabs(change->prob_improved.estimate - 0.5987) < 0.002);
    cr_expect(fabs(change->caseness.pre.rate - 1) < 1e-5);
    cr_expect(change->paired_t.p == 0 && change->paired_t.log10_p < -10000);
    cr_expect(change->wilcoxon.p == 0 && change->wilcoxon.log10_p < -10000);
    cr_expect(change->equivalence.p > 0.999 && change->bayes_factor.log_bf10 > 10000);
}
