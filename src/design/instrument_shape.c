#include "design/instrument_shape.h"

#include "design/instrument_key_table.h"
#include "design/key_shape.h"

bool instrument_shape_check(const Yaml *yaml, GError **error)
{
    return key_shape_check(yaml, &instrument_keys, error);
}
