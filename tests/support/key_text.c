#include "support/key_text.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

char *key_text_written(const char *path, const char *name, const char *value)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autoptr(GString) closing = g_string_new(NULL);
    g_auto(GStrv) names = g_strsplit(path, ".", -1);
    for (size_t i = 0; names[i] != NULL; i++) {
        bool list = g_str_has_suffix(names[i], "[]");
        const char *shown = g_str_has_prefix(names[i], "*") ? name : names[i];
        int length = (int)strlen(shown) - (list && shown == names[i] ? 2 : 0);
        g_string_append_printf(text, "{%.*s: %s", length, shown, list ? "[" : "");
        g_string_prepend(closing, list ? "]}" : "}");
    }
    return g_strconcat(text->str, value, closing->str, "\n", NULL);
}

char *key_text_path(const char *path, const char *name)
{
    g_auto(GStrv) stars = g_strsplit(path, "*", -1);
    g_autofree char *named = g_strjoinv(name, stars);
    g_auto(GStrv) lists = g_strsplit(named, "[]", -1);
    return g_strjoinv("", lists);
}

void key_text_expect_complete(const KeyTable *table)
{
    for (size_t i = 0; i < table->n_rows; i++) {
        const Key *key = &table->rows[i];
        size_t length = strlen(key->description);
        cr_assert(length > 10 && key->description[length - 1] == '.', "%s", key->path);
        cr_assert(g_ascii_isupper(key->description[0]), "%s", key->path);
        cr_assert_eq(key_at(table, key->path), key, "%s is there twice", key->path);
    }
}

const char *key_text_wrong_kind(KeyType type)
{
    return !key_takes_map(type) ? "{}" : !key_takes_list(type) ? "[]" : !key_takes_scalar(type) ? "1" : NULL;
}
