#include "design/study_blocks.h"
#include "design/study_check.h"

/* True when the file has such a column, if only under a name that its preset finds in the header. */
static bool has_column(const Study *study, const StudyFile *file, ColumnRole role)
{
    const char *usual = role == COLUMN_SESSION ? file->preset->session : file->preset->date;
    if (role == COLUMN_SESSION && file->per != PER_SESSION)
        return false;
    return study_column(study, file, role) != NULL || (file->preset_declared && usual != NULL);
}

static bool any_has_column(const Study *study, ColumnRole role)
{
    for (size_t i = 0; i < study->n_files; i++)
        if (has_column(study, &study->files[i], role))
            return true;
    return false;
}

/* All files of sessions, those that list the expected ones among them, have the column or none. */
static bool check_shared(const Yaml *yaml, const Study *study, ColumnRole role, GError **error)
{
    const StudyFile *with = NULL, *without = NULL;
    for (size_t i = 0; i < study->n_files; i++) {
        const StudyFile *file = &study->files[i];
        if (file->per == PER_SESSION)
            *(has_column(study, file, role) ? &with : &without) = file;
    }
    if (with == NULL || without == NULL)
        return true;
    const char *key = study_column_key(role);
    return yaml_fail(yaml, study_file_node(yaml, without), error,
                     "'%s' has no %s column and '%s' has one: name columns.%s, or the %s of each file", without->name,
                     key, with->name, key, key);
}

static bool check_scope(const Yaml *yaml, const Study *study, GError **error)
{
    const YamlNode *patient = yaml_get(yaml_get(yaml_root(yaml), "columns"), "patient");
    if (study->id_scope != WITHIN_SITE)
        return true;
    for (size_t i = 0; i < study->n_files; i++)
        if (study_column(study, &study->files[i], COLUMN_SITE) == NULL)
            return yaml_fail(yaml, yaml_get(patient, "within"), error,
                             "'%s' has no site column: name columns.site, or the site of each file",
                             study->files[i].name);
    return true;
}

/* A rule for a session or a date needs a column that says which it is. */
static bool check_exclude(const Yaml *yaml, const Study *study, GError **error)
{
    const YamlNode *exclude = yaml_get(yaml_get(yaml_root(yaml), "data"), "exclude");
    for (size_t i = 0; i < study->n_exclude; i++) {
        const YamlNode *node = yaml_child(exclude, i);
        if (study->exclude[i].session != NULL && !any_has_column(study, COLUMN_SESSION))
            return yaml_fail(yaml, yaml_get(node, "session"), error, "needs columns.session");
        if (study->exclude[i].date != NULL && !any_has_column(study, COLUMN_DATE))
            return yaml_fail(yaml, yaml_get(node, "date"), error, "needs columns.date");
    }
    return true;
}

bool study_check_identity(const Yaml *yaml, const Study *study, GError **error)
{
    ColumnRole matched_by = any_has_column(study, COLUMN_SESSION) ? COLUMN_SESSION : COLUMN_DATE;
    if (!check_shared(yaml, study, matched_by, error) || !check_scope(yaml, study, error) ||
        !check_exclude(yaml, study, error))
        return false;
    if (study->n_arms > 0 && !study_has_column(study, COLUMN_ARM))
        return yaml_fail_key(yaml, yaml_get(yaml_root(yaml), "arms"), error,
                             "arms: nothing says a patient's arm; name columns.arm, or the arm of a file");
    return true;
}
