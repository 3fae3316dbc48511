#include "stats/alpha.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define ITEMS_MOST 256

/* The forms of scripts/reference.R. */
static const gint32 consistent[] = {3, 4, 3, 2, 4, 1, 1, 0, 1, 2, 4, 4, 4, 3, 4, 2, 3, 2, 2, 1,
                                    0, 1, 1, 0, 0, 3, 3, 4, 4, 3, 2, 2, 1, 3, 2, 4, 3, 3, 4, 4,
                                    1, 0, 2, 1, 1, 2, 4, 2, 1, 3, 3, 2, 3, 3, 2, 0, 0, 1, 2, 0};
static const gint32 contradicting[] = {0, 4, 2, 4, 1, 3, 3, 0, 1, 1, 3, 0, 2, 2, 4, 4, 0, 1};
static const gint32 binary[] = {1, 1, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1, 0,
                                1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1};
static const gint32 reversed[] = {1, 1, 2, 4, 2, 3, 2, 2, 4, 4, 3, 0, 3, 2, 4, 1, 0, 1, 0, 3, 2, 2, 1, 3, 4, 3, 4, 1};
static const gint32 two_forms[] = {1, 2, 4, 3, 3, 2};

static ItemMoments moments_of(size_t k, const gint32 values[], size_t n)
{
    ItemMoments moments = item_moments_new(k);
    for (size_t i = 0; i < n; i++)
        item_moments_add(&moments, values + i * k);
    return moments;
}

/* 1,000 forms of 19 items. */
static ItemMoments many(void)
{
    ItemMoments moments = item_moments_new(19);
    for (gint32 i = 0; i < 1000; i++) {
        gint32 values[19];
        for (gint32 j = 0; j < 19; j++)
            values[j] = i % 17 / 4 + (i * (j + 3) + i / 7) % 5;
        item_moments_add(&moments, values);
    }
    return moments;
}

static ItemMoments scale(const char *name)
{
    static const struct {
        const char *name;
        size_t k;
        const gint32 *values;
        size_t n_values;
    } scales[] = {{"consistent", 5, consistent, G_N_ELEMENTS(consistent)},
                  {"contradicting", 3, contradicting, G_N_ELEMENTS(contradicting)},
                  {"binary", 6, binary, G_N_ELEMENTS(binary)},
                  {"reversed", 4, reversed, G_N_ELEMENTS(reversed)},
                  {"two_forms", 3, two_forms, G_N_ELEMENTS(two_forms)}};
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++)
        if (strcmp(scales[i].name, name) == 0)
            return moments_of(scales[i].k, scales[i].values, scales[i].n_values / scales[i].k);
    cr_assert_str_eq(name, "many");
    return many();
}

static double probe(const char *dataset, const char *quantity)
{
    g_auto(ItemMoments) moments = scale(dataset);
    double item_rest[ITEMS_MOST];
    Alpha alpha = alpha_of(&moments, 0.95);
    cr_assert_eq(alpha.status, RESULT_OK);
    alpha_item_rest(&moments, item_rest);
    if (g_str_has_prefix(quantity, "item_rest"))
        return item_rest[g_ascii_strtoull(quantity + strlen("item_rest"), NULL, 10) - 1];
    return strcmp(quantity, "alpha") == 0 ? alpha.estimate : strcmp(quantity, "low") == 0 ? alpha.low : alpha.high;
}

Test(stats_alpha, agrees_with_psych)
{
    cr_expect_eq(reference_check("alpha", probe, 1e-12), 55);
}

