#include "measure/patient_id.h"

#include <string.h>

#define SITE_END '\x1f' /* no cell that is shown holds it */

bool patient_ids_are_plain(const Study *study)
{
    return !study->loose_ids && study->id_scope != WITHIN_SITE;
}

static bool fold_ascii(GString *out, const char *id, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((guint8)id[i] >= 128)
            return false;
    for (size_t i = 0; i < length; i++)
        if (g_ascii_isalnum(id[i]))
            g_string_append_c(out, g_ascii_tolower(id[i]));
    return true;
}

static void fold_letters(GString *out, const char *id, size_t length)
{
    g_autofree char *copy = g_strndup(id, length);
    g_autofree char *normal = g_utf8_normalize(copy, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *folded = g_utf8_casefold(normal == NULL ? copy : normal, -1);
    for (const char *at = folded; *at != '\0'; at = g_utf8_next_char(at))
        if (g_unichar_isalnum(g_utf8_get_char(at)) || g_unichar_ismark(g_utf8_get_char(at)))
            g_string_append_unichar(out, g_utf8_get_char(at));
}

void patient_id_fold(GString *out, const Study *study, const char *id, size_t length)
{
    gsize before = out->len;
    if (study->loose_ids && !fold_ascii(out, id, length))
        fold_letters(out, id, length);
    if (out->len == before)
        g_string_append_len(out, id, (gssize)length);
}

void patient_id_add_site(GString *out, const char *site, size_t length)
{
    for (size_t i = 0; i < length; i++)
        g_string_append_c(out, site[i] == SITE_END ? ' ' : site[i]);
    g_string_append_c(out, SITE_END);
}

void patient_id_skip_site(const Study *study, const char **text, size_t *length)
{
    const char *end = study->id_scope == WITHIN_SITE ? memchr(*text, SITE_END, *length) : NULL;
    if (end == NULL)
        return;
    *length -= (size_t)(end + 1 - *text);
    *text = end + 1;
}

char *patient_id_shown(const Study *study, const char *text, size_t length)
{
    const char *own = text;
    size_t own_length = length;
    patient_id_skip_site(study, &own, &own_length);
    char *shown = g_strndup(text, length);
    if (own != text)
        shown[own - text - 1] = '/';
    return shown;
}

const char *patient_id_own(const Study *study, const IdTable *ids, guint32 id, size_t *ret_length)
{
    const char *text = id_table_text(ids, id, ret_length);
    patient_id_skip_site(study, &text, ret_length);
    return text;
}

guint32 patient_id_owner(const Study *study, IdTable *patients, const IdTable *ids, guint32 id)
{
    size_t length = 0, own_length = 0;
    if (ids == patients)
        return id;
    const char *text = id_table_text(ids, id, &length);
    const char *own = patient_id_own(study, ids, id, &own_length);
    g_autoptr(GString) known = g_string_new_len(text, own - text);
    patient_id_fold(known, study, own, own_length);
    return id_table_intern(patients, known->str, known->len, id_hash(known->str, known->len));
}
