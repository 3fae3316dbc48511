#include "ingest/identity_header.h"

#include "ingest/identity_word.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

enum {
    BYTES_SEEN = 1000,
    TERM_WORDS = 8 /* more than any term has */
};

static const struct {
    gunichar letter;
    const char *written;
} ligatures[] = {{0xdf, "ss"}, {0x1e9e, "SS"}, {0xe6, "ae"},  {0xc6, "AE"},
                 {0xf8, "o"},  {0xd8, "O"},    {0x153, "oe"}, {0x152, "OE"}};

static void append_letter(GString *out, gunichar c)
{
    for (size_t i = 0; i < G_N_ELEMENTS(ligatures); i++)
        if (c == ligatures[i].letter) {
            g_string_append(out, ligatures[i].written);
            return;
        }
    g_string_append_unichar(out, c);
}

/* Letters without accents, digits, and one blank for each other character; what is invisible is dropped. (transfer
 * full) */
static char *plain_letters(const char *header)
{
    g_autofree char *start = g_strndup(header, strnlen(header, BYTES_SEEN));
    g_autofree char *valid = g_utf8_make_valid(start, -1);
    g_autofree char *apart = g_utf8_normalize(valid, -1, G_NORMALIZE_ALL);
    GString *out = g_string_new(NULL);
    for (const char *at = apart; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_ismark(c) || g_unichar_type(c) == G_UNICODE_FORMAT)
            continue;
        if (g_unichar_isalnum(c))
            append_letter(out, c);
        else
            g_string_append_c(out, ' ');
    }
    return g_string_free(out, FALSE);
}

/* Where a word ends between two characters that are both letters or digits: aB, 1a, a1, and ABc before the B. */
static bool is_boundary(gunichar before, gunichar c, gunichar after)
{
    if ((g_unichar_isdigit(before) != 0) != (g_unichar_isdigit(c) != 0))
        return true;
    return g_unichar_isupper(c) &&
           (g_unichar_islower(before) || (g_unichar_isupper(before) && g_unichar_islower(after)));
}

static bool is_term(const char *terms, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = terms; at != NULL; at = strchr(at, ',')) {
        at += at == terms ? 0 : 2;
        if (strncmp(at, word, length) == 0 && (at[length] == ',' || at[length] == '\0'))
            return true;
    }
    return false;
}

/* The words of a header, lower case, without articles and prepositions. (transfer full) */
static GPtrArray *words_of(const char *letters)
{
    g_autoptr(GString) spaced = g_string_new(NULL);
    gunichar before = ' ';
    for (const char *at = letters; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c != ' ' && before != ' ' && is_boundary(before, c, g_utf8_get_char(g_utf8_next_char(at))))
            g_string_append_c(spaced, ' ');
        g_string_append_unichar(spaced, g_unichar_tolower(c));
        before = c;
    }
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) pieces = g_strsplit(spaced->str, " ", -1);
    for (char **piece = pieces; *piece != NULL; piece++)
        if (**piece != '\0' && !is_term(identity_stop_words, *piece))
            g_ptr_array_add(words, g_strdup(*piece));
    return words;
}

static bool is_number(const char *word)
{
    return g_ascii_isdigit(word[0]);
}

/* The words of one term, as slices of the table's text. */
typedef struct {
    const char *text[TERM_WORDS];
    size_t length[TERM_WORDS];
    size_t n;
} Term;

/* Splits the term at *at and moves on to the next one; *at is NULL behind the last. */
static Term next_term(const char **at)
{
    Term term = {.n = 0};
    const char *text = *at;
    for (;;) {
        size_t length = strcspn(text, " ,");
        term.text[term.n] = text;
        term.length[term.n++] = length;
        text += length;
        if (*text != ' ')
            break;
        text++;
    }
    *at = *text == ',' ? text + 2 : NULL;
    return term;
}

static bool stands_at(const GPtrArray *words, guint at, const Term *term)
{
    if (at + term->n > words->len)
        return false;
    for (size_t i = 0; i < term->n; i++) {
        const char *word = g_ptr_array_index(words, at + i);
        if (strncmp(word, term->text[i], term->length[i]) != 0 || word[term->length[i]] != '\0')
            return false;
    }
    return true;
}

