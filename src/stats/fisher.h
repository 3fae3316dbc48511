/* Fisher's F distribution: P(F <= f) = I_x(df1/2, df2/2) with x = df1 f / (df1 f + df2).
 *
 * GSL's quantiles lose all but 3 digits or fail where a df is above 100,000; R's qf takes a df2 above 400,000 as
 * infinite. Agreement with qf below that, with the closed form at df1 = 2 and with Student's t at df1 = 1, for df to
 * 10^8 and tails of 0.25 to 0.0005: 12 digits.
 */
#ifndef MLDSTAT_STATS_FISHER_H
#define MLDSTAT_STATS_FISHER_H

/* The f with P(F <= f) = tail, for 0 < tail < 1 and df1, df2 > 0. R: qf(tail, df1, df2). */
double fisher_quantile(double tail, double df1, double df2);

/* The f with P(F > f) = tail. R: qf(tail, df1, df2, lower.tail = FALSE). */
double fisher_quantile_upper(double tail, double df1, double df2);

/* ln P(F > f) for 0 <= f, df1, df2 > 0; f = infinity gives -infinity. R: pf(f, df1, df2, lower.tail = FALSE,
 * log.p = TRUE). */
long double fisher_log_upper(double f, double df1, double df2);

#endif
