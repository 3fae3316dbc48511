/* Temporary folders beside a report, and the one step that puts one in its place. Names look like ".<leaf>.new-x1y2z3".
 */
#ifndef MLDSTAT_WRITEUP_SWAP_H
#define MLDSTAT_WRITEUP_SWAP_H

#include <glib.h>
#include <stdbool.h>

/* Creates an empty folder (0700) inside `parent`. NULL with errno set. (transfer full) */
char *swap_new_folder(int parent, const char *leaf);

/* Puts the folder `fresh` at `leaf` in one step. Where a leaf exists the two change places, so that `fresh` is the old
 * one afterwards; else `fresh` is renamed. `ret_exchanged` says which. False with errno set and nothing changed. */
bool swap_in(int parent, const char *fresh, const char *leaf, bool *ret_exchanged);

/* Takes swap_in() back. */
bool swap_back(int parent, const char *fresh, const char *leaf, bool exchanged);

/* Exchanges two empty folders to see whether the file system can. False with errno set. */
bool swap_try(int parent, const char *leaf);

/* Removes what killed runs left. Call under the lock. Best effort. */
void swap_clean(int parent, const char *leaf);

#endif
