#include "stats/paired_t.h"

#include "stats/mean_interval.h"
#include "stats/student.h"

#include <float.h>
#include <math.h>

static PairedT no_test(const Description *diff, ResultStatus status)
{
    return (PairedT){
        .status = status,
        .n = diff->n,
        .estimate = diff->mean,
        .se = status == RESULT_NO_VARIATION ? 0 : NAN,
        .low = NAN,
        .high = NAN,
        .t = NAN,
        .df = diff->n < 2 ? NAN : (double)(diff->n - 1),
        .p = NAN,
        .log10_p = NAN,
    };
}

bool description_is_constant(const Description *diff)
{
    return diff->sd / sqrt((double)diff->n) <= 10 * DBL_EPSILON * fabs(diff->mean);
}

PairedT paired_t_of(const Description *diff, double confidence)
{
    if (diff->n < 2)
        return no_test(diff, RESULT_TOO_FEW);
    if (description_is_constant(diff))
        return no_test(diff, RESULT_NO_VARIATION);
    double se = (double)(diff->sd / sqrtl((long double)diff->n));
    double t = diff->mean / se, df = (double)(diff->n - 1);
    long double log_p = M_LN2l + student_log_tail(fabs(t), df);
    PairedT test = {
        .status = RESULT_OK,
        .n = diff->n,
        .estimate = diff->mean,
        .se = se,
        .t = t,
        .df = df,
        .p = fmin(1, (double)expl(log_p)),
        .log10_p = fmin(0, (double)(log_p / M_LN10l)),
    };
    (void)mean_interval(diff, confidence, &test.low, &test.high); /* exists wherever t does */
    return test;
}

PairedT paired_t(const double diff[], size_t n, double confidence)
{
    Description description = describe(diff, n);
    return paired_t_of(&description, confidence);
}
