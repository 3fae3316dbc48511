#include "design/bands.h"
#include "design/reach.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

/* A narrower range than a questionnaire's own may be given. */
static bool read_range(const Yaml *yaml, const YamlNode *range, Measure *measure, GError **error)
{
    double low = 0, high = 0;
    double least = measure->has_range || measure->score == NULL ? measure->low : measure->score->low;
    double most = measure->has_range || measure->score == NULL ? measure->high : measure->score->high;
    if (range == NULL)
        return true;
    if (yaml_count(range) != 2)
        return yaml_fail(yaml, range, error, "must be two numbers such as [0, 10]");
    if (!value_number(yaml, yaml_child(range, 0), &low, error) ||
        !value_number(yaml, yaml_child(range, 1), &high, error))
        return false;
    if (low >= high)
        return yaml_fail(yaml, range, error, "the first number must be below the second");
    if (low < least || high > most) {
        g_autofree char *allowed = reach_words(&(Reach){{least, most, false, false}, false, true});
        return yaml_fail(yaml, range, error, "goes beyond the questionnaire's %s", allowed);
    }
    measure->low = low;
    measure->high = high;
    measure->has_range = true;
    return true;
}

/* The scale it was recorded on. */
static bool read_from(const Yaml *yaml, const YamlNode *from, Measure *measure, GError **error)
{
    if (from == NULL)
        return true;
    if (yaml_count(from) != 2)
        return yaml_fail(yaml, from, error, "must be two numbers such as [0, 100]");
    if (!value_number(yaml, yaml_child(from, 0), &measure->from_low, error) ||
        !value_number(yaml, yaml_child(from, 1), &measure->from_high, error))
        return false;
    if (measure->from_low == measure->from_high)
        return yaml_fail(yaml, from, error, "the two numbers must differ");
    if (!measure->has_range)
        return yaml_fail(yaml, from, error, "needs 'range', the scale to map it to");
    measure->has_from = true;
    return true;
}

static bool read_answer(const Yaml *yaml, const YamlNode *node, GHashTable *uses, Measure *measure, GError **error)
{
    AnswerValue *answer = &measure->answers[measure->n_answers++];
    answer->text = g_strstrip(g_strdup(node->key));
    if (!value_number(yaml, node, &answer->score, error))
        return false;
    if (measure->has_range && (answer->score < measure->low || answer->score > measure->high))
        return yaml_fail(yaml, node, error, "%s is outside the measure's range", node->text);
    g_autofree char *folded = g_utf8_casefold(answer->text, -1);
    if (!g_hash_table_add(uses, g_steal_pointer(&folded))) {
        g_autofree char *path = yaml_path(node->parent);
        return yaml_fail_key(yaml, node, error, "%s: another answer differs only in case or blanks", path);
    }
    return true;
}

static bool read_answers(const Yaml *yaml, const YamlNode *values, Measure *measure, GError **error)
{
    g_autoptr(GHashTable) uses = value_uses_new();
    if (values == NULL)
        return true;
    if (yaml_count(values) == 0)
        return yaml_fail(yaml, values, error, "name at least one answer");
    if (measure->has_from)
        return yaml_fail(yaml, values, error, "give either 'values' or 'from'");
    measure->answers = g_new0(AnswerValue, yaml_count(values));
    for (size_t i = 0; i < yaml_count(values); i++)
        if (!read_answer(yaml, yaml_child(values, i), uses, measure, error))
            return false;
    return true;
}

static bool read_important(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
    if (node == NULL)
        return true;
    const YamlNode *points = node->kind == YAML_MAP ? yaml_get(node, "points") : node;
    const YamlNode *source = yaml_get(node, "source");
    if (points == NULL)
        return yaml_fail(yaml, node, error, "'points' is missing");
    if (!value_number(yaml, points, &measure->important_points, error))
        return false;
    if (measure->important_points <= 0)
        return yaml_fail(yaml, points, error, "must be above 0");
    if (measure->has_range && measure->important_points > measure->high - measure->low)
        return yaml_fail(yaml, points, error, "larger than the whole range");
    g_free(measure->important_source);
    measure->important_source = source == NULL ? NULL : g_strdup(source->text);
    measure->important_percent = measure->important_worse_points = (double)NAN;
    return true;
}

