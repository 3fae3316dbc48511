/* The form of a definition file: its keys and kinds of values. */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_SHAPE_H
#define MLDSTAT_DESIGN_INSTRUMENT_SHAPE_H

#include "design/yaml.h"

/* key_shape_check() by the table of definitions. */
bool instrument_shape_check(const Yaml *yaml, GError **error);

#endif
