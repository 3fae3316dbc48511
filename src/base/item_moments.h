/* Sums and sums of products of the answers to the items of a scale: what Cronbach's alpha needs, without the answers.
 *
 * Whole numbers, exactly: the order of the forms and of the joins does not matter.
 */
#ifndef MLDSTAT_BASE_ITEM_MOMENTS_H
#define MLDSTAT_BASE_ITEM_MOMENTS_H

#include <glib.h>
#include <stddef.h>

/* What keeps the moments from overflowing. */
#define ITEM_MOMENTS_VALUE 1000000 /* largest magnitude of a value */
#define ITEM_MOMENTS_FORMS 8000000 /* most forms */

typedef struct {
    guint64 n;        /* forms */
    size_t k;         /* items */
    gint64 *sums;     /* k */
    gint64 *products; /* sums of products of items i <= j, row by row: k (k + 1) / 2 */
} ItemMoments;

/* Of k >= 0 items and no form. Free with item_moments_clear(). */
ItemMoments item_moments_new(size_t k);
void item_moments_clear(ItemMoments *moments);

/* Adds a form with all k answers, each of magnitude up to ITEM_MOMENTS_VALUE. Forms beyond ITEM_MOMENTS_FORMS are not
 * added. */
void item_moments_add(ItemMoments *moments, const gint32 values[]);

/* Adds the forms of `other`, which has as many items. */
void item_moments_join(ItemMoments *moments, const ItemMoments *other);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ItemMoments, item_moments_clear)

#endif
