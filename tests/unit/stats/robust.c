/* Every estimator that analyse() runs, on samples at the edge of what statistics can say: a number or a status with the
 * reason, never a wrong number, never a crash. */
#include "support/draw.h"
#include "support/near.h"
#include "support/soundness.h"

#include <criterion/criterion.h>
#include <math.h>

#define MOST 40

/* Patient i of n. */
typedef struct {
    const char *what;
    double (*pre)(size_t i, size_t n);
    double (*post)(size_t i, size_t n);
    bool constant; /* no difference differs from another but for rounding */
    bool zero;     /* they are 0 but for rounding */
} Shape;

static double zero(size_t i, size_t n)
{
    (void)i;
    (void)n;
    return 0;
}

static double five(size_t i, size_t n)
{
    return zero(i, n) + 5;
}

static double scores(size_t i, size_t n)
{
    (void)n;
    return (double)((i * 7 + 3) % 11);
}

static double two_less(size_t i, size_t n)
{
    return scores(i, n) - 2;
}

static double other_scores(size_t i, size_t n)
{
    return (double)((i * 5 + n) % 11);
}

static double scores_but_first(size_t i, size_t n)
{
    return i == 0 ? scores(i, n) + 3 : scores(i, n);
}

static double scores_but_last(size_t i, size_t n)
{
    return i + 1 == n ? scores(i, n) - 3 : scores(i, n);
}

static double up_or_down(size_t i, size_t n)
{
    return scores(i, n) + (i % 2 == 0 ? 1 : -1);
}

static double all_but_one_up(size_t i, size_t n)
{
    return scores(i, n) + (i + 1 == n ? -1 : 1);
}

/* Differences of 0.1 up to the last bits of scores near 1 and near 10. */
static double tenths(size_t i, size_t n)
{
    return scores(i, n) / 10 + (double)(i % 3) / 3;
}

static double tenths_less(size_t i, size_t n)
{
    return tenths(i, n) - 0.1;
}

static double last_bit(size_t i, size_t n)
{
    double score = scores(i, n) + 1;
    return i % 2 == 0 ? score : nextafter(score, 100);
}

static double plus_one(size_t i, size_t n)
{
    return scores(i, n) + 1;
}

static double tiny(size_t i, size_t n)
{
    return (scores(i, n) + 1) * 1e-300;
}

static double other_tiny(size_t i, size_t n)
{
    return (other_scores(i, n) + 1) * 1e-300;
}

static double huge(size_t i, size_t n)
{
    return (scores(i, n) - 5) * 1e299;
}

static double other_huge(size_t i, size_t n)
{
    return (other_scores(i, n) - 5) * 1e299;
}

static double tiny_or_huge(size_t i, size_t n)
{
    return i % 2 == 0 ? huge(i, n) : other_tiny(i, n);
}

static double one_huge(size_t i, size_t n)
{
    return i == 0 ? 1e300 : scores(i, n);
}

static double negative(size_t i, size_t n)
{
    return -other_scores(i, n) - 1;
}

static double roots(size_t i, size_t n)
{
    return sqrt((double)((i * 13 + n) % 41) + 0.5);
}

static double other_roots(size_t i, size_t n)
{
    return sqrt((double)((i * 17 + n) % 43) + 0.25);
}

/* Far larger than what they differ by: 1e-7 of 1e9 is below the tolerance of ties. */
static double offset(size_t i, size_t n)
{
    return 1e9 + scores(i, n);
}

static double offset_with_dust(size_t i, size_t n)
{
    return offset(i, n) + other_scores(i, n) * 1e-7;
}

static const Shape shapes[] = {
    {"all zero", zero, zero, true, true},
    {"all alike", five, five, true, true},
    {"nobody changed", scores, scores, true, true},
    {"all changed by 2", scores, two_less, true, false},
    {"the first changed", scores, scores_but_first, false, false},
    {"the last changed", scores, scores_but_last, false, false},
    {"all by 1, up or down", scores, up_or_down, false, false},
    {"all by 1, one of them down", scores, all_but_one_up, false, false},
    {"a tenth but for the last bits", tenths, tenths_less, true, false},
    {"one but for the last bit", scores, last_bit, true, false},
    {"the last bit alone", plus_one, last_bit, true, true},
    {"from nothing", zero, other_scores, false, false},
    {"to nothing", scores, zero, false, false},
    {"from one score", five, other_scores, false, false},
    {"ties and zeros", scores, other_scores, false, false},
    {"no ties", roots, other_roots, false, false},
    {"tiny", tiny, other_tiny, false, false},
    {"huge", huge, other_huge, false, false},
    {"tiny and huge", tiny_or_huge, tiny, false, false},
    {"one huge", one_huge, scores, false, false},
    {"negative", negative, other_scores, false, false},
    {"dust on large scores", offset, offset_with_dust, true, true},
};

