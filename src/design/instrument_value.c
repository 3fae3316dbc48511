#include "design/instrument_value.h"

#include "base/number.h"
#include "design/study_value.h"

#include <string.h>

const YamlNode *definition_need(const Yaml *yaml, const YamlNode *map, const char *key, GError **error)
{
    const YamlNode *node = yaml_get(map, key);
    if (node == NULL)
        yaml_fail(yaml, map, error, "'%s' is missing", key);
    return node;
}

const YamlNode *definition_get(const YamlNode *map, const char *key)
{
    const YamlNode *node = yaml_get(map, key);
    return node == NULL || node->null ? NULL : node;
}

bool definition_holds_any(const Yaml *yaml, const YamlNode *node, GError **error)
{
    return yaml_count(node) > 0 || yaml_fail(yaml, node, error, "holds nothing");
}

bool definition_text(const Yaml *yaml, const YamlNode *node, char **ret_text, GError **error)
{
    if (node == NULL)
        return true;

    if (node->text[strspn(node->text, " \t\r\n")] == '\0')
        return yaml_fail(yaml, node, error, "must not be empty");
    if (yaml_is_cut_short(yaml, node))
        return yaml_fail_cut_short(yaml, node, error);
    g_free(*ret_text);
    *ret_text = g_strdup(node->text);
    return true;
}

bool definition_need_text(const Yaml *yaml, const YamlNode *map, const char *key, char **ret_text, GError **error)
{
    const YamlNode *node = definition_need(yaml, map, key, error);
    return node != NULL && definition_text(yaml, node, ret_text, error);
}

bool definition_number(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error)
{
    if (node == NULL)
        return true;
    if (!value_number(yaml, node, ret_value, error))
        return false;
    if (fabs(*ret_value) > DEFINITION_NUMBER_MAX)
        return yaml_fail(yaml, node, error, "%s is too large: a number is at most 1e9", node->text);
    return true;
}

bool definition_need_number(const Yaml *yaml, const YamlNode *map, const char *key, double *ret_value, GError **error)
{
    const YamlNode *node = definition_need(yaml, map, key, error);
    return node != NULL && definition_number(yaml, node, ret_value, error);
}

bool definition_flag(const YamlNode *node)
{
    bool flag = false;
    return node != NULL && value_flag(node, &flag) && flag;
}

bool definition_pair(const Yaml *yaml, const YamlNode *node, double *ret_first, double *ret_second, GError **error)
{
    if (node == NULL)
        return true;
    if (yaml_count(node) != 2)
        return yaml_fail(yaml, node, error, "must be two numbers such as [0, 10]");
    return definition_number(yaml, yaml_child(node, 0), ret_first, error) &&
           definition_number(yaml, yaml_child(node, 1), ret_second, error);
}

bool definition_range(const Yaml *yaml, const YamlNode *node, double *ret_low, double *ret_high, GError **error)
{
    if (!definition_pair(yaml, node, ret_low, ret_high, error))
        return false;
    if (node != NULL && *ret_low >= *ret_high)
        return yaml_fail(yaml, node, error, "the first number must be below the second");
    return true;
}

bool definition_word(const Yaml *yaml, const YamlNode *node, const char *const words[], size_t n, size_t *ret_index,
                     GError **error)
{
    return node == NULL || value_choose(yaml, node, words, n, ret_index, error);
}

/* One end: the key that includes it or the key that does not. */
static bool read_end(const Yaml *yaml, const YamlNode *map, const char *const keys[2], double *ret_end, bool *ret_open,
                     GError **error)
{
    const YamlNode *closed = yaml_get(map, keys[0]), *open = yaml_get(map, keys[1]);
    if (closed != NULL && open != NULL)
        return yaml_fail(yaml, map, error, "give either '%s' or '%s'", keys[0], keys[1]);
    *ret_open = open != NULL;
    return definition_number(yaml, open != NULL ? open : closed, ret_end, error);
}

bool definition_limits(const Yaml *yaml, const YamlNode *map, Limits *ret_limits, GError **error)
{
    static const char *const lower[] = {"from", "above"}, *const upper[] = {"to", "below"};
    *ret_limits = (Limits){-INFINITY, INFINITY, false, false};
    if (!read_end(yaml, map, lower, &ret_limits->low, &ret_limits->low_open, error) ||
        !read_end(yaml, map, upper, &ret_limits->high, &ret_limits->high_open, error))
        return false;
    if (isinf(ret_limits->low) && isinf(ret_limits->high))
        return yaml_fail(yaml, map, error, "needs 'from', 'above', 'to' or 'below'");
    bool is_point = !ret_limits->low_open && !ret_limits->high_open && ret_limits->low == ret_limits->high;
    if (ret_limits->low < ret_limits->high || is_point)
        return true;
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    return yaml_fail(yaml, map, error, "holds no number: %s %s, %s %s", lower[ret_limits->low_open],
                     number_short(low, ret_limits->low), upper[ret_limits->high_open],
                     number_short(high, ret_limits->high));
}

bool definition_is_dashed_name(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return length > 0 && length <= VALUE_NAME_MOST && text[length] == '\0' && *text != '-';
}
