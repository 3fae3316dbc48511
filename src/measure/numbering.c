#include "measure/numbering.h"

#include "base/number.h"
#include "measure/identity_gate.h"
#include "measure/similar_ids.h"

#include <stdlib.h>
#include <string.h>

/* Numbers of `from` in terms of `into`, plus one, with 0 for none; *ret_same when no number changes. */
static guint32 *join_map(IdTable *into, const IdTable *from, bool *ret_same)
{
    guint32 n = id_table_count(from);
    guint32 *map = g_new(guint32, (size_t)n + 1);
    map[0] = 0;
    *ret_same = true;
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(from, id, &length);
        map[id + 1] = id_table_intern(into, text, length, id_hash(text, length)) + 1;
        *ret_same = *ret_same && map[id + 1] == id + 1;
    }
    return map;
}

/* The spellings of all parts; NULL where ids are known as they are written. (transfer full) */
static IdTable *join_spellings(Part parts[], size_t n_parts)
{
    IdTable *all = g_steal_pointer(&parts[0].spellings);
    bool same = false;
    for (size_t i = 1; all != NULL && i < n_parts; i++) {
        g_autofree guint32 *map = join_map(all, parts[i].spellings, &same);
        g_clear_pointer(&parts[i].spellings, id_table_free);
    }
    return all;
}

bool patients_join(const Study *study, Part parts[], size_t n_parts, FindingList *findings, IdNames *names,
                   guint32 *ret_n_patients, GError **error)
{
    g_autoptr(IdTable) patients = g_steal_pointer(&parts[0].patients);
    for (size_t i = 1; i < n_parts; i++) {
        bool same = false;
        g_autofree guint32 *map = join_map(patients, parts[i].patients, &same);
        g_clear_pointer(&parts[i].patients, id_table_free);
        if (!same)
            code_column_map(&parts[i].patient, map);
    }
    *ret_n_patients = id_table_count(patients);
    g_autoptr(IdTable) spellings = join_spellings(parts, n_parts);
    if (names != NULL)
        id_names_take_patients(names, study, patients, spellings);
    check_ids(study, patients, parts, n_parts, findings);
    for (guint32 n = *ret_n_patients; spellings != NULL && n < id_table_count(spellings); n++)
        finding_list_add(findings, FINDING_LOOSE_IDS, NULL, study_column(study, parts[0].file, COLUMN_PATIENT), NULL, 0,
                         NULL);
    return check_identity_values(study, patients, spellings, parts, n_parts, findings, error);
}

typedef struct {
    guint32 session; /* number before sorting */
    bool is_number;
    double number;
    const char *text;
    size_t length;
} SessionKey;

static int compare_sessions(const void *left, const void *right)
{
    const SessionKey *a = left, *b = right;
    if (a->is_number != b->is_number)
        return a->is_number ? -1 : 1;
    if (a->is_number && a->number != b->number)
        return a->number < b->number ? -1 : 1;
    int order = memcmp(a->text, b->text, MIN(a->length, b->length));
    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

/* The place of every session in their order, by number + 1; rank[0] is 0. (transfer full) */
static guint32 *rank_sessions(const IdTable *sessions, guint32 *ret_n_numbered)
{
    guint32 n = id_table_count(sessions);
    g_autofree SessionKey *keys = g_new(SessionKey, (size_t)n + 1);
    *ret_n_numbered = 0;
    for (guint32 s = 0; s < n; s++) {
        keys[s].session = s;
        keys[s].text = id_table_text(sessions, s, &keys[s].length);
        keys[s].is_number = number_parse(keys[s].text, keys[s].length, &keys[s].number);
        *ret_n_numbered += keys[s].is_number;
    }
    qsort(keys, n, sizeof *keys, compare_sessions);
    guint32 *rank = g_new0(guint32, (size_t)n + 1);
    for (guint32 s = 0; s < n; s++)
        rank[keys[s].session + 1] = s + 1;
    return rank;
}

static void renumber_sessions(Part *part, guint32 map[], const guint32 rank[])
{
    bool same = true;
    for (guint32 s = 0; s <= id_table_count(part->sessions); s++) {
        map[s] = rank[map[s]];
        same = same && map[s] == s;
    }
    if (!same)
        code_column_map(&part->session, map);
    g_clear_pointer(&part->sessions, id_table_free);
}

guint32 sessions_join(Part parts[], size_t n_parts, IdNames *names)
{
    g_autoptr(IdTable) sessions = id_table_new();
    g_autofree guint32 **maps = g_new(guint32 *, n_parts);
    bool same = false;
    for (size_t i = 0; i < n_parts; i++)
        maps[i] = join_map(sessions, parts[i].sessions, &same);
    guint32 n_numbered = 0;
    g_autofree guint32 *rank = rank_sessions(sessions, &n_numbered);
    if (names != NULL)
        id_names_take_sessions(names, sessions, rank);
    for (size_t i = 0; i < n_parts; i++) {
        renumber_sessions(&parts[i], maps[i], rank);
        g_free(maps[i]);
    }
    return n_numbered;
}
