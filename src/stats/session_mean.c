#include "stats/session_mean.h"

#include "stats/student_test.h"

#include <float.h>
#include <math.h>

SessionMean session_mean_missing(ResultStatus status)
{
    return (SessionMean){status, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
}

static long double variance(const ClusterSizes *sizes, long double mean)
{
    long double total = (long double)sizes->n_sessions, sum = 0;
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        long double count = sizes->size[k].count;
        sum += count * count / (total * (total - count)) * cluster_squares_about(&sizes->size[k], mean);
    }
    return sum;
}

/* Products of different patients are added up size by size, each with all before it: taking sum g_j^2 from (sum g_j)^2
 * would leave nothing where one patient has nearly all sessions. */
static long double satterthwaite(const ClusterSizes *sizes)
{
    long double total = (long double)sizes->n_sessions, squares = 0, products = 0, before = 0;
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        long double count = sizes->size[k].count, patients = (long double)sizes->size[k].patients;
        long double g = count * count / (total * (total - count));
        squares += patients * (count / total) * (count / total);
        products += patients * (patients - 1) * g * g + 2 * before * patients * g;
        before += patients * g;
    }
    return 1 / (squares + products);
}

SessionMean session_mean_of(const ClusterSizes *sizes, double confidence)
{
    SessionMean mean = session_mean_missing(RESULT_TOO_FEW);
    long double centre = cluster_session_mean(sizes);
    mean.estimate = (double)centre;
    if (sizes->n_patients < 2)
        return mean;
    mean.se = (double)sqrtl(variance(sizes, centre));
    mean.df = (double)satterthwaite(sizes);
    if (mean.se <= 10 * DBL_EPSILON * fabs(mean.estimate)) {
        mean.status = RESULT_NO_VARIATION;
        mean.se = 0;
        return mean;
    }
    StudentTest test = student_test(mean.estimate, mean.se, mean.df, confidence);
    mean.status = RESULT_OK;
    mean.low = test.low;
    mean.high = test.high;
    mean.p = test.p;
    mean.log10_p = test.log10_p;
    return mean;
}