/* Items 1, 2, 3 and 1, 3, 2: variances 1 and 1, of their sum 2, 5, 5 it is 3; alpha = 2 (1 - 2/3). */
Test(stats_alpha, worked_by_hand)
{
    static const gint32 forms[] = {1, 1, 2, 3, 3, 2};
    g_auto(ItemMoments) moments = moments_of(2, forms, 3);
    Alpha alpha = alpha_of(&moments, 0.95);
    cr_assert_eq(alpha.status, RESULT_OK);
    cr_assert(alpha.n == 3 && alpha.k == 2);
    cr_assert(near(alpha.estimate, 2 / 3.0, 1e-15), "%.17g", alpha.estimate);
    /* F at 2 and 2 degrees of freedom is p / (1 - p): 39 and 1/39. */
    cr_assert(near(alpha.low, 1 - 39 / 3.0, 1e-14), "%.17g", alpha.low);
    cr_assert(near(alpha.high, 1 - 1 / 39.0 / 3, 1e-14), "%.17g", alpha.high);
    double item_rest[2];
    alpha_item_rest(&moments, item_rest);
    cr_assert(near(item_rest[0], 0.5, 1e-15) && near(item_rest[1], 0.5, 1e-15));
}

static void assert_none(const ItemMoments *moments, ResultStatus status)
{
    Alpha alpha = alpha_of(moments, 0.95);
    cr_assert_eq(alpha.status, status, "%s", result_status_name(alpha.status));
    cr_assert(isnan(alpha.estimate) && isnan(alpha.low) && isnan(alpha.high));
}

Test(stats_alpha, too_few_forms_or_items)
{
    for (size_t n = 0; n < 2; n++) {
        g_auto(ItemMoments) moments = moments_of(5, consistent, n);
        assert_none(&moments, RESULT_TOO_FEW);
    }
    for (size_t k = 0; k < 2; k++) {
        g_auto(ItemMoments) moments = moments_of(k, consistent, 12);
        assert_none(&moments, RESULT_TOO_FEW);
    }
}

Test(stats_alpha, nothing_varies)
{
    static const gint32 alike[] = {1, 2, 3, 1, 2, 3, 1, 2, 3}, one_varies[] = {1, 2, 3, 1, 4, 3, 1, 5, 3},
                        cancel[] = {1, 4, 2, 3, 3, 2};
    g_auto(ItemMoments) none = moments_of(3, alike, 3);
    g_auto(ItemMoments) one = moments_of(3, one_varies, 3);
    g_auto(ItemMoments) sum_is_constant = moments_of(2, cancel, 3);
    assert_none(&none, RESULT_NO_VARIATION);
    assert_none(&one, RESULT_NO_VARIATION);
    assert_none(&sum_is_constant, RESULT_NO_VARIATION);
    double item_rest[3];
    alpha_item_rest(&one, item_rest);
    for (size_t i = 0; i < 3; i++)
        cr_assert(isnan(item_rest[i]), "item %zu", i);
    alpha_item_rest(&sum_is_constant, item_rest);
    cr_assert(near(item_rest[0], -1, 1e-15) && near(item_rest[1], -1, 1e-15));
}

Test(stats_alpha, an_item_that_all_answer_alike_does_not_count)
{
    ItemMoments with = item_moments_new(6);
    for (size_t i = 0; i < 12; i++) {
        gint32 values[6] = {[2] = 4};
        for (size_t j = 0; j < 5; j++)
            values[j < 2 ? j : j + 1] = consistent[i * 5 + j];
        item_moments_add(&with, values);
    }
    g_auto(ItemMoments) without = moments_of(5, consistent, 12);
    Alpha expected = alpha_of(&without, 0.9), alpha = alpha_of(&with, 0.9);
    cr_assert(alpha.k == 5 && alpha.n == 12);
    cr_assert(alpha.estimate == expected.estimate && alpha.low == expected.low && alpha.high == expected.high);
    double item_rest[6], item_rest_expected[5];
    alpha_item_rest(&with, item_rest);
    alpha_item_rest(&without, item_rest_expected);
    cr_assert(isnan(item_rest[2]));
    cr_assert(item_rest[1] == item_rest_expected[1] && item_rest[3] == item_rest_expected[2]);
    item_moments_clear(&with);
}

