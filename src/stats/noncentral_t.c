#include "stats/noncentral_t.h"

#include "stats/chi_tail.h"
#include "stats/normal.h"
#include "stats/stirling.h"

#include <float.h>
#include <glib.h>
#include <gsl/gsl_sf_log.h>
#include <math.h>
#include <stdlib.h>

/* The integrand is analytic in a strip in which it grows so little that the error is below 1e-16. */
#define STEP 0.35
/* Terms below this share of the sum end it: the slowest, at df = 1, fall by 0.7 each. */
#define TERM_LEAST 1e-18

/* Beyond both, T > t is decided by U near ncp / t within a few 1 / t, in which the density of U hardly changes. */
#define NARROW_RATIO 30
#define NARROW_NCP   100

#define SCORE_LEAST     1e-300
#define SCORE_ROUNDING  1e-14
#define ITERATIONS_FEW  12
#define ITERATIONS_MOST 300

static double normal_upper(double z)
{
    return 0.5 * erfc(z / M_SQRT2);
}

/* The density of a normal variable at z over its tail beyond z. */
static double hazard(double z)
{
    const double far = 25;
    return z > far ? z + 1 / z : exp(-z * z / 2) / sqrt(2 * M_PI) / normal_upper(z);
}

/* One tail at t > 0 as an integral over U; side is 1 for P(T > t), -1 for P(T <= t).
 *
 * U = softplus(x) / unit, equal steps of x: steps on ln U where the integrand is flat, on U where it bends, each as
 * wide as both the density of U and the normal tail as a function of U allow. They are counted from `origin`, which is
 * `unit` (U = 1, nearly) or 0: the one for the digits of U - 1, the other for those of a small U. */
typedef struct {
    double t, df, ncp;
    int side;
    double unit, origin;
} Integral;

/* Falls through zero where the integrand as a function of ln U has its only maximum. */
static double slope(const Integral *of, double u)
{
    return of->df * (1 / u - u) - of->side * of->t * hazard(of->side * (of->t * u - of->ncp));
}

/* The maximum to within a step or so. */
static double maximum(const Integral *of)
{
    double low = 1, high = 1;
    while (slope(of, low) < 0)
        low /= 2;
    while (slope(of, high) > 0)
        high *= 2;
    while ((high - low) * of->unit > STEP * fmin(1, low * of->unit)) {
        double middle = sqrt(low * high);
        *(slope(of, middle) > 0 ? &low : &high) = middle;
    }
    return sqrt(low * high);
}

/* ln U - (U^2 - 1) / 2 from U and from U - 1, which is the more exact of the two near 1: df times this is an exponent.
 */
static double log_weight(double u, double excess)
{
    return u > 0.5 ? gsl_sf_log_1plusx_mx(excess) - excess * excess / 2 : log(u) + (1 - u) * (1 + u) / 2;
}

/* The integrand over x, at origin + offset. */
static double integrand(const Integral *of, double offset)
{
    double x = of->origin + offset, from_unit = of->origin - of->unit + offset;
    double fall = exp(-fabs(x)), bend = log1p(fall);
    double v = fmax(x, 0) + bend, u = v / of->unit;
    double excess = x > 0 ? (from_unit + bend) / of->unit : u - 1;
    double z = u > 0.5 ? of->t * excess + (of->t - of->ncp) : of->t * u - of->ncp;
    double jacobian = (x > 0 ? 1 : fall) / (1 + fall) / v;
    return exp(of->df * log_weight(u, excess)) * jacobian * normal_upper(of->side * z);
}

static double integral(double t, double df, double ncp, int side)
{
    Integral of = {.t = t, .df = df, .ncp = ncp, .side = side, .unit = sqrt(df + t * t / 2)};
    double u = maximum(&of), v = of.unit * u;
    of.origin = u > 0.5 ? of.unit : 0;
    double start = round((v + log(-expm1(-v)) - of.origin) / STEP);
    double sum = integrand(&of, start * STEP);
    for (int direction = -1; direction <= 1; direction += 2) {
        double term = sum;
        for (double k = start + direction; term > TERM_LEAST * sum; k += direction) {
            term = integrand(&of, k * STEP);
            sum += term;
        }
    }
    return sum * STEP * sqrt(df / M_PI) * (double)expl(-stirling_rest(df / 2));
}

