/* What Stirling's formula leaves of the gamma function. */
#ifndef MLDSTAT_STATS_STIRLING_H
#define MLDSTAT_STATS_STIRLING_H

/* ln Gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2) for z >= 1/2, to extended precision for any z: a density whose
 * powers are large takes this for its constant, where the log gamma itself would lose the digits it has before its
 * point. By Stirling's series from z = 64. R: lgamma(z) - ((z - .5) * log(z) - z + log(2 * pi) / 2). */
long double stirling_rest(long double z);

#endif
