#include "page_keys.h"

#include "roff.h"

#include <stdbool.h>
#include <string.h>

/* "secondary, primary". */
static char *joined(const char *words)
{
    g_auto(GStrv) each = g_strsplit(words, " ", -1);
    GString *list = g_string_new(NULL);
    for (size_t i = 0; each[i] != NULL; i++) {
        bool bare = strspn(each[i], "abcdefghijklmnopqrstuvwxyz0123456789/.-") == strlen(each[i]) &&
                    g_ascii_isalnum(each[i][0]);
        g_string_append_printf(list, bare ? "%s%s" : "%s\"%s\"", i == 0 ? "" : ", ", each[i]);
    }
    return g_string_free(list, FALSE);
}

static void append_value(GString *text, const Key *key)
{
    if (key->words == NULL) {
        g_string_append_printf(text, " Value: %s.", key_type_phrase(key->type));
    } else {
        g_autofree char *words = joined(key->words);
        const char *kind = key->type == KEY_NUMBER_OR_WORD   ? "a number or"
                           : key->type == KEY_WORDS          ? "any of"
                           : strchr(key->words, ' ') == NULL ? "only"
                                                             : "one of";
        g_string_append_printf(text, " Value: %s %s.", kind, words);
    }
    if (key->fallback != NULL)
        g_string_append_printf(text, " Default: %s.", key->fallback);
    if (key->later == NULL)
        return;
    g_autofree char *later = joined(key->later);
    g_string_append_printf(text, " Not supported yet: %s.", later);
}

void page_keys(GString *out, const KeyTable *table)
{
    roff_section(out, "KEYS");
    roff_paragraph(out, "Names are joined with dots from the top. * stands for a name of your own, [] for each item of "
                        "a list.");
    for (size_t i = 0; i < table->n_rows; i++) {
        const Key *key = &table->rows[i];
        if (key_comes_later(key))
            continue;
        g_autoptr(GString) text = g_string_new(key->description);
        append_value(text, key);
        roff_entry(out, key->path, text->str);
    }
}
