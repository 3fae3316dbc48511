#include "measure/outside_scores.h"

static void note_value(OutsideScores *scores, double value)
{
    guint i = 0;
    while (i < scores->n_values && scores->values[i] != value)
        i++;
    if (i == scores->n_values && i < OUTSIDE_VALUES)
        scores->values[scores->n_values++] = value;
}

void outside_scores_add(OutsideScores *scores, double value)
{
    scores->low = scores->n == 0 ? value : MIN(scores->low, value);
    scores->high = scores->n == 0 ? value : MAX(scores->high, value);
    scores->n++;
    note_value(scores, value);
}

void outside_scores_join(OutsideScores *into, const OutsideScores *from)
{
    if (from->n == 0)
        return;
    into->low = into->n == 0 ? from->low : MIN(into->low, from->low);
    into->high = into->n == 0 ? from->high : MAX(into->high, from->high);
    into->n += from->n;
    for (guint i = 0; i < from->n_values; i++)
        note_value(into, from->values[i]);
}
