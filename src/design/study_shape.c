#include "design/study_shape.h"

#include "base/number.h"
#include "base/text.h"
#include "design/study_key.h"
#include "design/study_value.h"

#include <string.h>

static bool check_map(const Yaml *yaml, const YamlNode *map, const StudyKey *parent, GError **error);

static char *allowed_keys(const StudyKey *parent)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < study_key_count(); i++) {
        const StudyKey *key = study_key_get(i);
        if (key->type != KEY_LATER && study_key_find(parent, study_key_name(key)) == key)
            g_ptr_array_add(names, (gpointer)study_key_name(key));
    }
    return value_quoted_list((const char *const *)names->pdata, names->len);
}

static bool refuse_unknown(const Yaml *yaml, const YamlNode *node, const StudyKey *parent, GError **error)
{
    g_autofree char *shown = text_shown(node->key, 64);
    g_autofree char *path = yaml_path(node->parent);
    g_autofree char *where = text_shown(path, 120);
    const char *colon = *where == '\0' ? "" : ": ";
    const char *nearest = study_key_nearest(parent, node->key);
    if (nearest != NULL)
        return yaml_fail_key(yaml, node, error, "%s%sunknown key '%s'; did you mean '%s'?", where, colon, shown,
                             nearest);
    g_autofree char *allowed = allowed_keys(parent);
    return yaml_fail_key(yaml, node, error, "%s%sunknown key '%s'; allowed: %s", where, colon, shown, allowed);
}

static bool refuse_later_value(const Yaml *yaml, const YamlNode *node, const StudyKey *key, GError **error)
{
    g_autofree char *shown = text_shown(node->text, 64);
    g_auto(GStrv) words = g_strsplit(key->words, " ", -1);
    g_autofree char *allowed = value_quoted_list((const char *const *)words, g_strv_length(words));
    return yaml_fail(yaml, node, error, "'%s' is not supported yet; allowed: %s", shown, allowed);
}

static bool check_word(const Yaml *yaml, const YamlNode *node, const StudyKey *key, GError **error)
{
    size_t index;
    double number;
    if (key->words == NULL)
        return true;
    bool later = study_key_has_word(key->later, node->text, &index) ||
                 (g_strcmp0(key->later, "number") == 0 && number_parse(node->text, strlen(node->text), &number));
    if (later)
        return refuse_later_value(yaml, node, key, error);
    g_auto(GStrv) words = g_strsplit(key->words, " ", -1);
    return value_choose(yaml, node, (const char *const *)words, g_strv_length(words), &index, error);
}

static bool check_scalar(const Yaml *yaml, const YamlNode *node, const StudyKey *key, GError **error)
{
    bool flag;
    switch (key->type) {
    case KEY_WORD:
    case KEY_WORDS:
        return check_word(yaml, node, key, error);
    case KEY_FLAG:
        return value_flag(node, &flag) || yaml_fail(yaml, node, error, "must be true or false");
    case KEY_PATH:
    case KEY_COLUMN:
    case KEY_COLUMNS:
    case KEY_COLUMN_OR_BLOCK:
    case KEY_FILES:
        if (yaml_is_cut_short(yaml, node))
            return yaml_fail_cut_short(yaml, node, error);
        return *node->text != '\0' || yaml_fail(yaml, node, error, "must not be empty");
    default:
        return true;
    }
}

static bool check_item(const Yaml *yaml, const YamlNode *item, const StudyKey *key, GError **error)
{
    if ((key->type == KEY_FILES || key->type == KEY_ITEMS) && item->kind == YAML_MAP)
        return check_map(yaml, item, key, error);
    if (item->kind != YAML_SCALAR || key->type == KEY_ITEMS)
        return yaml_fail(yaml, item, error, "must be %s", study_key_type_phrase(key->type));
    if (item->plain && *item->text == '\0')
        return yaml_fail(yaml, item, error, "an item is empty");
    return check_scalar(yaml, item, key, error);
}

static bool check_kind(const Yaml *yaml, const YamlNode *node, const StudyKey *key, GError **error)
{
    static bool (*const takes[])(StudyKeyType) = {
        [YAML_SCALAR] = study_key_takes_scalar,
        [YAML_LIST] = study_key_takes_list,
        [YAML_MAP] = study_key_takes_map,
    };
    if (takes[node->kind](key->type))
        return true;
    return yaml_fail(yaml, node, error, "must be %s", study_key_type_phrase(key->type));
}

/* Of these an author may write the name alone: nothing in it is given. */
static bool may_be_absent(StudyKeyType type)
{
    return type == KEY_BLOCK || type == KEY_NAMES || type == KEY_FILES || type == KEY_ITEMS ||
           type == KEY_TEXTS_OR_BLOCK;
}

static bool check_value(const Yaml *yaml, const YamlNode *node, const StudyKey *key, GError **error)
{
    if (node->null && may_be_absent(key->type))
        return true;
    if (node->null)
        return yaml_fail(yaml, node, error, "has no value; must be %s", study_key_type_phrase(key->type));
    if (!check_kind(yaml, node, key, error))
        return false;
    if (node->kind == YAML_SCALAR)
        return check_scalar(yaml, node, key, error);
    if (node->kind == YAML_MAP)
        return check_map(yaml, node, key, error);
    for (size_t i = 0; i < yaml_count(node); i++)
        if (!check_item(yaml, yaml_child(node, i), key, error))
            return false;
    return true;
}

static bool check_map(const Yaml *yaml, const YamlNode *map, const StudyKey *parent, GError **error)
{
    for (size_t i = 0; i < yaml_count(map); i++) {
        const YamlNode *child = yaml_child(map, i);
        const StudyKey *key = study_key_find(parent, child->key);
        if (key != NULL && key->type == KEY_LATER) {
            g_autofree char *path = yaml_path(child);
            g_autofree char *shown = text_shown(path, 120);
            return yaml_fail_key(yaml, child, error, "%s is not supported yet", shown);
        }
        if (key == NULL)
            return refuse_unknown(yaml, child, parent, error);
        if (!check_value(yaml, child, key, error))
            return false;
    }
    return true;
}

bool study_shape_check(const Yaml *yaml, GError **error)
{
    const YamlNode *root = yaml_root(yaml);
    if (root->kind != YAML_MAP)
        return yaml_fail(yaml, root, error, "a study file is a mapping of keys such as 'data:' and 'measures:'");
    return check_map(yaml, root, NULL, error);
}
