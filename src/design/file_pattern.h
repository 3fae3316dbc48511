/* The files that a path or a pattern of a study file stands for. */
#ifndef MLDSTAT_DESIGN_FILE_PATTERN_H
#define MLDSTAT_DESIGN_FILE_PATTERN_H

#include <glib.h>
#include <stdbool.h>

/* True when `path` holds *, ? or [. */
bool file_pattern_is(const char *path);

/* The files that match `pattern`, by glob(7), in the order of their bytes; a relative one starts in `folder`, whose own
 * name is no pattern. Hidden files and folders are left out. NULL-terminated and not empty; else NULL with
 * MLD_ERROR_DATA: nothing matches, or a folder cannot be read. (transfer full) */
char **file_pattern_expand(const char *folder, const char *pattern, GError **error);

#endif
