#include "measure/id_names.h"

#include "measure/patient_id.h"

#define CHUNK (1 << 16)

IdNames *id_names_new(void)
{
    IdNames *names = g_new0(IdNames, 1);
    names->texts = g_string_chunk_new(CHUNK);
    return names;
}

void id_names_free(IdNames *names)
{
    if (names == NULL)
        return;
    g_string_chunk_free(names->texts);
    g_free(names->patients);
    g_free(names->sessions);
    g_free(names);
}

static const char *keep_id(IdNames *names, const Study *study, const IdTable *ids, guint32 id)
{
    size_t length = 0;
    const char *text = id_table_text(ids, id, &length);
    if (study->id_scope != WITHIN_SITE)
        return g_string_chunk_insert_len(names->texts, text, (gssize)length);
    g_autofree char *shown = patient_id_shown(study, text, length);
    return g_string_chunk_insert(names->texts, shown);
}

void id_names_take_patients(IdNames *names, const Study *study, IdTable *patients, const IdTable *spellings)
{
    guint32 n = id_table_count(patients);
    const IdTable *ids = spellings == NULL ? patients : spellings;
    names->patients = g_new0(const char *, (size_t)n + 1);
    for (guint32 i = 0; i < id_table_count(ids); i++) {
        guint32 patient = patient_id_owner(study, patients, ids, i);
        if (patient < n && names->patients[patient] == NULL)
            names->patients[patient] = keep_id(names, study, ids, i);
    }
    for (guint32 i = 0; i < n; i++)
        if (names->patients[i] == NULL)
            names->patients[i] = keep_id(names, study, patients, i);
}

void id_names_take_sessions(IdNames *names, const IdTable *sessions, const guint32 rank[])
{
    guint32 n = id_table_count(sessions);
    names->sessions = g_new0(const char *, (size_t)n + 1);
    for (guint32 s = 0; s < n; s++) {
        size_t length = 0;
        const char *text = id_table_text(sessions, s, &length);
        names->sessions[rank[s + 1] - 1] = g_string_chunk_insert_len(names->texts, text, (gssize)length);
    }
}
