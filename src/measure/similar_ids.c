#include "measure/similar_ids.h"

#include <stdbool.h>
#include <string.h>

/* Ids of one length, of digits and capitals with one run of digits, cannot be spellings of each other. */
typedef struct {
    bool uniform;
    size_t length;
    guint32 without_digit; /* how many */
    guint32 last_without;  /* the last of them */
} Survey;

static bool is_plain(const char *text, size_t length)
{
    size_t runs = 0;
    for (size_t i = 0; i < length; i++) {
        bool digit = g_ascii_isdigit(text[i]);
        if (!digit && !g_ascii_isupper(text[i]))
            return false;
        runs += digit && (i == 0 || !g_ascii_isdigit(text[i - 1]));
    }
    return runs <= 1;
}

static bool has_digit(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (g_ascii_isdigit(text[i]))
            return true;
    return false;
}

static Survey survey(const IdTable *patients)
{
    Survey found = {.uniform = true};
    for (guint32 id = 0; id < id_table_count(patients); id++) {
        size_t length = 0;
        const char *text = id_table_text(patients, id, &length);
        if (id == 0)
            found.length = length;
        found.uniform = found.uniform && length == found.length && is_plain(text, length);
        if (!has_digit(text, length)) {
            found.without_digit++;
            found.last_without = id;
        }
    }
    return found;
}

/* Letters and digits only, case folded, each run of digits without its leading zeros. */
static char *fold(const char *text, size_t length)
{
    g_autofree char *copy = g_strndup(text, length);
    g_autofree char *folded = g_utf8_casefold(copy, -1);
    GString *plain = g_string_sized_new(length);
    bool in_digits = false;
    for (const char *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        bool leading_zero = c == '0' && !in_digits && g_ascii_isdigit(at[1]);
        if (leading_zero)
            continue;
        in_digits = c < 128 && g_ascii_isdigit((char)c);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(plain, c);
    }
    return g_string_free(plain, FALSE);
}

static void report(FindingList *findings, FindingCode code, const char *column, FirstRecord *search, guint32 id)
{
    const char *file = NULL;
    guint64 line = 0;
    first_record_find(search, id, &file, &line);
    finding_list_add(findings, code, file, column, NULL, line, NULL);
}

void check_ids(const IdTable *patients, const char *column, const Part parts[], size_t n_parts, FindingList *findings)
{
    Survey found = survey(patients);
    guint32 n = id_table_count(patients);
    if (found.without_digit == 1 && n >= 4) {
        FirstRecord search = {.parts = parts, .n_parts = n_parts};
        report(findings, FINDING_UNLIKE_ID, column, &search, found.last_without);
    }
    if (found.uniform)
        return;
    FirstRecord search = {.parts = parts, .n_parts = n_parts};
    g_autoptr(IdTable) spellings = id_table_new();
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(patients, id, &length);
        g_autofree char *folded = fold(text, length);
        guint32 before = id_table_count(spellings);
        size_t folded_length = strlen(folded);
        if (id_table_intern(spellings, folded, folded_length, id_hash(folded, folded_length)) < before)
            report(findings, FINDING_SIMILAR_IDS, column, &search, id);
    }
}
