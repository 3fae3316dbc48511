#include "base/number.h"
#include "base/text.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"

#include <string.h>

static bool read_level(const Yaml *yaml, const YamlNode *child, double low, double high, double recode[],
                       GError **error)
{
    double level = 0;
    char from[NUMBER_BUFFER], to[NUMBER_BUFFER];
    g_autofree char *path = yaml_path(child->parent);
    g_autofree char *shown = text_shown(child->key, 64);
    bool is_whole = number_parse(child->key, strlen(child->key), &level) && level == floor(level);
    if (!is_whole || level < low || level > high)
        return yaml_fail_key(yaml, child, error, "%s: '%s' is not a whole number from %s to %s", path, shown,
                             number_short(from, low), number_short(to, high));
    double *value = &recode[(size_t)(level - low)];
    if (!isnan(*value))
        return yaml_fail_key(yaml, child, error, "%s: '%s' is given twice", path, shown);
    return definition_number(yaml, child, value, error);
}

bool instrument_read_recode(const Yaml *yaml, const YamlNode *node, double low, double high, double **ret_recode,
                            GError **error)
{
    char from[NUMBER_BUFFER], to[NUMBER_BUFFER], lacking[NUMBER_BUFFER];

    size_t n = (size_t)(high - low) + 1;
    double *recode = *ret_recode = g_new(double, n);
    for (size_t i = 0; i < n; i++)
        recode[i] = NAN;
    for (size_t i = 0; i < yaml_count(node); i++)
        if (!read_level(yaml, yaml_child(node, i), low, high, recode, error))
            return false;
    for (size_t i = 0; i < n; i++)
        if (isnan(recode[i]))
            return yaml_fail(yaml, node, error, "%s is missing; give every whole number from %s to %s",
                             number_short(lacking, low + (double)i), number_short(from, low), number_short(to, high));
    return true;
}
