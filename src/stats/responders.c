#include "stats/responders.h"

#include <math.h>

Responders responders_missing(ResultStatus status)
{
    Responders missing = {.status = status, .threshold = NAN, .worse_threshold = NAN};
    missing.improved = missing.worsened = proportion_missing();
    return missing;
}

/* Of the score before, in points; 0 where there is nothing to take a percentage of. */
static double points_of(const ResponderRule *rule, double threshold, double pre)
{
    if (!rule->is_percent)
        return threshold;
    return pre > rule->tolerance ? threshold / 100 * pre : 0;
}

static bool reaches(const ResponderRule *rule, double change, double points)
{
    return change > rule->tolerance && change >= points - rule->tolerance;
}

static bool has_room(const ResponderRule *rule, double pre, double points)
{
    double room = rule->lower_is_better ? pre - rule->best : rule->best - pre;
    return isnan(rule->best) || reaches(rule, room, points);
}

Responders responders(const double pre[], const double post[], size_t n, const ResponderRule *rule, double confidence)
{
    size_t improved = 0, worsened = 0, could_improve = 0;
    for (size_t i = 0; i < n; i++) {
        double better = rule->lower_is_better ? pre[i] - post[i] : post[i] - pre[i];
        double points = points_of(rule, rule->threshold, pre[i]);
        bool has_percent = !rule->is_percent || points > 0;
        if (has_percent && reaches(rule, better, points))
            improved++;
        else if (reaches(rule, -better, points_of(rule, rule->worse_threshold, pre[i])))
            worsened++;
        if (has_percent && has_room(rule, pre[i], points))
            could_improve++;
    }
    return (Responders){
        .status = n == 0 ? RESULT_TOO_FEW : RESULT_OK,
        .is_percent = rule->is_percent,
        .threshold = rule->threshold,
        .worse_threshold = rule->worse_threshold,
        .same = n - improved - worsened,
        .could_improve = could_improve,
        .improved = proportion(improved, n, confidence),
        .worsened = proportion(worsened, n, confidence),
    };
}
