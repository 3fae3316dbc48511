/* What no single key shows: whether the blocks of a study file fit together. All fail with MLD_ERROR_STUDY. */
#ifndef MLDSTAT_DESIGN_STUDY_CHECK_H
#define MLDSTAT_DESIGN_STUDY_CHECK_H

#include "design/study.h"
#include "design/yaml.h"

/* Decides the layout of each file that holds forms: a time point of its own, a time column, or one column per time
 * point (wide). In a wide file a measure asked once moves from `column` to `columns`. Fails on contradictions, files
 * whose time point nothing says, and time points that no file holds. */
bool study_settle_layout(const Yaml *yaml, Study *study, GError **error);

/* Fails where one column of a file is read as two things. Needs the layout. */
bool study_check_headers(const Yaml *yaml, const Study *study, GError **error);

/* Fails where what identifies patients and sessions differs between files or is not there. */
bool study_check_identity(const Yaml *yaml, const Study *study, GError **error);

/* Where the study file names the file, or the pattern it came from. */
const YamlNode *study_file_node(const Yaml *yaml, const StudyFile *file);

#endif
