#include "base/text.h"
#include "design/study_check.h"

const YamlNode *study_file_node(const Yaml *yaml, const StudyFile *file)
{
    const YamlNode *files = yaml_get(yaml_get(yaml_root(yaml), "data"), "files");
    return files->kind == YAML_LIST ? yaml_child(files, file->item) : files;
}

static const YamlNode *measure_node(const Yaml *yaml, size_t index)
{
    return yaml_child(yaml_get(yaml_root(yaml), "measures"), index);
}

static bool holds_forms(const Study *study, const StudyFile *file)
{
    return study_file_times(study, file) != 0;
}

/* The column that tells the file's time points apart, or NULL. One of the study does not count where the file has a
 * time point itself, one of a preset only where no measure has columns for them. */
static const char *time_column(const Study *study, const StudyFile *file)
{
    bool named = file->columns[COLUMN_TIME] != NULL || study->columns[COLUMN_TIME] != NULL;
    if (!holds_forms(study, file) || file->time != TIME_NONE || (!named && study_times_per_row(study, file) > 1))
        return NULL;
    return study_column(study, file, COLUMN_TIME);
}

/* True when columns tell the file's time points apart. */
static bool is_wide(const Study *study, const StudyFile *file)
{
    return holds_forms(study, file) && file->time == TIME_NONE && time_column(study, file) == NULL;
}

static bool is_looked_for(const Study *study, const Measure *measure, const StudyFile *file)
{
    return (measure->at & study_file_times(study, file)) != 0;
}

/* The first measure with a column per time point that the file would hold; n_measures when there is none. */
static size_t first_wide(const Study *study, const StudyFile *file)
{
    size_t i = 0;
    while (i < study->n_measures &&
           (!measure_is_wide(&study->measures[i]) || !is_looked_for(study, &study->measures[i], file)))
        i++;
    return i;
}

/* The first file with a time point of its own; NULL when there is none. */
static const StudyFile *first_timed(const Study *study)
{
    for (size_t i = 0; i < study->n_files; i++)
        if (study->files[i].time != TIME_NONE)
            return &study->files[i];
    return NULL;
}

/* A time column of the study that no file reads. */
static bool check_column_is_used(const Yaml *yaml, const Study *study, GError **error)
{
    const StudyFile *timed = first_timed(study);
    if (study->columns[COLUMN_TIME] == NULL || timed == NULL)
        return true;
    for (size_t i = 0; i < study->n_files; i++)
        if (time_column(study, &study->files[i]) == study->columns[COLUMN_TIME])
            return true;
    return yaml_fail(yaml, yaml_get(study_file_node(yaml, timed), "time"), error,
                     "columns.time says the time point already; give one of the two");
}

/* Where a study has the times of a session and of a course, a file has one kind or the other. */
static bool check_own_time(const Yaml *yaml, const Study *study, const StudyFile *file, GError **error)
{
    StudyFile any = *file;
    any.time = TIME_NONE;
    if (file->time == TIME_NONE || (study_file_times(study, &any) & 1u << file->time) != 0)
        return true;
    return yaml_fail(yaml, yaml_get(study_file_node(yaml, file), "time"), error,
                     file->per == PER_SESSION ? "%s is no time point of a session: give the file 'per: course'"
                                              : "%s is a time point of a session: leave out 'per: course'",
                     study->times[file->time].name);
}

/* Where a measure names its columns. */
static const YamlNode *columns_node(const YamlNode *measure)
{
    static const char *const keys[] = {"columns", "items", "column"};
    const YamlNode *node = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(keys) && node == NULL; i++)
        node = yaml_get(measure, keys[i]);
    return node;
}

/* Exactly one of the three ways must say which time point a score belongs to. */
static bool check_one_way(const Yaml *yaml, const Study *study, const StudyFile *file, GError **error)
{
    size_t wide = first_wide(study, file);
    if (wide == study->n_measures && is_wide(study, file)) {
        g_autofree char *shown = text_shown(file->name, 64);
        return yaml_fail(yaml, study_file_node(yaml, file), error,
                         "nothing says which time point '%s' holds: give the file a time, name columns.time, or give "
                         "the measures columns for each time point",
                         shown);
    }
    if (wide == study->n_measures || is_wide(study, file))
        return true;
    return yaml_fail(yaml, columns_node(measure_node(yaml, wide)), error,
                     file->time != TIME_NONE ? "a file has a time already; give one of the two"
                                             : "columns.time says the time point already; give one of the two");
}

