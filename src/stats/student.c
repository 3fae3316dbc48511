#include "stats/student.h"

#include "stats/beta.h"
#include "stats/gamma_ratio.h"

#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#define NEWTON_MOST 100

static const long double HALF_LOG_PI = 0.572364942924700087071713675676529356L;

/* ln of t f(t) / df, where f is the density: x^(df/2) (1 - x)^(1/2) / (df B(df/2, 1/2)). */
static long double log_front(long double t, long double df)
{
    return log_gamma_half_ratio(df / 2) - HALF_LOG_PI + logl(t) - 0.5L * logl(df) - logl(df) -
           (df + 1) / 2 * log1pl(t * t / df);
}

long double student_log_tail(double t, double df)
{
    g_return_val_if_fail(t >= 0 && df > 0, NAN);
    if (isinf(t))
        return -INFINITY;
    if (t == 0)
        return -M_LN2l;
    long double square = (long double)t * t, nu = df;
    long double x = nu / (nu + square), y = square / (nu + square);
    long double front = log_front(t, nu);
    if (x < (nu / 2 + 1) / (nu / 2 + 2.5L))
        return front + logl(beta_fraction(nu / 2, 0.5L, x));
    /* Near the middle the tail is above 0.03, so that nothing is lost by subtracting from one half. */
    return logl(0.5L - expl(front) * nu * beta_fraction(0.5L, nu / 2, y));
}

/* Newton's steps for ln tail as a function of ln t. That function is concave, so that the first step lands right of the
 * solution and the others approach it from there. */
double student_quantile(double tail, double df)
{
    g_return_val_if_fail(tail > 0 && tail <= 0.5, NAN);
    if (tail == 0.5)
        return 0;
    long double target = logl(tail);
    long double position = logl(gsl_cdf_ugaussian_Qinv(tail));
    for (int i = 0; i < NEWTON_MOST; i++) {
        double t = (double)expl(position);
        long double log_tail = student_log_tail(t, df);
        long double slope = -expl(log_front(t, df) - log_tail) * df;
        long double step = (target - log_tail) / slope;
        position = logl(t) + step;
        if (fabsl(step) < 1e-16L)
            break;
    }
    return (double)expl(position);
}
