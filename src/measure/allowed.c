#include "measure/allowed.h"

#include "base/number.h"
#include "measure/score_text.h"

static char *joined(const Measure *measure)
{
    g_autoptr(GPtrArray) texts = g_ptr_array_new();
    for (size_t i = 0; i < measure->n_answers; i++)
        g_ptr_array_add(texts, measure->answers[i].text);
    g_ptr_array_add(texts, NULL);
    return g_strjoinv(", ", (char **)texts->pdata);
}

char *allowed_scores(const Measure *measure)
{
    char low_text[NUMBER_BUFFER], high_text[NUMBER_BUFFER];
    double low = 0, high = 0;
    if (measure->answers != NULL)
        return joined(measure);
    if (!measure->has_range && !measure->has_from)
        return NULL;
    score_recorded_range(measure, &low, &high);
    return g_strdup_printf("%s to %s", number_short(low_text, low), number_short(high_text, high));
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
