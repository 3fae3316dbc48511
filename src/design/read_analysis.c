#include "base/number.h"
#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

#define LEAST_CONFIDENCE 0.5
#define MOST_CONFIDENCE  0.9999

#define MARGIN "equivalence_margin"

static bool read_confidence(const Yaml *yaml, const YamlNode *node, Analysis *analysis, GError **error)
{
    if (node == NULL)
        return true;
    if (!value_number(yaml, node, &analysis->confidence, error))
        return false;
    if (analysis->confidence < LEAST_CONFIDENCE || analysis->confidence > MOST_CONFIDENCE)
        return yaml_fail(yaml, node, error, "%s is outside 0.5 to 0.9999", node->text);
    return true;
}

static bool read_margin(const Yaml *yaml, const YamlNode *node, Analysis *analysis, GError **error)
{
    double margin = 0;
    if (node == NULL || strcmp(node->text, "none") == 0)
        return true;
    if (!number_parse(node->text, strlen(node->text), &margin)) {
        g_autofree char *shown = text_shown(node->text, 64);
        return yaml_fail(yaml, node, error, "'%s' is neither 'none' nor a number of points above 0", shown);
    }
    if (!value_number(yaml, node, &margin, error))
        return false;
    if (margin <= 0)
        return yaml_fail(yaml, node, error, "must be above 0, or 'none'");
    analysis->equivalence_margin = margin;
    return true;
}

static bool read_bootstrap(const Yaml *yaml, const YamlNode *node, Analysis *analysis, GError **error)
{
    const YamlNode *resamples = yaml_get(node, "resamples"), *seed = yaml_get(node, "seed");
    int count = (int)analysis->resamples;
    double value = 0;
    if (resamples != NULL && !value_whole(yaml, resamples, STUDY_RESAMPLES_MIN, STUDY_RESAMPLES_MAX, &count, error))
        return false;
    analysis->resamples = (size_t)count;
    if (seed == NULL)
        return true;
    if (!value_number(yaml, seed, &value, error))
        return false;
    if (!number_parse_whole(seed->text, STUDY_SEED_MAX, &analysis->seed))
        return yaml_fail(yaml, seed, error, "%s is not a whole number from 0 to %" G_GUINT64_FORMAT, seed->text,
                         STUDY_SEED_MAX);
    return true;
}

bool study_read_analysis(const Yaml *yaml, const YamlNode *block, Study *study, GError **error)
{
    Analysis *analysis = &study->analysis;
    analysis->pairs = (PairsRule)value_word(yaml_get(block, "pairs"), "analysis.pairs", PAIRS_AUTO);
    analysis->primary_test = (PrimaryTest)value_word(yaml_get(block, "primary_test"), "analysis.primary_test", TEST_T);
    analysis->zeros = (ZeroRule)value_word(yaml_get(block, "zeros"), "analysis.zeros", ZEROS_KEEP);
    analysis->adjust = (AdjustRule)value_word(yaml_get(block, "adjust"), "analysis.adjust", ADJUST_HOLM);
    const YamlNode *population = yaml_get(block, "population");
    analysis->population = population == NULL ? NULL : g_strdup(population->text);
    return read_confidence(yaml, yaml_get(block, "confidence"), analysis, error) &&
           read_margin(yaml, yaml_get(block, MARGIN), analysis, error) &&
           read_bootstrap(yaml, yaml_get(block, "bootstrap"), analysis, error);
}

/* "'pain' (0 to 10)". (transfer full) */
static char *range_words(const Measure *measure)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    return g_strdup_printf("'%s' (%s to %s)", measure->name, number_short(low, measure->low),
                           number_short(high, measure->high));
}

bool study_check_margin(const Yaml *yaml, const YamlNode *analysis, const Study *study, GError **error)
{
    const YamlNode *node = yaml_get(analysis, MARGIN);
    const Measure *first = NULL;
    for (size_t i = 0; i < study->n_measures; i++) {
        const Measure *measure = &study->measures[i];
        double margin = study_margin(study, measure), width = measure->high - measure->low;
        if (isnan(margin) || !measure->has_range)
            continue;
        g_autofree char *range = range_words(measure);
        if (margin >= width)
            return yaml_fail(yaml, node, error, "%s is not below the whole range of %s", node->text, range);
        if (first == NULL)
            first = measure;
        if (width == first->high - first->low)
            continue;
        g_autofree char *other = range_words(first);
        return yaml_fail(yaml, node, error,
                         "points of %s and %s are not alike: let 'role: primary' tell which of them it holds for",
                         other, range);
    }
    return true;
}
