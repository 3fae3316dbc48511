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

/* P(T > t) and P(T <= t), each as a tail: relative error below 1e-8 down to tails of 5e-5, mostly below 1e-10; up to
 * 5e-7 where df is above 10^5 and |ncp| above 10^5 as well (GSL's incomplete gamma function is the limit there, and up
 * to 0.1 s slow). df >= 1, t and ncp finite. R: pt(t, df, ncp, lower.tail = FALSE), pt(t, df, ncp). */
double noncentral_t_upper(double t, double df, double ncp);
double noncentral_t_lower(double t, double df, double ncp);

/* The ncp for which P(T > t) = tail, 0 < tail < 1: limits of a standardised mean by the pivot method (Steiger and
 * Fouladi 1997). Putting the result back gives the tail to the errors above, for df up to 2 * 10^6
 * and |t| up to 10^14. */
double noncentral_t_ncp(double t, double df, double tail);

#endif
