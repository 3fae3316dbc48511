/* Bands of a definition or a study file: intervals that cover what a score can be, without gap or overlap.
 *
 * Written in ascending or descending order, with the keys of definition_limits(); of whole results 0 to 4 and 5 to 9
 * leave no gap, and the ends of bands become whole numbers that they hold.
 */
#ifndef MLDSTAT_DESIGN_BANDS_H
#define MLDSTAT_DESIGN_BANDS_H

#include "design/instrument.h"
#include "design/reach.h"
#include "design/yaml.h"

/* Bands with a `value` each over all results that `reach` holds, ascending; ends left out stay infinite. (transfer
 * full; those read until a failure, too) */
bool bands_read_values(const Yaml *yaml, const YamlNode *node, const Reach *reach, Band **ret_bands, size_t *ret_n,
                       GError **error);

/* Bands with a `name` each over the range low..high, ascending; an end left out is the range's. (transfer full; those
 * read until a failure, too) */
bool bands_read_names(const Yaml *yaml, const YamlNode *node, double low, double high, bool is_whole, Band **ret_bands,
                      size_t *ret_n, GError **error);

#endif
