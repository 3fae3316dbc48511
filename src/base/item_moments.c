#include "base/item_moments.h"

static size_t n_products(size_t k)
{
    return k * (k + 1) / 2;
}

ItemMoments item_moments_new(size_t k)
{
    return (ItemMoments){.k = k, .sums = g_new0(gint64, k), .products = g_new0(gint64, n_products(k))};
}

void item_moments_clear(ItemMoments *moments)
{
    g_clear_pointer(&moments->sums, g_free);
    g_clear_pointer(&moments->products, g_free);
    moments->n = 0;
    moments->k = 0;
}

void item_moments_add(ItemMoments *moments, const gint32 values[])
{
    if (moments->n >= ITEM_MOMENTS_FORMS)
        return;
    gint64 *product = moments->products;
    for (size_t i = 0; i < moments->k; i++) {
        moments->sums[i] += values[i];
        for (size_t j = i; j < moments->k; j++)
            *product++ += (gint64)values[i] * values[j];
    }
    moments->n++;
}

void item_moments_join(ItemMoments *moments, const ItemMoments *other)
{
    g_return_if_fail(moments->k == other->k && moments->n + other->n <= ITEM_MOMENTS_FORMS);
    moments->n += other->n;
    for (size_t i = 0; i < moments->k; i++)
        moments->sums[i] += other->sums[i];
    for (size_t i = 0; i < n_products(moments->k); i++)
        moments->products[i] += other->products[i];
}
