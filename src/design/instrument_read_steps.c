#include "base/number.h"
#include "design/bands.h"
#include "design/instrument_blocks.h"
#include "design/instrument_value.h"

static bool read_factor(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error)
{
    if (!definition_number(yaml, node, ret_value, error))
        return false;
    return *ret_value != 0 || yaml_fail(yaml, node, error, "must not be 0");
}

static bool read_limits(const Yaml *yaml, const YamlNode *node, const Reach *reach, bool *ret_has, Limits *ret_limits,
                        Reach *ret_within, GError **error)
{
    *ret_within = *reach;
    *ret_has = node != NULL;
    if (node == NULL)
        return true;
    if (!definition_limits(yaml, node, ret_limits, error))
        return false;
    if (reach_within(reach, ret_limits, ret_within))
        return true;
    g_autofree char *possible = reach_words(reach);
    return yaml_fail(yaml, node, error, "holds no possible result: these are %s", possible);
}

static bool read_plausible(const Yaml *yaml, const YamlNode *node, Score *score, Reach *reach, GError **error)
{
    Reach within;
    const YamlNode *hint = yaml_get(node, "hint");
    if (!read_limits(yaml, definition_get(node, "valid"), reach, &score->has_valid, &score->valid, &within, error))
        return false;
    *reach = within;
    if (!read_limits(yaml, definition_get(node, "doubtful"), reach, &score->has_doubtful, &score->doubtful, &within,
                     error) ||
        !definition_text(yaml, hint, &score->hint, error))
        return false;
    return hint == NULL || score->has_valid || score->has_doubtful ||
           yaml_fail_key(yaml, hint, error, "scores.%s: 'hint' needs 'valid' or 'doubtful'", score->name);
}

static bool read_bands(const Yaml *yaml, const YamlNode *node, Score *score, Reach *reach, GError **error)
{
    if (node == NULL)
        return true;
    if (!bands_read_values(yaml, node, reach, &score->bands, &score->n_bands, error))
        return false;
    g_autofree double *values = g_new(double, score->n_bands);
    for (size_t i = 0; i < score->n_bands; i++)
        values[i] = score->bands[i].value;
    *reach = reach_of_values(values, score->n_bands);
    return true;
}

/* One value for every possible result. */
static bool check_table(const Yaml *yaml, const YamlNode *node, const Score *score, const Reach *reach, GError **error)
{
    const YamlNode *first = yaml_get(node, "first"), *values = yaml_get(node, "values");
    g_autofree char *possible = reach_words(reach);
    char number[NUMBER_BUFFER];
    if (!reach->is_whole || isinf(reach->limits.low) || isinf(reach->limits.high))
        return yaml_fail(yaml, node, error, "needs whole results; the rule gives others, too");
    if (score->table_first != reach->limits.low)
        return yaml_fail(yaml, first, error, "must be %s: the possible results are %s",
                         number_short(number, reach->limits.low), possible);
    double needed = reach->limits.high - reach->limits.low + 1;
    if ((double)yaml_count(values) != needed)
        return yaml_fail(yaml, values, error, "has %zu values; the possible results %s need %s", yaml_count(values),
                         possible, number_short(number, needed));
    return true;
}

static bool read_table(const Yaml *yaml, const YamlNode *node, Score *score, Reach *reach, GError **error)
{
    if (node == NULL)
        return true;
    if (!definition_need_number(yaml, node, "first", &score->table_first, error))
        return false;
    const YamlNode *values = definition_need(yaml, node, "values", error);
    if (values == NULL || !check_table(yaml, node, score, reach, error))
        return false;
    score->n_table = yaml_count(values);
    score->table = g_new0(double, score->n_table);
    for (size_t i = 0; i < score->n_table; i++)
        if (!definition_number(yaml, yaml_child(values, i), &score->table[i], error))
            return false;
    *reach = reach_of_values(score->table, score->n_table);
    return true;
}

bool score_read_steps(const Yaml *yaml, const YamlNode *node, Score *score, Reach *reach, GError **error)
{
    const YamlNode *bands = definition_get(node, "bands"), *table = definition_get(node, "table");
    score->times = score->divide = 1;
    if (!read_factor(yaml, yaml_get(node, "times"), &score->times, error) ||
        !read_factor(yaml, yaml_get(node, "divide"), &score->divide, error) ||
        !definition_number(yaml, yaml_get(node, "plus"), &score->plus, error))
        return false;
    *reach = reach_scaled(*reach, score->times, score->divide, score->plus);
    if (bands != NULL && table != NULL)
        return yaml_fail(yaml, node, error, "give either 'bands' or 'table'");
    return read_plausible(yaml, node, score, reach, error) && read_bands(yaml, bands, score, reach, error) &&
           read_table(yaml, table, score, reach, error);
}
