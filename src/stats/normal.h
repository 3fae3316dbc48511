/* Tails of the standard normal distribution, also where they underflow. */
#ifndef MLDSTAT_STATS_NORMAL_H
#define MLDSTAT_STATS_NORMAL_H

/* ln P(Z > z). R: pnorm(z, lower.tail = FALSE, log.p = TRUE). Beyond z = 30 by the continued fraction of Mills'
 * ratio. */
long double normal_log_tail(double z);

/* z with P(Z > z) = tail, 0 < tail < 1. R: qnorm(tail, lower.tail = FALSE). */
double normal_quantile(double tail);

#endif
