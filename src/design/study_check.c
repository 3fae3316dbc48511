#include "design/study_check.h"

#include "base/text.h"
#include "design/study_blocks.h"

#include <string.h>

/* What the columns of one file are read as: keys by header. */
typedef struct {
    const Yaml *yaml;
    const Study *study;
    const StudyFile *file;
    GHashTable *keys; /* header, borrowed, to the name of the key, owned */
} Headers;

/* Where the study file says it: for the file, for all files, or nowhere but in a preset. */
static const YamlNode *role_node(const Headers *headers, ColumnRole role)
{
    const YamlNode *file = study_file_node(headers->yaml, headers->file);
    const YamlNode *own = study_file_column_node(file, role);
    const YamlNode *shared = yaml_get(yaml_get(yaml_root(headers->yaml), "columns"), study_column_key(role));
    return own != NULL ? own : shared != NULL ? shared : file;
}

/* Takes the ownership of `key`. */
static bool claim(const Headers *headers, const YamlNode *node, const char *header, char *key, GError **error)
{
    const char *taken = g_hash_table_lookup(headers->keys, header);
    if (taken == NULL) {
        g_hash_table_insert(headers->keys, (gpointer)header, key);
        return true;
    }
    g_autofree char *shown = text_shown(header, 64);
    g_free(key);
    return yaml_fail(headers->yaml, node, error, "column '%s' is read as %s already", shown, taken);
}

/* A date may serve as the session's label; anything else is one thing only. */
static bool claim_roles(const Headers *headers, GError **error)
{
    const char *session = study_column(headers->study, headers->file, COLUMN_SESSION);
    for (int role = 0; role < COLUMN_ROLES; role++) {
        const char *header = study_column(headers->study, headers->file, (ColumnRole)role);
        if (header == NULL || (role == COLUMN_DATE && g_strcmp0(header, session) == 0))
            continue;
        char *key = g_strconcat("columns.", study_column_key((ColumnRole)role), NULL);
        if (!claim(headers, role_node(headers, (ColumnRole)role), header, key, error))
            return false;
    }
    return true;
}

static bool claim_measure(const Headers *headers, size_t index, GError **error)
{
    const Measure *measure = &headers->study->measures[index];
    const YamlNode *node = yaml_child(yaml_get(yaml_root(headers->yaml), "measures"), index);
    const YamlNode *column = yaml_get(node, "column");
    const YamlNode *scalar = column != NULL && column->kind == YAML_SCALAR ? column : node;
    for (size_t i = 0; measure->column != NULL && measure->column[i] != NULL; i++) {
        const YamlNode *place = column != NULL && column->kind == YAML_LIST ? yaml_child(column, i) : scalar;
        if (!claim(headers, place, measure->column[i], g_strconcat("measures.", measure->name, NULL), error))
            return false;
    }
    for (size_t t = 0; measure->columns != NULL && t < headers->study->n_times; t++) {
        const YamlNode *wide = yaml_get(yaml_get(node, "columns"), headers->study->times[t].name);
        if (measure->columns[t] != NULL && !claim(headers, wide != NULL ? wide : scalar, measure->columns[t],
                                                  g_strconcat("measures.", measure->name, NULL), error))
            return false;
    }
    return true;
}

static bool check_file(const Yaml *yaml, const Study *study, const StudyFile *file, GError **error)
{
    g_autoptr(GHashTable) keys = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
    Headers headers = {yaml, study, file, keys};
    guint32 times = study_file_times(study, file);
    if (!claim_roles(&headers, error))
        return false;
    for (size_t i = 0; i < study->n_measures; i++)
        if ((study->measures[i].at & times) != 0 && !claim_measure(&headers, i, error))
            return false;
    return true;
}

bool study_check_headers(const Yaml *yaml, const Study *study, GError **error)
{
    for (size_t i = 0; i < study->n_files; i++) {
        bool seen = i > 0 && study->files[i - 1].item == study->files[i].item;
        if (!seen && !check_file(yaml, study, &study->files[i], error))
            return false;
    }
    return true;
}
