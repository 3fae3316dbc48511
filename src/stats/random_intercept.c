#include "stats/random_intercept.h"

#include "stats/intercept_profile.h"
#include "stats/student_test.h"

#include <float.h>
#include <math.h>

RandomIntercept random_intercept_missing(ResultStatus status)
{
    return (RandomIntercept){status, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
}

/* Variance of each patient's mean in units of sigma2 is lambda c[0] + 1 c[1], c = (1, 1 / n_j): both parameters enter
 * it linearly, so that every derivative is a sum of powers of w_j times powers of c. At the minimum the gradient is 0.
 */
typedef struct {
    long double gradient[2];   /* of f = 1 / sum w_j */
    long double hessian[2][2]; /* of -2 log L by (tau2, sigma2), in units of sigma2 */
} Curvature;

typedef struct {
    long double w2[2], residual[2];                     /* sums of w^2 c and of w^2 c r */
    long double w2c[2][2], w3c[2][2], residual_c[2][2]; /* of w^2 c c', w^3 c c' and w^3 c c' r^2 */
} Sums;

static Sums add_up(const ClusterSizes *sizes, long double lambda, const InterceptProfile *at, long double sigma2)
{
    Sums sums = {0};
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        const ClusterSize *size = &sizes->size[k];
        long double patients = (long double)size->patients, w = size->count / (1 + size->count * lambda);
        long double squares = cluster_squares_about(size, at->mean) / sigma2;
        const long double c[2] = {1, 1 / (long double)size->count};
        for (int a = 0; a < 2; a++) {
            sums.w2[a] += patients * w * w * c[a];
            sums.residual[a] += patients * w * w * c[a] * (size->mean - at->mean) / sqrtl(sigma2);
            for (int b = 0; b < 2; b++) {
                sums.w2c[a][b] += patients * w * w * c[a] * c[b];
                sums.w3c[a][b] += patients * w * w * w * c[a] * c[b];
                sums.residual_c[a][b] += w * w * w * c[a] * c[b] * squares;
            }
        }
    }
    return sums;
}

static Curvature curvature(const ClusterSizes *sizes, long double lambda, const InterceptProfile *at,
                           long double sigma2)
{
    Sums sums = add_up(sizes, lambda, at, sigma2);
    Curvature curve;
    for (int a = 0; a < 2; a++) {
        curve.gradient[a] = sums.w2[a] / (at->weight * at->weight);
        for (int b = 0; b < 2; b++)
            curve.hessian[a][b] = 2 * sums.residual_c[a][b] - sums.w2c[a][b] + 2 * sums.w3c[a][b] / at->weight -
                                  sums.w2[a] * sums.w2[b] / (at->weight * at->weight) -
                                  2 * sums.residual[a] * sums.residual[b] / at->weight;
    }
    curve.hessian[1][1] += 2 * sizes->within_ss / sigma2 - (long double)(sizes->n_sessions - sizes->n_patients);
    return curve;
}

/* 2 f^2 / (g' (2 H^-1) g) with H inverted by hand; not above 0 where H is not positive definite. */
static long double satterthwaite(const Curvature *curve, long double weight)
{
    const long double *g = curve->gradient;
    const long double(*h)[2] = curve->hessian;
    long double determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
    long double form = g[0] * g[0] * h[1][1] - 2 * g[0] * g[1] * h[0][1] + g[1] * g[1] * h[0][0];
    return determinant / form / (weight * weight);
}

static void test_mean(RandomIntercept *model, long double df, double confidence)
{
    StudentTest test = {NAN, NAN, NAN, NAN};
    if (df > 0 && isfinite((double)df))
        test = student_test(model->estimate, model->se, (double)df, confidence);
    if (!isfinite(test.low) || !isfinite(test.high)) {
        model->status = RESULT_NOT_CONVERGED;
        return;
    }
    model->status = RESULT_OK;
    model->df = (double)df;
    model->low = test.low;
    model->high = test.high;
    model->p = test.p;
    model->log10_p = test.log10_p;
}

/* The limit for sigma2 -> 0: patients' means without error. */
static RandomIntercept constant_sessions(const ClusterSizes *sizes, double confidence)
{
    long double mean = cluster_patient_mean(sizes), squares = 0, n = (long double)sizes->n_patients;
    for (size_t k = 0; k < sizes->n_sizes; k++)
        squares += cluster_squares_about(&sizes->size[k], mean);
    RandomIntercept model = random_intercept_missing(RESULT_NO_VARIATION);
    model.estimate = (double)mean;
    model.sigma2 = 0;
    model.tau2 = (double)(squares / (n - 1));
    model.se = (double)sqrtl(squares / (n - 1) / n);
    if (model.se <= 10 * DBL_EPSILON * fabs(model.estimate))
        model.se = model.tau2 = 0;
    else
        test_mean(&model, n - 1, confidence);
    return model;
}

RandomIntercept random_intercept_of(const ClusterSizes *sizes, double confidence)
{
    if (sizes->n_patients < 2)
        return random_intercept_missing(RESULT_TOO_FEW);
    if (cluster_sizes_are_single(sizes))
        return random_intercept_missing(RESULT_NOT_APPLICABLE);
    if (sessions_are_constant(sizes))
        return constant_sessions(sizes, confidence);
    long double lambda = intercept_profile_minimum(sizes);
    InterceptProfile at = intercept_profile(sizes, lambda);
    long double sigma2 = at.quadratic / (long double)(sizes->n_sessions - 1);
    RandomIntercept model = random_intercept_missing(RESULT_BOUNDARY);
    model.estimate = (double)at.mean;
    model.se = (double)sqrtl(sigma2 / at.weight);
    model.tau2 = (double)(lambda * sigma2);
    model.sigma2 = (double)sigma2;
    if (lambda > 0) {
        Curvature curve = curvature(sizes, lambda, &at, sigma2);
        test_mean(&model, satterthwaite(&curve, at.weight), confidence);
    }
    return model;
}
