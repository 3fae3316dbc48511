/* The blocks of a definition file into the Instrument, in the order they must be read.
 *
 * Each takes the block's node and fails with MLD_ERROR_STUDY at the first mistake; what was read until then is owned by
 * the Instrument.
 */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_BLOCKS_H
#define MLDSTAT_DESIGN_INSTRUMENT_BLOCKS_H

#include "design/instrument.h"
#include "design/reach.h"
#include "design/yaml.h"

/* Upper bounds besides those of instrument.h. */
#define DEFINITION_CODINGS_MAX    32
#define DEFINITION_PARAMETERS_MAX 32
#define DEFINITION_MISSING_MAX    32
#define DEFINITION_BANDS_MAX      256

/* What the instrument is called, where it is from, who may use it. `path` is the file's. */
bool instrument_read_top(const Yaml *yaml, const char *path, const YamlNode *root, Instrument *instrument,
                         GError **error);

bool instrument_read_parameters(const Yaml *yaml, const YamlNode *parameters, Instrument *instrument, GError **error);
bool instrument_read_items(const Yaml *yaml, const YamlNode *items, Instrument *instrument, GError **error);
bool instrument_read_codings(const Yaml *yaml, const YamlNode *codings, Instrument *instrument, GError **error);
bool instrument_read_scores(const Yaml *yaml, const YamlNode *scores, Instrument *instrument, GError **error);

/* Which score the name alone means; NULL: the first that is a measure. */
bool instrument_read_main(const Yaml *yaml, const YamlNode *main, Instrument *instrument, GError **error);

/* What each answer of the whole range low..high counts. `node` is the mapping, `*ret_recode` gets its
 * high - low + 1 values. */
bool instrument_read_recode(const Yaml *yaml, const YamlNode *node, double low, double high, double **ret_recode,
                            GError **error);

/* The operation, its terms and what they count. `node` is the score's; it is not yet among the instrument's. */
bool score_read_operation(const Yaml *yaml, const YamlNode *node, Instrument *instrument, Score *score, GError **error);

/* How many terms must be answered. */
bool score_read_minimum(const Yaml *yaml, const YamlNode *node, Score *score, GError **error);

/* times, divide, plus; valid, doubtful; bands, table. Narrows `reach` from what the operation gives to what the score
 * can be. */
bool score_read_steps(const Yaml *yaml, const YamlNode *node, Score *score, Reach *reach, GError **error);

/* The range against `reach`, direction, anchors; severity bands and caseness. */
bool score_read_scale(const Yaml *yaml, const YamlNode *node, Score *score, const Reach *reach, GError **error);
bool score_read_classes(const Yaml *yaml, const YamlNode *node, Score *score, GError **error);

/* Fails at `node` where the scores of a case go beyond the range, hold no score of it or hold them all. */
bool score_check_caseness(const Yaml *yaml, const YamlNode *node, const Reach *range, const Limits *caseness,
                          GError **error);

/* Important changes; reliability, SEM and norms. Need the range. */
bool score_read_important(const Yaml *yaml, const YamlNode *node, Score *score, GError **error);
bool score_read_figures(const Yaml *yaml, const YamlNode *node, Score *score, GError **error);

#endif
