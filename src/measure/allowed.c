#include "measure/allowed.h"

#include "base/number.h"
#include "measure/score_text.h"

#include <math.h>

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

static void append_answers(GString *out, const ItemAnswer answers[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(out, "%s%s", out->len == 0 ? "" : ", ", answers[i].text);
}

/* As recorded. */
static char *recorded_words(const Questionnaire *questionnaire, size_t item)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    const Item *asked = &questionnaire->instrument->items[item];
    const CodingMap *map = questionnaire->coding == NULL ? NULL : &questionnaire->coding->maps[item];
    bool is_mapped = map != NULL && map->is_mapped;
    number_short(low, is_mapped ? fmin(map->from_low, map->from_high) : asked->low);
    number_short(high, is_mapped ? fmax(map->from_low, map->from_high) : asked->high);
    return g_strdup_printf("%s to %s", low, high);
}

char *allowed_answers(const Questionnaire *questionnaire, size_t item, FindingCode problem)
{
    const Item *asked = &questionnaire->instrument->items[item];
    g_autofree char *range = recorded_words(questionnaire, item);
    if (problem != FINDING_NOT_AN_ANSWER)
        return problem == FINDING_OUT_OF_RANGE ? g_steal_pointer(&range) : NULL;
    if (asked->kind == ITEM_CLOCK)
        return g_strdup("the times of day, such as 22:15");
    GString *texts = g_string_new(NULL);
    append_answers(texts, questionnaire->answers, questionnaire->n_answers);
    append_answers(texts, asked->answers, asked->n_answers);
    if (texts->len == 0)
        g_string_append_printf(texts, "the whole numbers from %s", range);
    return g_string_free(texts, FALSE);
}

char *allowed_limits(const Limits *limits)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    GString *words = g_string_new(NULL);
    if (!isinf(limits->low))
        g_string_append_printf(words, "%s%s",
                               limits->low_open      ? "above "
                               : isinf(limits->high) ? "at least "
                                                     : "",
                               number_short(low, limits->low));
    if (isinf(limits->high))
        return g_string_free(words, FALSE);
    number_short(high, limits->high);
    if (isinf(limits->low))
        g_string_append_printf(words, "%s%s", limits->high_open ? "below " : "at most ", high);
    else
        g_string_append_printf(words, "%s%s",
                               limits->high_open  ? " and below "
                               : limits->low_open ? " and at most "
                                                  : " to ",
                               high);
    return g_string_free(words, FALSE);
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
