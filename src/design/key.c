#include "design/key.h"

#include "base/text.h"

#include <string.h>

enum {
    SCALAR = 1 << 0,
    LIST = 1 << 1,
    MAP = 1 << 2,
};

static const struct {
    unsigned kinds;
    const char *phrase;
} types[] = {
    [KEY_BLOCK] = {MAP, "a mapping of keys"},
    [KEY_NAMES] = {MAP, "a mapping of names"},
    [KEY_TEXT] = {SCALAR, "a text"},
    [KEY_NAME] = {SCALAR, "a name"},
    [KEY_PATH] = {SCALAR, "a path"},
    [KEY_PATHS] = {SCALAR | LIST, "a path, or a list of paths"},
    [KEY_COLUMN] = {SCALAR, "the header of a column"},
    [KEY_COLUMNS] = {SCALAR | LIST, "the header of a column, or a list of headers"},
    [KEY_TEXTS] = {SCALAR | LIST, "a list of texts"},
    [KEY_TERMS] = {SCALAR | LIST, "a list of items"},
    [KEY_WORD] = {SCALAR, "a word"},
    [KEY_WORDS] = {SCALAR | LIST, "a list of words"},
    [KEY_FLAG] = {SCALAR, "true or false"},
    [KEY_NUMBER] = {SCALAR, "a number"},
    [KEY_NUMBERS] = {SCALAR | LIST, "a list of numbers"},
    [KEY_RANGE] = {LIST, "a list of two numbers such as [0, 10]"},
    [KEY_LIMIT] = {SCALAR, "a percentage such as 5% or a count"},
    [KEY_FILES] = {SCALAR | LIST, "a list of files"},
    [KEY_ITEMS] = {LIST, "a list of mappings"},
    [KEY_BLOCK_OR_ITEMS] = {LIST | MAP, "a mapping, or a list of mappings"},
    [KEY_COLUMN_OR_BLOCK] = {SCALAR | MAP, "the header of a column, or a mapping"},
    [KEY_COLUMNS_OR_NAMES] = {SCALAR | LIST | MAP, "a header, a list of headers, or a mapping of headers"},
    [KEY_NUMBER_OR_BLOCK] = {SCALAR | MAP, "a number, or a mapping"},
    [KEY_NUMBER_OR_WORD] = {SCALAR, "a number, or a word"},
    [KEY_TEXTS_OR_BLOCK] = {SCALAR | LIST | MAP, "a list of texts, or a mapping"},
    [KEY_LATER] = {SCALAR | LIST | MAP, "anything"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(types) == KEY_TYPE_COUNT);

/* The part of a path behind the parent's, without the separator; NULL when the row does not lie directly inside. */
static const char *name_inside(const Key *parent, const Key *key)
{
    const char *rest = key->path;
    if (parent != NULL) {
        size_t length = strlen(parent->path);
        if (strncmp(rest, parent->path, length) != 0)
            return NULL;
        rest += length;
        if (g_str_has_prefix(rest, "[]"))
            rest += 2;
        if (*rest != '.')
            return NULL;
        rest++;
    }
    return strpbrk(rest, ".[") == NULL ? rest : NULL;
}

static bool lends(const KeyLoan *loan, const Key *parent, const char *name)
{
    size_t index;
    return parent != NULL && strcmp(parent->path, loan->borrower) == 0 && !key_has_word(loan->except, name, &index);
}

const Key *key_find(const KeyTable *table, const Key *parent, const char *name)
{
    for (size_t i = 0; i < table->n_rows; i++) {
        const char *inside = name_inside(parent, &table->rows[i]);
        if (inside != NULL && (strcmp(inside, name) == 0 || strcmp(inside, "*") == 0))
            return &table->rows[i];
    }
    const Key *found = NULL;
    for (size_t i = 0; i < table->n_loans && found == NULL; i++)
        if (lends(&table->loans[i], parent, name))
            found = key_find(table, key_at(table, table->loans[i].lender), name);
    return found;
}

const Key *key_at(const KeyTable *table, const char *path)
{
    for (size_t i = 0; i < table->n_rows; i++)
        if (strcmp(table->rows[i].path, path) == 0)
            return &table->rows[i];
    g_assert_not_reached();
}

bool key_has_word(const char *words, const char *word, size_t *ret_index)
{
    if (words == NULL)
        return false;
    g_auto(GStrv) each = g_strsplit(words, " ", -1);
    for (size_t i = 0; each[i] != NULL; i++)
        if (strcmp(each[i], word) == 0) {
            *ret_index = i;
            return true;
        }
    return false;
}

const char *key_nearest(const KeyTable *table, const Key *parent, const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < table->n_rows; i++) {
        const char *last = key_name(&table->rows[i]);
        if (key_find(table, parent, last) == &table->rows[i])
            g_ptr_array_add(names, (gpointer)last);
    }
    return text_nearest(name, (const char *const *)names->pdata, names->len);
}

bool key_comes_later(const Key *key)
{
    return key->type == KEY_LATER;
}

const char *key_name(const Key *key)
{
    const char *dot = strrchr(key->path, '.');
    return dot == NULL ? key->path : dot + 1;
}

const char *key_type_phrase(KeyType type)
{
    return types[type].phrase;
}

bool key_takes_scalar(KeyType type)
{
    return (types[type].kinds & SCALAR) != 0;
}

bool key_takes_list(KeyType type)
{
    return (types[type].kinds & LIST) != 0;
}

bool key_takes_map(KeyType type)
{
    return (types[type].kinds & MAP) != 0;
}
