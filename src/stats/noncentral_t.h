/* The noncentral t distribution: T = (Z + ncp) / U with Z standard normal and U^2 an independent chi-square / df.
 *
 * Either tail is the expectation over U of that of Z, an integral by the trapezoidal rule in a variable in which the
 * integrand is smooth, single-peaked and dies quickly on both sides: its error falls exponentially with the step, and
 * since the sum is taken around the peak, small tails keep their digits. Where t > 30 sqrt(df) and ncp > 100 it is the
 * expectation over Z of P(U < (Z + ncp) / t) instead, nearly a polynomial there: Gauss and Hermite's rule with nine
 * points. No series, no approximation for large ncp.
 */
#ifndef MLDSTAT_STATS_NONCENTRAL_T_H
#define MLDSTAT_STATS_NONCENTRAL_T_H

/* P(T > t) and P(T <= t), each as a tail, to 12 digits down to tails of 1e-11 for df 1 to 10^6, |t| up to 10^14 and
 * |ncp| up to 10^6, against integration with 30 digits; smaller tails go on to 1e-300 with the digits that a double
 * leaves their exponent, and then are 0. In [0, 1]. df >= 1, t and ncp finite.
 * R: pt(t, df, ncp, lower.tail = FALSE), pt(t, df, ncp), whose algorithm AS 243 stops at an absolute error of 1e-12 and
 * takes no |ncp| beyond 37.62. 5 to 50 microseconds; 0.1 milliseconds where both |ncp| and df are about 10^6. */
double noncentral_t_upper(double t, double df, double ncp);
double noncentral_t_lower(double t, double df, double ncp);

/* The ncp for which P(T > t) = tail, 0 < tail < 1: limits of a standardised mean by the pivot method (Steiger and
 * Fouladi 1997). Putting the result back gives the smaller of the two tails to 1e-12 where |ncp| <= 100 and to 1e-11,
 * which is what rounding ncp leaves, beyond; for df up to 2 * 10^6 and |t| up to 10^14.
 * R: uniroot(function(ncp) pt(t, df, ncp, lower.tail = FALSE) - tail, ...). */
double noncentral_t_ncp(double t, double df, double tail);

#endif
