/* The form of a study file against the table of keys: unknown keys, keys and words of later versions, kinds of values.
 */
#ifndef MLDSTAT_DESIGN_STUDY_SHAPE_H
#define MLDSTAT_DESIGN_STUDY_SHAPE_H

#include "design/yaml.h"

/* After this every value has a kind its key takes, every word is an allowed one, every flag is a flag, no text is
 * absent; numbers are not read yet. Fails with MLD_ERROR_STUDY at the first mistake in file order. */
bool study_shape_check(const Yaml *yaml, GError **error);

#endif
