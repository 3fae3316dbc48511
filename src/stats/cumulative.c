#include "stats/cumulative.h"

Cumulative cumulative_missing(ResultStatus status)
{
    return (Cumulative){.status = status};
}

void cumulative_clear(Cumulative *cumulative)
{
    g_clear_pointer(&cumulative->points, g_free);
    cumulative->n_points = 0;
}

/* The even rank of a step, 0 to CUMULATIVE_MOST - 1: from 1 to n. */
static guint64 even_rank(guint64 n, guint64 step)
{
    return 1 + (n - 1) * step / (CUMULATIVE_MOST - 1);
}

Cumulative cumulative_of(const Distinct *diff, double confidence)
{
    if (diff->n == 0)
        return cumulative_missing(RESULT_TOO_FEW);
    Cumulative cumulative = {.status = RESULT_OK};
    cumulative.points = g_new(CumulativePoint, MIN(diff->n_distinct, CUMULATIVE_MOST));
    guint64 step = 0;
    for (size_t i = 0; i < diff->n_distinct; i++) {
        if (diff->n_distinct > CUMULATIVE_MOST && diff->upto[i] < even_rank(diff->n, step))
            continue;
        Proportion at_most = proportion((size_t)diff->upto[i], diff->n, confidence);
        cumulative.points[cumulative.n_points++] = (CumulativePoint){diff->value[i], at_most};
        while (step < CUMULATIVE_MOST - 1 && even_rank(diff->n, step) <= diff->upto[i])
            step++;
    }
    return cumulative;
}
