#include "design/yaml_tree.h"

#include "base/text.h"

#include <stdarg.h>
#include <string.h>

/* The most characters of a path that a message repeats. */
#define PATH_SHOWN 120

/* With a terminator behind it, whatever it holds. */
static char *copy_bytes(const char *text, size_t length)
{
    char *copy = g_malloc(length + 1);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

Yaml *yaml_new(const char *path, const char *text, size_t length)
{
    Yaml *yaml = g_new0(Yaml, 1);
    yaml->source.path = g_strdup(path);
    yaml->source.text = copy_bytes(text, length);
    yaml->source.length = length;
    return yaml;
}

void yaml_node_free(gpointer data)
{
    YamlNode *node = data;
    if (node == NULL)
        return;
    g_clear_pointer(&node->children, g_ptr_array_unref);
    g_free(node->key);
    g_free(node->text);
    g_free(node);
}

void yaml_free(Yaml *yaml)
{
    if (yaml == NULL)
        return;
    yaml_node_free(yaml->root);
    g_free((char *)yaml->source.path);
    g_free((char *)yaml->source.text);
    g_free(yaml);
}

const YamlNode *yaml_root(const Yaml *yaml)
{
    return yaml->root;
}

size_t yaml_count(const YamlNode *node)
{
    return node == NULL || node->children == NULL ? 0 : node->children->len;
}

const YamlNode *yaml_child(const YamlNode *node, size_t index)
{
    return g_ptr_array_index(node->children, index);
}

const YamlNode *yaml_get(const YamlNode *map, const char *key)
{
    if (map == NULL || map->kind != YAML_MAP)
        return NULL;
    for (size_t i = 0; i < yaml_count(map); i++)
        if (strcmp(yaml_child(map, i)->key, key) == 0)
            return yaml_child(map, i);
    return NULL;
}

char *yaml_path(const YamlNode *node)
{
    GString *path = g_string_new(NULL);
    for (const YamlNode *at = node; at != NULL; at = at->parent) {
        if (at->key == NULL)
            continue;
        if (path->len > 0)
            g_string_prepend_c(path, '.');
        g_string_prepend(path, at->key);
    }
    return g_string_free(path, FALSE);
}

static bool fail_at(const Yaml *yaml, const YamlNode *node, size_t offset, GError **error, const char *message)
{
    g_autofree char *path = yaml_path(node);
    g_autofree char *shown = text_shown(path, PATH_SHOWN);
    return place_fail(&yaml->source, offset, error, "%s%s%s", shown, *shown == '\0' ? "" : ": ", message);
}

bool yaml_fail(const Yaml *yaml, const YamlNode *node, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return fail_at(yaml, node, node->start, error, message);
}

bool yaml_fail_key(const Yaml *yaml, const YamlNode *node, GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *message = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return place_fail(&yaml->source, node->key_at, error, "%s", message);
}

bool yaml_is_cut_short(const Yaml *yaml, const YamlNode *node)
{
    const Source *source = &yaml->source;
    return node->kind == YAML_SCALAR && node->plain && node->end + 1 < source->length &&
           source->text[node->end] == ' ' && source->text[node->end + 1] == '#';
}

bool yaml_fail_cut_short(const Yaml *yaml, const YamlNode *node, GError **error)
{
    g_autofree char *shown = text_shown(node->text, 64);
    g_autofree char *message = g_strdup_printf("what follows '%s' is read as a comment: quote the whole text, or put "
                                               "the comment on its own line",
                                               shown);
    return fail_at(yaml, node, node->end + 1, error, message);
}
