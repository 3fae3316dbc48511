#include "measure/identity_gate.h"

#include "base/error.h"
#include "base/text.h"
#include "ingest/identity_header.h"
#include "measure/first_record.h"
#include "measure/identity_value.h"
#include "measure/patient_id.h"

enum { HEADER_SHOWN = 60 /* characters */ };

/* Where the override is written: without a study file there is none yet. */
static const char *advice(const Study *study)
{
    return study->path == NULL ? "write a study file with" : "allow it with";
}

static bool refuse(const Study *study, const char *file, guint64 line, const char *header, const char *what,
                   GError **error)
{
    g_autofree char *shown = text_shown(header, HEADER_SHOWN);
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s': %s; use study codes, or %s privacy: {allow: [patient]}",
                    file, line, shown, what, advice(study));
}

static bool check_patient_header(Part *part, const char *header, GError **error)
{
    IdentityHeader kind = identity_header(header);
    if (kind == IDENTITY_HEADER_NONE)
        return true;
    g_autofree char *what = g_strdup_printf("names patients by %s", identity_header_words(kind));
    if (!part->study->privacy_allow_patient)
        return refuse(part->study, part->file->name, 1, header, what, error);
    finding_list_add(part->findings, FINDING_IDENTITY_ALLOWED, part->file->name, header, what, 0, NULL);
    return true;
}

bool check_identity_headers(Part *part, const Binding *binding, const char *const names[], GError **error)
{
    for (size_t i = 0; i < binding->n_cells; i++)
        if (binding->cells[i].kind == CELL_PATIENT &&
            !check_patient_header(part, names[binding->cells[i].column], error))
            return false;
    for (size_t i = 0; i < binding->n_columns; i++) {
        IdentityHeader kind = binding->first[i] >= 0 ? IDENTITY_HEADER_NONE : identity_header(names[i]);
        if (kind == IDENTITY_HEADER_NONE)
            continue;
        g_autofree char *shown = text_shown(names[i], HEADER_SHOWN);
        finding_list_add(part->findings, FINDING_IDENTIFYING_COLUMN, part->file->name, shown,
                         identity_header_words(kind), 0, NULL);
    }
    return true;
}

/* The first id of a kind; there is one. */
static guint32 first_of_kind(const Study *study, const IdTable *ids, IdentityKind kind)
{
    for (guint32 id = 0; id < id_table_count(ids); id++) {
        size_t length = 0;
        const char *text = patient_id_own(study, ids, id, &length);
        if (identity_kind(text, length) == kind)
            return id;
    }
    g_assert_not_reached();
}

bool check_identity_values(const Study *study, IdTable *patients, const IdTable *spellings, const Part parts[],
                           size_t n_parts, FindingList *findings, GError **error)
{
    const IdTable *ids = spellings != NULL ? spellings : patients;
    IdentityCounts counts = {0};
    for (guint32 id = 0; id < id_table_count(ids); id++) {
        size_t length = 0;
        const char *text = patient_id_own(study, ids, id, &length);
        identity_count(&counts, text, length);
    }
    IdentityKind kind = identity_verdict(&counts);
    if (kind == IDENTITY_NONE)
        return true;
    guint32 first = patient_id_owner(study, patients, ids, first_of_kind(study, ids, kind));
    const char *file = parts[0].file->name;
    guint64 line = 1; /* stays where all records of that patient are rows of other forms */
    FirstRecord search = {.parts = parts, .n_parts = n_parts};
    bool found = first_record_find(&search, first, &file, &line);
    const char *header = study_column(study, parts[found ? search.part : 0].file, COLUMN_PATIENT);
    g_autofree char *what = identity_counts_words(&counts, kind);
    if (!study->privacy_allow_patient)
        return refuse(study, file, line, header, what, error);
    finding_list_add(findings, FINDING_IDENTITY_ALLOWED, file, header, what, line, NULL);
    return true;
}