static bool starts_or_ends(const char *word, const Term *term, WordPlace place)
{
    size_t length = strlen(word);
    if (length < term->length[0])
        return false;
    const char *at = place == WORD_STARTS ? word : word + length - term->length[0];
    return strncmp(at, term->text[0], term->length[0]) == 0;
}

/* True when nothing but numbers, and words for a person where they do not count, stands outside [at, at + n). */
static bool nothing_else(const GPtrArray *words, guint at, size_t n, guint from, bool ignore_persons)
{
    for (guint i = from; i < words->len; i++) {
        const char *word = g_ptr_array_index(words, i);
        bool inside = i >= at && i < at + n;
        if (!inside && !is_number(word) && !(ignore_persons && is_term(identity_person_words, word)))
            return false;
    }
    return true;
}

static bool matches_at(const GPtrArray *words, guint at, const Term *term, WordPlace place)
{
    switch (place) {
    case WORD_WHOLE:
        return stands_at(words, at, term);
    case WORD_ALONE:
        return stands_at(words, at, term) && nothing_else(words, at, term->n, 0, true);
    case WORD_LAST:
        return stands_at(words, at, term) && nothing_else(words, at, term->n, at, false);
    case WORD_STARTS:
    case WORD_ENDS:
        break;
    }
    return starts_or_ends(g_ptr_array_index(words, at), term, place);
}

static bool term_matches(const GPtrArray *words, const Term *term, WordPlace place, guint *ret_at)
{
    for (guint at = 0; at < words->len; at++)
        if (matches_at(words, at, term, place)) {
            *ret_at = at;
            return true;
        }
    return false;
}

/* Innocent words are not to be read as anything else, nor to stand beside anything. */
static void blot_out(GPtrArray *words, guint at, size_t n)
{
    for (guint i = at; i < at + n; i++)
        ((char *)g_ptr_array_index(words, i))[0] = '\0';
}

/* Whether the row decides; where it is innocent only for some words, these are blotted out. */
static bool row_decides(const IdentityWord *row, GPtrArray *words)
{
    const char *at = row->terms;
    while (at != NULL) {
        Term term = next_term(&at);
        guint place = 0;
        while (term_matches(words, &term, row->place, &place)) {
            if (row->kind != IDENTITY_HEADER_NONE || row->place == WORD_LAST)
                return true;
            blot_out(words, place, term.n);
        }
    }
    return false;
}

static IdentityHeader kind_of(GPtrArray *words)
{
    for (size_t i = 0; i < identity_word_rows; i++)
        if (row_decides(&identity_words[i], words))
            return identity_words[i].kind;
    return IDENTITY_HEADER_NONE;
}

IdentityHeader identity_header(const char *header)
{
    g_autofree char *letters = plain_letters(header);
    g_autoptr(GPtrArray) words = words_of(letters);
    return kind_of(words);
}

const char *identity_header_words(IdentityHeader kind)
{
    static const char *const words[] = {
        [IDENTITY_HEADER_NONE] = "nothing",
        [IDENTITY_HEADER_NAME] = "a person's name",
        [IDENTITY_HEADER_BIRTH] = "a birth date",
        [IDENTITY_HEADER_ADDRESS] = "an address",
        [IDENTITY_HEADER_PHONE] = "a phone number",
        [IDENTITY_HEADER_EMAIL] = "an e-mail address",
        [IDENTITY_HEADER_NATIONAL] = "an insurance or national id number",
        [IDENTITY_HEADER_RECORD] = "a medical record number",
        [IDENTITY_HEADER_IP] = "an IP address",
        [IDENTITY_HEADER_LOCATION] = "a location",
        [IDENTITY_HEADER_FREE_TEXT] = "free text",
        [IDENTITY_HEADER_LINK] = "a link or picture",
    };
    G_STATIC_ASSERT(G_N_ELEMENTS(words) == IDENTITY_HEADER_COUNT);
    return words[kind];
}
