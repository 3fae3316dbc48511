#include "stats/icc.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

typedef struct {
    const char *name;
    const double *ratings;
    size_t n, k;
} Ratings;

static const double shrout_fleiss[] = {9, 2, 5, 8, 6, 1, 3, 2, 8, 4, 6, 8, 7, 1, 2, 6, 10, 5, 6, 9, 6, 2, 4, 7};
static const double negative[] = {1, 6, 3.5, 2, 7, 3, 0, 8.25, 4, 2.5, 5, 2, 1.5, 7, 4.5};
static const double two[] = {1.5, 2, 3, 3.75, 2, 2.25, 7, 6, 5, 5.5, 4, 6};
static const double close_by[] = {10.25, 10.5, 10, 20, 20.5, 19.75, 31, 30.5, 30, 41, 40, 40.5};

static const Ratings sets[] = {{"shrout_fleiss", shrout_fleiss, 6, 4},
                               {"negative", negative, 5, 3},
                               {"two", two, 6, 2},
                               {"close", close_by, 4, 3}};

/* Data sets are named with their confidence, quantities with their form: "two 0.95", "low_3". */
static double probe(const char *dataset, const char *quantity)
{
    g_auto(GStrv) words = g_strsplit(dataset, " ", 2);
    g_auto(GStrv) parts = g_strsplit(quantity, "_", 2);
    size_t i = 0;
    while (strcmp(sets[i].name, words[0]) != 0)
        cr_assert(++i < G_N_ELEMENTS(sets), "%s", dataset);
    Icc got = icc(sets[i].ratings, sets[i].n, sets[i].k, g_ascii_strtod(words[1], NULL));
    cr_expect_eq(got.status, RESULT_OK);
    size_t number = (size_t)g_ascii_strtoull(parts[1], NULL, 10);
    cr_assert(number >= 1 && number <= ICC_FORM_COUNT);
    const IccResult *form = &got.form[number - 1];
    const struct {
        const char *quantity;
        double value;
    } values[] = {{"estimate", form->estimate}, {"low", form->low}, {"high", form->high}, {"f", form->f},
                  {"df1", form->df1},           {"df2", form->df2}, {"p", form->p}};
    size_t j = 0;
    while (strcmp(values[j].quantity, parts[0]) != 0)
        cr_assert(++j < G_N_ELEMENTS(values), "%s", quantity);
    return values[j].value;
}

Test(stats_icc, agrees_with_psych)
{
    cr_expect_eq(reference_check("icc", probe, 1e-11), 336);
}

/* Shrout and Fleiss 1979, table 4, rounded there to two digits; four as psych and others print them. */
Test(stats_icc, shrout_and_fleiss)
{
    static const double published[] = {0.1657, 0.2898, 0.7148, 0.4428, 0.6201, 0.9093};
    Icc got = icc(shrout_fleiss, 6, 4, 0.95);
    for (size_t i = 0; i < ICC_FORM_COUNT; i++)
        cr_expect(fabs(got.form[i].estimate - published[i]) < 0.00005, "%zu: %g", i, got.form[i].estimate);
    cr_expect(near(got.between_subjects, 11.241666666666667, 1e-15));
    cr_expect(near(got.between_raters, 32.486111111111111, 1e-15));
    cr_expect(near(got.residual, 1.0194444444444444, 1e-15));
    cr_expect(near(got.within_subjects, 6.2638888888888889, 1e-15));
}

static void expect_nothing(const Icc *got, ResultStatus status)
{
    cr_expect_eq(got->status, status);
    for (size_t i = 0; i < ICC_FORM_COUNT; i++) {
        const IccResult *form = &got->form[i];
        cr_expect(isnan(form->estimate) && isnan(form->low) && isnan(form->high), "%zu", i);
        cr_expect(isnan(form->f) && isnan(form->df1) && isnan(form->df2) && isnan(form->p), "%zu", i);
    }
}

