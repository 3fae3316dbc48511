#include "base/text.h"
#include "design/study_check.h"

static const YamlNode *file_node(const Yaml *yaml, size_t index)
{
    const YamlNode *files = yaml_get(yaml_get(yaml_root(yaml), "data"), "files");
    return files->kind == YAML_LIST ? yaml_child(files, index) : files;
}

static const YamlNode *measure_node(const Yaml *yaml, size_t index)
{
    return yaml_child(yaml_get(yaml_root(yaml), "measures"), index);
}

/* The first file that has, or has not, a time point; n_files when there is none. */
static size_t first_file(const Study *study, bool with_time)
{
    size_t i = 0;
    while (i < study->n_files && (study->files[i].time != TIME_NONE) != with_time)
        i++;
    return i;
}

static size_t first_wide(const Study *study)
{
    size_t i = 0;
    while (i < study->n_measures && study->measures[i].columns == NULL)
        i++;
    return i;
}

/* Exactly one of the three ways must say which time point a score belongs to. */
static bool check_one_way(const Yaml *yaml, const Study *study, GError **error)
{
    size_t timed = first_file(study, true), untimed = first_file(study, false), wide = first_wide(study);
    if (timed < study->n_files && study->columns[COLUMN_TIME] != NULL)
        return yaml_fail(yaml, yaml_get(file_node(yaml, timed), "time"), error,
                         "columns.time says the time point already; give one of the two");
    if (wide < study->n_measures && study->columns[COLUMN_TIME] != NULL)
        return yaml_fail(yaml, yaml_get(measure_node(yaml, wide), "columns"), error,
                         "columns.time says the time point already; give one of the two");
    if (wide < study->n_measures && timed < study->n_files)
        return yaml_fail(yaml, yaml_get(measure_node(yaml, wide), "columns"), error,
                         "a file has a time already; give one of the two");
    if (wide == study->n_measures && study->columns[COLUMN_TIME] == NULL && untimed < study->n_files) {
        g_autofree char *shown = text_shown(study->files[untimed].name, 64);
        return yaml_fail(yaml, file_node(yaml, untimed), error,
                         "nothing says which time point '%s' holds: give the file a time, name columns.time, or give "
                         "the measures columns for each time point",
                         shown);
    }
    return true;
}

static bool has_file_of(const Study *study, int time)
{
    for (size_t i = 0; i < study->n_files; i++)
        if (study->files[i].time == time)
            return true;
    return false;
}

static bool check_times_have_files(const Yaml *yaml, const Study *study, GError **error)
{
    guint32 asked = 0;
    if (first_file(study, true) == study->n_files)
        return true;
    for (size_t i = 0; i < study->n_measures; i++)
        asked |= study->measures[i].at;
    for (size_t i = 0; i < study->n_times; i++)
        if ((asked & 1u << i) != 0 && !has_file_of(study, (int)i))
            return yaml_fail_key(yaml, file_node(yaml, 0)->parent, error, "data.files: no file has time: %s",
                                 study->times[i].name);
    return true;
}

/* In a wide layout every measure needs columns; what is asked once has only one, so that nothing is left open. */
static bool widen(const Yaml *yaml, Study *study, GError **error)
{
    if (first_wide(study) == study->n_measures)
        return true;
    for (size_t i = 0; i < study->n_measures; i++) {
        Measure *measure = &study->measures[i];
        if (measure->columns != NULL)
            continue;
        if (measure->at != 1u << TIME_PRE)
            return yaml_fail_key(yaml, measure_node(yaml, i), error,
                                 "measures.%s: other measures have one column per time point; give it 'columns' too, "
                                 "or 'at: [%s]'",
                                 measure->name, study->times[TIME_PRE].name);
        measure->columns = g_new0(char *, study->n_times);
        measure->columns[TIME_PRE] = g_strdup(measure->column[0]);
        g_clear_pointer(&measure->column, g_strfreev);
    }
    return true;
}

bool study_settle_layout(const Yaml *yaml, Study *study, GError **error)
{
    return check_one_way(yaml, study, error) && check_times_have_files(yaml, study, error) && widen(yaml, study, error);
}
