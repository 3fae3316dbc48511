#include "writeup/published_change.h"

#include <math.h>

bool measure_overrides(const Measure *measure, const char *key)
{
    return measure->overridden != NULL && g_strv_contains((const char *const *)measure->overridden, key);
}

const ImportantChange *measure_published_change(const Study *study, const Measure *measure, ChangeDirection direction)
{
    bool is_any = isfinite(measure->important_points) || isfinite(measure->important_percent);
    if (measure->score == NULL || !is_any || measure_overrides(measure, "important_change"))
        return NULL;
    return score_important_change(measure->score, study->analysis.population, direction);
}
