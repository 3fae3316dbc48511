/* What becomes of every number of a change when its scores are swapped, shuffled, stretched or moved: of random
 * samples of every kind. */
#include "support/analysed.h"
#include "support/change_number.h"
#include "support/draw_scores.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

enum { N_MOST = 60, RESAMPLES = 500 };

#define MARGIN 0.5

typedef struct {
    size_t n;
    double pre[N_MOST], post[N_MOST];
} Scores;

/* `unit` is what the margin is in. (transfer full) */
static Analysed *analysed_of(const Scores *scores, ZeroRule zeros, double unit)
{
    Analysed *analysed = analysed_new(scores->pre, scores->post, scores->n);
    analysed->study->analysis.zeros = zeros;
    analysed->study->analysis.resamples = RESAMPLES;
    analysed->study->analysis.equivalence_margin = MARGIN * unit;
    analysed_run(analysed);
    return analysed;
}

static double in_units(const ChangeNumber *number, double value, double unit)
{
    return number->kind >= NUMBER_POINTS ? value * unit : value;
}

/* Near 0 what counts is the size of the scores and of what is made of them. */
static bool close_to(double got, double want, double size, double tolerance)
{
    if (isnan(got) || isnan(want) || tolerance == 0)
        return near(got, want, 0);
    return near(got, want, tolerance) || fabs(got - want) <= tolerance * size;
}

static double size_of(const ChangeNumber *number, const Scores *scores, double unit)
{
    double largest = 0;
    for (size_t i = 0; i < scores->n; i++)
        largest = fmax(largest, fmax(fabs(scores->pre[i]), fabs(scores->post[i])));
    return number->kind >= NUMBER_POINTS ? largest * unit : 1;
}

static Scores draw_sample(Draw *draw, ScoresKind kind)
{
    Scores scores = {.n = 1 + draw_below(draw, N_MOST)};
    draw_scores(draw, kind, scores.n, scores.pre, scores.post);
    return scores;
}

static char *words(ScoresKind kind, const Scores *scores, ZeroRule zeros, const char *name)
{
    return g_strdup_printf("kind %d, n %zu, zeros %s, %s", kind, scores->n, zero_rule_name(zeros), name);
}

/* The same numbers but for their unit and origin. In another unit resampled means have another rounding: where scores
 * are tenths the steps are looked for as decimals first. */
static void expect_same(ScoresKind kind, const Scores *scores, const Analysed *one, const Analysed *other, double unit,
                        double shift, double tolerance)
{
    ZeroRule zeros = one->study->analysis.zeros;
    for (size_t i = 0; i < n_change_numbers; i++) {
        const ChangeNumber *number = &change_numbers[i];
        g_autofree char *what = words(kind, scores, zeros, number->name);
        double want = in_units(number, change_number(one->change, number->offset), unit);
        double got = change_number(other->change, number->offset);
        if (number->kind == NUMBER_SCORE)
            want += shift;
        double size = size_of(number, scores, unit) + fabs(shift);
        double allowed = number->is_resampled && unit != 1 ? 1e-12 : tolerance;
        cr_expect(close_to(got, want, size, allowed), "%s: %.17g, not %.17g", what, got, want);
    }
    cr_expect_eq(one->change->wilcoxon.n_used, other->change->wilcoxon.n_used);
    cr_expect_eq(one->change->wilcoxon.n_zero, other->change->wilcoxon.n_zero);
    cr_expect_eq(one->change->sign.positive, other->change->sign.positive);
    cr_expect_eq(one->change->sign.negative, other->change->sign.negative);
    cr_expect_eq(one->change->cumulative.n_points, other->change->cumulative.n_points);
}

static void shuffle(Draw *draw, Scores *scores)
{
    for (size_t i = scores->n; i > 1; i--) {
        size_t k = draw_below(draw, i);
        double pre = scores->pre[k], post = scores->post[k];
        scores->pre[k] = scores->pre[i - 1];
        scores->post[k] = scores->post[i - 1];
        scores->pre[i - 1] = pre;
        scores->post[i - 1] = post;
    }
}

Test(stats_properties_invariance, the_order_of_patients_changes_no_bit)
{
    Draw draw = {1};
    for (int round = 0; round < 60; round++)
        for (int kind = 0; kind < SCORES_KINDS; kind++) {
            Scores scores = draw_sample(&draw, (ScoresKind)kind), shuffled = scores;
            shuffle(&draw, &shuffled);
            g_autoptr(Analysed) one = analysed_of(&scores, round % 2, 1), other = analysed_of(&shuffled, round % 2, 1);
            expect_same((ScoresKind)kind, &scores, one, other, 1, 0, 0);
        }
}

static Scores stretched(const Scores *scores, double unit, double shift)
{
    Scores result = *scores;
    for (size_t i = 0; i < scores->n; i++) {
        result.pre[i] = scores->pre[i] * unit + shift;
        result.post[i] = scores->post[i] * unit + shift;
    }
    return result;
}

Test(stats_properties_invariance, a_power_of_two_as_unit_changes_no_other_bit)
{
    static const int powers[] = {1, -1, 20, -37, 300, -300};
    Draw draw = {2};
    for (int round = 0; round < 60; round++)
        for (int kind = 0; kind < SCORES_KINDS; kind++) {
            double unit = ldexp(1, powers[round % 6]);
            Scores scores = draw_sample(&draw, (ScoresKind)kind), other_unit = stretched(&scores, unit, 0);
            g_autoptr(Analysed) one = analysed_of(&scores, round % 2, 1),
                                other = analysed_of(&other_unit, round % 2, unit);
            expect_same((ScoresKind)kind, &scores, one, other, unit, 0, 0);
        }
}

