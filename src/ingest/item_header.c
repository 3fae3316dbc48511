#include "ingest/item_header.h"

#include "design/study.h"
#include "ingest/header_word.h"

#include <string.h>

enum {
    ITEM_TEXT_MAX = 16 /* no item's id is longer, leading zeros and all */
};

static bool is_wordy(char c)
{
    return g_ascii_isalnum(c) || (c & 0x80) != 0;
}

/* The length of a name without its last "-9"; all of it where it has none. */
static size_t short_length(const char *name)
{
    size_t length = strlen(name), end = length;
    while (end > 0 && g_ascii_isdigit(name[end - 1]))
        end--;
    return end < length && end > 1 && name[end - 1] == '-' ? end - 1 : length;
}

/* The end of the name that starts at `at`, or NULL. */
static const char *match_name(const char *at, const char *name, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        if (name[i] == '-') {
            at += *at != '\0' && strchr("-_. ", *at) != NULL;
            continue;
        }
        if (g_ascii_tolower(*at) != name[i])
            return NULL;
        at++;
    }
    bool is_longer = g_ascii_isalpha(name[length - 1]) && (g_ascii_isalpha(*at) || (*at & 0x80) != 0);
    return is_longer ? NULL : at;
}

const char *item_header_name_end(const char *header, const char *name, bool is_short)
{
    size_t length = strlen(name);
    if (is_short && short_length(name) == length)
        return NULL;
    length = is_short ? short_length(name) : length;
    for (const char *at = header; *at != '\0'; at++) {
        const char *end = at == header || !is_wordy(at[-1]) ? match_name(at, name, length) : NULL;
        if (end != NULL)
            return end;
    }
    return NULL;
}

/* Sets reading->index by the text of the item; false where it is neither an item nor a number. */
static bool read_item(const char *text, size_t length, const Instrument *instrument, ItemReading *reading)
{
    char id[ITEM_TEXT_MAX + 1];
    if (length > ITEM_TEXT_MAX)
        return false;
    while (length > 1 && text[0] == '0' && g_ascii_isdigit(text[1])) {
        text++;
        length--;
    }
    bool is_number = true;
    for (size_t i = 0; i < length; i++) {
        id[i] = g_ascii_tolower(text[i]);
        is_number = is_number && g_ascii_isdigit(text[i]);
    }
    id[length] = '\0';
    if (instrument_find_item(instrument, id, &reading->index))
        return true;
    reading->index = instrument->n_items;
    return is_number;
}

/* An item starts with its run of letters and digits, right behind the name, or with the digits at a letter's end. */
static bool may_start(const char *header, const char *from, const char *at)
{
    return at == from || at == header || !is_wordy(at[-1]) || (g_ascii_isdigit(*at) && !g_ascii_isdigit(at[-1]));
}

bool item_header_next(const char *header, const char *from, const Instrument *instrument, ItemReading *reading)
{
    for (const char *at = from; *at != '\0'; at++) {
        if (!g_ascii_isalnum(*at) || !may_start(header, from, at))
            continue;
        const char *end = at;
        while (is_wordy(*end))
            end++;
        if (!read_item(at, (size_t)(end - at), instrument, reading))
            continue;
        reading->item = at;
        reading->after = end;
        return true;
    }
    return false;
}

int item_header_side(const char *text, const char **ret_start, const char **ret_end)
{
    for (const char *at = text; *at != '\0';) {
        const char *end = at;
        while (is_wordy(*end))
            end++;
        if (end == at) {
            at++;
            continue;
        }
        g_autofree char *word = g_strndup(at, (size_t)(end - at)), *folded = g_utf8_casefold(word, -1);
        int side = header_word_side(folded);
        *ret_start = at;
        *ret_end = end;
        if (side != TIME_NONE)
            return side;
        at = end;
    }
    return TIME_NONE;
}
