#include "measure/coverage.h"

#include "base/error.h"
#include "base/text.h"
#include "measure/binding.h"
#include "measure/fact_key.h"
#include "measure/first_record.h"

static bool refuse_column(const char *header, const Part parts[], size_t n_parts, GError **error)
{
    g_autofree char *shown = text_shown(header, 60);
    for (size_t i = 0; i < n_parts; i++) {
        const char *const *names = (const char *const *)parts[i].header;
        const char *nearest = nearest_header(header, names, g_strv_length(parts[i].header));
        if (nearest == NULL)
            continue;
        g_autofree char *other = text_shown(nearest, 60);
        return mld_fail(error, MLD_ERROR_DATA, "no file has column '%s'; the nearest is '%s' in %s", shown, other,
                        parts[i].file->name);
    }
    return mld_fail(error, MLD_ERROR_DATA, "no file has column '%s'", shown);
}

static bool has_role(const Part parts[], size_t n_parts, ColumnRole role)
{
    for (size_t i = 0; i < n_parts; i++)
        if ((parts[i].roles >> role & 1) != 0)
            return true;
    return false;
}

bool check_columns_found(const Study *study, const Part parts[], size_t n_parts, GError **error)
{
    static const ColumnRole roles[] = {COLUMN_SITE, COLUMN_THERAPIST, COLUMN_GROUP, COLUMN_ARM};
    for (size_t i = 0; i < G_N_ELEMENTS(roles); i++)
        if (study->columns[roles[i]] != NULL && !has_role(parts, n_parts, roles[i]))
            return refuse_column(study->columns[roles[i]], parts, n_parts, error);
    for (size_t i = 0; i < study->n_attributes; i++)
        if (!parts_have_fact(parts, n_parts, FACT_ATTRIBUTES + i))
            return refuse_column(study->attributes[i].column, parts, n_parts, error);
    return true;
}

void check_excludes_used(const Study *study, const Part parts[], size_t n_parts, FindingList *findings)
{
    for (size_t i = 0; i < study->n_exclude; i++) {
        bool used = false;
        for (size_t p = 0; p < n_parts; p++)
            used = used || parts[p].exclude_used[i];
        g_autofree char *entry = g_strdup_printf("%zu", i + 1);
        if (!used)
            finding_list_add(findings, FINDING_EXCLUDE_UNUSED, NULL, NULL, entry, 0, NULL);
    }
}

static void mark_patients(const Part *part, bool marks[])
{
    for (size_t row = 0; row < part->rows; row++) {
        guint32 patient = code_column_get(&part->patient, row);
        if (patient != 0)
            marks[patient - 1] = true;
    }
}

static void report_without_forms(const Part *part, const bool has_forms[], FindingList *findings)
{
    for (size_t row = 0; row < part->rows; row++) {
        guint32 patient = code_column_get(&part->patient, row);
        if (patient != 0 && !has_forms[patient - 1])
            finding_list_add(findings, FINDING_NO_FORMS, part->file->name, NULL, NULL, part_line(part, row), NULL);
    }
}

void check_patients_known(const Study *study, const Part parts[], size_t n_parts, guint32 n_patients,
                          FindingList *findings)
{
    bool any_file = false;
    g_autofree bool *listed = g_new0(bool, (size_t)n_patients + 1);
    g_autofree bool *has_forms = g_new0(bool, (size_t)n_patients + 1);
    for (size_t i = 0; i < n_parts; i++)
        any_file = any_file || parts[i].file->per == PER_PATIENT;
    for (size_t i = 0; any_file && i < n_parts; i++) {
        if (parts[i].file->per == PER_PATIENT)
            mark_patients(&parts[i], listed);
        else if (parts[i].holds_forms)
            mark_patients(&parts[i], has_forms);
    }
    for (size_t i = 0; any_file && i < n_parts; i++)
        if (parts[i].file->per == PER_PATIENT)
            report_without_forms(&parts[i], has_forms, findings);
    bool wanted = any_file && (study_has_column(study, COLUMN_GROUP) || study_has_column(study, COLUMN_ARM));
    FirstRecord search = {.parts = parts, .n_parts = n_parts};
    for (guint32 patient = 0; wanted && patient < n_patients; patient++) {
        const char *file = NULL;
        guint64 line = 0;
        if (!has_forms[patient] || listed[patient])
            continue;
        first_record_find(&search, patient, &file, &line);
        finding_list_add(findings, FINDING_NO_FACTS, file, NULL, NULL, line, NULL);
    }
}
