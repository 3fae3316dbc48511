/* The keys that a kind of YAML file may have: one table for each kind, from which checking, messages and the manual
 * page are made. That of study files is design/study_key_table.h, that of definitions design/instrument_key_table.h.
 *
 * A key's path joins the names from the top with dots. "*" stands for a name the author chooses, "[]" for an item of
 * a list: "measures.*.range", "data.files[].path".
 */
#ifndef MLDSTAT_DESIGN_KEY_H
#define MLDSTAT_DESIGN_KEY_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    KEY_BLOCK,            /* a mapping with the keys listed below it */
    KEY_NAMES,            /* a mapping whose keys the author names */
    KEY_TEXT,             /* any text, word or number */
    KEY_NAME,             /* the name of something */
    KEY_PATH,             /* a file or folder */
    KEY_PATHS,            /* a path, or a list of paths */
    KEY_COLUMN,           /* the header of a column */
    KEY_COLUMNS,          /* a header, or a list of headers */
    KEY_TEXTS,            /* a list of texts; one alone needs no brackets */
    KEY_TERMS,            /* an item or a run of items, or a list of such; where scores are made, of scores too */
    KEY_WORD,             /* one of the listed words */
    KEY_WORDS,            /* a list of the listed words; one alone needs no brackets */
    KEY_FLAG,             /* true or false */
    KEY_NUMBER,           /* a number */
    KEY_NUMBERS,          /* a list of numbers; one alone needs no brackets */
    KEY_RANGE,            /* two numbers */
    KEY_LIMIT,            /* a percentage or a count */
    KEY_FILES,            /* a list of paths or mappings */
    KEY_ITEMS,            /* a list of mappings with the keys listed below it */
    KEY_BLOCK_OR_ITEMS,   /* a mapping with the keys listed below it, or a list of such mappings */
    KEY_COLUMN_OR_BLOCK,  /* a header, or a mapping */
    KEY_COLUMNS_OR_NAMES, /* a header, a list of headers, or a mapping whose keys the author names */
    KEY_NUMBER_OR_BLOCK,  /* a number, or a mapping */
    KEY_NUMBER_OR_WORD,   /* a number, or one of the listed words */
    KEY_TEXTS_OR_BLOCK,   /* a list of texts, or a mapping */
    KEY_LATER,            /* recognised, and refused as not supported yet */
    KEY_TYPE_COUNT,
} KeyType;

typedef struct {
    const char *path;
    KeyType type;
    const char *words;       /* allowed words between single blanks, or NULL */
    const char *later;       /* words that are recognised and refused as not supported yet, or NULL */
    const char *fallback;    /* what holds where the key is absent, as a reader would say it; NULL when it must be there
                                or absence means absence */
    const char *description; /* one sentence, capital letter, full stop */
} Key;

/* Whose keys a mapping takes besides its own, and which of them it does not. */
typedef struct {
    const char *borrower, *lender; /* paths */
    const char *except;            /* names between single blanks, or NULL */
} KeyLoan;

typedef struct {
    const Key *rows; /* a block before what it holds, in the order of the manual */
    size_t n_rows;
    const KeyLoan *loans;
    size_t n_loans;
    const char *kind;    /* of the files, with its article: "a study file" */
    const char *such_as; /* some keys of the top level, as messages show them */
} KeyTable;

/* The key `name` inside `parent` (NULL: at the top level), or NULL when there is none. In a list the parent is the
 * list. Of a borrowed key the row found is the lender's. */
const Key *key_find(const KeyTable *table, const Key *parent, const char *name);

/* The row with exactly this path; it must exist. */
const Key *key_at(const KeyTable *table, const char *path);

/* True when `word` is among the blank-separated `words` (NULL: none); then *ret_index is its position from 0. */
bool key_has_word(const char *words, const char *word, size_t *ret_index);

/* The known name nearest to `name` inside `parent`, or NULL. */
const char *key_nearest(const KeyTable *table, const Key *parent, const char *name);

/* True for a key that is recognised and refused as not supported yet. */
bool key_comes_later(const Key *key);

/* The last name of the path; borrowed from it. */
const char *key_name(const Key *key);

/* What a value of that type must be, as in "must be ...": "a list of texts". */
const char *key_type_phrase(KeyType type);

/* Kinds of values a type accepts. */
bool key_takes_scalar(KeyType type);
bool key_takes_list(KeyType type);
bool key_takes_map(KeyType type);

#endif
