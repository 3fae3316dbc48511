/* One run at a time per report folder. The lock file lies beside the folder and stays: the kernel's lock on it is what
 * counts, and the kernel drops that when a run dies.
 */
#ifndef MLDSTAT_WRITEUP_RUN_LOCK_H
#define MLDSTAT_WRITEUP_RUN_LOCK_H

#include <glib.h>
#include <stdbool.h>

/* Locks `name` inside the open folder `parent`, trying for up to `wait_seconds`, and writes this process's number into
 * it. Returns the open file, whose closing unlocks, or -1. `path` is for messages. Errors: MLD_ERROR_LOCKED with the
 * holder's number, MLD_ERROR_OUTPUT. */
int run_lock_take(int parent, const char *name, const char *path, unsigned wait_seconds, GError **error);

#endif
