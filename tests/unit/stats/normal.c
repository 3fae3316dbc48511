#include "stats/normal.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

static double probe(const char *dataset, const char *quantity)
{
    cr_assert_str_eq(quantity, "value");
    return (double)normal_log_tail(g_ascii_strtod(dataset, NULL));
}

Test(stats_normal, agrees_with_r)
{
    cr_expect_eq(reference_check("normal_log_tail", probe, 1e-14), 9);
}

Test(stats_normal, quantiles)
{
    cr_expect(near(normal_quantile(0.025), 1.959963984540054, 1e-15));
    cr_expect(near(normal_quantile(0.975), -1.959963984540054, 1e-14));
    cr_expect_eq(normal_log_tail(INFINITY), -INFINITY);
}
