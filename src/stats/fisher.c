#include "stats/fisher.h"

#include "stats/beta.h"

#include <glib.h>
#include <math.h>

#define NEWTON_MOST 200

/* Newton's steps for ln P as a function of ln f. That function is increasing and concave, so that the first step lands
 * left of the solution, wherever it starts, and the others approach it from there, each far shorter than the one before
 * until rounding decides them. */
double fisher_quantile(double tail, double df1, double df2)
{
    g_return_val_if_fail(tail > 0 && tail < 1 && df1 > 0 && df2 > 0, (double)NAN);
    long double a = df1 / 2.0L, b = df2 / 2.0L, target = logl(tail), position = 0, last = 0;
    for (int i = 0; i < NEWTON_MOST; i++) {
        long double ratio = expl(position) * a / b;
        long double x = ratio / (1 + ratio), y = 1 / (1 + ratio);
        long double log_tail = beta_log_tail(a, b, x, y);
        long double step = (target - log_tail) / expl(beta_log_slope(a, b, x, y) - log_tail);
        position += step;
        if (fabsl(step) < 1e-17L || (fabsl(step) < 1e-13L && fabsl(step) > fabsl(last) / 2))
            break;
        last = step;
    }
    return (double)expl(position);
}

/* 1 / F has the degrees of freedom the other way round. */
double fisher_quantile_upper(double tail, double df1, double df2)
{
    return 1 / fisher_quantile(tail, df2, df1);
}

long double fisher_log_upper(double f, double df1, double df2)
{
    g_return_val_if_fail(f >= 0 && df1 > 0 && df2 > 0, (long double)NAN);
    if (f == 0)
        return 0;
    if (isinf(f))
        return -(long double)INFINITY;
    long double ratio = (long double)f * df1 / df2;
    return beta_log_tail(df2 / 2.0L, df1 / 2.0L, 1 / (1 + ratio), ratio / (1 + ratio));
}
