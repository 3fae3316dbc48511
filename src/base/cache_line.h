/* Memory that one thread writes often must not share a cache line with another thread's: each write would take the line
 * away from the other. */
#ifndef MLDSTAT_BASE_CACHE_LINE_H
#define MLDSTAT_BASE_CACHE_LINE_H

#include <glib.h>

/* Two lines of 64 bytes: processors fetch them in pairs. */
#define CACHE_LINE 128

/* Zeroed memory for `n` elements of `type` that shares its first and last line with nothing; g_aligned_free() frees. */
#define cache_line_new0(type, n)                                                                                       \
    ((type *)g_aligned_alloc0(((n) * sizeof(type) + CACHE_LINE - 1) / CACHE_LINE, CACHE_LINE, CACHE_LINE))

#endif
