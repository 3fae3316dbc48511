#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

#define NAME_MAX_LENGTH 64

static bool is_name(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return length > 0 && length <= NAME_MAX_LENGTH && text[length] == '\0';
}

static bool time_index(const Yaml *yaml, const Study *study, const YamlNode *node, const char *text, bool at_key,
                       size_t *ret_index, GError **error)
{
    const char *names[STUDY_TIMES_MAX];
    for (size_t i = 0; i < study->n_times; i++) {
        names[i] = study->times[i].name;
        if (strcmp(names[i], text) == 0) {
            *ret_index = i;
            return true;
        }
    }
    g_autofree char *message = value_none_of(text, names, study->n_times);
    if (!at_key)
        return yaml_fail(yaml, node, error, "%s", message);
    g_autofree char *path = yaml_path(node->parent);
    return yaml_fail_key(yaml, node, error, "%s: %s", path, message);
}

static bool check_at(const Yaml *yaml, const YamlNode *node, const Study *study, const Measure *measure, GError **error)
{
    if ((measure->at & 1u << TIME_PRE) == 0)
        return yaml_fail(yaml, node, error, "a measure asked only at %s is not supported yet",
                         study->times[TIME_POST].name);
    return true;
}

static bool read_at(const Yaml *yaml, const YamlNode *at, const Study *study, Measure *measure, GError **error)
{
    guint32 asked = 0;
    g_auto(GStrv) texts = value_texts(at);
    if (texts[0] == NULL)
        return yaml_fail(yaml, at, error, "name at least one time point");
    for (size_t i = 0; texts[i] != NULL; i++) {
        const YamlNode *place = at->kind == YAML_LIST ? yaml_child(at, i) : at;
        size_t index = 0;
        if (!time_index(yaml, study, place, texts[i], false, &index, error))
            return false;
        asked |= 1u << index;
    }
    if (measure->columns != NULL && asked != measure->at)
        return yaml_fail(yaml, at, error, "differs from the time points that 'columns' names; leave it out");
    measure->at = asked;
    return check_at(yaml, at, study, measure, error);
}

static bool read_wide(const Yaml *yaml, const YamlNode *columns, const Study *study, Measure *measure, GError **error)
{
    if (yaml_count(columns) == 0)
        return yaml_fail(yaml, columns, error, "name at least one column");
    measure->columns = g_new0(char *, study->n_times);
    measure->at = 0;
    for (size_t i = 0; i < yaml_count(columns); i++) {
        const YamlNode *column = yaml_child(columns, i);
        size_t index = 0;
        if (!time_index(yaml, study, column, column->key, true, &index, error))
            return false;
        measure->columns[index] = g_strdup(column->text);
        measure->at |= 1u << index;
    }
    return check_at(yaml, columns, study, measure, error);
}

static bool read_columns(const Yaml *yaml, const YamlNode *node, const Study *study, Measure *measure, GError **error)
{
    const YamlNode *column = yaml_get(node, "column");
    const YamlNode *columns = yaml_get(node, "columns");
    const YamlNode *at = yaml_get(node, "at");
    if (column != NULL && columns != NULL)
        return yaml_fail(yaml, columns, error, "give either 'column' or 'columns'");
    if (columns != NULL && !read_wide(yaml, columns, study, measure, error))
        return false;
    if (columns == NULL)
        measure->column = g_strdupv((char *[]){column == NULL ? measure->name : column->text, NULL});
    return at == NULL || read_at(yaml, at, study, measure, error);
}

static bool read_range(const Yaml *yaml, const YamlNode *range, Measure *measure, GError **error)
{
    if (yaml_count(range) != 2)
        return yaml_fail(yaml, range, error, "must be two numbers such as [0, 10]");
    if (!value_number(yaml, yaml_child(range, 0), &measure->low, error) ||
        !value_number(yaml, yaml_child(range, 1), &measure->high, error))
        return false;
    if (measure->low >= measure->high)
        return yaml_fail(yaml, range, error, "the first number must be below the second");
    measure->has_range = true;
    return true;
}

static bool read_important(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error)
{
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
    measure->important_source = source == NULL ? NULL : g_strdup(source->text);
    return true;
}

static bool read_measure(const Yaml *yaml, const YamlNode *node, Study *study, GError **error)
{
    g_autofree char *shown = text_shown(node->key, 80);
    if (!is_name(node->key))
        return yaml_fail_key(yaml, node, error, "measures: '%s' is not a name: use a to z, 0 to 9 and _, at most %d",
                             shown, NAME_MAX_LENGTH);
    if (study->n_measures == STUDY_MEASURES_MAX)
        return yaml_fail_key(yaml, node, error, "measures: more than %d measures", STUDY_MEASURES_MAX);
    const YamlNode *label = yaml_get(node, "label");
    const YamlNode *range = yaml_get(node, "range");
    const YamlNode *important = yaml_get(node, "important_change");
    const YamlNode *better = yaml_get(node, "better");
    if (label != NULL && *label->text == '\0')
        return yaml_fail(yaml, label, error, "must not be empty");
    Measure *measure = study_add_measure(study);
    measure->name = g_strdup(node->key);
    measure->label = g_strdup(label == NULL ? node->key : label->text);
    if (better != NULL)
        measure->better = (Better)(BETTER_LOWER + value_word(better, "measures.*.better", 0));
    measure->role = (MeasureRole)value_word(yaml_get(node, "role"), "measures.*.role", ROLE_SECONDARY);
    if (!read_columns(yaml, node, study, measure, error))
        return false;
    if (range != NULL && !read_range(yaml, range, measure, error))
        return false;
    return important == NULL || read_important(yaml, important, measure, error);
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
