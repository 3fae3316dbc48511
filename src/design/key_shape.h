/* The form of a YAML file against the table of its keys: unknown keys, keys and words of later versions, kinds of
 * values.
 */
#ifndef MLDSTAT_DESIGN_KEY_SHAPE_H
#define MLDSTAT_DESIGN_KEY_SHAPE_H

#include "design/key.h"
#include "design/yaml.h"

/* After this every value has a kind its key takes, every word is an allowed one, every flag is a flag, no text is
 * absent; numbers are not read yet. Fails with MLD_ERROR_STUDY at the first mistake in file order. The document must
 * not be empty. */
bool key_shape_check(const Yaml *yaml, const KeyTable *table, GError **error);

#endif
