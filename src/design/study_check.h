/* What no single key shows: whether the blocks of a study file fit together. */
#ifndef MLDSTAT_DESIGN_STUDY_CHECK_H
#define MLDSTAT_DESIGN_STUDY_CHECK_H

#include "design/study.h"
#include "design/yaml.h"

/* Decides the layout: time points by file, by a time column, or by one column per time point (wide). In a wide layout
 * a measure asked once moves from `column` to `columns`. Contradictions, and files whose time point nothing says, fail
 * with MLD_ERROR_STUDY. */
bool study_settle_layout(const Yaml *yaml, Study *study, GError **error);

/* Fails with MLD_ERROR_STUDY where one column is read as two things. Needs the layout. */
bool study_check_headers(const Yaml *yaml, const Study *study, GError **error);

#endif