static bool check_times_have_files(const Yaml *yaml, const Study *study, GError **error)
{
    guint32 held = 0, asked = 0;
    for (size_t i = 0; i < study->n_files; i++)
        held |= study_file_times(study, &study->files[i]);
    for (size_t i = 0; i < study->n_measures; i++)
        asked |= study->measures[i].at;
    for (size_t i = 0; i < study->n_times; i++) {
        const StudyFile *timed = first_timed(study);
        if (study->times[i].is_followup || (asked & ~held & 1u << i) == 0)
            continue;
        const YamlNode *data = yaml_get(yaml_root(yaml), "data");
        const char *hint = timed != NULL   ? ""
                           : i > TIME_POST ? "; files 'per: course' have it"
                                           : "; files of sessions have it";
        return yaml_fail_key(yaml, yaml_get(data, "files"), error, "data.files: no file has time: %s%s",
                             study->times[i].name, hint);
    }
    return true;
}

/* The items of a questionnaire that is asked once stand at its time point. */
static bool widen_items(const Yaml *yaml, const Study *study, size_t index, GError **error)
{
    const Measure *measure = &study->measures[index];
    Questionnaire *questionnaire = measure->questionnaire;
    if ((questionnaire->at & (questionnaire->at - 1)) != 0)
        return yaml_fail(yaml, columns_node(measure_node(yaml, index)), error,
                         "other measures have one column per time point; name it with {time}, or give 'at: [%s]'",
                         study->times[measure->before].name);
    size_t n_items = questionnaire->instrument->n_items, slot = (size_t)__builtin_ctz(questionnaire->at);
    char **columns = g_new0(char *, n_items * study->n_times);
    for (size_t i = 0; i < n_items; i++)
        columns[i * study->n_times + slot] = questionnaire->columns[i];
    g_free(questionnaire->columns);
    questionnaire->columns = columns;
    questionnaire->n_slots = study->n_times;
    return true;
}

/* In a wide file every measure needs columns; what is asked once has only one, so that nothing is left open. */
static bool widen(const Yaml *yaml, Study *study, size_t index, GError **error)
{
    Measure *measure = &study->measures[index];
    const StudyFile *wide = NULL, *other = NULL;
    for (size_t i = 0; i < study->n_files; i++)
        if (is_looked_for(study, measure, &study->files[i]))
            *(is_wide(study, &study->files[i]) ? &wide : &other) = &study->files[i];
    if (measure_is_wide(measure) || wide == NULL)
        return true;
    if (other != NULL)
        return yaml_fail_key(yaml, measure_node(yaml, index), error,
                             "measures.%s: '%s' has one column per time point and '%s' has not; a measure is read from "
                             "one kind of file",
                             measure->name, wide->name, other->name);
    if (measure->questionnaire != NULL)
        return widen_items(yaml, study, index, error);
    if ((measure->at & (measure->at - 1)) != 0)
        return yaml_fail_key(yaml, measure_node(yaml, index), error,
                             "measures.%s: other measures have one column per time point; give it 'columns' too, or "
                             "'at: [%s]'",
                             measure->name, study->times[measure->before].name);
    if (measure->column[1] != NULL)
        return yaml_fail(yaml, yaml_get(measure_node(yaml, index), "column"), error,
                         "a list is not supported where measures have one column per time point; name one column");
    measure->columns = g_new0(char *, study->n_times);
    measure->columns[__builtin_ctz(measure->at)] = g_strdup(measure->column[0]);
    g_clear_pointer(&measure->column, g_strfreev);
    return true;
}

bool study_settle_layout(const Yaml *yaml, Study *study, GError **error)
{
    if (!check_column_is_used(yaml, study, error))
        return false;
    for (size_t i = 0; i < study->n_files; i++)
        if (!check_own_time(yaml, study, &study->files[i], error) ||
            !check_one_way(yaml, study, &study->files[i], error))
            return false;
    if (!check_times_have_files(yaml, study, error))
        return false;
    for (size_t i = 0; i < study->n_measures; i++)
        if (!widen(yaml, study, i, error))
            return false;
    return true;
}
