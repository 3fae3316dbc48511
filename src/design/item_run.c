#include "design/item_run.h"

#include "base/text.h"
#include "design/instrument.h"

#include <stdlib.h>
#include <string.h>

bool item_id_is_valid(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789");
    return length > 0 && length <= ITEM_ID_MAX && text[length] == '\0';
}

static char *no_id(const char *text)
{
    g_autofree char *shown = text_shown(text, 64);
    return g_strdup_printf("'%s' is no id of an item: use a to z and 0 to 9, at most %d", shown, ITEM_ID_MAX);
}

static char *no_run(const char *text)
{
    g_autofree char *shown = text_shown(text, 64);
    return g_strdup_printf("'%s' is no run: its ends have the same beginning and then a number or a letter", shown);
}

static char *wrong_way(const char *text)
{
    return g_strdup_printf("'%s' runs the wrong way round", text);
}

/* Where the digits at the end of an id start. */
static size_t digits_at(const char *id)
{
    size_t at = strlen(id);
    while (at > 0 && g_ascii_isdigit(id[at - 1]))
        at--;
    return at;
}

static char *expand_numbers(const char *text, const char *first, const char *last, size_t prefix, GPtrArray *ids)
{
    size_t width = strlen(first) - prefix;
    bool is_padded = first[prefix] == '0' && width > 1;
    if ((is_padded || last[prefix] == '0') && strlen(last) - prefix != width)
        return no_run(text);
    long from = strtol(first + prefix, NULL, 10), to = strtol(last + prefix, NULL, 10);
    if (from > to)
        return wrong_way(text);
    if (to - from >= INSTRUMENT_ITEMS_MAX)
        return g_strdup_printf("'%s' are %ld items; at most %d", text, to - from + 1, INSTRUMENT_ITEMS_MAX);
    for (long number = from; number <= to; number++)
        g_ptr_array_add(ids, g_strdup_printf("%.*s%0*ld", (int)prefix, first, is_padded ? (int)width : 1, number));
    return NULL;
}

static char *expand_letters(const char *text, const char *first, const char *last, GPtrArray *ids)
{
    size_t prefix = strlen(first) - 1;
    bool are_letters = g_ascii_isalpha(first[prefix]) && strlen(last) == prefix + 1 && g_ascii_isalpha(last[prefix]);
    if (!are_letters || strncmp(first, last, prefix) != 0)
        return no_run(text);
    if (first[prefix] > last[prefix])
        return wrong_way(text);
    for (int letter = first[prefix]; letter <= last[prefix]; letter++)
        g_ptr_array_add(ids, g_strdup_printf("%.*s%c", (int)prefix, first, letter));
    return NULL;
}

char *item_run_expand(const char *text, GPtrArray *ids)
{
    const char *dash = strchr(text, '-');
    if (dash == NULL) {
        if (!item_id_is_valid(text))
            return no_id(text);
        g_ptr_array_add(ids, g_strdup(text));
        return NULL;
    }
    g_autofree char *first = g_strndup(text, (gsize)(dash - text));
    const char *last = dash + 1;
    if (*first == '\0' || *last == '\0')
        return no_run(text);
    if (!item_id_is_valid(first))
        return no_id(first);
    if (!item_id_is_valid(last))
        return no_id(last);
    size_t prefix = digits_at(first);
    bool are_numbers = prefix < strlen(first) && prefix == digits_at(last) && prefix < strlen(last);
    if (are_numbers && strncmp(first, last, prefix) == 0)
        return expand_numbers(text, first, last, prefix, ids);
    return expand_letters(text, first, last, ids);
}
