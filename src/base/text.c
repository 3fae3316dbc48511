#include "base/text.h"

#include <string.h>

/* Characters that rearrange, hide or end the text around them, or that XML does not allow. */
static const struct {
    gunichar first, last;
} unsafe[] = {
    {0x00, 0x1f},     {0x7f, 0x9f},     {0x061c, 0x061c}, {0x200e, 0x200f}, {0x2028, 0x202e},
    {0x2066, 0x206f}, {0xfdd0, 0xfdef}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb},
};

static bool is_unsafe(gunichar c)
{
    for (size_t i = 0; i < G_N_ELEMENTS(unsafe); i++)
        if (c >= unsafe[i].first && c <= unsafe[i].last)
            return true;
    return (c & 0xfffe) == 0xfffe; /* the last two of every plane are no characters */
}

char *text_shown(const char *text, size_t most)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    GString *shown = g_string_new(NULL);
    size_t count = 0;
    for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
        if (++count > most) {
            g_string_append(shown, "\u2026");
            break;
        }
        gunichar c = g_utf8_get_char(at);
        g_string_append_unichar(shown, is_unsafe(c) ? 0xfffd : c);
    }
    return g_string_free(shown, FALSE);
}

char *text_slug(const char *text)
{
    GString *slug = g_string_new(NULL);
    for (const char *at = text; *at != '\0' && slug->len < 64; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(slug, g_ascii_tolower(*at));
        else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
            g_string_append_c(slug, '-');
    }
    while (slug->len > 0 && slug->str[slug->len - 1] == '-')
        g_string_truncate(slug, slug->len - 1);
    if (slug->len == 0)
        g_string_append_c(slug, 'x');
    return g_string_free(slug, FALSE);
}

static bool is_same_letter(char a, char b)
{
    return g_ascii_tolower(a) == g_ascii_tolower(b);
}

/* Edit distance of two short words, byte by byte, case ignored: letters left out, added or changed, and neighbours that
 * changed places. */
static size_t edit_distance(const char *a, const char *b)
{
    size_t columns = strlen(b) + 1;
    g_autofree size_t *rows = g_new(size_t, 3 * columns);
    size_t *before = rows, *above = rows + columns, *row = rows + 2 * columns;
    for (size_t j = 0; j < columns; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t *oldest = before;
        before = above;
        above = row;
        row = oldest;
        row[0] = i;
        for (size_t j = 1; j < columns; j++) {
            size_t change = above[j - 1] + !is_same_letter(a[i - 1], b[j - 1]);
            row[j] = MIN(change, MIN(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && is_same_letter(a[i - 1], b[j - 2]) && is_same_letter(a[i - 2], b[j - 1]))
                row[j] = MIN(row[j], before[j - 2] + 1);
        }
    }
    return row[columns - 1];
}

const char *text_nearest(const char *word, const char *const names[], size_t n)
{
    const char *nearest = NULL;
    size_t length = strlen(word);
    if (length > 64)
        return NULL;
    size_t best = length / 3 + 1;
    for (size_t i = 0; i < n; i++) {
        if (strlen(names[i]) > 64)
            continue;
        size_t distance = edit_distance(word, names[i]);
        if (distance < best) {
            best = distance;
            nearest = names[i];
        }
    }
    return nearest;
}

/* The words of a text, folded, without what stands between them; NULL-terminated. */
static char **words_of(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    g_autofree char *normal = g_utf8_normalize(valid, -1, G_NORMALIZE_ALL_COMPOSE);
    g_autofree char *folded = g_utf8_casefold(normal, -1);
    g_autoptr(GString) spaced = g_string_new(NULL);
    for (const char *at = folded; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (g_unichar_isalnum(c))
            g_string_append_unichar(spaced, c);
        else if (spaced->len > 0 && spaced->str[spaced->len - 1] != ' ')
            g_string_append_c(spaced, ' ');
    }
    return g_strsplit(g_strchomp(spaced->str), " ", -1);
}

/* How many of `words` the list `among` holds. */
static size_t count_shared(char *const words[], char *const among[])
{
    size_t shared = 0;
    for (; *words != NULL; words++)
        shared += g_strv_contains((const char *const *)among, *words) ? 1 : 0;
    return shared;
}

const char *text_same_words(const char *text, const char *const names[], size_t n)
{
    const char *best = NULL;
    size_t fewest = G_MAXSIZE;
    g_auto(GStrv) wanted = words_of(text);
    size_t n_wanted = g_strv_length(wanted);
    for (size_t i = 0; i < n; i++) {
        g_auto(GStrv) words = words_of(names[i]);
        size_t n_words = g_strv_length(words);
        bool within = n_wanted > 0 && n_words > 0 &&
                      (count_shared(wanted, words) == n_wanted || count_shared(words, wanted) == n_words);
        size_t apart = MAX(n_words, n_wanted) - MIN(n_words, n_wanted);
        if (!within || apart > fewest)
            continue;
        best = apart == fewest ? NULL : names[i];
        fewest = apart;
    }
    return best;
}