static bool read_zero(const Yaml *yaml, const YamlNode *zero, Measure *measure, GError **error)
{
    if (zero == NULL)
        return true;
    if (measure->has_range && (measure->low > 0 || measure->high < 0))
        return yaml_fail(yaml, zero, error, "0 lies outside the measure's range");
    measure->zero_is_absence = true;
    return true;
}

static bool read_bands(const Yaml *yaml, const YamlNode *bands, Measure *measure, GError **error)
{
    if (bands == NULL)
        return true;
    if (!measure->has_range)
        return yaml_fail(yaml, bands, error, "needs 'range', which the bands cover");
    bands_free(measure->bands, measure->n_bands);
    measure->bands = NULL;
    measure->n_bands = 0;
    bool is_whole = measure->score != NULL && measure->score->is_whole;
    return bands_read_names(yaml, bands, measure->low, measure->high, is_whole, &measure->bands, &measure->n_bands,
                            error);
}

/* What the answers or scores of a measure are; its columns and time points are known. */
static bool read_scale(const Yaml *yaml, const YamlNode *node, Study *study, Measure *measure, GError **error)
{
    if (!read_range(yaml, yaml_get(node, "range"), measure, error))
        return false;
    if (measure_has_items(node, measure) ? !study_read_items(yaml, node, study, measure, error)
                                         : !read_from(yaml, yaml_get(node, "from"), measure, error) ||
                                               !read_answers(yaml, yaml_get(node, "values"), measure, error))
        return false;
    return read_important(yaml, yaml_get(node, "important_change"), measure, error) &&
           read_zero(yaml, yaml_get(node, "zero"), measure, error) && study_read_figures(yaml, node, measure, error) &&
           read_bands(yaml, yaml_get(node, "bands"), measure, error);
}

static bool read_measure(const Yaml *yaml, const YamlNode *node, Study *study, GError **error)
{
    if (!value_check_name(yaml, node, error))
        return false;
    if (study->n_measures == STUDY_MEASURES_MAX)
        return yaml_fail_key(yaml, node, error, "measures: more than %d measures", STUDY_MEASURES_MAX);
    const YamlNode *label = yaml_get(node, "label");
    const YamlNode *better = yaml_get(node, "better");
    if (label != NULL && *label->text == '\0')
        return yaml_fail(yaml, label, error, "must not be empty");
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(node->key);
    if (!study_read_definition(yaml, node, study, measure, error))
        return false;
    if (label != NULL || measure->label == NULL) {
        g_free(measure->label);
        measure->label = g_strdup(label == NULL ? node->key : label->text);
    }
    if (better != NULL)
        measure->better = (Better)(BETTER_LOWER + value_word(better, "measures.*.better", 0));
    if (measure->score != NULL)
        measure_take_figures(study->analysis.population, measure);
    measure->role = (MeasureRole)value_word(yaml_get(node, "role"), "measures.*.role", ROLE_SECONDARY);
    return study_read_measure_times(yaml, node, study, measure, error) && read_scale(yaml, node, study, measure, error);
}

bool study_read_measures(const Yaml *yaml, const YamlNode *measures, Study *study, GError **error)
{
    if (yaml_count(measures) == 0)
        return yaml_fail_key(yaml, measures == NULL ? yaml_root(yaml) : measures, error,
                             "measures: name at least one measure");
    for (size_t i = 0; i < yaml_count(measures); i++)
        if (!read_measure(yaml, yaml_child(measures, i), study, error))
            return false;
    return true;
}
