/* A YAML text as a tree that remembers where everything stood. The only module that knows libfyaml.
 *
 * Of YAML only what a study file needs: one document of mappings, lists and scalars. Refused, each at its place:
 * aliases, anchors, tags, a second document, keys that are not plain words or texts, a key given twice,
 * nesting deeper than YAML_DEPTH_MAX, invalid UTF-8 and NUL, and texts longer than YAML_BYTES_MAX.
 *
 * An error reads
 *     study.yaml:14:13: measures.pain.better: 'less' is none of 'lower', 'higher'
 *         better: less
 *                 ^
 * with line and column counted from 1, the column in characters.
 */
#ifndef MLDSTAT_DESIGN_YAML_H
#define MLDSTAT_DESIGN_YAML_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

#define YAML_BYTES_MAX (1 << 20)
#define YAML_DEPTH_MAX 16
#define YAML_KEY_MAX   256

typedef enum {
    YAML_SCALAR,
    YAML_LIST,
    YAML_MAP,
} YamlKind;

typedef struct YamlNode YamlNode;
struct YamlNode {
    YamlKind kind;
    const YamlNode *parent; /* NULL for the root */
    char *key;              /* its name in the mapping that holds it, or NULL */
    size_t key_at;          /* byte where the key starts; the value's own place where there is no key */
    size_t start, end;      /* bytes of the value in the text; of an absent value: just behind its key */
    char *text;             /* of a scalar, without its quotes; never NULL for one */
    bool plain;             /* a scalar without quotes */
    bool null;              /* a plain scalar that is empty, "~" or "null" */
    GPtrArray *children;    /* of YamlNode, in file order; NULL for a scalar */
};

typedef struct Yaml Yaml;

/* Parses `text`; `path` is what messages show. On failure NULL with MLD_ERROR_STUDY. (transfer full) */
Yaml *yaml_parse(const char *path, const char *text, size_t length, GError **error);
void yaml_free(Yaml *yaml);

/* The whole document; NULL when the text holds nothing but comments. */
const YamlNode *yaml_root(const Yaml *yaml);

/* The value of `key` in a mapping, or NULL. `map` may be NULL or another kind: then NULL. */
const YamlNode *yaml_get(const YamlNode *map, const char *key);

/* The number of children; 0 for a scalar and for NULL. */
size_t yaml_count(const YamlNode *node);
const YamlNode *yaml_child(const YamlNode *node, size_t index);

/* The names on the way to a node, joined with dots: "measures.pain.range"; a list's item has its list's name, the root
 * has "". (transfer full) */
char *yaml_path(const YamlNode *node);

/* Fails with MLD_ERROR_STUDY at a node's value, the node's path before the message; returns false. */
bool yaml_fail(const Yaml *yaml, const YamlNode *node, GError **error, const char *format, ...) G_GNUC_PRINTF(4, 5);

/* The same at the node's key, without the path: for keys that should not be there. */
bool yaml_fail_key(const Yaml *yaml, const YamlNode *node, GError **error, const char *format, ...) G_GNUC_PRINTF(4, 5);

/* True when exactly one blank and a '#' follow an unquoted scalar: YAML reads what follows as a comment, the author may
 * have meant a part of the text. */
bool yaml_is_cut_short(const Yaml *yaml, const YamlNode *node);

/* Fails as yaml_fail() does, with the caret under the '#' of such a scalar. */
bool yaml_fail_cut_short(const Yaml *yaml, const YamlNode *node, GError **error);

/* The version of the library behind it; static. */
const char *yaml_library_version(void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Yaml, yaml_free)

#endif
