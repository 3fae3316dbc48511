/* Named sets of cell contents in a study file: groups, arms, the categories of the table of patients. */
#ifndef MLDSTAT_DESIGN_CATEGORY_H
#define MLDSTAT_DESIGN_CATEGORY_H

#include "design/study.h"
#include "design/yaml.h"

/* The mapping "{name: [contents], ...}" in its order; NULL and 0 where `map` is NULL or absent. Fails where a set is
 * empty or a content means two names. The result is for the caller to free even then. */
bool categories_read(const Yaml *yaml, const YamlNode *map, Category **ret_categories, size_t *ret_n, GError **error);

#endif
