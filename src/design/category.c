#include "design/category.h"

#include "design/study_value.h"

static bool read_category(const Yaml *yaml, const YamlNode *node, GHashTable *uses, Category *category, GError **error)
{
    category->name = g_strdup(node->key);
    category->values = value_texts(node);
    if (category->values[0] == NULL)
        return yaml_fail(yaml, node, error, "name at least one value");
    for (size_t i = 0; category->values[i] != NULL; i++) {
        const YamlNode *place = node->kind == YAML_LIST ? yaml_child(node, i) : node;
        if (!value_use(yaml, place, uses, category->values[i], category->name, error))
            return false;
    }
    return true;
}

bool categories_read(const Yaml *yaml, const YamlNode *map, Category **ret_categories, size_t *ret_n, GError **error)
{
    g_autoptr(GHashTable) uses = value_uses_new();
    *ret_n = yaml_count(map);
    *ret_categories = *ret_n == 0 ? NULL : g_new0(Category, *ret_n);
    for (size_t i = 0; i < *ret_n; i++)
        if (!read_category(yaml, yaml_child(map, i), uses, &(*ret_categories)[i], error))
            return false;
    return true;
}
