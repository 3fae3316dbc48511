#include "measure/fact_column.h"

#include "measure/word.h"

#include <string.h>

void fact_column_init(FactColumn *column, FactKey key)
{
    *column = (FactColumn){.key = key};
    code_column_init(&column->codes);
    if (key.is_number)
        value_table_init(&column->numbers);
    else if (key.categories == NULL) {
        column->texts = id_table_new();
        column->shown = g_ptr_array_new_with_free_func(g_free);
    }
}

void fact_column_clear(FactColumn *column)
{
    code_column_clear(&column->codes);
    if (column->numbers.places != NULL)
        value_table_clear(&column->numbers);
    g_clear_pointer(&column->texts, id_table_free);
    g_clear_pointer(&column->shown, g_ptr_array_unref);
}

static guint32 category_of(const FactKey *key, const char *text, size_t length)
{
    for (size_t i = 0; i < key->n_categories; i++)
        if (word_is_one_of(key->categories[i].values, text, length))
            return (guint32)i + 1;
    return 0;
}

guint32 fact_column_code(FactColumn *column, const char *text, size_t length)
{
    if (column->key.categories != NULL)
        return category_of(&column->key, text, length);
    g_autofree char *folded = word_fold(text, length);
    size_t folded_length = strlen(folded);
    guint32 id = id_table_intern(column->texts, folded, folded_length, id_hash(folded, folded_length));
    if (id == column->shown->len)
        g_ptr_array_add(column->shown, g_strndup(text, length));
    return id + 1;
}

char *fact_allowed(const FactKey *key)
{
    if (key->is_number)
        return g_strdup("a number");
    g_autoptr(GPtrArray) words = g_ptr_array_new();
    for (size_t i = 0; i < key->n_categories; i++)
        for (char **value = key->categories[i].values; *value != NULL; value++)
            g_ptr_array_add(words, *value);
    g_ptr_array_add(words, NULL);
    g_autofree char *list = g_strjoinv(", ", (char **)words->pdata);
    return g_strconcat("one of ", list, NULL);
}
