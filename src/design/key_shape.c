#include "design/key_shape.h"

#include "base/text.h"
#include "design/study_value.h"

#include <string.h>

typedef struct {
    const Yaml *yaml;
    const KeyTable *table;
} Shape;

static bool check_map(const Shape *shape, const YamlNode *map, const Key *parent, GError **error);

static char *allowed_keys(const KeyTable *table, const Key *parent)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < table->n_rows; i++) {
        const Key *key = &table->rows[i];
        if (!key_comes_later(key) && key_find(table, parent, key_name(key)) == key)
            g_ptr_array_add(names, (gpointer)key_name(key));
    }
    return value_quoted_list((const char *const *)names->pdata, names->len);
}

static bool refuse_unknown(const Shape *shape, const YamlNode *node, const Key *parent, GError **error)
{
    g_autofree char *shown = text_shown(node->key, 64);
    g_autofree char *path = yaml_path(node->parent);
    g_autofree char *where = text_shown(path, 120);
    const char *colon = *where == '\0' ? "" : ": ";
    const char *nearest = key_nearest(shape->table, parent, node->key);
    if (nearest != NULL)
        return yaml_fail_key(shape->yaml, node, error, "%s%sunknown key '%s'; did you mean '%s'?", where, colon, shown,
                             nearest);
    g_autofree char *allowed = allowed_keys(shape->table, parent);
    return yaml_fail_key(shape->yaml, node, error, "%s%sunknown key '%s'; allowed: %s", where, colon, shown, allowed);
}

static bool refuse_later_value(const Shape *shape, const YamlNode *node, const Key *key, GError **error)
{
    g_autofree char *shown = text_shown(node->text, 64);
    g_auto(GStrv) words = g_strsplit(key->words, " ", -1);
    g_autofree char *allowed = value_quoted_list((const char *const *)words, g_strv_length(words));
    return yaml_fail(shape->yaml, node, error, "'%s' is not supported yet; allowed: %s", shown, allowed);
}

static bool check_word(const Shape *shape, const YamlNode *node, const Key *key, GError **error)
{
    size_t index;
    if (key->words == NULL)
        return true;
    if (key_has_word(key->later, node->text, &index))
        return refuse_later_value(shape, node, key, error);
    g_auto(GStrv) words = g_strsplit(key->words, " ", -1);
    return value_choose(shape->yaml, node, (const char *const *)words, g_strv_length(words), &index, error);
}

static bool check_scalar(const Shape *shape, const YamlNode *node, const Key *key, GError **error)
{
    bool flag;
    switch (key->type) {
    case KEY_WORD:
    case KEY_WORDS:
        return check_word(shape, node, key, error);
    case KEY_FLAG:
        return value_flag(node, &flag) || yaml_fail(shape->yaml, node, error, "must be true or false");
    case KEY_NAME:
    case KEY_PATH:
    case KEY_PATHS:
    case KEY_COLUMN:
    case KEY_COLUMNS:
    case KEY_COLUMN_OR_BLOCK:
    case KEY_COLUMNS_OR_NAMES:
    case KEY_TERMS:
    case KEY_FILES:
        if (yaml_is_cut_short(shape->yaml, node))
            return yaml_fail_cut_short(shape->yaml, node, error);
        return *node->text != '\0' || yaml_fail(shape->yaml, node, error, "must not be empty");
    default:
        return true;
    }
}

static bool check_item(const Shape *shape, const YamlNode *item, const Key *key, GError **error)
{
    bool holds_blocks = key->type == KEY_ITEMS || key->type == KEY_BLOCK_OR_ITEMS;
    if ((key->type == KEY_FILES || holds_blocks) && item->kind == YAML_MAP)
        return check_map(shape, item, key, error);
    if (item->kind != YAML_SCALAR || holds_blocks)
        return yaml_fail(shape->yaml, item, error, "must be %s", key_type_phrase(key->type));
    if (item->plain && *item->text == '\0')
        return yaml_fail(shape->yaml, item, error, "an item is empty");
    return check_scalar(shape, item, key, error);
}

static bool check_kind(const Shape *shape, const YamlNode *node, const Key *key, GError **error)
{
    static bool (*const takes[])(KeyType) = {
        [YAML_SCALAR] = key_takes_scalar,
        [YAML_LIST] = key_takes_list,
        [YAML_MAP] = key_takes_map,
    };
    if (takes[node->kind](key->type))
        return true;
    return yaml_fail(shape->yaml, node, error, "must be %s", key_type_phrase(key->type));
}

/* Of these an author may write the name alone: nothing in it is given. */
static bool may_be_absent(KeyType type)
{
    return type == KEY_BLOCK || type == KEY_NAMES || type == KEY_FILES || type == KEY_ITEMS ||
           type == KEY_TEXTS_OR_BLOCK;
}

static bool check_value(const Shape *shape, const YamlNode *node, const Key *key, GError **error)
{
    if (node->null && may_be_absent(key->type))
        return true;
    if (node->null)
        return yaml_fail(shape->yaml, node, error, "has no value; must be %s", key_type_phrase(key->type));
    if (!check_kind(shape, node, key, error))
        return false;
    if (node->kind == YAML_SCALAR)
        return check_scalar(shape, node, key, error);
    if (node->kind == YAML_MAP)
        return check_map(shape, node, key, error);
    for (size_t i = 0; i < yaml_count(node); i++)
        if (!check_item(shape, yaml_child(node, i), key, error))
            return false;
    return true;
}

static bool check_map(const Shape *shape, const YamlNode *map, const Key *parent, GError **error)
{
    for (size_t i = 0; i < yaml_count(map); i++) {
        const YamlNode *child = yaml_child(map, i);
        const Key *key = key_find(shape->table, parent, child->key);
        if (key != NULL && key_comes_later(key)) {
            g_autofree char *path = yaml_path(child);
            g_autofree char *shown = text_shown(path, 120);
            return yaml_fail_key(shape->yaml, child, error, "%s is not supported yet", shown);
        }
        if (key == NULL)
            return refuse_unknown(shape, child, parent, error);
        if (!check_value(shape, child, key, error))
            return false;
    }
    return true;
}

bool key_shape_check(const Yaml *yaml, const KeyTable *table, GError **error)
{
    const YamlNode *root = yaml_root(yaml);
    if (root->kind != YAML_MAP)
        return yaml_fail(yaml, root, error, "%s is a mapping of keys such as %s", table->kind, table->such_as);
    const Shape shape = {yaml, table};
    return check_map(&shape, root, NULL, error);
}
