/* Values of a study file or a definition, after key_shape_check() has made sure that each has a kind its key takes. */
#ifndef MLDSTAT_DESIGN_STUDY_VALUE_H
#define MLDSTAT_DESIGN_STUDY_VALUE_H

#include "design/key.h"
#include "design/yaml.h"

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* The number an unquoted scalar stands for; otherwise fails. */
bool value_number(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error);

/* True for a name that an author may give to a measure, a follow-up or an arm: [a-z0-9_]{1,VALUE_NAME_MOST}. */
#define VALUE_NAME_MOST 64
bool value_is_name(const char *text);

/* The same, failing at the node's key otherwise. */
bool value_check_name(const Yaml *yaml, const YamlNode *node, GError **error);

/* The whole number from `least` to `most` an unquoted scalar stands for; otherwise fails. */
bool value_whole(const Yaml *yaml, const YamlNode *node, int least, int most, int *ret_value, GError **error);

/* The texts of a list, or of one scalar. NULL-terminated. (transfer full) */
char **value_texts(const YamlNode *node);

/* The position of a scalar's word among the words of the key at `path`; `fallback` where `node` is NULL. value_word()
 * goes by the table of study files. */
size_t value_word_of(const KeyTable *table, const YamlNode *node, const char *path, size_t fallback);
size_t value_word(const YamlNode *node, const char *path, size_t fallback);

/* True for the unquoted words true and false, False, FALSE...; then *ret_flag is set. */
bool value_flag(const YamlNode *node, bool *ret_flag);

/* The position of a scalar's text among `names`; otherwise fails with all of them and the nearest. */
bool value_choose(const Yaml *yaml, const YamlNode *node, const char *const names[], size_t n, size_t *ret_index,
                  GError **error);

/* The sentence for a text that is none of `names`: "'x' is none of 'a', 'b'; did you mean 'a'?". (transfer full) */
char *value_none_of(const char *text, const char *const names[], size_t n);

/* Texts in use, compared without regard to case, and what each means. (transfer full) */
GHashTable *value_uses_new(void);

/* Notes that `text` means `owner` (borrowed); fails at `node` where it means another owner already. */
bool value_use(const Yaml *yaml, const YamlNode *node, GHashTable *uses, const char *text, const char *owner,
               GError **error);

/* "'a', 'b', 'c'". (transfer full) */
char *value_quoted_list(const char *const names[], size_t n);

#endif
