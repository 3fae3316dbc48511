#include "pair/item_tally.h"

#include "support/instrument_builder.h"

#include <criterion/criterion.h>
#include <math.h>

static Study *study_with(const char *score)
{
    Study *study = study_new();
    study_add_measure(study);
    study_use_instrument(study, 0, score);
    return study;
}

static size_t terms_of(const Study *study)
{
    ItemTally tally;
    item_tally_init(&tally, &study->measures[0]);
    size_t k = tally.moments.k;
    item_tally_clear(&tally);
    return k;
}

/* Item 4 is any number, and a prorated sum is not whole. */
Test(pair_item_tally, only_sums_and_means_of_whole_terms)
{
    static const struct {
        const char *score;
        size_t k;
    } rows[] = {{"total", 3}, {"burden", 0}, {"all", 0}, {"pair", 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Study) study = study_with(rows[i].score);
        cr_expect_eq(terms_of(study), rows[i].k, "%s", rows[i].score);
    }
    g_autoptr(Study) whole = study_with("pair");
    Instrument *instrument = g_ptr_array_index(whole->instruments, 0);
    instrument->scores[0].is_whole = true;
    cr_expect_eq(terms_of(whole), 2);
    instrument->scores[3].kind = SCORE_MEAN;
    cr_expect_eq(terms_of(whole), 2);
    instrument->scores[3].kind = SCORE_RATIO;
    cr_expect_eq(terms_of(whole), 0);
    whole->measures[0].questionnaire = NULL;
    cr_expect_eq(terms_of(whole), 0, "totals have no items");
}

Test(pair_item_tally, what_an_answer_counts_must_be_whole)
{
    g_autoptr(Study) study = study_with("total");
    Instrument *instrument = g_ptr_array_index(study->instruments, 0);
    instrument->items[2].recode[1] = 1.5;
    cr_expect_eq(terms_of(study), 0);
    instrument->items[2].recode[1] = 2;
    instrument->items[0].blank = 0.5;
    cr_expect_eq(terms_of(study), 0);
    instrument->items[0].blank = 0;
    cr_expect_eq(terms_of(study), 3);
    double halves[] = {0, 0.5, 1, 1.5};
    instrument->scores[0].recode = halves;
    instrument->scores[0].n_recode = 4;
    cr_expect_eq(terms_of(study), 0);
    instrument->scores[0].recode = NULL;
}

Test(pair_item_tally, items_that_no_file_has_are_no_terms)
{
    g_autoptr(Study) study = study_with("total");
    study->questionnaires[0]->asked[1] = false;
    ItemTally tally;
    item_tally_init(&tally, &study->measures[0]);
    cr_expect(tally.moments.k == 2 && tally.terms[0] == 0 && tally.terms[1] == 2);
    item_tally_clear(&tally);
    study->questionnaires[0]->asked[2] = false;
    cr_expect_eq(terms_of(study), 0, "one item is left");
}

/* Answers 1 2 0, 0 2 2 and 3 0 2: the third counts reversed, 3, 1 and 1. */
Test(pair_item_tally, sums_are_of_what_answers_count_and_join)
{
    static const double forms[][4] = {{1, 2, 0, NAN}, {0, 2, 2, 7.5}, {3, 0, 2, NAN}};
    static const gint64 sums[] = {4, 4, 5}, products[] = {10, 2, 6, 8, 8, 11};
    g_autoptr(Study) study = study_with("total");
    for (size_t split = 0; split <= 3; split++) {
        ItemTally parts[2];
        for (size_t i = 0; i < 2; i++)
            item_tally_init(&parts[i], &study->measures[0]);
        for (size_t i = 0; i < 3; i++)
            cr_assert(item_tally_add(&parts[i < split ? 0 : 1], forms[i]));
        item_moments_join(&parts[0].moments, &parts[1].moments);
        cr_expect_eq(parts[0].moments.n, 3);
        for (size_t i = 0; i < 3; i++)
            cr_expect_eq(parts[0].moments.sums[i], sums[i]);
        for (size_t i = 0; i < G_N_ELEMENTS(products); i++)
            cr_expect_eq(parts[0].moments.products[i], products[i], "%zu", i);
        for (size_t i = 0; i < 2; i++)
            item_tally_clear(&parts[i]);
    }
}

/* The score can be prorated; what it is made of cannot be told. */
Test(pair_item_tally, a_form_that_lacks_a_term_is_left_out)
{
    const double lacking[] = {1, (double)NAN, 3, 0}, full[] = {1, 1, 3, (double)NAN};
    g_autoptr(Study) study = study_with("total");
    ItemTally tally;
    item_tally_init(&tally, &study->measures[0]);
    cr_expect_not(item_tally_add(&tally, lacking));
    cr_expect(tally.moments.n == 0 && tally.moments.sums[0] == 0);
    cr_expect(item_tally_add(&tally, full));
    cr_expect_eq(tally.moments.n, 1);
    item_tally_clear(&tally);
}
