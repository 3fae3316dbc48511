#include "pair/date_tally.h"

#include <criterion/criterion.h>

/* 2 x 10 days x 80/800 x 40/800 = 0.1, and half of the pairs have times of day. */
Test(pair_date_tally, wrong_pairs_by_hand)
{
    DateTally tally = {
        .crowded = 10, .crowded_once = 3, .pairs = 800, .unproven = 800, .pre_only = 80, .post_only = 40};
    cr_assert_float_eq(date_tally_by_date(&tally), 0.1, 1e-15);
    cr_assert_float_eq(date_tally_by_patient(&tally), 0.03, 1e-15);
    tally.unproven = 400;
    cr_assert_float_eq(date_tally_by_date(&tally), 0.05, 1e-15);
}

/* It takes a form missing on either side and a day with two sessions. */
Test(pair_date_tally, nothing_to_fear)
{
    static const DateTally harmless[] = {
        {.pairs = 800, .unproven = 800, .pre_only = 80, .post_only = 40},
        {.crowded = 10, .crowded_once = 1, .pairs = 800, .unproven = 800, .pre_only = 80},
        {.crowded = 10, .crowded_once = 1, .pairs = 800, .unproven = 800, .post_only = 40},
        {.crowded = 10, .crowded_once = 1, .pairs = 800, .pre_only = 80, .post_only = 40},
        {.crowded = 10, .crowded_once = 1, .pre_only = 80, .post_only = 40},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(harmless); i++) {
        cr_assert_eq(date_tally_by_date(&harmless[i]), 0, "row %zu", i);
        cr_assert_eq(date_tally_by_patient(&harmless[i]), 0, "row %zu", i);
    }
}

Test(pair_date_tally, tallies_add_up)
{
    DateTally sum = {0};
    static const DateTally parts[] = {
        {1, 2, 3, 4, 5, 6, NULL}, {10, 20, 30, 40, 50, 60, "a.csv"}, {100, 200, 300, 400, 500, 600, "b.csv"}};
    for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
        date_tally_add(&sum, &parts[i]);
    cr_assert(sum.crowded == 111 && sum.crowded_once == 222 && sum.pairs == 333 && sum.unproven == 444);
    cr_assert(sum.pre_only == 555 && sum.post_only == 666);
    cr_assert_str_eq(sum.file, "a.csv");
}
