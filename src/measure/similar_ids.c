#include "measure/similar_ids.h"

#include "measure/patient_id.h"

#include <stdbool.h>
#include <string.h>

/* Ids of one length, of digits and capitals with one run of digits, cannot be spellings of each other. */
typedef struct {
    bool uniform;
    size_t length;
    guint64 usual_shape; /* of most ids, where most have one shape */
    guint32 lead;        /* by how much it outvotes the others so far */
} Survey;

enum {
    SHAPES_FROM = 10, /* patients: with fewer, one more than the rest is no rule */
    WORDS_FROM = 4,
    FEW = 10, /* one id in so many may be unlike the others */
};

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

/* Digits count by run, letters one by one without their case, anything else as it is: "P28" and "p4" have one shape. */
static guint64 shape_of(const char *text, size_t length)
{
    guint64 shape = 0xcbf29ce484222325u; /* FNV-1a */
    for (size_t i = 0; i < length; i++) {
        bool digit = g_ascii_isdigit(text[i]);
        if (digit && i > 0 && g_ascii_isdigit(text[i - 1]))
            continue;
        guint8 kind = digit ? '9' : g_ascii_isalpha(text[i]) ? 'A' : (guint8)text[i];
        shape = (shape ^ kind) * 0x100000001b3u;
    }
    return shape;
}

/* A majority by vote: a shape that more than half of the ids have is left (Boyer and Moore 1991). */
static void vote(Survey *survey, guint64 shape)
{
    if (survey->lead == 0)
        survey->usual_shape = shape;
    survey->lead += survey->usual_shape == shape ? 1u : -1u;
}

static Survey survey(const Study *study, const IdTable *patients)
{
    Survey found = {.uniform = true};
    for (guint32 id = 0; id < id_table_count(patients); id++) {
        size_t length = 0;
        const char *text = id_table_text(patients, id, &length);
        if (id == 0)
            found.length = length;
        found.uniform = found.uniform && length == found.length && is_plain(text, length);
        patient_id_skip_site(study, &text, &length);
        vote(&found, shape_of(text, length));
    }
    return found;
}

static void report(FindingList *findings, FindingCode code, const Study *study, FirstRecord *search, guint32 id)
{
    const char *name = NULL;
    guint64 line = 0;
    bool found = first_record_find(search, id, &name, &line);
    const StudyFile *file = found ? search->parts[search->part].file : &study->files[0];
    bool no_remedy = code == FINDING_SIMILAR_IDS && study->loose_ids;
    finding_list_add(findings, code, name, study_column(study, file, COLUMN_PATIENT),
                     no_remedy ? "write one patient's alike" : NULL, line, NULL);
}

/* Ids without a digit and ids of another shape, each where they are few. */
static void report_unlike(const Study *study, const IdTable *patients, const Survey *survey, FirstRecord search,
                          FindingList *findings)
{
    guint32 n = id_table_count(patients), words = 0, odd = 0, few = MAX(n / FEW, 1);
    g_autofree guint8 *unlike = g_new0(guint8, (size_t)n + 1); /* bit 0: no digit; bit 1: another shape */
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(patients, id, &length);
        patient_id_skip_site(study, &text, &length);
        bool is_word = !has_digit(text, length), is_odd = shape_of(text, length) != survey->usual_shape;
        unlike[id] = (guint8)(is_word | is_odd << 1);
        words += is_word;
        odd += is_odd;
    }
    int mask = (n >= WORDS_FROM && words <= few ? 1 : 0) | (n >= SHAPES_FROM && odd <= few ? 2 : 0);
    for (guint32 id = 0; id < n && mask != 0; id++)
        if ((unlike[id] & mask) != 0)
            report(findings, FINDING_UNLIKE_ID, study, &search, id);
}

/* Letters and digits only, in one Unicode form, case folded, each run of digits without its leading zeros; behind the
 * site as it is. */
static char *fold(const Study *study, const char *text, size_t length)
{
    const char *own = text;
    size_t own_length = length;
    patient_id_skip_site(study, &own, &own_length);
    g_autofree char *copy = g_strndup(own, own_length);
    g_autofree char *normal = g_utf8_normalize(copy, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *folded = g_utf8_casefold(normal == NULL ? copy : normal, -1);
    GString *plain = g_string_new_len(text, own - text);
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

void check_ids(const Study *study, const IdTable *patients, const Part parts[], size_t n_parts, FindingList *findings)
{
    Survey found = survey(study, patients);
    guint32 n = id_table_count(patients);
    report_unlike(study, patients, &found, (FirstRecord){.parts = parts, .n_parts = n_parts}, findings);
    if (found.uniform)
        return;
    FirstRecord search = {.parts = parts, .n_parts = n_parts};
    g_autoptr(IdTable) spellings = id_table_new();
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(patients, id, &length);
        g_autofree char *folded = fold(study, text, length);
        guint32 before = id_table_count(spellings);
        size_t folded_length = strlen(folded);
        if (id_table_intern(spellings, folded, folded_length, id_hash(folded, folded_length)) < before)
            report(findings, FINDING_SIMILAR_IDS, study, &search, id);
    }
}
