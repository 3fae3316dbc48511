/* Remembers what short cells meant, so that the millionth "7" costs one comparison.
 *
 * Cells of up to one byte are looked up by that byte. Of the others a cell of up to 15 bytes has one place; a newcomer
 * evicts its holder. Answers depend on the cell text
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
    guint32 *single; /* per character the code of that character alone, plus one; of an empty cell at '\0', which no
                        cell has; 0 where none is kept */
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
    cache->single = g_new0(guint32, 256);
}

static inline void cell_cache_clear(CellCache *cache)
{
    g_clear_pointer(&cache->entries, g_free);
    g_clear_pointer(&cache->single, g_free);
}

static inline guint64 cell_load32(const char *text)
{
    guint32 word;
    memcpy(&word, text, sizeof word);
    return GUINT32_FROM_LE(word);
}

static inline guint64 cell_load64(const char *text)
{
    guint64 word;
    memcpy(&word, text, sizeof word);
    return GUINT64_FROM_LE(word);
}

/* Loads of fixed sizes that may overlap: a copy of `length` bytes would go through memory, and the load of the whole
 * word behind it would wait for the parts. */
static inline CellKey cell_key(const char *text, size_t length)
{
    CellKey key = {.high = (guint64)MIN(length + 1, (size_t)17) << 56, .fits = length <= 15};
    if (length == 0 || !key.fits)
        return key;
    if (length < 4) {
        size_t middle = length / 2, last = length - 1;
        key.low =
            (guint8)text[0] | (guint64)(guint8)text[middle] << 8 * middle | (guint64)(guint8)text[last] << 8 * last;
    } else if (length < 8) {
        key.low = cell_load32(text) | cell_load32(text + length - 4) << 8 * (length - 4);
    } else {
        key.low = cell_load64(text);
        key.high |= length == 8 ? 0 : cell_load64(text + length - 8) >> 8 * (16 - length);
    }
    return key;
}

static inline CellEntry *cell_cache_place(const CellCache *cache, CellKey key)
{
    guint64 mix = (key.low ^ (key.high << 7) ^ (key.high >> 53)) * 0x9e3779b97f4a7c15u;
    return &cache->entries[(mix >> 40) & cache->mask];
}

static inline guint32 *cell_cache_single(const CellCache *cache, const char *text, size_t length)
{
    return &cache->single[length == 0 ? 0 : (guint8)text[0]];
}

static inline bool cell_cache_get(const CellCache *cache, const char *text, size_t length, guint32 *ret_code)
{
    if (length <= 1) {
        guint32 code = *cell_cache_single(cache, text, length);
        if (code == 0)
            return false;
        *ret_code = code - 1;
        return true;
    }
    CellKey key = cell_key(text, length);
    const CellEntry *entry = cell_cache_place(cache, key);
    if (entry->low != key.low || entry->high != key.high)
        return false;
    *ret_code = entry->code;
    return true;
}

static inline void cell_cache_put(const CellCache *cache, const char *text, size_t length, guint32 code)
{
    CellKey key = cell_key(text, length);
    if (length <= 1)
        *cell_cache_single(cache, text, length) = code + 1;
    else if (key.fits)
        *cell_cache_place(cache, key) = (CellEntry){key.low, key.high, code};
}

#endif
