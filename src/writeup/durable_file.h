/* Files that are on the disk when the call returns. Names are relative to an open folder; links are never followed. */
#ifndef MLDSTAT_WRITEUP_DURABLE_FILE_H
#define MLDSTAT_WRITEUP_DURABLE_FILE_H

#include <stdbool.h>
#include <stddef.h>

/* Creates `name` (it must not exist), mode 0600, writes all bytes and syncs them. False with errno set; the partial
 * file is left to the caller. */
bool durable_create(int folder, const char *name, const void *bytes, size_t length);

/* Syncs a folder's entries. False with errno set. */
bool durable_sync(int folder);

/* Opens a folder for the *at() calls; -1 with errno set. */
int durable_open_folder(int parent, const char *name);

/* Writes all bytes to an open file, through short writes and signals. False with errno set. */
bool durable_write(int file, const void *bytes, size_t length);

/* Closes without touching errno; for ways out that already failed or only read. */
void durable_forget(int file);

#endif
