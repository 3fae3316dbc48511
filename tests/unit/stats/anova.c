#include "stats/anova.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define GROUPS_MOST 5

typedef struct {
    const char *name;
    const double *group[GROUPS_MOST];
    size_t n[GROUPS_MOST];
    size_t k;
} Layout;

/* R's PlantGrowth. */
static const double control[] = {4.17, 5.58, 5.18, 6.11, 4.50, 4.61, 5.17, 4.53, 5.33, 5.14};
static const double first[] = {4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69};
static const double second[] = {6.31, 5.12, 5.54, 5.50, 5.37, 5.29, 4.92, 6.15, 5.80, 5.26};

static const double three[] = {3.1, 2.7, 4.4}, five[] = {5.25, 6.5, 4.75, 7, 5.5}, one[] = {3.3}, two[] = {1.125, 2.5};
static const double far_a[] = {1e9 + 0.5, 1e9 + 0.25, 1e9 + 0.75};
static const double far_b[] = {1e9 + 1.5, 1e9 + 1.25, 1e9 + 2};
static const double far_c[] = {1e9, 1e9 - 0.5, 1e9 + 0.25, 1e9 + 0.125};
static const double low[] = {1.1, 1.8, 3.1, 3.8, 5.1, 5.8, 7.1, 7.8, 9.1, 9.8, 11.1, 11.8};
static const double middle[] = {100.7, 102.2, 102.7, 104.2, 104.7, 106.2, 106.7, 108.2, 108.7, 110.2, 110.7, 112.2};
static const double high[] = {201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212};

static const Layout layouts[] = {
    {"plants", {control, first, second}, {10, 10, 10}, 3},
    {"unequal", {three, five, NULL, one, two}, {3, 5, 0, 1, 2}, 5},
    {"far", {far_a, far_b, far_c}, {3, 3, 4}, 3},
    {"apart", {low, middle, high}, {12, 12, 12}, 3},
};

static double probe(const char *dataset, const char *quantity)
{
    size_t i = 0;
    while (strcmp(layouts[i].name, dataset) != 0)
        cr_assert(++i < G_N_ELEMENTS(layouts), "%s", dataset);
    Anova got = anova(layouts[i].group, layouts[i].n, layouts[i].k);
    const struct {
        const char *quantity;
        double value;
    } values[] = {{"between", got.between},
                  {"within", got.within},
                  {"df_between", got.df_between},
                  {"df_within", got.df_within},
                  {"f", got.f},
                  {"p", got.p},
                  {"log10_p", got.log10_p},
                  {"r_squared", got.r_squared},
                  {"residual_sd", got.residual_sd}};
    size_t j = 0;
    while (strcmp(values[j].quantity, quantity) != 0)
        cr_assert(++j < G_N_ELEMENTS(values), "%s", quantity);
    return values[j].value;
}

Test(stats_anova, agrees_with_r)
{
    cr_expect_eq(reference_check("anova", probe, 1e-12), 36);
}

Test(stats_anova, counts_and_mean_squares)
{
    Anova got = anova(layouts[1].group, layouts[1].n, layouts[1].k);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.n, 11);
    cr_expect_eq(got.k, 4);
    cr_expect(near(got.ms_between, got.between / 3, 1e-15));
    cr_expect(near(got.ms_within, got.within / 7, 1e-15));
}

/* Two groups: F is the square of the pooled t. Groups of 1, 2, 3 and 4, 6, 8: t = -4 / sqrt(2.5 * 2 / 3). */
Test(stats_anova, two_groups_by_hand)
{
    static const double a[] = {1, 2, 3}, b[] = {4, 6, 8};
    Anova got = anova((const double *[]){a, b}, (size_t[]){3, 3}, 2);
    cr_expect(near(got.f, 9.6, 1e-15));
    cr_expect_eq(got.between, 24);
    cr_expect_eq(got.within, 10);
    cr_expect(near(got.p, 0.0362778245218991, 1e-14)); /* 2 * pt(-sqrt(9.6), 4) */
}

Test(stats_anova, too_few)
{
    static const double x[] = {1, 2, 3};
    const double *groups[] = {x, x + 1, x + 2};
    static const size_t sizes[][3] = {{0, 0, 0}, {3, 0, 0}, {1, 1, 1}, {1, 0, 1}};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        Anova got = anova(groups, sizes[i], 3);
        cr_expect_eq(got.status, RESULT_TOO_FEW, "%zu", i);
        cr_expect(isnan(got.f) && isnan(got.p) && isnan(got.between) && isnan(got.residual_sd), "%zu", i);
    }
    cr_expect_eq(anova(NULL, NULL, 0).status, RESULT_TOO_FEW);
}

Test(stats_anova, no_variation_within)
{
    static const double a[] = {0.1, 0.1, 0.1}, b[] = {0.3, 0.1 + 0.2, 0.3};
    Anova got = anova((const double *[]){a, b}, (size_t[]){3, 3}, 2);
    cr_expect_eq(got.status, RESULT_NO_VARIATION);
    cr_expect_eq(got.within, 0);
    cr_expect_eq(got.residual_sd, 0);
    cr_expect(near(got.between, 0.06, 1e-14));
    cr_expect(isnan(got.f) && isnan(got.p) && isnan(got.log10_p) && isnan(got.r_squared));
    got = anova((const double *[]){a, a}, (size_t[]){3, 3}, 2);
    cr_expect_eq(got.status, RESULT_NO_VARIATION);
    cr_expect_eq(got.between, 0);
}

Test(stats_anova, no_variation_between)
{
    static const double a[] = {1, 2, 3}, b[] = {3, 1, 2};
    Anova got = anova((const double *[]){a, b}, (size_t[]){3, 3}, 2);
    cr_expect_eq(got.status, RESULT_OK);
    cr_expect_eq(got.f, 0);
    cr_expect_eq(got.p, 1);
    cr_expect_eq(got.log10_p, 0);
    cr_expect_eq(got.r_squared, 0);
}

/* F of 0.1 (1, 2, 3) and 0.1 (4, 6, 8) does not depend on unit or origin. */
Test(stats_anova, scale_and_origin)
{
    static const double scales[] = {1e-300, 1e-150, 1, 1e150, 1e300};
    for (size_t i = 0; i < G_N_ELEMENTS(scales); i++) {
        double s = scales[i], a[] = {s, 2 * s, 3 * s}, b[] = {4 * s, 6 * s, 8 * s};
        Anova got = anova((const double *[]){a, b}, (size_t[]){3, 3}, 2);
        cr_expect(near(got.f, 9.6, 1e-14), "%g: %.17g", s, got.f);
        cr_expect(near(got.r_squared, 24 / 34.0, 1e-14), "%g", s);
    }
    static const double c[] = {1e15 + 1, 1e15 + 2, 1e15 + 3}, d[] = {1e15 + 4, 1e15 + 6, 1e15 + 8};
    Anova got = anova((const double *[]){c, d}, (size_t[]){3, 3}, 2);
    cr_expect_eq(got.status, RESULT_NO_VARIATION, "spread of 1 at 1e15 is within 10 epsilon of the values");
    static const double e[] = {1e12 + 1, 1e12 + 2, 1e12 + 3}, f[] = {1e12 + 4, 1e12 + 6, 1e12 + 8};
    cr_expect(near(anova((const double *[]){e, f}, (size_t[]){3, 3}, 2).f, 9.6, 1e-15));
}
