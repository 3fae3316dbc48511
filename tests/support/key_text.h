/* Files that hold a single key of a table of keys. */
#ifndef MLDSTAT_TESTS_SUPPORT_KEY_TEXT_H
#define MLDSTAT_TESTS_SUPPORT_KEY_TEXT_H

#include "design/key.h"

/* The path as an author would write it, each name in a mapping of its own and `name` for "*":
 * "{measures: {pre: {range: VALUE}}}". (transfer full) */
char *key_text_written(const char *path, const char *name, const char *value);

/* The path as messages show it: "measures.pre.range". (transfer full) */
char *key_text_path(const char *path, const char *name);

/* Asserts that every row has a description that is a sentence, and is there once. */
void key_text_expect_complete(const KeyTable *table);

/* A value of a kind that the type does not take; NULL when it takes every kind. */
const char *key_text_wrong_kind(KeyType type);

#endif
