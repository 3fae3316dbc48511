/* What holds of every sample: of thousands of random ones, see support/draw_scores.h. */
#include "support/analysed.h"
#include "support/change_number.h"
#include "support/draw_scores.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

enum { N_MOST = 60 };

typedef struct {
    const char *label;
    double p, low, high, estimate;
    double alpha;
} Tested;

static void expect_estimate_inside(const Tested *test, const char *what)
{
    if (!isnan(test->low))
        cr_expect(test->low <= test->estimate && test->estimate <= test->high, "%s %s: %g not in %g to %g", what,
                  test->label, test->estimate, test->low, test->high);
}

/* The test and the interval say the same. */
static void expect_agreement(const Tested *test, const char *what)
{
    if (isnan(test->p) || isnan(test->low))
        return;
    cr_expect_eq(test->p<test->alpha, test->low> 0 || test->high < 0, "%s %s: p %g, %.17g to %.17g", what, test->label,
                 test->p, test->low, test->high);
}

/* Of tests whose p has steps: they never contradict each other. */
static void expect_implications(const Tested *test, const char *what)
{
    bool rejects = test->p < test->alpha;
    if (isnan(test->low)) {
        cr_expect_not(rejects, "%s %s: p %g without an interval", what, test->label, test->p);
        return;
    }
    bool in_closed = test->low <= 0 && 0 <= test->high, in_interior = test->low < 0 && 0 < test->high;
    cr_expect(rejects ? !in_interior : in_closed, "%s %s: p %g, %g to %g", what, test->label, test->p, test->low,
              test->high);
}

static void expect_consistent(const Change *change, double alpha, const char *what)
{
    const PairedT *t = &change->paired_t;
    const Wilcoxon *rank = &change->wilcoxon;
    const SignTest *sign = &change->sign;
    const Tested t_test = {"t", t->p, t->low, t->high, t->estimate, alpha};
    const Tested d_z = {"d_z", t->p, change->d_z.low, change->d_z.high, change->d_z.estimate, alpha};
    const Tested g_z = {"g_z", t->p, change->g_z.low, change->g_z.high, change->g_z.estimate, alpha};
    const Tested ranks = {"signed-rank", rank->p, rank->low, rank->high, rank->hodges_lehmann, alpha};
    const Tested signs = {"sign", sign->p, sign->low, sign->high, sign->median, alpha};
    expect_agreement(&t_test, what);
    expect_agreement(&d_z, what);
    expect_agreement(&g_z, what);
    if (rank->status == RESULT_OK)
        expect_implications(&ranks, what);
    if (sign->status == RESULT_OK)
        expect_implications(&signs, what);
    const Tested *const all[] = {&t_test, &d_z, &g_z, &ranks, &signs};
    for (size_t i = 0; i < G_N_ELEMENTS(all); i++)
        expect_estimate_inside(all[i], what);
}

static bool is_a_p(const char *name)
{
    return g_str_has_suffix(name, ".p") || strcmp(name, "primary_p") == 0 || strstr(name, ".p_") != NULL;
}

/* Shares, p values and levels are in [0, 1], correlations in [-1, 1]; nothing is infinite. */
static void expect_in_range(const Change *change, const char *what)
{
    for (size_t i = 0; i < n_change_numbers; i++) {
        const ChangeNumber *number = &change_numbers[i];
        double value = change_number(change, number->offset);
        if (isnan(value))
            continue;
        cr_expect(isfinite(value), "%s %s: %g", what, number->name, value);
        if (is_a_p(number->name) || number->kind == NUMBER_SHARE || g_str_has_suffix(number->name, "level"))
            cr_expect(value >= 0 && value <= 1, "%s %s: %.17g", what, number->name, value);
        if (g_str_has_suffix(number->name, "log10_p"))
            cr_expect(value <= 0, "%s %s: %.17g", what, number->name, value);
        if (g_str_has_prefix(number->name, "rank_biserial.") || strcmp(number->name, "correlation") == 0)
            cr_expect(value >= -1 && value <= 1, "%s %s: %.17g", what, number->name, value);
        if (number->kind == NUMBER_SPREAD)
            cr_expect(value >= 0, "%s %s: %.17g", what, number->name, value);
    }
}

static void check_sample(Draw *draw, ScoresKind kind, size_t n, ZeroRule zeros, double confidence)
{
    double pre[N_MOST], post[N_MOST];
    draw_scores(draw, kind, n, pre, post);
    g_autoptr(Analysed) analysed = analysed_new(pre, post, n);
    analysed->study->analysis.zeros = zeros;
    analysed->study->analysis.confidence = confidence;
    analysed->study->analysis.resamples = 200;
    analysed->study->analysis.equivalence_margin = 0.5;
    analysed_run(analysed);
    g_autofree char *what =
        g_strdup_printf("kind %d, n %zu, zeros %s, %g:", kind, n, zero_rule_name(zeros), confidence);
    expect_consistent(analysed->change, 1 - confidence, what);
    expect_in_range(analysed->change, what);
}

Test(stats_properties_consistency, tests_and_intervals_never_contradict_each_other)
{
    static const double confidences[] = {0.95, 0.95, 0.95, 0.99, 0.8};
    Draw draw = {20261121};
    for (int round = 0; round < 6; round++)
        for (size_t n = 1; n <= N_MOST; n++)
            for (int kind = 0; kind < SCORES_KINDS; kind++) {
                double confidence = confidences[draw_below(&draw, 5)];
                check_sample(&draw, (ScoresKind)kind, n, round % 2 == 0 ? ZEROS_KEEP : ZEROS_DROP, confidence);
            }
}

/* Near p = alpha, where a slip would show: the mean is moved in small steps past both ends of the interval. */
Test(stats_properties_consistency, t_and_its_interval_agree_at_the_edge)
{
    Draw draw = {77};
    for (int round = 0; round < 400; round++) {
        enum { N = 24 };
        double pre[N], post[N], moved[N];
        size_t n = 2 + draw_below(&draw, N - 1);
        draw_scores(&draw, SCORES_CONTINUOUS, n, pre, post);
        g_autoptr(Analysed) first = analysed_new(pre, post, n);
        PairedT t = paired_t(first->sample.diff, n, 0.95);
        for (int step = -4; step <= 4; step++) {
            double shift = (step % 2 == 0 ? t.low : t.high) + step * 1e-13 * fabs(t.high - t.low);
            for (size_t i = 0; i < n; i++)
                moved[i] = first->sample.diff[i] - shift;
            PairedT edge = paired_t(moved, n, 0.95);
            const Tested test = {"t", edge.p, edge.low, edge.high, edge.estimate, 1 - 0.95};
            if (abs(step) > 1) /* nearer than that rounding decides */
                expect_agreement(&test, "at the edge");
        }
    }
}
