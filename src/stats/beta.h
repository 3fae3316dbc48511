/* The incomplete beta function, which the t and F distributions are made of, in extended precision and in logarithms.
 */
#ifndef MLDSTAT_STATS_BETA_H
#define MLDSTAT_STATS_BETA_H

/* The continued fraction of I_x(a, b) = x^a (1 - x)^b / (a B(a, b)) * fraction, by Lentz's method (Press et al.,
 * Numerical Recipes, 3rd ed., 6.4). It converges fast for x < (a + 1) / (a + b + 2), in about sqrt(max(a, b)) steps. */
long double beta_fraction(long double a, long double b, long double x);

/* ln I_x(a, b) for a, b > 0 and 0 < x < 1; y is 1 - x, given apart because either may be tiny.
 * R: pbeta(x, a, b, log.p = TRUE). The upper tail is beta_log_tail(b, a, y, x). */
long double beta_log_tail(long double a, long double b, long double x, long double y);

/* ln (x^a y^b / B(a, b)): what ln I_x grows by where ln (x / y) does, times I_x. */
long double beta_log_slope(long double a, long double b, long double x, long double y);

#endif
