/* Is the mean change smaller than a margin declared beforehand, in either direction? Two one-sided t tests. */
#ifndef MLDSTAT_STATS_EQUIVALENCE_H
#define MLDSTAT_STATS_EQUIVALENCE_H

#include "stats/describe.h"
#include "stats/status.h"

/* p_above tests mean <= -margin, p_below tests mean >= margin; p is the larger (Schuirmann 1987). The mean change is
 * shown to be smaller than the margin at level alpha exactly when the 1 - 2 alpha interval lies within -margin to
 * margin. R: t.test(d, mu = -margin, alternative = "greater"), t.test(d, mu = margin, alternative = "less"). The p are
 * tails computed as tails, to the digits of stats/student.h; all in [0, 1], 0 where they underflow. */
typedef struct {
    ResultStatus status; /* RESULT_NO_MARGIN_DECLARED without a margin */
    double margin;       /* in score points, > 0 */
    double p_above, p_below, p;
    double log10_p;   /* of p; exists where p underflows as well */
    double low, high; /* the 1 - 2 alpha interval of the mean change, alpha = 1 - confidence */
} Equivalence;

/* `margin` > 0, or NaN: none declared. n < 2 gives RESULT_TOO_FEW, no spread as in paired_t() RESULT_NO_VARIATION:
 * whether a constant change is below the margin needs no test. Of these the margin alone exists. confidence >= 0.5. */
Equivalence equivalence_of(const Description *diff, double margin, double confidence);

Equivalence equivalence_missing(ResultStatus status);

#endif
