#include "stats/student_test.h"

#include "stats/student.h"

#include <math.h>

StudentTest student_test(double estimate, double se, double df, double confidence)
{
    long double log_p = M_LN2l + student_log_tail(fabs(estimate / se), df);
    double reach = student_quantile((1 - confidence) / 2, df) * se;
    return (StudentTest){
        .low = estimate - reach,
        .high = estimate + reach,
        .p = fmin(1, (double)expl(log_p)),
        .log10_p = fmin(0, (double)(log_p / M_LN10l)),
    };
}
