#include "base/text.h"
#include "design/file_name.h"
#include "design/file_pattern.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <string.h>

char *study_resolve_path(const char *folder, const char *path)
{
    if (strcmp(path, "-") == 0 || g_path_is_absolute(path) || strcmp(folder, ".") == 0)
        return g_strdup(path);
    return g_build_filename(folder, path, NULL);
}

/* What reading the list carries along. */
typedef struct {
    const Yaml *yaml;
    const char *folder;
    Study *study;
    GHashTable *taken; /* paths so far, links apart: "./a.csv" is "a.csv" */
    size_t item;
} Reader;

static bool read_time(const Reader *reader, const YamlNode *time, int *ret_time, GError **error)
{
    const Study *study = reader->study;
    const char *names[STUDY_TIMES_MAX];
    size_t index = 0;
    for (size_t i = 0; i < study->n_times; i++)
        names[i] = study->times[i].name;
    if (!value_choose(reader->yaml, time, names, study->n_times, &index, error))
        return false;
    *ret_time = (int)index;
    return true;
}

/* Rules of the study hold as well, so two for one column would leave nothing where they differ. */
static bool check_keep(const Reader *reader, const YamlNode *keep, const StudyFile *file, GError **error)
{
    const Study *study = reader->study;
    for (size_t i = 0; i < file->n_keep; i++)
        for (size_t k = 0; k < study->n_keep; k++)
            if (strcmp(file->keep[i].column, study->keep[k].column) == 0)
                return yaml_fail_key(reader->yaml, yaml_child(keep, i), error,
                                     "data.files.keep: data.keep has a rule for this column already");
    return true;
}

static bool read_rules(const Reader *reader, const YamlNode *node, StudyFile *file, GError **error)
{
    const Study *study = reader->study;
    const YamlNode *missing = yaml_get(node, "missing");
    const YamlNode *keep = yaml_get(node, "keep");
    if (study_read_preset(node, &file->preset, &file->dialect))
        file->preset_declared = true;
    study_read_dialect(node, &file->dialect);
    file->missing = missing == NULL ? NULL : value_texts(missing);
    file->duplicates = (DuplicateRule)value_word(yaml_get(node, "duplicates"), "data.duplicates", study->duplicates);
    return study_read_max_rejected(reader->yaml, yaml_get(node, "max_rejected"), &file->max_rejected,
                                   &file->max_rejected_is_share, error) &&
           study_read_keep(reader->yaml, keep, &file->keep, &file->n_keep, error) &&
           check_keep(reader, keep, file, error);
}

/* What a file of this kind cannot have. */
static bool check_scope(const Reader *reader, const YamlNode *node, const StudyFile *file, GError **error)
{
    const YamlNode *time = yaml_get(node, "time");
    const YamlNode *session = study_file_column_node(node, COLUMN_SESSION);
    const YamlNode *time_column = study_file_column_node(node, COLUMN_TIME);
    if (file->expected && file->per != PER_SESSION)
        return yaml_fail(reader->yaml, yaml_get(node, "expected"), error,
                         "only sessions are expected; leave out 'per'");
    if (session != NULL && file->per != PER_SESSION)
        return yaml_fail(reader->yaml, session, error, "a record of this file stands for a %s, not a session",
                         file->per == PER_COURSE ? "course" : "patient");
    if (time == NULL && time_column == NULL)
        return true;
    if (file->per == PER_PATIENT || file->expected)
        return yaml_fail(reader->yaml, time != NULL ? time : time_column, error,
                         "this file holds no forms, so it has no time point");
    if (time != NULL && time_column != NULL)
        return yaml_fail(reader->yaml, time, error, "columns.time says the time point already; give one of the two");
    return true;
}

/* Everything but the path. */
static bool read_item(const Reader *reader, const YamlNode *node, StudyFile *file, GError **error)
{
    const YamlNode *time = yaml_get(node, "time");
    const YamlNode *expected = yaml_get(node, "expected");
    file->item = reader->item;
    file->per = (FilePer)value_word(yaml_get(node, "per"), "data.files[].per", PER_SESSION);
    if (expected != NULL)
        (void)value_flag(expected, &file->expected); /* the form has been checked: it is one */
    return (time == NULL || read_time(reader, time, &file->time, error)) && read_rules(reader, node, file, error) &&
           study_read_file_columns(reader->yaml, node, reader->study, file, error) &&
           check_scope(reader, node, file, error);
}

/* `path`: where it stands in the study file; `resolved`: as to be opened, one file. */
static bool add_file(Reader *reader, const YamlNode *node, const YamlNode *path, const char *resolved, bool from_glob,
                     GError **error)
{
    g_autofree char *plain = g_canonicalize_filename(resolved, NULL);
    if (!g_hash_table_add(reader->taken, g_steal_pointer(&plain))) {
        g_autofree char *shown = text_shown(from_glob ? resolved : path->text, 64);
        return from_glob ? yaml_fail(reader->yaml, path, error, "'%s' matches, but is named already", shown)
                         : yaml_fail(reader->yaml, path, error, "'%s' is named twice", shown);
    }
    if (reader->study->n_files == STUDY_FILES_MAX)
        return yaml_fail(reader->yaml, path, error, "more than %d files", STUDY_FILES_MAX);
    StudyFile *file = study_add_file(reader->study);
    file->path = g_strdup(resolved);
    file->from_glob = from_glob;
    return read_item(reader, node, file, error);
}

static bool read_file(Reader *reader, const YamlNode *node, GError **error)
{
    const YamlNode *path = node->kind == YAML_MAP ? yaml_get(node, "path") : node;
    if (path == NULL)
        return yaml_fail(reader->yaml, node, error, "a file needs a path");
    if (!file_pattern_is(path->text)) {
        g_autofree char *resolved = study_resolve_path(reader->folder, path->text);
        return add_file(reader, node, path, resolved, false, error);
    }
    if (strstr(path->text, "**") != NULL)
        return yaml_fail(reader->yaml, path, error,
                         "'**' is not supported: '*' stands for one name, so write '*/*.csv' "
                         "for files one folder down");
    g_auto(GStrv) matches = file_pattern_expand(reader->folder, path->text, error);
    for (size_t i = 0; matches != NULL && matches[i] != NULL; i++)
        if (!add_file(reader, node, path, matches[i], true, error))
            return false;
    return matches != NULL;
}

bool study_read_files(const Yaml *yaml, const YamlNode *data, const char *folder, Study *study, GError **error)
{
    const YamlNode *files = yaml_get(data, "files");
    g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Reader reader = {yaml, folder, study, taken, 0};
    if (files == NULL || files->null || (files->kind == YAML_LIST && yaml_count(files) == 0)) {
        const YamlNode *place = files != NULL ? files : data != NULL ? data : yaml_root(yaml);
        return yaml_fail_key(yaml, place, error, "data.files: name at least one file");
    }
    size_t n = files->kind == YAML_LIST ? yaml_count(files) : 1;
    for (; reader.item < n; reader.item++)
        if (!read_file(&reader, files->kind == YAML_LIST ? yaml_child(files, reader.item) : files, error))
            return false;
    study_name_files(study);
    return true;
}
