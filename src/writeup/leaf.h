/* A report folder on disk: its marker file, what is ours in it, and what is not.
 *
 * The marker ".mldstat" is the first file written into a new folder. Its first line names the kind of folder, the
 * others list every other file that belongs to it, so that removing a folder never touches a file somebody else put
 * there.
 */
#ifndef MLDSTAT_WRITEUP_LEAF_H
#define MLDSTAT_WRITEUP_LEAF_H

#include "writeup/folder.h"

#include <stdbool.h>

#define LEAF_MARKER ".mldstat"

/* Writes marker, subfolders and files into the empty folder open at `fd` and syncs everything. `path` is for messages.
 * Errors: MLD_ERROR_OUTPUT. */
bool leaf_write(int fd, const Folder *folder, const char *path, GError **error);

/* True when the folder open at `fd` is empty, or a report with nothing foreign in it. Otherwise MLD_ERROR_OUTPUT, with
 * the names of what is foreign. */
bool leaf_is_ours(int fd, const char *path, GError **error);

/* Removes the folder `name` inside `parent` as far as it is ours; what is not stays. Best effort. */
void leaf_remove(int parent, const char *name);

#endif