static void expect_degenerate(const Shape *shape, const Change *change, size_t n)
{
    ResultStatus t = n < 2 ? RESULT_TOO_FEW : RESULT_NO_VARIATION;
    cr_expect_eq(change->paired_t.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->d_z.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->d_av.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->bootstrap.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->bayes_factor.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->equivalence.status, t, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->normality.status, n < 3 ? RESULT_TOO_FEW : RESULT_NO_VARIATION, "%s, n %zu", shape->what, n);
    ResultStatus rank = shape->zero ? RESULT_NO_VARIATION : RESULT_OK;
    double p = shape->zero ? 1 : ldexp(1, 1 - (int)n);
    cr_expect_eq(change->wilcoxon.status, rank, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->sign.status, rank, "%s, n %zu", shape->what, n);
    cr_expect_eq(change->permutation.status, rank, "%s, n %zu", shape->what, n);
    cr_expect(near(change->permutation.p, p, 1e-12), "%s, n %zu: %g", shape->what, n, change->permutation.p);
    cr_expect(near(change->wilcoxon.p, p, 1e-12) && near(change->sign.p, p, 1e-12), "%s, n %zu", shape->what, n);
    cr_expect_eq(change->cumulative.n_points, 1, "%s, n %zu", shape->what, n);
}

static void expect_shape(const Shape *shape, size_t n, bool keep_zeros)
{
    double pre[MOST] = {0}, post[MOST] = {0};
    for (size_t i = 0; i < n; i++) {
        pre[i] = shape->pre(i, n);
        post[i] = shape->post(i, n);
    }
    g_autoptr(Analysed) analysed = analysed_with_everything(pre, post, n, keep_zeros);
    g_autofree char *what = g_strdup_printf("%s, n %zu, zeros %s", shape->what, n, keep_zeros ? "kept" : "dropped");
    expect_sound(analysed->change, n, what);
    if (shape->constant && n > 0)
        expect_degenerate(shape, analysed->change, n);
}

Test(stats_robust, every_shape_at_every_small_size)
{
    static const size_t sizes[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 29, 31, MOST};
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++)
        for (size_t j = 0; j < G_N_ELEMENTS(sizes); j++)
            for (int keep = 0; keep < 2; keep++)
                expect_shape(&shapes[i], sizes[j], keep == 1);
}

/* All samples of two and three patients with few scores. */
Test(stats_robust, every_small_sample)
{
    static const double values[] = {0, 1, 3, 10};
    for (size_t code = 0; code < 4 * 4 * 4 * 4 * 4 * 4; code++) {
        double pre[3] = {0}, post[3] = {0};
        size_t rest = code;
        for (size_t i = 0; i < 3; i++) {
            pre[i] = values[rest % 4];
            post[i] = values[rest / 4 % 4];
            rest /= 16;
        }
        for (size_t n = 2; n <= 3; n++) {
            if (n == 2 && rest + code >= 256)
                continue;
            g_autoptr(Analysed) analysed = analysed_with_everything(pre, post, n, code % 2 == 0);
            g_autofree char *what = g_strdup_printf("sample %zu of %zu", code, n);
            expect_sound(analysed->change, n, what);
        }
    }
}

/* Random samples of every kind of score and size. */
Test(stats_robust, random_samples)
{
    Draw draw = {20261121};
    for (int repeat = 0; repeat < 300; repeat++) {
        double pre[200] = {0}, post[200] = {0}, scale = exp((draw_unit(&draw) - 0.5) * 1300);
        size_t n = 1 + draw_below(&draw, 200), levels = 2 + draw_below(&draw, 12), kind = draw_below(&draw, 3);
        for (size_t i = 0; i < n; i++) {
            double change = draw_normal(&draw) + 0.3;
            pre[i] = kind == 0 ? draw_normal(&draw) * scale : (double)draw_below(&draw, levels);
            if (kind == 0)
                post[i] = pre[i] + change * scale;
            else
                post[i] = kind == 1 ? (double)draw_below(&draw, levels) : pre[i] + (change > 1 ? 1 : 0);
        }
        g_autoptr(Analysed) analysed = analysed_with_everything(pre, post, n, repeat % 2 == 0);
        g_autofree char *what = g_strdup_printf("repeat %d, n %zu, kind %zu, scale %g", repeat, n, kind, scale);
        expect_sound(analysed->change, n, what);
    }
}
