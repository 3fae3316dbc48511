#include "design/study_value.h"

#include "base/number.h"
#include "base/text.h"
#include "design/study.h"
#include "design/study_key.h"

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

char **value_texts(const YamlNode *node)
{
    g_autoptr(GStrvBuilder) texts = g_strv_builder_new();
    if (node != NULL && node->kind == YAML_SCALAR)
        g_strv_builder_add(texts, node->text);
    for (size_t i = 0; i < yaml_count(node); i++)
        g_strv_builder_add(texts, yaml_child(node, i)->text);
    return g_strv_builder_end(texts);
}

size_t value_word(const YamlNode *node, const char *path, size_t fallback)
{
    size_t index = fallback;
    if (node != NULL)
        (void)study_key_has_word(study_key_at(path)->words, node->text, &index);
    return index;
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
