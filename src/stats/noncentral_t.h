/* The noncentral t distribution: T = (Z + ncp) / U with Z standard normal and U^2 an independent chi-square / df.
 *
 * P(T > t) is the expectation over U of P(Z > t U - ncp): the trapezoidal rule on the logarithm of U, whose error falls
 * exponentially with the step, the weights normalised by their own sum. Where that would take too many steps (ncp far
 * above sqrt(df)) it is the expectation over Z of P(U < (Z + ncp) / t) instead, which is smooth there. No series, no
 * approximation for large ncp: R's pt(ncp = ) (AS 243) agrees to its documented 12 digits for |ncp| <= 37.62 and is not
 * defined beyond.
 */
#ifndef MLDSTAT_STATS_NONCENTRAL_T_H
#define MLDSTAT_STATS_NONCENTRAL_T_H

/* P(T > t) and P(T <= t), each as a tail: absolute error below 1e-13, relative error below 1e-10 down to 1e-5. df >= 1,
 * t and ncp finite. R: pt(t, df, ncp, lower.tail = FALSE), pt(t, df, ncp). */
double noncentral_t_upper(double t, double df, double ncp);
double noncentral_t_lower(double t, double df, double ncp);

/* The ncp for which P(T > t) = tail, 0 < tail < 1: limits of a standardised mean by the pivot method (Steiger and
 * Fouladi 1997). Relative error about 1e-12. */
double noncentral_t_ncp(double t, double df, double tail);

#endif
