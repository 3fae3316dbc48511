#include "stats/sign_sum.h"

#include "support/draw.h"
#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* Every one of the 2^m assignments, m up to 14. */
static void expect_all_ways(const guint64 size[], size_t m, size_t last)
{
    g_autofree SizeGroup *groups = g_new(SizeGroup, m);
    for (size_t i = 0; i < m; i++)
        groups[i] = (SizeGroup){size[i], 1};
    g_autofree double *ways = sign_sum_ways(groups, m, last);
    g_autofree double *want = g_new0(double, last + 1);
    for (size_t signs = 0; signs < (size_t)1 << m; signs++) {
        guint64 sum = 0;
        for (size_t i = 0; i < m; i++)
            sum += (signs >> i & 1) == 1 ? size[i] : 0;
        if (sum <= last)
            want[sum]++;
    }
    size_t wrong = 0;
    for (size_t t = 0; t <= last; t++)
        wrong += ways[t] != want[t];
    cr_expect_eq(wrong, 0, "m %zu, last %zu: %zu wrong", m, last, wrong);
}

Test(stats_sign_sum, agrees_with_every_assignment)
{
    Draw draw = {12};
    for (size_t m = 1; m <= 14; m++)
        for (size_t most = 1; most <= 300; most = most * 3 + 1) {
            guint64 size[14], sum = 0;
            for (size_t i = 0; i < m; i++)
                sum += size[i] = 1 + draw_below(&draw, most);
            expect_all_ways(size, m, 0);
            expect_all_ways(size, m, (size_t)sum / 2);
            expect_all_ways(size, m, (size_t)sum);
        }
}

/* All of one size: binomial coefficients. */
Test(stats_sign_sum, equal_sizes)
{
    g_autofree double *ways = sign_sum_ways((SizeGroup[]){{3, 50}}, 1, 75);
    cr_expect_eq(ways[0], 1);
    cr_expect_eq(ways[3], 50);
    cr_expect_eq(ways[4], 0);
    cr_expect_eq(ways[6], 1225);
    cr_expect_eq(ways[75], 126410606437752); /* 50 over 25 */
}

Test(stats_sign_sum, p_is_two_sided_and_at_most_1)
{
    cr_expect_eq(sign_sum_p(1, 10), 0x1p-9);
    cr_expect_eq(sign_sum_p(600, 10), 1);
    cr_expect_eq(sign_sum_p(1, 1), 1);
    cr_expect_eq(sign_sum_p(1, 1000), 0x1p-999);
}

Test(stats_sign_sum, bounds)
{
    cr_expect(sign_sum_is_countable(1000, 510000));
    cr_expect_not(sign_sum_is_countable(1001, 5));
    cr_expect_not(sign_sum_is_countable(1000, 510001));
    cr_expect_not(sign_sum_is_countable(2, 12000001));
}

/* 1000 sizes in the middle: neither overflow nor loss. The middle half and its mirror are all of 2^1000. */
Test(stats_sign_sum, a_thousand_sizes)
{
    g_autofree double *ways = sign_sum_ways((SizeGroup[]){{1, 400}, {2, 300}, {7, 300}}, 3, 1550);
    long double below = 0;
    for (size_t t = 0; t < 1550; t++)
        below += ways[t];
    cr_expect(near((double)ldexpl(2 * below + ways[1550], -1000), 1, 1e-13));
}
