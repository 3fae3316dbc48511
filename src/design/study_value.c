#include "design/study_value.h"

#include "base/number.h"
#include "base/text.h"
#include "design/study.h"
#include "design/study_key_table.h"

#include <math.h>
#include <string.h>

bool value_number(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error)
{
    bool reads = node->kind == YAML_SCALAR && number_parse(node->text, strlen(node->text), ret_value);
    if (reads && !score_is_possible(*ret_value))
        return yaml_fail(yaml, node, error, "%s is too large or too small: a number is 0 or between 1e-300 and 1e300",
                         node->text);
    if (reads && node->plain)
        return true;
    if (reads)
        return yaml_fail(yaml, node, error, "a number is written without quotes");
    g_autofree char *shown = text_shown(node->kind == YAML_SCALAR ? node->text : "", 64);
    return node->kind == YAML_SCALAR ? yaml_fail(yaml, node, error, "'%s' is not a number", shown)
                                     : yaml_fail(yaml, node, error, "must be a number");
}

bool value_is_name(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return length > 0 && length <= VALUE_NAME_MOST && text[length] == '\0';
}

bool value_check_name(const Yaml *yaml, const YamlNode *node, GError **error)
{
    if (value_is_name(node->key))
        return true;
    g_autofree char *shown = text_shown(node->key, 80);
    g_autofree char *path = yaml_path(node->parent);
    return yaml_fail_key(yaml, node, error, "%s: '%s' is not a name: use a to z, 0 to 9 and _, at most %d", path, shown,
                         VALUE_NAME_MOST);
}

bool value_whole(const Yaml *yaml, const YamlNode *node, int least, int most, int *ret_value, GError **error)
{
    double value = 0;
    if (!value_number(yaml, node, &value, error))
        return false;
    if (value < least || value > most || value != floor(value))
        return yaml_fail(yaml, node, error, "%s is not a whole number from %d to %d", node->text, least, most);
    *ret_value = (int)value;
    return true;
}

GHashTable *value_uses_new(void)
{
    return g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

bool value_use(const Yaml *yaml, const YamlNode *node, GHashTable *uses, const char *text, const char *owner,
               GError **error)
{
    g_autofree char *folded = g_utf8_casefold(text, -1);
    const char *taken = g_hash_table_lookup(uses, folded);
    if (taken != NULL && strcmp(taken, owner) != 0) {
        g_autofree char *shown = text_shown(text, 64);
        g_autofree char *other = text_shown(taken, 64);
        return yaml_fail(yaml, node, error, "'%s' means %s already", shown, other);
    }
    g_hash_table_insert(uses, g_steal_pointer(&folded), (gpointer)owner);
    return true;
}

char **value_texts(const YamlNode *node)
{
    g_autoptr(GStrvBuilder) texts = g_strv_builder_new();
    if (node != NULL && node->kind == YAML_SCALAR)
        g_strv_builder_add(texts, node->text);
    for (size_t i = 0; i < yaml_count(node); i++)
        g_strv_builder_add(texts, yaml_child(node, i)->text);
    return g_strv_builder_end(texts);
}

size_t value_word_of(const KeyTable *table, const YamlNode *node, const char *path, size_t fallback)
{
    size_t index = fallback;
    if (node != NULL)
        (void)key_has_word(key_at(table, path)->words, node->text, &index);
    return index;
}

size_t value_word(const YamlNode *node, const char *path, size_t fallback)
{
    return value_word_of(&study_keys, node, path, fallback);
}

bool value_flag(const YamlNode *node, bool *ret_flag)
{
    if (!node->plain)
        return false;
    if (g_ascii_strcasecmp(node->text, "true") == 0) {
        *ret_flag = true;
        return true;
    }
    if (g_ascii_strcasecmp(node->text, "false") == 0) {
        *ret_flag = false;
        return true;
    }
    return false;
}

char *value_quoted_list(const char *const names[], size_t n)
{
    GString *list = g_string_new(NULL);
    for (size_t i = 0; i < n; i++)
        g_string_append_printf(list, "%s'%s'", i == 0 ? "" : ", ", names[i]);
    return g_string_free(list, FALSE);
}

char *value_none_of(const char *text, const char *const names[], size_t n)
{
    g_autofree char *shown = text_shown(text, 64);
    g_autofree char *allowed = value_quoted_list(names, n);
    const char *nearest = text_nearest(text, names, n);
    GString *message = g_string_new(NULL);
    g_string_printf(message, n == 1 ? "'%s' is not %s" : "'%s' is none of %s", shown, allowed);
    if (nearest != NULL)
        g_string_append_printf(message, "; did you mean '%s'?", nearest);
    return g_string_free(message, FALSE);
}

bool value_choose(const Yaml *yaml, const YamlNode *node, const char *const names[], size_t n, size_t *ret_index,
                  GError **error)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(node->text, names[i]) == 0) {
            *ret_index = i;
            return true;
        }
    g_autofree char *message = value_none_of(node->text, names, n);
    return yaml_fail(yaml, node, error, "%s", message);
}
