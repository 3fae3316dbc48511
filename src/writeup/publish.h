/* Puts a report folder in its place in one step; whatever happens, the old report stays whole.
 *
 * Order of calls: publish_begin() before any input is read (lock, checks, trial exchange, last-run "running"), then
 * publish_commit() with everything rendered, then publish_end() in every case.
 */
#ifndef MLDSTAT_WRITEUP_PUBLISH_H
#define MLDSTAT_WRITEUP_PUBLISH_H

#include "writeup/folder.h"

#include <stdbool.h>

typedef struct Publication Publication;

/* `leaf` is the report folder. Creates missing parents, resolves links (realpath), takes the lock beside the leaf
 * (waiting up to `wait_seconds`), refuses a folder that is not ours or holds foreign files, and tries an exchange of
 * two empty folders in the parent. Errors: MLD_ERROR_LOCKED, MLD_ERROR_OUTPUT. (transfer full) */
Publication *publish_begin(const char *leaf, unsigned wait_seconds, GError **error);

/* Writes the folder beside the leaf, syncs it and swaps it in. After false the old report is untouched. */
bool publish_commit(Publication *publication, const Folder *folder, GError **error);

/* Replaces the last run's record by its outcome and releases the lock. `message` is the error's text or NULL.
 * NULL publication is allowed. */
void publish_end(Publication *publication, int exit_code, const char *message);

/* The resolved leaf. Borrowed. */
const char *publication_leaf(const Publication *publication);

#endif
