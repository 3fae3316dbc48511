#include "design/category.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

bool study_read_groups(const Yaml *yaml, const YamlNode *columns, Study *study, GError **error)
{
    const YamlNode *values = yaml_get(yaml_get(columns, "group"), "values");
    return categories_read(yaml, values, &study->groups, &study->n_groups, error);
}

bool study_read_arms(const Yaml *yaml, const YamlNode *arms, Study *study, GError **error)
{
    if (arms == NULL)
        return true;
    if (yaml_count(arms) < 2)
        return yaml_fail_key(yaml, arms, error, "arms: name at least two, the comparator first");
    for (size_t i = 0; i < yaml_count(arms); i++)
        if (!value_check_name(yaml, yaml_child(arms, i), error))
            return false;
    return categories_read(yaml, arms, &study->arms, &study->n_arms, error);
}

static bool read_attribute(const Yaml *yaml, const YamlNode *node, Attribute *attribute, GError **error)
{
    const YamlNode *column = node->kind == YAML_MAP ? yaml_get(node, "column") : node;
    const YamlNode *values = yaml_get(node, "values");
    attribute->name = g_strdup(node->key);
    attribute->column = g_strdup(column == NULL ? node->key : column->text);
    if (values != NULL && yaml_count(values) == 0)
        return yaml_fail(yaml, values, error, "name at least one category, or leave 'values' out for numbers");
    return value_check_name(yaml, node, error) &&
           categories_read(yaml, values, &attribute->categories, &attribute->n_categories, error);
}

bool study_read_describe(const Yaml *yaml, const YamlNode *describe, Study *study, GError **error)
{
    study->n_attributes = yaml_count(describe);
    study->attributes = g_new0(Attribute, study->n_attributes);
    for (size_t i = 0; i < study->n_attributes; i++)
        if (!read_attribute(yaml, yaml_child(describe, i), &study->attributes[i], error))
            return false;
    return true;
}
