#include "base/number.h"
#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"
#include "design/study_value.h"

#include <string.h>

/* A word such as "chronic-pain", which a study's `population` names too. */
static bool read_population(const Yaml *yaml, const YamlNode *node, char **ret_population, GError **error)
{
    const YamlNode *population = yaml_get(node, "population");
    *ret_population = g_strdup("any");
    if (!definition_text(yaml, population, ret_population, error))
        return false;
    if (definition_is_dashed_name(*ret_population))
        return true;
    g_autofree char *shown = text_shown(*ret_population, 64);
    return yaml_fail(yaml, population, error, "'%s' is not a population: use a to z, 0 to 9 and -, at most %d", shown,
                     VALUE_NAME_MOST);
}

static bool read_direction(const Yaml *yaml, const YamlNode *node, ImportantChange *change, GError **error)
{
    static const char *const words[] = {"either", "improvement", "worsening"};
    size_t index = CHANGE_EITHER;
    if (!definition_word(yaml, node, words, G_N_ELEMENTS(words), &index, error))
        return false;
    change->direction = (ChangeDirection)index;
    return true;
}

static bool read_size(const Yaml *yaml, const YamlNode *node, const Score *score, ImportantChange *change,
                      GError **error)
{
    const YamlNode *points = yaml_get(node, "points"), *percent = yaml_get(node, "percent");
    if (points == NULL && percent == NULL)
        return yaml_fail(yaml, node, error, "'points' or 'percent' is missing");
    if (points != NULL && percent != NULL)
        return yaml_fail(yaml, node, error, "give either 'points' or 'percent'");
    const YamlNode *size = points != NULL ? points : percent;
    change->is_percent = percent != NULL;
    if (!definition_number(yaml, size, &change->value, error))
        return false;
    if (change->value <= 0)
        return yaml_fail(yaml, size, error, "must be above 0");
    if (points != NULL && change->value > score->high - score->low)
        return yaml_fail(yaml, size, error, "larger than the whole range");
    if (percent != NULL && change->value > 100)
        return yaml_fail(yaml, size, error, "must be at most 100");
    if (percent != NULL && !score->zero_is_absence && !score->wants_percent_change)
        return yaml_fail(yaml, size, error,
                         "a percentage of the score needs 'zero: absence' or 'percent_change: true'");
    return true;
}

static bool read_change(const Yaml *yaml, const YamlNode *node, const Score *score, ImportantChange *change,
                        GError **error)
{
    return read_size(yaml, node, score, change, error) &&
           read_direction(yaml, yaml_get(node, "direction"), change, error) &&
           read_population(yaml, node, &change->population, error) &&
           definition_text(yaml, yaml_get(node, "people"), &change->people, error) &&
           definition_text(yaml, yaml_get(node, "method"), &change->method, error) &&
           definition_need_text(yaml, node, "source", &change->source, error);
}

bool score_read_important(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    if (node == NULL)
        return true;
    if (!definition_holds_any(yaml, node, error))
        return false;
    score->important = g_new0(ImportantChange, yaml_count(node));
    for (size_t i = 0; i < yaml_count(node); i++) {
        score->n_important++;
        if (!read_change(yaml, yaml_child(node, i), score, &score->important[i], error))
            return false;
    }
    return true;
}

static bool read_positive(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error)
{
    if (!definition_number(yaml, node, ret_value, error))
        return false;
    return node == NULL || *ret_value > 0 || yaml_fail(yaml, node, error, "must be above 0");
}

/* What a list of figures holds besides population, people and source. */
typedef bool (*ReadFigure)(const Yaml *yaml, const YamlNode *node, const Score *score, PublishedFigure *figure,
                           GError **error);

static bool read_reliability(const Yaml *yaml, const YamlNode *node, const Score *score, PublishedFigure *figure,
                             GError **error)
{
    static const char *const kinds[] = {"test-retest", "alpha"};
    size_t index = 0;
    (void)score;
    if (!definition_need_number(yaml, node, "value", &figure->value, error))
        return false;
    if (figure->value <= 0 || figure->value >= 1)
        return yaml_fail(yaml, yaml_get(node, "value"), error, "must be above 0 and below 1");
    const YamlNode *kind = definition_need(yaml, node, "kind", error);
    if (kind == NULL || !definition_word(yaml, kind, kinds, G_N_ELEMENTS(kinds), &index, error))
        return false;
    figure->kind = g_strdup(kinds[index]);
    return read_positive(yaml, yaml_get(node, "sd"), &figure->sd, error);
}

static bool read_sem(const Yaml *yaml, const YamlNode *node, const Score *score, PublishedFigure *figure,
                     GError **error)
{
    const YamlNode *value = definition_need(yaml, node, "value", error);
    if (value == NULL || !read_positive(yaml, value, &figure->value, error))
        return false;
    return figure->value <= score->high - score->low || yaml_fail(yaml, value, error, "larger than the whole range");
}

static bool read_norm(const Yaml *yaml, const YamlNode *node, const Score *score, PublishedFigure *figure,
                      GError **error)
{
    const YamlNode *sd = NULL;
    if (!definition_need_number(yaml, node, "mean", &figure->mean, error))
        return false;
    if (figure->mean < score->low || figure->mean > score->high)
        return yaml_fail(yaml, yaml_get(node, "mean"), error, "%s is outside the range", yaml_get(node, "mean")->text);
    sd = definition_need(yaml, node, "sd", error);
    return sd != NULL && read_positive(yaml, sd, &figure->sd, error);
}

static bool read_list(const Yaml *yaml, const YamlNode *node, const Score *score, ReadFigure read,
                      PublishedFigure **ret_figures, size_t *ret_n, GError **error)
{
    if (node == NULL)
        return true;
    if (!definition_holds_any(yaml, node, error))
        return false;
    PublishedFigure *figures = *ret_figures = g_new0(PublishedFigure, yaml_count(node));
    for (size_t i = 0; i < yaml_count(node); i++) {
        const YamlNode *child = yaml_child(node, i);
        PublishedFigure *figure = &figures[(*ret_n)++];
        figure->value = figure->mean = figure->sd = NAN;
        if (!read(yaml, child, score, figure, error) || !read_population(yaml, child, &figure->population, error) ||
            !definition_text(yaml, yaml_get(child, "people"), &figure->people, error) ||
            !definition_need_text(yaml, child, "source", &figure->source, error))
            return false;
    }
    return true;
}

bool score_read_figures(const Yaml *yaml, const YamlNode *node, Score *score, GError **error)
{
    return read_list(yaml, definition_get(node, "reliability"), score, read_reliability, &score->reliability,
                     &score->n_reliability, error) &&
           read_list(yaml, definition_get(node, "sem"), score, read_sem, &score->sem, &score->n_sem, error) &&
           read_list(yaml, definition_get(node, "norm"), score, read_norm, &score->norms, &score->n_norms, error);
}
