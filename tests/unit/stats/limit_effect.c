#include "stats/limit_effect.h"

#include <criterion/criterion.h>

Test(stats_limit_effect, ends_are_counted_within_rounding)
{
    const double x[] = {0, 1e-12, 0.001, 33, 32.9999999999, 32, 17};
    LimitCounts counts = limit_counts(x, 7, 0, 33);
    cr_expect_eq(counts.n, 7);
    cr_expect_eq(counts.at_low, 2);
    cr_expect_eq(counts.at_high, 2);
    LimitCounts none = limit_counts(NULL, 0, 0, 33);
    cr_expect_eq(none.n + none.at_low + none.at_high, 0);
}

/* 3 of 20 are 15 %, not more; 2 of 3 are two patients. */
Test(stats_limit_effect, more_than_15_percent_and_3_patients)
{
    static const struct {
        guint64 at_end, n;
        bool crowded;
    } rows[] = {{3, 20, false}, {4, 20, true}, {3, 19, true}, {2, 3, false}, {3, 3, true}, {0, 0, false}};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_expect_eq(limit_is_crowded(rows[i].at_end, rows[i].n), rows[i].crowded, "row %zu", i);
}
