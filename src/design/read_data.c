#include "base/number.h"
#include "base/text.h"
#include "design/study_blocks.h"
#include "design/study_value.h"

#include <math.h>
#include <string.h>

enum { NAME_SHOWN = 100 /* characters of a file's name */ };

char *study_resolve_path(const char *folder, const char *path)
{
    if (strcmp(path, "-") == 0 || g_path_is_absolute(path) || strcmp(folder, ".") == 0)
        return g_strdup(path);
    return g_build_filename(folder, path, NULL);
}

/* Compares what is written, links apart: "./a.csv" is "a.csv". */
static bool same_path(const char *a, const char *b)
{
    g_autofree char *plain_a = g_canonicalize_filename(a, "/");
    g_autofree char *plain_b = g_canonicalize_filename(b, "/");
    return strcmp(plain_a, plain_b) == 0;
}

static bool check_path(const Yaml *yaml, const YamlNode *path, const Study *study, GError **error)
{
    g_autofree char *shown = text_shown(path->text, 64);
    if (strpbrk(path->text, "*?[") != NULL)
        return yaml_fail(yaml, path, error, "'%s': a pattern is not supported yet; name each file", shown);
    if (study->n_files == STUDY_FILES_MAX)
        return yaml_fail(yaml, path, error, "more than %d files", STUDY_FILES_MAX);
    return true;
}

static bool read_time(const Yaml *yaml, const YamlNode *time, const Study *study, int *ret_time, GError **error)
{
    const char *names[STUDY_TIMES_MAX];
    size_t index = 0;
    for (size_t i = 0; i < study->n_times; i++)
        names[i] = study->times[i].name;
    if (!value_choose(yaml, time, names, study->n_times, &index, error))
        return false;
    *ret_time = (int)index;
    return true;
}

static bool read_file(const Yaml *yaml, const YamlNode *node, const char *folder, Study *study, GError **error)
{
    const YamlNode *path = node->kind == YAML_MAP ? yaml_get(node, "path") : node;
    const YamlNode *time = yaml_get(node, "time");
    int time_index = TIME_NONE;
    if (path == NULL)
        return yaml_fail(yaml, node, error, "a file needs a path");
    if (!check_path(yaml, path, study, error) || (time != NULL && !read_time(yaml, time, study, &time_index, error)))
        return false;
    g_autofree char *resolved = study_resolve_path(folder, path->text);
    for (size_t i = 0; i < study->n_files; i++)
        if (same_path(study->files[i].path, resolved)) {
            g_autofree char *shown = text_shown(path->text, 64);
            return yaml_fail(yaml, path, error, "'%s' is named twice", shown);
        }
    StudyFile *file = study_add_file(study);
    g_autofree char *base = strcmp(resolved, "-") == 0 ? g_strdup("-") : g_path_get_basename(resolved);
    file->name = text_shown(base, NAME_SHOWN);
    file->path = g_steal_pointer(&resolved);
    file->time = time_index;
    return true;
}

static bool read_files(const Yaml *yaml, const YamlNode *files, const char *folder, Study *study, GError **error)
{
    if (files->kind == YAML_SCALAR)
        return read_file(yaml, files, folder, study, error);
    for (size_t i = 0; i < yaml_count(files); i++)
        if (!read_file(yaml, yaml_child(files, i), folder, study, error))
            return false;
    return true;
}

/* "5%" is a share, "20" a count of records. */
static bool read_max_rejected(const Yaml *yaml, const YamlNode *node, Study *study, GError **error)
{
    size_t length = strlen(node->text);
    bool share = length > 0 && node->text[length - 1] == '%';
    double value = 0;
    bool reads = number_parse(node->text, length - (share ? 1 : 0), &value) && value >= 0;
    if (!reads || (share ? value > 100 : value != floor(value))) {
        g_autofree char *shown = text_shown(node->text, 64);
        return yaml_fail(yaml, node, error,
                         "'%s' is neither a percentage from 0%% to 100%% nor a whole number of records", shown);
    }
    study->max_rejected_is_share = share;
    study->max_rejected = share ? value / 100 : value;
    return true;
}

bool study_read_data(const Yaml *yaml, const YamlNode *data, const char *folder, Study *study, GError **error)
{
    const YamlNode *files = yaml_get(data, "files");
    const YamlNode *missing = yaml_get(data, "missing");
    const YamlNode *duplicates = yaml_get(data, "duplicates");
    const YamlNode *max_rejected = yaml_get(data, "max_rejected");
    if (files == NULL || files->null || (files->kind == YAML_LIST && yaml_count(files) == 0)) {
        const YamlNode *place = files != NULL ? files : data != NULL ? data : yaml_root(yaml);
        return yaml_fail_key(yaml, place, error, "data.files: name at least one file");
    }
    if (!read_files(yaml, files, folder, study, error))
        return false;
    if (missing != NULL) {
        g_strfreev(study->missing);
        study->missing = value_texts(missing);
    }
    study->duplicates = (DuplicateRule)value_word(duplicates, "data.duplicates", DUPLICATES_REFUSE);
    return max_rejected == NULL || read_max_rejected(yaml, max_rejected, study, error);
}
