/* Definitions in folders of the user: NAME.yaml or NAME.yml, NAME being [a-z0-9][a-z0-9-]*; other files are left alone.
 */
#ifndef MLDSTAT_DESIGN_INSTRUMENT_FOLDER_H
#define MLDSTAT_DESIGN_INSTRUMENT_FOLDER_H

#include <glib.h>
#include <stdbool.h>

/* Sets *ret_path to the file that defines `name` in the first of `folders` (NULL-terminated, or NULL: none) that has
 * one, NULL where none has. Fails with MLD_ERROR_STUDY where a folder cannot be looked into, or has both endings.
 * (transfer full) */
bool instrument_folder_find(const char *name, const char *const *folders, char **ret_path, GError **error);

/* The names that `folders` define, in no order, perhaps more than once; what cannot be looked into has none.
 * (transfer full) */
GPtrArray *instrument_folder_names(const char *const *folders);

#endif
