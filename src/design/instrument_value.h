/* Values of a definition file, after instrument_shape_check() has made sure that each has a kind its key takes.
 *
 * All fail with MLD_ERROR_STUDY at the node; a `node` that is NULL leaves what is pointed to as it is.
 */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_VALUE_H
#define MLDSTAT_DESIGN_INSTRUMENT_VALUE_H

#include "design/instrument.h"
#include "design/yaml.h"

/* The largest number a definition may hold, so that no rule made of them overflows unnoticed. */
#define DEFINITION_NUMBER_MAX 1e9

/* The value of a key that must be there; NULL where it is not. */
const YamlNode *definition_need(const Yaml *yaml, const YamlNode *map, const char *key, GError **error);

/* The value of a key that may be there; NULL where it is not, or where only its name is. */
const YamlNode *definition_get(const YamlNode *map, const char *key);

/* Fails where the node holds nothing: an empty mapping or list, or a name alone. */
bool definition_holds_any(const Yaml *yaml, const YamlNode *node, GError **error);

/* A text that is not empty. (transfer full) */
bool definition_text(const Yaml *yaml, const YamlNode *node, char **ret_text, GError **error);
bool definition_need_text(const Yaml *yaml, const YamlNode *map, const char *key, char **ret_text, GError **error);

bool definition_number(const Yaml *yaml, const YamlNode *node, double *ret_value, GError **error);
bool definition_need_number(const Yaml *yaml, const YamlNode *map, const char *key, double *ret_value, GError **error);
/* False where the node is NULL. */
bool definition_flag(const YamlNode *node);

/* Two numbers; of a range the first is below the second. */
bool definition_pair(const Yaml *yaml, const YamlNode *node, double *ret_first, double *ret_second, GError **error);
bool definition_range(const Yaml *yaml, const YamlNode *node, double *ret_low, double *ret_high, GError **error);

/* The position of a word among `words`. */
bool definition_word(const Yaml *yaml, const YamlNode *node, const char *const words[], size_t n, size_t *ret_index,
                     GError **error);

/* The keys `from` or `above`, `to` or `below` of a mapping; at least one of them, and some number between them. */
bool definition_limits(const Yaml *yaml, const YamlNode *map, Limits *ret_limits, GError **error);

/* True for [a-z0-9-] without a dash in front, at most 64. */
bool definition_is_dashed_name(const char *text);

#endif
