#include "stats/session_icc.h"

#include "stats/intercept_profile.h"
#include "stats/normal.h"

#include <float.h>
#include <math.h>

SessionIcc session_icc_missing(ResultStatus status)
{
    return (SessionIcc){status, NAN, NAN, NAN};
}

static double correlation_of(long double lambda)
{
    return (double)(lambda / (1 + lambda));
}

static SessionIcc constant_sessions(const ClusterSizes *sizes)
{
    long double mean = cluster_patient_mean(sizes), squares = 0, n = (long double)sizes->n_patients;
    for (size_t k = 0; k < sizes->n_sizes; k++)
        squares += cluster_squares_about(&sizes->size[k], mean);
    if (sqrtl(squares / (n - 1) / n) <= 10 * DBL_EPSILON * fabsl(mean))
        return session_icc_missing(RESULT_NO_VARIATION);
    return (SessionIcc){RESULT_BOUNDARY, 1, NAN, NAN};
}

SessionIcc session_icc_of(const ClusterSizes *sizes, double confidence)
{
    if (sizes->n_patients < 2)
        return session_icc_missing(RESULT_TOO_FEW);
    if (cluster_sizes_are_single(sizes))
        return session_icc_missing(RESULT_NOT_APPLICABLE);
    if (sessions_are_constant(sizes))
        return constant_sessions(sizes);
    long double lambda = intercept_profile_minimum(sizes), low = 0, high = 0;
    long double z = normal_quantile((1 - confidence) / 2);
    intercept_profile_interval(sizes, lambda, z * z, &low, &high);
    return (SessionIcc){RESULT_OK, correlation_of(lambda), correlation_of(low), correlation_of(high)};
}
