#include "stats/equivalence.h"

#include "stats/mean_interval.h"
#include "stats/paired_t.h"
#include "stats/student.h"

#include <float.h>
#include <math.h>

Equivalence equivalence_missing(ResultStatus status)
{
    return (Equivalence){.status = status,
                         .margin = NAN,
                         .p_above = NAN,
                         .p_below = NAN,
                         .p = NAN,
                         .log10_p = NAN,
                         .low = NAN,
                         .high = NAN};
}

/* ln P(T > t). t may be of either sign, and infinite: a margin in units of a tiny standard error. */
static long double log_tail(double t, double df)
{
    if (t < 0)
        return log1pl(-expl(log_tail(-t, df)));
    return student_log_tail(fmin(t, DBL_MAX), df);
}

Equivalence equivalence_of(const Description *diff, double margin, double confidence)
{
    if (isnan(margin))
        return equivalence_missing(RESULT_NO_MARGIN_DECLARED);
    Equivalence test = equivalence_missing(diff->n < 2 ? RESULT_TOO_FEW : RESULT_NO_VARIATION);
    test.margin = margin;
    if (diff->n < 2 || description_is_constant(diff))
        return test;
    double se = diff->sd / sqrt((double)diff->n), df = (double)(diff->n - 1);
    long double above = log_tail((margin + diff->mean) / se, df);
    long double below = log_tail((margin - diff->mean) / se, df);
    test.status = RESULT_OK;
    test.p_above = (double)expl(above);
    test.p_below = (double)expl(below);
    test.p = fmax(test.p_above, test.p_below);
    test.log10_p = (double)(fmaxl(above, below) / M_LN10l);
    (void)mean_interval(diff, 2 * confidence - 1, &test.low, &test.high); /* exists wherever the tests do */
    return test;
}