Test(stats_icc, too_few)
{
    static const size_t sizes[][2] = {{0, 0}, {1, 4}, {4, 1}, {1, 1}, {0, 4}, {4, 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        Icc got = icc(shrout_fleiss, sizes[i][0], sizes[i][1], 0.95);
        expect_nothing(&got, RESULT_TOO_FEW);
        cr_expect_eq(got.n, sizes[i][0]);
    }
}

Test(stats_icc, all_equal)
{
    static const double ratings[] = {0.1, 0.1, 0.3 - 0.2, 0.1, 0.1, 0.1};
    Icc got = icc(ratings, 3, 2, 0.95);
    expect_nothing(&got, RESULT_NO_VARIATION);
    cr_expect_eq(got.between_subjects, 0);
    cr_expect_eq(got.within_subjects, 0);
}

/* Raters who agree in full: every form is 1, with no interval but 1. */
Test(stats_icc, perfect_agreement)
{
    static const double ratings[] = {0.1, 0.1, 0.1, 0.7, 0.7, 0.7, 0.2, 0.2, 0.3 - 0.1, 0.4, 0.4, 0.4};
    Icc got = icc(ratings, 4, 3, 0.95);
    cr_expect_eq(got.status, RESULT_OK);
    for (size_t i = 0; i < ICC_FORM_COUNT; i++) {
        cr_expect(near(got.form[i].estimate, 1, 1e-15), "%zu", i);
        cr_expect(near(got.form[i].low, 1, 1e-15) && near(got.form[i].high, 1, 1e-15), "%zu", i);
        cr_expect_eq(got.form[i].f, INFINITY);
        cr_expect_eq(got.form[i].p, 0);
    }
}

/* Raters who differ by their level alone: consistent, (3,1) = 1, but not in agreement. Subjects 1, 2, 4, levels 0, 3:
 * R = 14/3, C = 13.5, E = 0: (2,1) = (14/3) / (14/3 + 9) = 14/41, (2,k) = (14/3) / (14/3 + 4.5) = 28/55. */
Test(stats_icc, raters_differ_by_a_constant)
{
    static const double ratings[] = {1, 4, 2, 5, 4, 7};
    Icc got = icc(ratings, 3, 2, 0.95);
    cr_expect(near(got.form[ICC_3_1].estimate, 1, 1e-15));
    cr_expect(near(got.form[ICC_3_K].low, 1, 1e-15));
    cr_expect(near(got.form[ICC_2_1].estimate, 14.0 / 41, 1e-14));
    cr_expect(near(got.form[ICC_2_K].estimate, 28.0 / 55, 1e-14));
    cr_expect(got.form[ICC_2_1].low < 14.0 / 41 && got.form[ICC_2_1].high > 14.0 / 41);
}

/* Subjects do not differ at all: (3,1) reaches its least value -1 / (k - 1), and of a mean there is none. */
Test(stats_icc, subjects_do_not_differ)
{
    static const double ratings[] = {1, 2, 3, 2, 3, 1, 3, 1, 2};
    Icc got = icc(ratings, 3, 3, 0.95);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect(near(got.form[ICC_3_1].estimate, -0.5, 1e-15));
    cr_expect(near(got.form[ICC_1_1].estimate, -0.5, 1e-15));
    cr_expect(isnan(got.form[ICC_3_K].estimate) && isnan(got.form[ICC_1_K].estimate));
    cr_expect_eq(got.form[ICC_3_1].f, 0);
    cr_expect_eq(got.form[ICC_3_1].p, 1);
}

/* psych gives (2,k) = 10.54 here: its denominator is negative. */
Test(stats_icc, no_estimate_where_the_denominator_is_negative)
{
    static const double ratings[] = {1, 5, 3.5, 4, 2, 3, 3, 3.25, 1, 2.5, 2, 5, 5, 1, 2};
    Icc got = icc(ratings, 5, 3, 0.95);
    cr_expect(isnan(got.form[ICC_2_K].estimate) && isnan(got.form[ICC_2_K].low) && isnan(got.form[ICC_2_K].high));
    cr_expect(got.form[ICC_2_1].estimate < 0);
    cr_expect(got.form[ICC_3_1].estimate < 0 && got.form[ICC_3_1].low < got.form[ICC_3_1].estimate);
}

Test(stats_icc, origin_and_unit)
{
    double shifted[G_N_ELEMENTS(shrout_fleiss)], scaled[G_N_ELEMENTS(shrout_fleiss)];
    for (size_t i = 0; i < G_N_ELEMENTS(shrout_fleiss); i++) {
        shifted[i] = shrout_fleiss[i] + 1e9;
        scaled[i] = shrout_fleiss[i] * 0x1p-900;
    }
    Icc want = icc(shrout_fleiss, 6, 4, 0.9), a = icc(shifted, 6, 4, 0.9), b = icc(scaled, 6, 4, 0.9);
    for (size_t i = 0; i < ICC_FORM_COUNT; i++) {
        cr_expect_eq(a.form[i].estimate, want.form[i].estimate);
        cr_expect_eq(a.form[i].low, want.form[i].low);
        cr_expect_eq(b.form[i].high, want.form[i].high);
        cr_expect_eq(b.form[i].estimate, want.form[i].estimate);
    }
}
