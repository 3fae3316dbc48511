#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

/* The keys of `columns`, by what they are read as. `usual`: the header where a mapping names none. */
static const struct {
    const char *key, *usual;
} roles[COLUMN_ROLES] = {
    [COLUMN_PATIENT] = {"patient", NULL}, [COLUMN_SESSION] = {"session", NULL},
    [COLUMN_DATE] = {"date", "date"},     [COLUMN_TIME] = {"time", NULL},
    [COLUMN_SITE] = {"site", "site"},     [COLUMN_THERAPIST] = {"therapist", "therapist"},
    [COLUMN_GROUP] = {"group", "group"},  [COLUMN_ARM] = {"arm", "arm"},
};

const char *study_column_key(ColumnRole role)
{
    return roles[role].key;
}

/* A header given alone or as `column` of a mapping; NULL where the key is absent. (transfer full) */
static char *read_header(const YamlNode *node, const char *usual)
{
    if (node == NULL)
        return NULL;
    const YamlNode *header = node->kind == YAML_MAP ? yaml_get(node, "column") : node;
    return g_strdup(header == NULL ? usual : header->text);
}

void study_read_columns(const YamlNode *columns, Study *study)
{
    const YamlNode *patient = yaml_get(columns, "patient");
    const YamlNode *format = yaml_get(yaml_get(columns, "date"), "format");
    const YamlNode *within = yaml_get(patient, "within");
    for (int role = 0; role < COLUMN_ROLES; role++)
        study->columns[role] = read_header(yaml_get(columns, roles[role].key), roles[role].usual);
    study->date_format = (DateFormat)value_word(format, "columns.date.format", study->preset->date_format);
    study->loose_ids = value_word(yaml_get(patient, "match"), "columns.patient.match", 0) == 1;
    if (within != NULL)
        study->id_scope = (IdScope)(WITHIN_STUDY + value_word(within, "columns.patient.within", 0));
}

const YamlNode *study_file_column_node(const YamlNode *file, ColumnRole role)
{
    const YamlNode *nested = yaml_get(yaml_get(file, "columns"), roles[role].key);
    return nested != NULL || role == COLUMN_TIME ? nested : yaml_get(file, roles[role].key);
}

/* What holds for ids and groups cannot differ between files. */
static bool check_study_wide(const Yaml *yaml, const YamlNode *node, const char *role, GError **error)
{
    static const char *const keys[] = {"within", "match", "values"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++)
        if (yaml_get(node, keys[i]) != NULL)
            return yaml_fail(yaml, yaml_get(node, keys[i]), error,
                             "holds for the whole study: give it as columns.%s.%s", role, keys[i]);
    return true;
}

/* A header that a file's mapping leaves out is the study's; only where that has none is it the usual one. */
static const char *usual_of(const Study *study, ColumnRole role)
{
    return study->columns[role] == NULL ? roles[role].usual : NULL;
}

bool study_read_file_columns(const Yaml *yaml, const YamlNode *node, const Study *study, StudyFile *file,
                             GError **error)
{
    const YamlNode *columns = yaml_get(yaml_root(yaml), "columns");
    const YamlNode *format = yaml_get(study_file_column_node(node, COLUMN_DATE), "format");
    for (int role = 0; role < COLUMN_ROLES; role++) {
        const YamlNode *own = study_file_column_node(node, (ColumnRole)role);
        const YamlNode *direct = role == COLUMN_TIME ? NULL : yaml_get(node, roles[role].key);
        if (direct != NULL && own != direct)
            return yaml_fail_key(yaml, own, error,
                                 "data.files.columns.%s: the file has '%s' itself; give one of the two",
                                 roles[role].key, roles[role].key);
        if (!check_study_wide(yaml, own, roles[role].key, error))
            return false;
        file->columns[role] = read_header(own, usual_of(study, (ColumnRole)role));
    }
    if (format == NULL)
        format = yaml_get(yaml_get(columns, "date"), "format");
    file->date_format = (DateFormat)value_word(format, "columns.date.format", file->preset->date_format);
    return true;
}
