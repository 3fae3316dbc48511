/* How many patients changed by at least a threshold, better and worse. Of one pair a patient, never of means over
 * sessions. */
#ifndef MLDSTAT_STATS_RESPONDERS_H
#define MLDSTAT_STATS_RESPONDERS_H

#include "stats/proportion.h"
#include "stats/status.h"

#include <stdbool.h>
#include <stddef.h>

/* improved + same + worsened = n, all complete pairs.
 *
 * Points: improved where the change for the better is at least `threshold`, worsened where that for the worse is at
 * least `worse_threshold`. Percent: of the patient's own score before: better by at least threshold / 100 * pre. With
 * pre = 0 nobody can improve; unchanged is the same, any change for the worse is worsened. */
typedef struct {
    ResultStatus status; /* RESULT_COURSE_ONLY; RESULT_NOT_APPLICABLE without a threshold or a better direction */
    bool is_percent;
    double threshold;       /* points or percent */
    double worse_threshold; /* in the same unit */
    size_t same;
    size_t could_improve; /* whose score before left room to improve by the threshold: within the range, pre > 0 */
    Proportion improved, worsened;
} Responders;

typedef struct {
    bool lower_is_better;
    bool is_percent;
    double threshold, worse_threshold;
    double best;      /* the better end of the range; NaN without a range */
    double tolerance; /* in points: thresholds compare with 1e-9 of the range */
} ResponderRule;

/* n = 0 gives RESULT_TOO_FEW. */
Responders responders(const double pre[], const double post[], size_t n, const ResponderRule *rule, double confidence);

Responders responders_missing(ResultStatus status);

#endif
