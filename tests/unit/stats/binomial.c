#include "stats/binomial.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double probe_log_tail(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    guint64 k = (guint64)g_ascii_strtod(dataset, &rest), n = (guint64)g_ascii_strtod(rest, NULL);
    cr_assert_str_eq(quantity, "value");
    return (double)binomial_log_tail(k, n);
}

static double probe_quantile(const char *dataset, const char *quantity)
{
    char *rest = NULL;
    double tail = g_ascii_strtod(dataset, &rest);
    cr_assert_str_eq(quantity, "value");
    return (double)binomial_quantile(tail, (guint64)g_ascii_strtod(rest, NULL));
}

Test(stats_binomial, agrees_with_r)
{
    cr_expect_eq(reference_check("binomial_log_tail", probe_log_tail, 1e-10), 60);
    cr_expect_eq(reference_check("binomial_quantile", probe_quantile, 0), 40);
}

/* Pascal's triangle in extended precision. */
Test(stats_binomial, agrees_with_summing)
{
    static const guint64 sizes[] = {1, 2, 15, 31, 32, 62, 63, 64, 200};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        guint64 n = sizes[s];
        long double term = ldexpl(1, -(int)n), sum = 0;
        for (guint64 k = 0; k <= n; k++) {
            sum += term;
            cr_expect(near((double)expl(binomial_log_tail(k, n)), (double)sum, 1e-15), "%d of %d", (int)k, (int)n);
            term = term * (long double)(n - k) / (long double)(k + 1);
        }
    }
}

Test(stats_binomial, no_coins)
{
    cr_expect_eq(binomial_log_tail(0, 0), 0);
    cr_expect_eq(binomial_quantile(0.025, 0), 0);
}

Test(stats_binomial, two_sided)
{
    cr_expect_eq(binomial_log_p(0, 0), 0);
    cr_expect(near((double)expl(binomial_log_p(1, 8)), 18 / 256.0, 1e-15));
    cr_expect_eq(binomial_log_p(7, 8), binomial_log_p(1, 8));
    for (guint64 n = 1; n < 40; n++)
        cr_expect_eq(binomial_log_p(n / 2, n), 0, "half of %d", (int)n);
    cr_expect(near((double)binomial_log_p(0, 1000000), -999999 * M_LN2, 1e-13));
}
