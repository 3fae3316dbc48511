#include "support/draw_scores.h"

#include <math.h>

static double whole_score(double x)
{
    return fmin(10, fmax(0, round(x)));
}

/* The mean of k whole answers around x. */
static double mean_score(Draw *draw, double x, size_t k)
{
    double sum = 0;
    for (size_t i = 0; i < k; i++)
        sum += whole_score(x + 1.2 * draw_normal(draw));
    return sum / (double)k;
}

static void draw_one(Draw *draw, ScoresKind kind, double shift, double *pre, double *post)
{
    double level = 5 + 2 * draw_normal(draw), change = shift + 1.5 * draw_normal(draw);
    size_t k = 2 + draw_below(draw, 3);
    switch (kind) {
    case SCORES_WHOLE:
        *pre = whole_score(level);
        *post = draw_unit(draw) < 0.3 ? *pre : whole_score(level + change);
        break;
    case SCORES_MEANS:
        *pre = mean_score(draw, level, k);
        *post = mean_score(draw, level + change, k);
        break;
    case SCORES_DECIMALS:
        *pre = round(10 * level) / 10;
        *post = round(10 * (level + change)) / 10;
        break;
    case SCORES_TINY:
        *pre = 1e-7 * level;
        *post = 1e-7 * (level + change);
        break;
    case SCORES_HUGE:
        *pre = 1e12 * level;
        *post = 1e12 * (level + change);
        break;
    case SCORES_SKEWED:
        *pre = level;
        *post = level + shift - exp(change);
        break;
    default:
        *pre = level;
        *post = level + change;
    }
}

void draw_scores(Draw *draw, ScoresKind kind, size_t n, double pre[], double post[])
{
    static const double shifts[] = {0, -0.4, 1, -2, 0.1};
    double shift = shifts[draw_below(draw, 5)];
    for (size_t i = 0; i < n; i++) {
        draw_one(draw, kind, shift, &pre[i], &post[i]);
        if (kind == SCORES_SAME || (kind == SCORES_FEW && draw_unit(draw) > 1.5 / (double)n)) {
            pre[i] = whole_score(pre[i]);
            post[i] = pre[i] + (kind == SCORES_SAME ? 2 * shift : 0);
        }
    }
}
