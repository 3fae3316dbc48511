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

bool study_read_times(const Yaml *yaml, const YamlNode *times, Study *study, GError **error);

/* `folder` is where relative paths start. Needs the times. */
bool study_read_data(const Yaml *yaml, const YamlNode *data, const char *folder, Study *study, GError **error);

/* Nothing in it can be wrong that the form does not show. */
void study_read_columns(const YamlNode *columns, Study *study);

/* Needs the times. */
bool study_read_measures(const Yaml *yaml, const YamlNode *measures, Study *study, GError **error);

bool study_read_analysis(const Yaml *yaml, const YamlNode *analysis, Study *study, GError **error);
bool study_read_report(const Yaml *yaml, const YamlNode *report, Study *study, GError **error);

/* Nothing in it can be wrong that the form does not show. */
void study_read_privacy(const YamlNode *privacy, Study *study);

/* The path as it is to be opened: absolute paths and "-" as they are, others from `folder`. (transfer full) */
char *study_resolve_path(const char *folder, const char *path);

#endif
