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

/* Levenshtein distance of two short words, byte by byte, case ignored. */
static size_t edit_distance(const char *a, const char *b)
{
    size_t columns = strlen(b) + 1;
    g_autofree size_t *row = g_new(size_t, columns);
    for (size_t j = 0; j < columns; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1] != '\0'; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j < columns; j++) {
            size_t above = row[j];
            size_t change = diagonal + (g_ascii_tolower(a[i - 1]) != g_ascii_tolower(b[j - 1]));
            row[j] = MIN(change, MIN(above, row[j - 1]) + 1);
            diagonal = above;
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
