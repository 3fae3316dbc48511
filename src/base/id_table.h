/* Texts to small consecutive numbers, in the order of their first appearance.
 *
 * Made for millions of look-ups: the caller hashes a batch of texts first, then prefetches, then looks up, so that the
 * memory latencies of a batch overlap. Equal bytes are equal ids; nothing is folded.
 */
#ifndef MLDSTAT_BASE_ID_TABLE_H
#define MLDSTAT_BASE_ID_TABLE_H

#include <glib.h>
#include <stddef.h>

typedef struct IdTable IdTable;

IdTable *id_table_new(void);
void id_table_free(IdTable *table);

guint64 id_hash(const char *text, size_t length);

/* Starts loading what id_table_intern() will need for this hash. */
void id_table_prefetch(const IdTable *table, guint64 hash);

/* The number of the text, a new one if it has not been seen. `hash` is id_hash() of it. */
guint32 id_table_intern(IdTable *table, const char *text, size_t length, guint64 hash);

guint32 id_table_count(const IdTable *table);

/* The text of a number, not terminated; *ret_length is its length. Valid until the next id_table_intern(). */
const char *id_table_text(const IdTable *table, guint32 id, size_t *ret_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(IdTable, id_table_free)

#endif
