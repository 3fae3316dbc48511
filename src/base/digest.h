/* SHA-256 of a stream of bytes. */
#ifndef MLDSTAT_BASE_DIGEST_H
#define MLDSTAT_BASE_DIGEST_H

#include <glib.h>
#include <stddef.h>

typedef struct Digest Digest;

/* Prepares the library. digest_new() does so too; safe to call from any thread, any number of times. */
void digest_prepare(void);

Digest *digest_new(void);
void digest_update(Digest *digest, const void *bytes, size_t length);

/* 64 lower-case hexadecimal digits of everything fed so far; nothing may be fed afterwards. (transfer full) */
char *digest_finish(Digest *digest);
void digest_free(Digest *digest);

/* The digest of one block. (transfer full) */
char *digest_of(const void *bytes, size_t length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Digest, digest_free)

#endif
