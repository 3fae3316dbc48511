/* Order statistics of many whole numbers, a few of them, without sorting.
 *
 * The numbers are counted in classes of equal width, 1 where their range is bounded: then the counts are the answer.
 * Else those of one class are counted again in narrower ones, until the width is 1.
 */
#ifndef MLDSTAT_STATS_SELECTION_H
#define MLDSTAT_STATS_SELECTION_H

#include <glib.h>
#include <stddef.h>

#define SELECTION_CLASSES 4096

typedef struct {
    gint64 smallest;
    unsigned shift;                        /* a class is 2^shift wide */
    guint32 before[SELECTION_CLASSES + 1]; /* how many lie in the classes before */
} SelectionClasses;

typedef struct {
    const gint64 *value;
    size_t n;
    SelectionClasses classes;
} Selection;

/* Of n numbers, 0 < n < 2^32, which are not copied. (transfer full) */
Selection *selection_new(const gint64 value[], size_t n);

void selection_free(Selection *selection);

/* The rank-th smallest, rank 1 to n. */
gint64 selection_at(const Selection *selection, size_t rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Selection, selection_free)

#endif
