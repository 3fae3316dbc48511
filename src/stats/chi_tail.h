/* The chi-square distribution's tails, each to its own digits. */
#ifndef MLDSTAT_STATS_CHI_TAIL_H
#define MLDSTAT_STATS_CHI_TAIL_H

/* P(U < u) and P(U > u) for U^2 a chi-square variable over its df, u > 0, df >= 1: the regularised incomplete gamma
 * function at df / 2, in extended precision by its series or its continued fraction, whichever converges: about
 * 10 sqrt(df) terms near the middle. GSL's has 7 digits where df is above 10^5.
 * R: pchisq(u^2 * df, df), pchisq(u^2 * df, df, lower.tail = FALSE). */
long double chi_lower(long double u, long double df);
long double chi_upper(long double u, long double df);

/* ln of (density of ln U) at u: (df/2) ln(u^2 / e^(u^2 - 1)) + ln(sqrt(df / pi)) less Stirling's rest at df / 2. */
long double chi_log_density(long double u, long double df);

#endif
