#include "base/item_moments.h"

#include <criterion/criterion.h>

/* Forms 1 2 -3, 4 0 5 and -2 7 1: sums 3, 9, 3; squares 1 + 16 + 4, 4 + 0 + 49, 9 + 25 + 1; products by rows. */
static const gint32 forms[][3] = {{1, 2, -3}, {4, 0, 5}, {-2, 7, 1}};
static const gint64 sums[] = {3, 9, 3}, products[] = {21, -12, 15, 53, 1, 35};

static void expect_whole(const ItemMoments *moments)
{
    cr_expect(moments->n == 3 && moments->k == 3);
    for (size_t i = 0; i < G_N_ELEMENTS(sums); i++)
        cr_expect_eq(moments->sums[i], sums[i], "sum %zu", i);
    for (size_t i = 0; i < G_N_ELEMENTS(products); i++)
        cr_expect_eq(moments->products[i], products[i], "product %zu", i);
}

Test(base_item_moments, sums_and_products_of_all_pairs)
{
    g_auto(ItemMoments) moments = item_moments_new(3);
    for (size_t i = 0; i < G_N_ELEMENTS(forms); i++)
        item_moments_add(&moments, forms[i]);
    expect_whole(&moments);
}

Test(base_item_moments, however_the_forms_are_shared_out)
{
    for (unsigned share = 0; share < 8; share++) {
        g_auto(ItemMoments) moments = item_moments_new(3);
        g_auto(ItemMoments) others = item_moments_new(3);
        for (size_t i = 3; i-- > 0;)
            item_moments_add((share >> i & 1) != 0 ? &others : &moments, forms[i]);
        item_moments_join(&moments, &others);
        expect_whole(&moments);
    }
}

Test(base_item_moments, nothing_of_nothing)
{
    g_auto(ItemMoments) none = item_moments_new(0);
    item_moments_add(&none, forms[0]);
    cr_expect(none.n == 1 && none.k == 0);
    item_moments_clear(&none);
    item_moments_clear(&none);
    cr_expect(none.n == 0 && none.sums == NULL);
}

/* At the bounds that the header gives a product sum is 8e18. */
Test(base_item_moments, the_bounds_do_not_overflow)
{
    g_auto(ItemMoments) moments = item_moments_new(2);
    const gint32 most[] = {ITEM_MOMENTS_VALUE, -ITEM_MOMENTS_VALUE};
    for (size_t i = 0; i <= ITEM_MOMENTS_FORMS; i++)
        item_moments_add(&moments, most);
    cr_expect_eq(moments.n, ITEM_MOMENTS_FORMS);
    cr_expect_eq(moments.products[0], (gint64)8000000 * 1000000 * 1000000);
    cr_expect_eq(moments.products[1], -moments.products[0]);
    cr_expect_eq(moments.sums[1], -(gint64)8000000 * 1000000);
}
