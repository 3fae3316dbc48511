/* Every key a study file may have: one table, from which checking, messages and the manual page are made.
 *
 * A key's path joins the names from the top with dots. "*" stands for a name the author chooses, "[]" for an item of
 * a list: "measures.*.range", "data.files[].path".
 */
#ifndef MLDSTAT_DESIGN_STUDY_KEY_H
#define MLDSTAT_DESIGN_STUDY_KEY_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
    KEY_BLOCK,           /* a mapping with the keys listed below it */
    KEY_NAMES,           /* a mapping whose keys the author names */
    KEY_TEXT,            /* any text, word or number */
    KEY_PATH,            /* a file or folder */
    KEY_COLUMN,          /* the header of a column */
    KEY_COLUMNS,         /* a header, or a list of headers */
    KEY_TEXTS,           /* a list of texts; one alone needs no brackets */
    KEY_WORD,            /* one of the listed words */
    KEY_WORDS,           /* a list of the listed words; one alone needs no brackets */
    KEY_FLAG,            /* true or false */
    KEY_NUMBER,          /* a number */
    KEY_RANGE,           /* two numbers */
    KEY_LIMIT,           /* a percentage or a count */
    KEY_FILES,           /* a list of paths or mappings */
    KEY_ITEMS,           /* a list of mappings with the keys listed below it */
    KEY_COLUMN_OR_BLOCK, /* a header, or a mapping */
    KEY_NUMBER_OR_BLOCK, /* a number, or a mapping */
    KEY_TEXTS_OR_BLOCK,  /* a list of texts, or a mapping */
    KEY_LATER,           /* recognised, and refused as not supported yet */
    KEY_TYPE_COUNT,
} StudyKeyType;

typedef struct {
    const char *path;
    StudyKeyType type;
    const char *words;       /* allowed words between single blanks, or NULL */
    const char *later;       /* words that are recognised and refused as not supported yet, or NULL; "number" means any
                                number */
    const char *fallback;    /* what holds where the key is absent, as a reader would say it; NULL when it must be there
                                or absence means absence */
    const char *description; /* one sentence, capital letter, full stop */
} StudyKey;

/* All keys, a block before what it holds, in the order of the manual. */
size_t study_key_count(void);
const StudyKey *study_key_get(size_t index);

/* The key `name` inside `parent` (NULL: at the top level), or NULL when there is none. In a list the parent is the
 * list. A file borrows the keys of data and columns: then the row found is theirs. */
const StudyKey *study_key_find(const StudyKey *parent, const char *name);

/* The row with exactly this path; it must exist. */
const StudyKey *study_key_at(const char *path);

/* True when `word` is among the blank-separated `words` (NULL: none); then *ret_index is its position from 0. */
bool study_key_has_word(const char *words, const char *word, size_t *ret_index);

/* The known name nearest to `name` inside `parent`, or NULL. */
const char *study_key_nearest(const StudyKey *parent, const char *name);

/* The last name of the path; borrowed from it. */
const char *study_key_name(const StudyKey *key);

/* What a value of that type must be, as in "must be ...": "a list of texts". */
const char *study_key_type_phrase(StudyKeyType type);

/* Kinds of values a type accepts. */
bool study_key_takes_scalar(StudyKeyType type);
bool study_key_takes_list(StudyKeyType type);
bool study_key_takes_map(StudyKeyType type);

#endif
