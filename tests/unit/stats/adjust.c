#include "stats/adjust.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static const struct {
    const char *name;
    size_t n;
} sets[] = {{"distinct", 4}, {"ties", 5}, {"missing", 5}, {"one", 1}, {"none", 2}};

static double given(const char *method, const char *set, size_t index, const char *what)
{
    g_autofree char *quantity = g_strdup_printf("%s%zu", what, index + 1);
    return reference_value(method, set, quantity);
}

static void agrees_with_r(const char *method, void (*adjust)(const double[], double[], size_t))
{
    for (size_t s = 0; s < G_N_ELEMENTS(sets); s++) {
        double p[5], adjusted[5];
        for (size_t i = 0; i < sets[s].n; i++)
            p[i] = given(method, sets[s].name, i, "p");
        adjust(p, adjusted, sets[s].n);
        for (size_t i = 0; i < sets[s].n; i++)
            cr_expect(near(adjusted[i], given(method, sets[s].name, i, "adjusted"), 1e-15), "%s %s %zu", method,
                      sets[s].name, i);
    }
}

Test(stats_adjust, both_agree_with_r)
{
    agrees_with_r("holm", adjust_holm);
    agrees_with_r("bh", adjust_bh);
}

/* 3/3 of 0.04, 3/2 of 0.03, 3/1 of 0.01; the second would be 0.045 and is held to the third. */
Test(stats_adjust, bh_by_hand_in_place)
{
    double p[] = {0.04, NAN, 0.01, 0.03}, large[] = {0.9, 0.97, 0.6};
    adjust_bh(p, p, 4);
    adjust_bh(large, large, 3);
    cr_expect(near(p[0], 0.04, 1e-15));
    cr_expect(isnan(p[1]));
    cr_expect(near(p[2], 0.03, 1e-15));
    cr_expect(near(p[3], 0.04, 1e-15));
    cr_expect(near(large[0], 0.97, 1e-15) && near(large[1], 0.97, 1e-15) && near(large[2], 0.97, 1e-15));
}

Test(stats_adjust, holm_by_hand_in_place)
{
    double p[] = {0.04, NAN, 0.01, 0.03};
    adjust_holm(p, p, 4);
    cr_expect(near(p[0], 0.06, 1e-15));
    cr_expect(isnan(p[1]));
    cr_expect(near(p[2], 0.03, 1e-15));
    cr_expect(near(p[3], 0.06, 1e-15));
}

Test(stats_adjust, holm_of_nothing)
{
    double untouched = 0.3;
    adjust_holm(NULL, &untouched, 0);
    cr_expect_eq(untouched, 0.3);
}
