#include "measure/allowed.h"

#include "base/number.h"

char *allowed_scores(const Measure *measure)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    if (!measure->has_range)
        return NULL;
    return g_strdup_printf("%s to %s", number_short(low, measure->low), number_short(high, measure->high));
}

char *allowed_times(const Study *study)
{
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (size_t t = 0; t < study->n_times; t++)
        for (char **value = study->times[t].values; *value != NULL; value++)
            g_ptr_array_add(words, *value);
    g_ptr_array_add(words, NULL);
    return g_strjoinv(", ", (char **)words->pdata);
}
