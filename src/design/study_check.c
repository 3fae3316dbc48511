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

static const YamlNode *measure_node(const Yaml *yaml, size_t index)
{
    return yaml_child(yaml_get(yaml_root(yaml), "measures"), index);
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

/* Measures that share their items read them once. */
static bool is_first_of_items(const Study *study, size_t index, guint32 times)
{
    for (size_t i = 0; i < index; i++)
        if (study->measures[i].questionnaire == study->measures[index].questionnaire &&
            (study->measures[i].at & times) != 0)
            return false;
    return true;
}

/* The columns of a questionnaire that the file may hold. */
static bool claim_items(const Headers *headers, size_t index, GError **error)
{
    const Study *study = headers->study;
    const Measure *measure = &study->measures[index];
    const Questionnaire *questionnaire = measure->questionnaire;
    const YamlNode *items = yaml_get(measure_node(headers->yaml, index), "items");
    guint32 times = study_file_times(study, headers->file);
    if (!is_first_of_items(study, index, times))
        return true;
    for (size_t i = 0; i < questionnaire->instrument->n_items * questionnaire->n_slots; i++) {
        const char *header = questionnaire->columns[i];
        size_t item = i / questionnaire->n_slots, slot = i % questionnaire->n_slots;
        const YamlNode *place = items->kind == YAML_LIST  ? yaml_child(items, item)
                                : items->kind == YAML_MAP ? yaml_get(items, questionnaire->instrument->items[item].id)
                                                          : items;
        if (header == NULL || (questionnaire->n_slots > 1 && (times >> slot & 1) == 0))
            continue;
        if (!claim(headers, place, header, g_strconcat("measures.", measure->name, NULL), error))
            return false;
    }
    return true;
}

static bool claim_measure(const Headers *headers, size_t index, GError **error)
{
    const Measure *measure = &headers->study->measures[index];
    const YamlNode *node = measure_node(headers->yaml, index);
    if (measure->questionnaire != NULL)
        return claim_items(headers, index, error);
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
