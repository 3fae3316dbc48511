#include "stats/adjust.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static const struct {
    const char *name;
    size_t n;
} sets[] = {{"distinct", 4}, {"ties", 5}, {"missing", 5}, {"one", 1}, {"none", 2}};

static double given(const char *set, size_t index, const char *what)
{
    g_autofree char *quantity = g_strdup_printf("%s%zu", what, index + 1);
    return reference_value("holm", set, quantity);
}

Test(stats_adjust, holm_agrees_with_r)
{
    for (size_t s = 0; s < G_N_ELEMENTS(sets); s++) {
        double p[5], adjusted[5];
        for (size_t i = 0; i < sets[s].n; i++)
            p[i] = given(sets[s].name, i, "p");
        adjust_holm(p, adjusted, sets[s].n);
        for (size_t i = 0; i < sets[s].n; i++)
            cr_expect(near(adjusted[i], given(sets[s].name, i, "adjusted"), 1e-15), "%s %zu", sets[s].name, i);
    }
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
