/* Where bytes come from: a file, or standard input when it is named "-". */
#ifndef MLDSTAT_INGEST_SOURCE_H
#define MLDSTAT_INGEST_SOURCE_H

#include <glib.h>
#include <stdbool.h>

/* Opens `path` for reading ("-" is standard input). `name` is what messages show. -1 and MLD_ERROR_DATA when it cannot
 * be opened or is a folder. The caller closes. */
int source_open(const char *path, const char *name, GError **error);

/* The same, and the bytes can be read again from the first: what is no regular file is copied into memory, from
 * standard input always. */
int source_open_again(const char *path, const char *name, GError **error);

/* What tells whether a file was written to between two looks at it; the same at all times for pipes and devices. */
typedef struct {
    gint64 size;    /* bytes */
    gint64 changed; /* nanoseconds since 1970 of the last change of its contents */
} SourceState;

SourceState source_state(int fd);

/* The bytes of the regular file at `path`; -1 for anything else, and for what cannot be looked at. */
gint64 source_size(const char *path);

/* The most bytes that are taken from standard input or a pipe; more are for a file. */
#define SOURCE_COPY_MAX (1 << 30)

/* A path that can be read more than once: `path` itself for a regular file; for standard input and pipes an anonymous
 * copy in memory, named through the process's own descriptor table, that lives until the process ends. NULL and
 * MLD_ERROR_DATA on failure. (transfer full) */
char *source_reusable(const char *path, const char *name, GError **error);

#endif
