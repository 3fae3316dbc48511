#include "stats/student.h"

#include "stats/gamma_ratio.h"

#include <glib.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

#define FRACTION_MOST 100000
#define NEWTON_MOST   100

static const long double HALF_LOG_PI = 0.572364942924700087071713675676529356L;

/* Lentz's evaluation of a continued fraction 1 + term / (1 + term / (1 + ...)), inverted. */
typedef struct {
    long double c, d, value;
} Lentz;

static long double not_zero(long double x)
{
    const long double tiny = 1e-4000L;
    return fabsl(x) < tiny ? tiny : x;
}

/* Returns the factor by which the value changed. */
static long double lentz_step(Lentz *lentz, long double term)
{
    lentz->d = 1 / not_zero(1 + term * lentz->d);
    lentz->c = not_zero(1 + term / lentz->c);
    lentz->value *= lentz->d * lentz->c;
    return lentz->d * lentz->c;
}

/* The continued fraction of I_x(a, b); it converges fast for x < (a + 1) / (a + b + 2). */
static long double beta_fraction(long double a, long double b, long double x)
{
    Lentz lentz = {.c = 1, .d = 1 / not_zero(1 - (a + b) * x / (a + 1))};
    lentz.value = lentz.d;
    for (int m = 1; m < FRACTION_MOST; m++) {
        lentz_step(&lentz, m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
        long double factor = lentz_step(&lentz, -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
        if (fabsl(factor - 1) < 1e-18L)
            break;
    }
    return lentz.value;
}

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
