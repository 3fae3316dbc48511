/* Remembers what short cells meant, so that the millionth "7" costs one comparison.
 *
 * Direct-mapped: a cell of up to 15 bytes has one place; a newcomer evicts its holder. Answers depend on the cell text
 * alone, so what is evicted changes speed, never results.
 */
#ifndef MLDSTAT_MEASURE_CELL_CACHE_H
#define MLDSTAT_MEASURE_CELL_CACHE_H

#include <glib.h>
#include <stdbool.h>
#include <string.h>

typedef struct {
    guint64 low, high; /* the bytes; `high` carries the length in its top byte, so no cell equals an empty place */
    guint32 code;
} CellEntry;

typedef struct {
    CellEntry *entries;
    guint32 mask;
} CellCache;

/* A cell packed for comparison; `fits` is false for cells the cache cannot hold (more than 15 bytes), whose key is one
 * that no entry has. */
typedef struct {
    guint64 low, high;
    bool fits;
} CellKey;

/* `places` is a power of two. */
static inline void cell_cache_init(CellCache *cache, guint32 places)
{
    cache->entries = g_new0(CellEntry, places);
    cache->mask = places - 1;
}

static inline void cell_cache_clear(CellCache *cache)
{
    g_clear_pointer(&cache->entries, g_free);
}

/* Fixed-size copies for the lengths that make up most files (scores, dates): the compiler turns them into loads. */
static inline CellKey cell_key(const char *text, size_t length)
{
    CellKey key = {.high = (guint64)MIN(length + 1, (size_t)17) << 56, .fits = length <= 15};
    guint64 rest = 0;
    if (length == 1) {
        key.low = (guint8)text[0];
    } else if (length == 2) {
        memcpy(&key.low, text, 2);
    } else if (length == 10) {
        memcpy(&key.low, text, 8);
        memcpy(&rest, text + 8, 2);
    } else if (length <= 8) {
        memcpy(&key.low, text, length);
    } else if (key.fits) {
        memcpy(&key.low, text, 8);
        memcpy(&rest, text + 8, length - 8);
    }
    key.high |= rest;
    return key;
}

static inline CellEntry *cell_cache_place(const CellCache *cache, CellKey key)
{
    guint64 mix = (key.low ^ (key.high << 7) ^ (key.high >> 53)) * 0x9e3779b97f4a7c15u;
    return &cache->entries[(mix >> 40) & cache->mask];
}

static inline bool cell_cache_get(const CellCache *cache, CellKey key, guint32 *ret_code)
{
    const CellEntry *entry = cell_cache_place(cache, key);
    if (entry->low != key.low || entry->high != key.high)
        return false;
    *ret_code = entry->code;
    return true;
}

static inline void cell_cache_put(const CellCache *cache, CellKey key, guint32 code)
{
    if (key.fits)
        *cell_cache_place(cache, key) = (CellEntry){key.low, key.high, code};
}

#endif
