/* The blocks of a study file into the Study, one function and one file per block, in the order they must be read.
 *
 * Each takes the block's node, NULL where it is absent, and fails with MLD_ERROR_STUDY at the first mistake.
 */
#ifndef MLDSTAT_DESIGN_STUDY_BLOCKS_H
#define MLDSTAT_DESIGN_STUDY_BLOCKS_H

#include "design/study.h"
#include "design/yaml.h"

/* Title, intervention and randomised; `root` is the whole document. */
bool study_read_top(const Yaml *yaml, const YamlNode *root, Study *study, GError **error);

/* All of data but its files. */
bool study_read_data(const Yaml *yaml, const YamlNode *data, Study *study, GError **error);

/* The headers; nothing in it can be wrong that the form does not show. Needs the preset. */
void study_read_columns(const YamlNode *columns, Study *study);

/* The values of columns.group. */
bool study_read_groups(const Yaml *yaml, const YamlNode *columns, Study *study, GError **error);

bool study_read_arms(const Yaml *yaml, const YamlNode *arms, Study *study, GError **error);
bool study_read_describe(const Yaml *yaml, const YamlNode *describe, Study *study, GError **error);
bool study_read_times(const Yaml *yaml, const YamlNode *times, Study *study, GError **error);

/* The list of files. `folder` is where relative paths start. Needs all of the above; fails with MLD_ERROR_DATA where a
 * pattern matches nothing. */
bool study_read_files(const Yaml *yaml, const YamlNode *data, const char *folder, Study *study, GError **error);

/* Needs the times. */
bool study_read_measures(const Yaml *yaml, const YamlNode *measures, Study *study, GError **error);

/* Folders with own definitions: those named and the usual one beside the study file. `folder` is where relative paths
 * start. */
bool study_read_instrument_folders(const Yaml *yaml, const YamlNode *folders, const char *folder, Study *study,
                                   GError **error);

/* The definition that `node` names, read once per study; borrowed from Study.instruments. NULL where there is none. */
const Instrument *study_instrument(const Yaml *yaml, const YamlNode *node, Study *study, GError **error);

/* Fails where a value set is named for a questionnaire of which no measure needs one. Needs the measures. */
bool study_check_value_sets(const Yaml *yaml, const YamlNode *sets, const Study *study, GError **error);

/* Questionnaire and score of a measure, and what its definition says of it. Needs Study.analysis. */
bool study_read_definition(const Yaml *yaml, const YamlNode *node, Study *study, Measure *measure, GError **error);

/* The coding that `node` names; borrowed from the instrument. */
bool study_read_coding(const Yaml *yaml, const YamlNode *node, const Instrument *instrument, const Coding **ret_coding,
                       GError **error);

/* The file under value_sets for the questionnaire, read for `score`; NULL with MLD_ERROR_STUDY. It must be named.
 * (transfer full) */
ValueSet *study_read_value_set(const Yaml *yaml, const Study *study, const Instrument *instrument, const Score *score,
                               GError **error);

/* True when the scores of the measure are made of items: its columns hold answers. */
bool measure_has_items(const YamlNode *node, const Measure *measure);

/* Where the items of a measure stand, and how they are recorded. Needs its time points. */
bool study_read_items(const Yaml *yaml, const YamlNode *node, Study *study, Measure *measure, GError **error);

/* Cases, error of measurement and norm of a measure, as far as its definition has them for the population (NULL: none
 * declared). Needs its direction. */
void measure_take_figures(const char *population, Measure *measure);

/* The same from the study file, in place of the definition's. Needs its range. */
bool study_read_figures(const Yaml *yaml, const YamlNode *node, Measure *measure, GError **error);

/* The part of a measure that says in which columns it stands and at which time points it is asked. */
bool study_read_measure_times(const Yaml *yaml, const YamlNode *node, const Study *study, Measure *measure,
                              GError **error);

bool study_read_analysis(const Yaml *yaml, const YamlNode *analysis, Study *study, GError **error);

/* Fails where a margin in points cannot hold for all the measures it is for. Needs the measures. */
bool study_check_margin(const Yaml *yaml, const YamlNode *analysis, const Study *study, GError **error);
bool study_read_report(const Yaml *yaml, const YamlNode *report, Study *study, GError **error);

/* Nothing in it can be wrong that the form does not show. */
void study_read_privacy(const YamlNode *privacy, Study *study);

/* Parts that data and the mapping of a file have in common; `node` is that mapping, of any kind or NULL. What it does
 * not name stays as it is. */
void study_read_dialect(const YamlNode *node, Dialect *dialect);

/* The preset and, for the dialect, how many header rows it has; false where none is named. */
bool study_read_preset(const YamlNode *node, const Preset **ret_preset, Dialect *dialect);
bool study_read_max_rejected(const Yaml *yaml, const YamlNode *node, double *ret_value, bool *ret_is_share,
                             GError **error);
bool study_read_keep(const Yaml *yaml, const YamlNode *keep, KeepRule **ret_rules, size_t *ret_n, GError **error);
bool study_read_exclude(const Yaml *yaml, const YamlNode *exclude, Study *study, GError **error);

/* Headers and date format of a file, from the mapping that names it. Needs the file's preset. */
bool study_read_file_columns(const Yaml *yaml, const YamlNode *node, const Study *study, StudyFile *file,
                             GError **error);

/* Where the mapping of a file names the column of `role`, or NULL. */
const YamlNode *study_file_column_node(const YamlNode *file, ColumnRole role);

/* The key in columns: "patient", "session"... */
const char *study_column_key(ColumnRole role);

/* The path as it is to be opened: absolute paths and "-" as they are, others from `folder`. (transfer full) */
char *study_resolve_path(const char *folder, const char *path);

#endif
