#include "measure/word.h"

#include <glib.h>
#include <string.h>

char *word_fold(const char *text, size_t length)
{
    g_autofree char *copy = g_strndup(text, length);
    g_autofree char *normal = g_utf8_normalize(copy, -1, G_NORMALIZE_ALL_COMPOSE);
    if (normal == NULL)
        return g_steal_pointer(&copy);
    g_autofree char *folded = g_utf8_casefold(normal, -1);
    return g_strdup(g_strstrip(folded));
}

static bool is_ascii(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((guint8)text[i] >= 128)
            return false;
    return true;
}

bool word_equals(const char *word, const char *text, size_t length)
{
    size_t word_length = strlen(word);
    if (word_length == length && g_ascii_strncasecmp(word, text, length) == 0)
        return true;
    bool blanks = word_length > 0 && (g_ascii_isspace(word[0]) || g_ascii_isspace(word[word_length - 1]));
    if (!blanks && (is_ascii(word, word_length) || is_ascii(text, length)))
        return false;
    g_autofree char *a = word_fold(word, word_length);
    g_autofree char *b = word_fold(text, length);
    return g_str_equal(a, b);
}

bool word_is_one_of(char *const words[], const char *text, size_t length)
{
    for (size_t i = 0; words != NULL && words[i] != NULL; i++)
        if (word_equals(words[i], text, length))
            return true;
    return false;
}
