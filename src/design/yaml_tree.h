/* What a Yaml consists of, for the two files that implement it. */
#ifndef MLDSTAT_DESIGN_YAML_TREE_H
#define MLDSTAT_DESIGN_YAML_TREE_H

#include "design/place.h"
#include "design/yaml.h"

struct Yaml {
    Source source; /* its path and text are owned */
    YamlNode *root;
};

/* An empty tree over a copy of the text. (transfer full) */
Yaml *yaml_new(const char *path, const char *text, size_t length);

/* Frees a node and all below it. */
void yaml_node_free(gpointer node);

#endif