Test(stats_alpha, items_that_agree_entirely)
{
    static const gint32 forms[] = {0, 10, 20, 1, 11, 21, 3, 13, 23};
    g_auto(ItemMoments) moments = moments_of(3, forms, 3);
    Alpha alpha = alpha_of(&moments, 0.95);
    cr_assert(alpha.estimate == 1 && alpha.low == 1 && alpha.high == 1);
}

Test(stats_alpha, neither_order_nor_joining_matters)
{
    g_auto(ItemMoments) whole = scale("consistent");
    ItemMoments joined = item_moments_new(5), late = item_moments_new(5);
    for (size_t i = 12; i-- > 0;)
        item_moments_add(i % 3 == 0 ? &joined : &late, consistent + i * 5);
    item_moments_join(&joined, &late);
    Alpha expected = alpha_of(&whole, 0.95), alpha = alpha_of(&joined, 0.95);
    cr_assert_eq(memcmp(&alpha.estimate, &expected.estimate, sizeof(double)), 0);
    cr_assert(alpha.n == 12 && alpha.low == expected.low && alpha.high == expected.high);
    item_moments_clear(&joined);
    item_moments_clear(&late);
}

Test(stats_alpha, shifting_and_flipping_all_items_changes_nothing)
{
    g_auto(ItemMoments) plain = scale("consistent");
    g_auto(ItemMoments) shifted = item_moments_new(5);
    for (size_t i = 0; i < 12; i++) {
        gint32 values[5];
        for (size_t j = 0; j < 5; j++)
            values[j] = 999990 - consistent[i * 5 + j];
        item_moments_add(&shifted, values);
    }
    cr_assert(alpha_of(&plain, 0.95).estimate == alpha_of(&shifted, 0.95).estimate);
}

/* Two kinds of forms, half of them with every other item at one end, half with those at the other. */
Test(stats_alpha, the_largest_values_and_many_forms_do_not_overflow)
{
    enum { K = 64 };
    gint32 low[K], high[K];
    for (size_t j = 0; j < K; j++) {
        low[j] = j % 2 == 0 ? -ITEM_MOMENTS_VALUE : ITEM_MOMENTS_VALUE;
        high[j] = -low[j];
    }
    ItemMoments moments = item_moments_new(K);
    item_moments_add(&moments, low);
    item_moments_add(&moments, high);
    for (int doubling = 0; doubling < 18; doubling++) {
        ItemMoments copy = item_moments_new(K);
        item_moments_join(&copy, &moments);
        item_moments_join(&moments, &copy);
        item_moments_clear(&copy);
    }
    item_moments_add(&moments, low);
    cr_assert_eq(moments.n, (1U << 19) + 1);
    /* Half of the items are the other half reversed: their sum is always 0. */
    assert_none(&moments, RESULT_NO_VARIATION);
    double item_rest[K];
    alpha_item_rest(&moments, item_rest);
    for (size_t j = 0; j < K; j++)
        cr_assert(near(item_rest[j], -1, 1e-15));
    item_moments_clear(&moments);
}

Test(stats_alpha, no_form_is_added_beyond_what_is_safe)
{
    g_auto(ItemMoments) moments = scale("two_forms");
    gint64 before = moments.sums[0];
    moments.n = ITEM_MOMENTS_FORMS - 1;
    item_moments_add(&moments, two_forms);
    item_moments_add(&moments, two_forms);
    cr_assert(moments.n == ITEM_MOMENTS_FORMS && moments.sums[0] == before + 1);
}

Test(stats_alpha, a_wider_interval_for_more_confidence)
{
    g_auto(ItemMoments) moments = scale("consistent");
    Alpha usual = alpha_of(&moments, 0.95), more = alpha_of(&moments, 0.999);
    cr_assert(more.low < usual.low && usual.low < usual.estimate && usual.estimate < usual.high &&
              usual.high < more.high && more.high < 1);
}
