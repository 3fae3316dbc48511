#include "design/study_check.h"

#include "base/text.h"

#include <string.h>

/* A column and the key that reads it. */
typedef struct {
    const char *header;
    char *reader; /* owned */
} Reader;

static void reader_clear(gpointer data)
{
    Reader *reader = data;
    g_free(reader->reader);
}

static const char *reader_of(const GArray *readers, const char *header)
{
    for (guint i = 0; i < readers->len; i++)
        if (strcmp(g_array_index(readers, Reader, i).header, header) == 0)
            return g_array_index(readers, Reader, i).reader;
    return NULL;
}

static void add_reader(GArray *readers, const char *header, const char *key)
{
    Reader reader = {header, g_strdup(key)};
    g_array_append_val(readers, reader);
}

/* A date may serve as the session's label; anything else is one thing only. */
static bool check_record_columns(const Yaml *yaml, const Study *study, GArray *readers, GError **error)
{
    const YamlNode *columns = yaml_get(yaml_root(yaml), "columns");
    const struct {
        const char *key, *header;
    } each[] = {
        {"patient", study_column(study, &study->files[0], COLUMN_PATIENT)},
        {"session", study->columns[COLUMN_SESSION]},
        {"date", study->columns[COLUMN_DATE]},
        {"time", study->columns[COLUMN_TIME]},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(each); i++) {
        if (each[i].header == NULL)
            continue;
        const char *taken = reader_of(readers, each[i].header);
        bool session_is_date = g_strcmp0(taken, "columns.session") == 0 && strcmp(each[i].key, "date") == 0;
        if (taken != NULL && !session_is_date) {
            g_autofree char *shown = text_shown(each[i].header, 64);
            return yaml_fail(yaml, yaml_get(columns, each[i].key), error, "column '%s' is read as %s already", shown,
                             taken);
        }
        g_autofree char *key = g_strconcat("columns.", each[i].key, NULL);
        add_reader(readers, each[i].header, key);
    }
    return true;
}

static bool check_header(const Yaml *yaml, const YamlNode *node, const char *header, const char *measure,
                         GArray *readers, GError **error)
{
    const char *taken = reader_of(readers, header);
    if (taken != NULL) {
        g_autofree char *shown = text_shown(header, 64);
        return yaml_fail(yaml, node, error, "column '%s' is read as %s already", shown, taken);
    }
    g_autofree char *key = g_strconcat("measures.", measure, NULL);
    add_reader(readers, header, key);
    return true;
}

/* Where a measure's header stands in the file: by time point, as `column`, or nowhere but in its name. */
static const YamlNode *header_node(const YamlNode *measure, const char *time)
{
    const YamlNode *wide = yaml_get(yaml_get(measure, "columns"), time);
    const YamlNode *column = yaml_get(measure, "column");
    return wide != NULL ? wide : column != NULL ? column : measure;
}

bool study_check_headers(const Yaml *yaml, const Study *study, GError **error)
{
    const YamlNode *measures = yaml_get(yaml_root(yaml), "measures");
    g_autoptr(GArray) readers = g_array_new(FALSE, FALSE, sizeof(Reader));
    g_array_set_clear_func(readers, reader_clear);
    if (!check_record_columns(yaml, study, readers, error))
        return false;
    for (size_t i = 0; i < study->n_measures; i++) {
        const Measure *measure = &study->measures[i];
        const YamlNode *node = yaml_child(measures, i);
        if (measure->columns == NULL &&
            !check_header(yaml, header_node(node, ""), measure->column[0], measure->name, readers, error))
            return false;
        for (size_t t = 0; measure->columns != NULL && t < study->n_times; t++)
            if (measure->columns[t] != NULL && !check_header(yaml, header_node(node, study->times[t].name),
                                                             measure->columns[t], measure->name, readers, error))
                return false;
    }
    return true;
}
