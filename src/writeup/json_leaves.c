#include "writeup/json_leaves.h"

#include <stdbool.h>

static char *join_path(const char *path, const char *key)
{
    return path[0] == '\0' ? g_strdup(key) : g_strconcat(path, ".", key, NULL);
}

static bool is_limit(const json_t *value)
{
    return json_is_number(value) || json_is_null(value);
}

static bool is_interval(const json_t *list)
{
    return json_array_size(list) == 2 && is_limit(json_array_get(list, 0)) && is_limit(json_array_get(list, 1));
}

static void each_in_list(const json_t *list, const char *path, JsonLeafFunction *visit, gpointer data)
{
    bool interval = is_interval(list);
    for (size_t i = 0; i < json_array_size(list); i++) {
        g_autofree char *number = g_strdup_printf("%zu", i + 1);
        g_autofree char *deeper = join_path(path, !interval ? number : i == 0 ? "low" : "high");
        json_each_leaf(json_array_get(list, i), deeper, visit, data);
    }
}

void json_each_leaf(const json_t *value, const char *path, JsonLeafFunction *visit, gpointer data)
{
    if (json_is_array(value)) {
        each_in_list(value, path, visit, data);
        return;
    }
    if (!json_is_object(value)) {
        visit(path, value, data);
        return;
    }
    json_t *object = (json_t *)value;
    for (void *at = json_object_iter(object); at != NULL; at = json_object_iter_next(object, at)) {
        g_autofree char *deeper = join_path(path, json_object_iter_key(at));
        json_each_leaf(json_object_iter_value(at), deeper, visit, data);
    }
}
