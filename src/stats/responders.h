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
 * least `worse_threshold`. Percent (Dworkin 2008, Journal of Pain 9:105): of the patient's own score before, improved
 * where the change for the better is at least threshold / 100 * pre, worsened alike. Nobody improves by a percentage of
 * nothing: with pre = 0 (or below) any change for the worse is worsened, all else the same. */
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
    double threshold, worse_threshold; /* > 0 */
    double best;                       /* the better end of the range; NaN without a range: then there is always room */
    double tolerance; /* in points, >= 0: a change that falls short of a threshold by this reaches it, and no change
                         within it is one */
} ResponderRule;

/* n = 0 gives RESULT_TOO_FEW, with the thresholds. */
Responders responders(const double pre[], const double post[], size_t n, const ResponderRule *rule, double confidence);

/* Without thresholds: NaN. */
Responders responders_missing(ResultStatus status);

#endif
