#include "stats/informative_sessions.h"

#include "stats/radix.h"
#include "stats/session_mean.h"
#include "stats/student_test.h"

#include <float.h>
#include <math.h>

#define TIE 1e-9 /* of the largest mean */

InformativeSessions informative_sessions_missing(ResultStatus status)
{
    return (InformativeSessions){status, NAN, NAN, NAN, NAN};
}

/* The mid-ranks of the cells' means, in the order of the cells. */
static double *rank_means(const ClusterSizes *sizes)
{
    size_t n = sizes->n_cells;
    double *rank = g_new(double, n);
    g_autofree RadixItem *order = g_new(RadixItem, n); /* scale is the index of the cell */
    double largest = 0;
    for (size_t i = 0; i < n; i++) {
        order[i] = (RadixItem){.value = sizes->cell[i].mean, .scale = (double)i};
        largest = fmax(largest, fabs(sizes->cell[i].mean));
    }
    radix_sort(order, n);
    guint64 before = 0;
    for (size_t first = 0, end = 0; first < n; first = end) {
        guint64 patients = 0;
        for (; end < n && order[end].value - order[first].value <= TIE * largest; end++)
            patients += sizes->cell[(size_t)order[end].scale].patients;
        for (size_t i = first; i < end; i++)
            rank[(size_t)order[i].scale] = (double)before + (double)(patients + 1) / 2;
        before += patients;
    }
    return rank;
}

/* Pearson's correlation of the mid-ranks, which are centred at (n + 1) / 2. */
static double rank_correlation(const ClusterSizes *sizes)
{
    g_autofree double *rank = rank_means(sizes);
    long double middle = ((long double)sizes->n_patients + 1) / 2, product = 0, squares_x = 0, squares_y = 0;
    guint64 before = 0;
    for (size_t k = 0, i = 0; k < sizes->n_sizes; k++) {
        const ClusterSize *size = &sizes->size[k];
        long double x = (long double)before + (long double)(size->patients + 1) / 2 - middle;
        for (; i < sizes->n_cells && sizes->cell[i].count == size->count; i++) {
            long double patients = (long double)sizes->cell[i].patients, y = rank[i] - middle;
            product += patients * x * y;
            squares_x += patients * x * x;
            squares_y += patients * y * y;
        }
        before += size->patients;
    }
    return squares_x > 0 && squares_y > 0 ? (double)(product / sqrtl(squares_x) / sqrtl(squares_y)) : NAN;
}

static double standard_error(const ClusterSizes *sizes)
{
    long double session_mean = cluster_session_mean(sizes), patient_mean = cluster_patient_mean(sizes), sum = 0;
    long double total = (long double)sizes->n_sessions, n = (long double)sizes->n_patients;
    long double to_patients = 1 / sqrtl(n * (n - 1));
    for (size_t k = 0; k < sizes->n_sizes; k++) {
        const ClusterSize *size = &sizes->size[k];
        long double to_sessions = size->count / sqrtl(total * (total - size->count));
        long double slope = to_sessions - to_patients;
        long double at_mean = to_sessions * (size->mean - session_mean) - to_patients * (size->mean - patient_mean);
        sum += slope * slope * size->squares + (long double)size->patients * at_mean * at_mean;
    }
    return (double)sqrtl(sum);
}

InformativeSessions informative_sessions_of(const ClusterSizes *sizes, double confidence)
{
    InformativeSessions informative = informative_sessions_missing(RESULT_TOO_FEW);
    if (sizes->n_patients < 2)
        return informative;
    double session_mean = (double)cluster_session_mean(sizes);
    informative.difference = (double)(cluster_session_mean(sizes) - cluster_patient_mean(sizes));
    informative.status = RESULT_NOT_APPLICABLE;
    if (sizes->n_sizes == 1)
        return informative;
    informative.status = RESULT_NO_VARIATION;
    double se = standard_error(sizes);
    if (se <= 10 * DBL_EPSILON * fabs(session_mean))
        return informative;
    StudentTest test = student_test(informative.difference, se, session_mean_of(sizes, confidence).df, confidence);
    informative.status = RESULT_OK;
    informative.low = test.low;
    informative.high = test.high;
    informative.correlation = rank_correlation(sizes);
    return informative;
}