/* Gauss and Hermite's rule with nine points over Z: the expectation of P(U < (Z + ncp) / t), or of P(U > ...). */
static double narrow_tail(double t, double df, double ncp, int side)
{
    static const struct {
        double z, weight;
    } nodes[] = {
        {0, 0.40634920634920634921},
        {1.0232556637891325248, 0.24409750289493943614},
        {2.0768479786778301065, 0.049916406765217874043},
        {3.2054290028564699434, 0.0027891413212317686288},
        {4.5127458633997826676, 0.000022345844007746583648},
    };
    long double sum = 0;
    for (int i = 1 - (int)G_N_ELEMENTS(nodes); i < (int)G_N_ELEMENTS(nodes); i++) {
        long double z = i < 0 ? -nodes[-i].z : nodes[i].z;
        long double u = (z + ncp) / t;
        sum += nodes[abs(i)].weight * (side > 0 ? chi_lower(u, df) : chi_upper(u, df));
    }
    return (double)sum;
}

static double tail_of(double t, double df, double ncp, int side)
{
    if (t < 0)
        return tail_of(-t, df, -ncp, -side);
    if (t == 0)
        return normal_upper(-side * ncp);
    if (t > NARROW_RATIO * sqrt(df) && ncp > NARROW_NCP)
        return narrow_tail(t, df, ncp, side);
    /* U is bounded in the one integral and not in the other, which is needed only where it is small. */
    double upper = integral(t, df, ncp, 1);
    if (side > 0)
        return fmin(1, upper);
    return upper < 0.75 ? 1 - upper : integral(t, df, ncp, -1);
}

double noncentral_t_upper(double t, double df, double ncp)
{
    return tail_of(t, df, ncp, 1);
}

double noncentral_t_lower(double t, double df, double ncp)
{
    return tail_of(t, df, ncp, -1);
}

/* The normal score of P(T > t), rising and nearly straight in ncp, and bounded. */
static double score(double t, double df, double ncp)
{
    return -normal_quantile(CLAMP(noncentral_t_upper(t, df, ncp), SCORE_LEAST, 1 - DBL_EPSILON));
}

/* Two ncp, and how far their scores lie below and above the target. */
typedef struct {
    double low, below, high, above;
} Bracket;

static Bracket bracket_of(double t, double df, double target)
{
    double spread = sqrt(1 + t * t / (2 * df));
    Bracket found = {.low = t + target * spread};
    found.high = found.low;
    found.above = found.below = score(t, df, found.low) - target;
    for (double width = spread / 16; found.below > 0; width *= 2)
        found.below = score(t, df, found.low -= width) - target;
    for (double width = spread / 16; found.above < 0; width *= 2)
        found.above = score(t, df, found.high += width) - target;
    return found;
}

/* Regula falsi by the Illinois rule, and by halves every third time, for scores that are not nearly straight. No step
 * is smaller than rounding, so that the last ones close in from both sides. */
static double ncp_of_small_tail(double t, double df, double tail)
{
    double target = -normal_quantile(tail);
    Bracket at = bracket_of(t, df, target);
    double ncp = at.low;
    int kept = 0; /* the end kept last time: 1 is high, -1 is low */
    for (int i = 1; i < ITERATIONS_MOST; i++) {
        double least = 2 * DBL_EPSILON * fmax(fabs(at.low), fabs(at.high));
        if (at.high - at.low <= 2 * least)
            break;
        double share = i % 3 == 0 && i > ITERATIONS_FEW ? 0.5 : -at.below / (at.above - at.below);
        ncp = CLAMP(at.low + share * (at.high - at.low), at.low + least, at.high - least);
        double found = score(t, df, ncp) - target;
        if (fabs(found) < SCORE_ROUNDING)
            break;
        if (found < 0) {
            at.low = ncp;
            at.below = found;
            at.above = kept > 0 ? at.above / 2 : at.above;
            kept = 1;
        } else {
            at.high = ncp;
            at.above = found;
            at.below = kept < 0 ? at.below / 2 : at.below;
            kept = -1;
        }
    }
    return ncp;
}

double noncentral_t_ncp(double t, double df, double tail)
{
    return tail < 0.5 ? ncp_of_small_tail(t, df, tail) : -ncp_of_small_tail(-t, df, 1 - tail);
}
