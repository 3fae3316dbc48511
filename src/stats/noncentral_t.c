#include "stats/noncentral_t.h"

#include "stats/normal.h"

#include <gsl/gsl_sf_gamma.h>
#include <math.h>
#include <stdbool.h>

#define WEIGHT_LEAST 1e-19
#define STEPS_MOST   4000

#define SCORE_LEAST     1e-300
#define ITERATIONS_MOST 200

static double normal_upper(double z)
{
    return 0.5 * erfc(z / M_SQRT2);
}

/* The density of ln U at y, divided by that at 0. */
static double log_u_weight(double y, double df)
{
    return exp(df * (y - expm1(2 * y) / 2));
}

/* Steps on ln U that resolve both its density and the normal tail as a function of it. */
static double step_on_log_u(double df, double ncp)
{
    return fmin(fmin(0.1, 0.4 / sqrt(df)), 0.4 / (1 + fabs(ncp)));
}

/* True when the density spans too many such steps: its left tail falls as exp(df y), its middle as exp(-df y^2). */
static bool is_too_fine(double step, double df)
{
    double span = df < 20 ? 45 / df + 2 : 14 / sqrt(df);
    return span / step > STEPS_MOST;
}

/* `side` is 1 for P(T > t), -1 for P(T <= t); so in what follows. */
static double tail_over_u(double t, double df, double ncp, int side)
{
    double step = step_on_log_u(df, ncp);
    double sum = normal_upper(side * (t - ncp)), total = 1;
    for (int direction = -1; direction <= 1; direction += 2) {
        for (int k = 1;; k++) {
            double y = direction * k * step;
            double weight = log_u_weight(y, df);
            if (weight < WEIGHT_LEAST)
                break;
            total += weight;
            sum += weight * normal_upper(side * (t * exp(y) - ncp));
        }
    }
    return sum / total;
}

/* For t > 0: T > t when U is below (Z + ncp) / t. */
static double tail_over_z(double t, double df, double ncp, int side)
{
    const double step = 0.25;
    double sum = 0, total = 0;
    for (int k = -40; k <= 40; k++) {
        double z = k * step;
        double weight = exp(-z * z / 2);
        double bound = fmax(0, (z + ncp) / t);
        double x = df / 2 * bound * bound;
        total += weight;
        sum += weight * (side > 0 ? gsl_sf_gamma_inc_P(df / 2, x) : gsl_sf_gamma_inc_Q(df / 2, x));
    }
    return sum / total;
}

static double tail_of(double t, double df, double ncp, int side)
{
    if (t < 0)
        return tail_of(-t, df, -ncp, -side);
    if (t == 0)
        return normal_upper(-side * ncp);
    if (is_too_fine(step_on_log_u(df, ncp), df))
        return tail_over_z(t, df, ncp, side);
    return tail_over_u(t, df, ncp, side);
}

double noncentral_t_upper(double t, double df, double ncp)
{
    return tail_of(t, df, ncp, 1);
}

double noncentral_t_lower(double t, double df, double ncp)
{
    return tail_of(t, df, ncp, -1);
}

/* The normal score of P(T > t), rising and nearly straight in ncp; from the smaller tail, and bounded. */
static double score(double t, double df, double ncp)
{
    double upper = noncentral_t_upper(t, df, ncp);
    if (upper < 0.5)
        return -normal_quantile(fmax(upper, SCORE_LEAST));
    return normal_quantile(fmax(noncentral_t_lower(t, df, ncp), SCORE_LEAST));
}

/* Regula falsi by the Illinois rule between two ncp whose scores lie on either side of the target. */
double noncentral_t_ncp(double t, double df, double tail)
{
    double target = -normal_quantile(tail);
    double spread = sqrt(1 + t * t / (2 * df));
    double low = t + target * spread, high = low;
    double below = score(t, df, low) - target, above = below;
    for (double width = spread / 16; below > 0; width *= 2)
        below = score(t, df, low -= width) - target;
    for (double width = spread / 16; above < 0; width *= 2)
        above = score(t, df, high += width) - target;
    int kept = 0; /* the end kept last time: 1 is high, -1 is low */
    for (int i = 0; i < ITERATIONS_MOST && high - low > 1e-14 * fmax(fabs(low), fabs(high)); i++) {
        double ncp = above - below > 0 ? low - below * (high - low) / (above - below) : low;
        if (!(ncp > low && ncp < high))
            ncp = low + (high - low) / 2;
        double found = score(t, df, ncp) - target;
        if (fabs(found) < 1e-14)
            return ncp;
        if (found < 0) {
            low = ncp;
            below = found;
            above = kept > 0 ? above / 2 : above;
            kept = 1;
        } else {
            high = ncp;
            above = found;
            below = kept < 0 ? below / 2 : below;
            kept = -1;
        }
    }
    return low + (high - low) / 2;
}
