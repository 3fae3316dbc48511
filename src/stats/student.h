/* Student's t distribution, its tails computed as tails and in logarithms.
 *
 * P(T > t) = I_x(df/2, 1/2) / 2 with x = df / (df + t^2). The regularised incomplete beta function is evaluated in
 * extended precision by its continued fraction (stats/beta.h), which holds for any df and t: GSL's tails have 6 to 10
 * digits where df > 30 and p is small. For df 1 to 10^6 p has 13 digits down to 1e-300, against the incomplete beta
 * function with 40 digits, as has R's pt; its logarithm goes on to the largest t. Quantiles have 14 digits.
 */
#ifndef MLDSTAT_STATS_STUDENT_H
#define MLDSTAT_STATS_STUDENT_H

/* ln P(T > t), for t >= 0, df > 0. R: pt(t, df, lower.tail = FALSE, log.p = TRUE). t = infinity gives -infinity. */
long double student_log_tail(double t, double df);

/* The t >= 0 with P(T > t) = tail, for 0 < tail <= 1/2. R: qt(tail, df, lower.tail = FALSE). */
double student_quantile(double tail, double df);

#endif
