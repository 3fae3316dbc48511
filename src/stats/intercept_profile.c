#include "stats/intercept_profile.h"

#include <float.h>
#include <math.h>

#define LEAST_WEIGHT 1e-10L /* of lambda against the largest number of sessions */
#define GRID_STEP    1.5L   /* of the search for valleys; the deviance is smooth on the scale of ln lambda */
#define HALVINGS     64     /* of a step of the grid: to the last digit */

InterceptProfile intercept_profile(const ClusterSizes *sizes, long double lambda)
{
    long double weight = 0, weighted = 0, squared = 0, logs = 0, origin = sizes->size[0].mean;
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        const ClusterSize *size = &sizes->size[k];
        long double patients = (long double)size->patients, w = size->count / (1 + size->count * lambda);
        weight += patients * w;
        weighted += patients * w * (size->mean - origin);
        squared += patients * w * w;
        logs += patients * log1pl(size->count * lambda);
    }
    long double mean = origin + weighted / weight, quadratic = sizes->within_ss, fall = 0;
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        long double w = sizes->size[k].count / (1 + sizes->size[k].count * lambda);
        long double squares = cluster_squares_about(&sizes->size[k], mean);
        quadratic += w * squares;
        fall += w * w * squares;
    }
    long double df = (long double)(sizes->n_sessions - 1);
    return (InterceptProfile){
        .mean = mean,
        .weight = weight,
        .quadratic = quadratic,
        .deviance = df * logl(quadratic) + logs + logl(weight),
        .slope = lambda * (weight - squared / weight - df * fall / quadratic),
    };
}

static long double least_lambda(const ClusterSizes *sizes)
{
    return LEAST_WEIGHT / sizes->size[sizes->n_sizes - 1].count;
}

/* Beyond it the deviance only rises: there 1 + n lambda is n lambda to a percent, for every n, and the slope that is
 * left changes sign at B (N - J) / ((J - 1) within_ss), B the squares of the patients' means. */
static long double largest_lambda(const ClusterSizes *sizes)
{
    long double centre = cluster_patient_mean(sizes), between = 0;
    for (size_t k = 0; k < sizes->n_sizes; k++)
        between += cluster_squares_about(&sizes->size[k], centre);
    long double within = sizes->within_ss / (long double)(sizes->n_sessions - sizes->n_patients);
    return 100 * (1 + between / (long double)(sizes->n_patients - 1) / within);
}

/* Where the slope turns from falling (at low) to rising (at high). */
static long double valley(const ClusterSizes *sizes, long double low, long double high)
{
    for (int i = 0; i < HALVINGS; i++) {
        long double middle = sqrtl(low) * sqrtl(high);
        if (middle <= low || middle >= high)
            break;
        if (intercept_profile(sizes, middle).slope < 0)
            low = middle;
        else
            high = middle;
    }
    return sqrtl(low) * sqrtl(high);
}

long double intercept_profile_minimum(const ClusterSizes *sizes)
{
    long double best = 0, deviance = intercept_profile(sizes, 0).deviance;
    long double low = least_lambda(sizes), most = largest_lambda(sizes);
    bool falls = intercept_profile(sizes, low).slope < 0;
    while (low < most) {
        long double high = low * GRID_STEP;
        bool falls_on = intercept_profile(sizes, high).slope < 0;
        if (falls && !falls_on) {
            long double at = valley(sizes, low, high);
            long double depth = intercept_profile(sizes, at).deviance;
            if (depth < deviance) {
                best = at;
                deviance = depth;
            }
        }
        falls = falls_on;
        low = high;
    }
    return best;
}

/* The lambda between `outside`, above the limit, and `inside`, at most at it, where the deviance crosses it. */
static long double crossing(const ClusterSizes *sizes, long double outside, long double inside, long double limit)
{
    for (int i = 0; i < HALVINGS; i++) {
        long double middle = sqrtl(outside) * sqrtl(inside);
        if (intercept_profile(sizes, middle).deviance > limit)
            outside = middle;
        else
            inside = middle;
    }
    return inside;
}

static long double low_end(const ClusterSizes *sizes, long double minimum, long double limit)
{
    if (minimum == 0 || intercept_profile(sizes, 0).deviance <= limit)
        return 0;
    long double outside = least_lambda(sizes);
    if (intercept_profile(sizes, outside).deviance <= limit)
        return 0;
    while (outside * GRID_STEP < minimum && intercept_profile(sizes, outside * GRID_STEP).deviance > limit)
        outside *= GRID_STEP;
    return crossing(sizes, outside, fminl(minimum, outside * GRID_STEP), limit);
}

static long double high_end(const ClusterSizes *sizes, long double minimum, long double limit)
{
    long double outside = largest_lambda(sizes);
    while (intercept_profile(sizes, outside).deviance <= limit)
        outside *= outside;
    long double least = fmaxl(minimum, least_lambda(sizes));
    while (outside / GRID_STEP > least && intercept_profile(sizes, outside / GRID_STEP).deviance > limit)
        outside /= GRID_STEP;
    return crossing(sizes, outside, fmaxl(least, outside / GRID_STEP), limit);
}

void intercept_profile_interval(const ClusterSizes *sizes, long double minimum, long double rise, long double *ret_low,
                                long double *ret_high)
{
    long double limit = intercept_profile(sizes, minimum).deviance + rise;
    *ret_low = low_end(sizes, minimum, limit);
    *ret_high = high_end(sizes, minimum, limit);
}

bool sessions_are_constant(const ClusterSizes *sizes)
{
    long double squares = 0, tolerance = 10 * (long double)DBL_EPSILON;
    for (size_t k = 0; k < sizes->n_sizes; k++)
        squares += cluster_squares_about(&sizes->size[k], 0);
    long double within = sizes->within_ss / (long double)(sizes->n_sessions - sizes->n_patients);
    return within <= tolerance * tolerance * squares / (long double)sizes->n_patients;
}
