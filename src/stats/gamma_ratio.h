/* Gamma(a + 1/2) / Gamma(a), which Student's t and the correction of a standardised mean share. */
#ifndef MLDSTAT_STATS_GAMMA_RATIO_H
#define MLDSTAT_STATS_GAMMA_RATIO_H

/* The ratio's natural logarithm for a > 0, to full extended precision for any a: the difference of two log gammas would
 * lose as many digits as the log gamma has before its point. Stirling's series at a >= 64, reached by
 * Gamma(a + 1) = a Gamma(a). R: lgamma(a + .5) - lgamma(a). */
long double log_gamma_half_ratio(long double a);

#endif
