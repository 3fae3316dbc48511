#include "design/study_key.h"

#include "base/text.h"
#include "design/study_key_table.h"

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
    [KEY_PATH] = {SCALAR, "a path"},
    [KEY_COLUMN] = {SCALAR, "the header of a column"},
    [KEY_COLUMNS] = {SCALAR | LIST, "the header of a column, or a list of headers"},
    [KEY_TEXTS] = {SCALAR | LIST, "a list of texts"},
    [KEY_WORD] = {SCALAR, "a word"},
    [KEY_WORDS] = {SCALAR | LIST, "a list of words"},
    [KEY_FLAG] = {SCALAR, "true or false"},
    [KEY_NUMBER] = {SCALAR, "a number"},
    [KEY_RANGE] = {LIST, "a list of two numbers such as [0, 10]"},
    [KEY_LIMIT] = {SCALAR, "a percentage such as 5% or a count"},
    [KEY_FILES] = {SCALAR | LIST, "a list of files"},
    [KEY_ITEMS] = {LIST, "a list of mappings"},
    [KEY_COLUMN_OR_BLOCK] = {SCALAR | MAP, "the header of a column, or a mapping"},
    [KEY_NUMBER_OR_BLOCK] = {SCALAR | MAP, "a number, or a mapping"},
    [KEY_TEXTS_OR_BLOCK] = {SCALAR | LIST | MAP, "a list of texts, or a mapping"},
    [KEY_LATER] = {SCALAR | LIST | MAP, "anything"},
};
G_STATIC_ASSERT(G_N_ELEMENTS(types) == KEY_TYPE_COUNT);

size_t study_key_count(void)
{
    return study_key_rows;
}

const StudyKey *study_key_get(size_t index)
{
    return &study_key_table[index];
}

/* The part of a path behind the parent's, without the separator; NULL when the row does not lie directly inside. */
static const char *name_inside(const StudyKey *parent, const StudyKey *key)
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

/* Whose keys a mapping takes besides its own, and which of them it does not. */
static const struct {
    const char *borrower, *lender, *except;
} loans[] = {
    {"data.files", "data", "files exclude same_day"},
    {"data.files", "columns", NULL},
    {"data.files[].columns", "columns", NULL},
};

static bool lends(size_t loan, const StudyKey *parent, const char *name)
{
    size_t index;
    return parent != NULL && strcmp(parent->path, loans[loan].borrower) == 0 &&
           !study_key_has_word(loans[loan].except, name, &index);
}

const StudyKey *study_key_find(const StudyKey *parent, const char *name)
{
    for (size_t i = 0; i < study_key_count(); i++) {
        const char *inside = name_inside(parent, study_key_get(i));
        if (inside != NULL && (strcmp(inside, name) == 0 || strcmp(inside, "*") == 0))
            return study_key_get(i);
    }
    const StudyKey *found = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(loans) && found == NULL; i++)
        if (lends(i, parent, name))
            found = study_key_find(study_key_at(loans[i].lender), name);
    return found;
}

const StudyKey *study_key_at(const char *path)
{
    for (size_t i = 0; i < study_key_count(); i++)
        if (strcmp(study_key_get(i)->path, path) == 0)
            return study_key_get(i);
    g_assert_not_reached();
}

bool study_key_has_word(const char *words, const char *word, size_t *ret_index)
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

const char *study_key_nearest(const StudyKey *parent, const char *name)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    for (size_t i = 0; i < study_key_count(); i++) {
        const char *last = study_key_name(study_key_get(i));
        if (study_key_find(parent, last) == study_key_get(i))
            g_ptr_array_add(names, (gpointer)last);
    }
    return text_nearest(name, (const char *const *)names->pdata, names->len);
}

const char *study_key_name(const StudyKey *key)
{
    const char *dot = strrchr(key->path, '.');
    return dot == NULL ? key->path : dot + 1;
}

const char *study_key_type_phrase(StudyKeyType type)
{
    return types[type].phrase;
}

bool study_key_takes_scalar(StudyKeyType type)
{
    return (types[type].kinds & SCALAR) != 0;
}

bool study_key_takes_list(StudyKeyType type)
{
    return (types[type].kinds & LIST) != 0;
}

bool study_key_takes_map(StudyKeyType type)
{
    return (types[type].kinds & MAP) != 0;
}
