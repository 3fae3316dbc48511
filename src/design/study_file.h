/* The study file: YAML text to a Study, refused with line, column, the source line, a caret and what is allowed. */
#ifndef MLDSTAT_DESIGN_STUDY_FILE_H
#define MLDSTAT_DESIGN_STUDY_FILE_H

#include "design/study.h"

/* Reads, checks and completes the study file at `path` ("-" is standard input). Relative paths inside it are resolved
 * against its folder; the default output is output/<stem> beside it. On failure NULL with MLD_ERROR_STUDY (the text is
 * not a valid study) or MLD_ERROR_STUDY as well when it cannot be read. (transfer full) */
Study *study_read(const char *path, GError **error);

/* The same from memory; `path` is what messages show and what relative paths are resolved against. */
Study *study_parse(const char *path, const char *text, size_t length, GError **error);

#endif