Test(stats_properties_invariance, ten_as_unit_changes_rounding_only)
{
    Draw draw = {3};
    for (int round = 0; round < 60; round++)
        for (int kind = 0; kind < SCORES_KINDS; kind++) {
            Scores scores = draw_sample(&draw, (ScoresKind)kind), other_unit = stretched(&scores, 10, 0);
            g_autoptr(Analysed) one = analysed_of(&scores, round % 2, 1),
                                other = analysed_of(&other_unit, round % 2, 10);
            expect_same((ScoresKind)kind, &scores, one, other, 10, 0, 1e-12);
        }
}

/* Whole and half points, whose sums are exact. */
Test(stats_properties_invariance, moving_all_scores_moves_scores_only)
{
    static const ScoresKind kinds[] = {SCORES_WHOLE, SCORES_DECIMALS, SCORES_MEANS, SCORES_FEW, SCORES_CONTINUOUS};
    static const double shifts[] = {8, -3, 100, 0.5};
    Draw draw = {4};
    for (int round = 0; round < 80; round++)
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
            double shift = shifts[round % 4];
            Scores scores = draw_sample(&draw, kinds[k]), moved = stretched(&scores, 1, shift);
            g_autoptr(Analysed) one = analysed_of(&scores, round % 2, 1), other = analysed_of(&moved, round % 2, 1);
            expect_same(kinds[k], &scores, one, other, 1, shift, 1e-12);
        }
}

static double mirrored(const ChangeNumber *number, double value)
{
    if (number->kind == NUMBER_SIGNED || number->kind == NUMBER_POINTS)
        return -value;
    return number->kind == NUMBER_SHARE ? 1 - value : value;
}

static void expect_mirror(ScoresKind kind, const Scores *scores, const Analysed *one, const Analysed *other)
{
    ZeroRule zeros = one->study->analysis.zeros;
    for (size_t i = 0; i < n_change_numbers; i++) {
        const ChangeNumber *number = &change_numbers[i];
        if (number->is_resampled)
            continue;
        g_autofree char *what = words(kind, scores, zeros, number->name);
        double want = mirrored(number, change_number(one->change, number->mirror));
        double got = change_number(other->change, number->offset), size = size_of(number, scores, 1);
        cr_expect(close_to(got, want, size, 1e-13), "%s: %.17g, not %.17g", what, got, want);
    }
    cr_expect_eq(one->change->sign.positive, other->change->sign.negative);
    if (one->change->wilcoxon.status == RESULT_OK)
        cr_expect_eq(one->change->wilcoxon.v + other->change->wilcoxon.v, one->change->wilcoxon.rank_sum);
}

static Scores swapped(const Scores *scores)
{
    Scores result = {.n = scores->n};
    memcpy(result.pre, scores->post, sizeof result.pre);
    memcpy(result.post, scores->pre, sizeof result.post);
    return result;
}

Test(stats_properties_invariance, swapping_before_and_after_turns_everything_round)
{
    Draw draw = {5};
    for (int round = 0; round < 60; round++)
        for (int kind = 0; kind < SCORES_KINDS; kind++) {
            Scores scores = draw_sample(&draw, (ScoresKind)kind), other_way = swapped(&scores);
            g_autoptr(Analysed) one = analysed_of(&scores, round % 2, 1), other = analysed_of(&other_way, round % 2, 1);
            expect_mirror((ScoresKind)kind, &scores, one, other);
        }
}

/* The resamples are others then, so the limits turn round but for their noise: at 10,000 resamples a 95 % limit of a
 * normal mean has a standard error of .027 standard errors of the mean; five times that of a difference of two, and
 * as much again for the acceleration. */
Test(stats_properties_invariance, swapping_turns_the_bootstrap_round_within_its_noise)
{
    static const ScoresKind kinds[] = {SCORES_CONTINUOUS, SCORES_WHOLE, SCORES_MEANS, SCORES_SKEWED};
    Draw draw = {6};
    for (int round = 0; round < 10; round++)
        for (size_t k = 0; k < G_N_ELEMENTS(kinds); k++) {
            Scores scores = {.n = 15 + draw_below(&draw, N_MOST - 14)};
            draw_scores(&draw, kinds[k], scores.n, scores.pre, scores.post);
            g_autoptr(Analysed) one = analysed_new(scores.pre, scores.post, scores.n),
                                other = analysed_new(scores.post, scores.pre, scores.n);
            analysed_run(one);
            analysed_run(other);
            const Bootstrap *a = &one->change->bootstrap, *b = &other->change->bootstrap;
            double noise = 0.38 * one->change->paired_t.se;
            cr_expect_eq(a->status, RESULT_OK);
            cr_expect(fabs(a->low + b->high) <= noise && fabs(a->high + b->low) <= noise,
                      "kind %d, n %zu: %g to %g, %g to %g, noise %g", kinds[k], scores.n, a->low, a->high, b->low,
                      b->high, noise);
            cr_expect(a->z0 + b->z0 <= 0.1 && a->z0 + b->z0 >= -0.1, "%g and %g", a->z0, b->z0);
        }
}
