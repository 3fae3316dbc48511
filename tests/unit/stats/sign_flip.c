#include "stats/sign_flip.h"

#include "stats/sign_sum.h"
#include "support/draw.h"

#include <criterion/criterion.h>
#include <math.h>

static guint64 count_all(const gint64 size[], size_t m, gint64 bound)
{
    guint64 count = 0;
    for (size_t signs = 0; signs < (size_t)1 << m; signs++) {
        gint64 sum = 0;
        for (size_t i = 0; i < m; i++)
            sum += (signs >> i & 1) == 1 ? size[i] : 0;
        count += sum <= bound;
    }
    return count;
}

Test(stats_sign_flip, counting_agrees_with_every_assignment)
{
    Draw draw = {8};
    for (size_t m = 1; m <= 12; m++)
        for (int repeat = 0; repeat < 20; repeat++) {
            gint64 size[12], sum = 0;
            for (size_t i = 0; i < m; i++)
                sum += size[i] = 1 + (gint64)draw_below(&draw, repeat % 2 == 0 ? 5 : (size_t)1 << 46);
            const gint64 bounds[] = {0, size[0], sum / 3, sum / 2, sum - 1, sum};
            for (size_t b = 0; b < G_N_ELEMENTS(bounds); b++)
                cr_expect_eq(sign_flip_count(size, m, bounds[b]), count_all(size, m, bounds[b]), "m %zu", m);
        }
    cr_expect_eq(sign_flip_count((gint64[]){5}, 1, 4), 1);
}

/* 30 equal sizes: the binomial distribution's lower tail at 10 of 30. */
Test(stats_sign_flip, counts_thirty)
{
    gint64 size[30];
    for (size_t i = 0; i < 30; i++)
        size[i] = (gint64)1 << 45;
    cr_expect_eq(sign_flip_count(size, 30, 10 * size[0]), 53009102);
}

/* Random flips of m sizes against the exact share, within 4 standard errors. */
Test(stats_sign_flip, drawing_agrees_with_counting)
{
    const size_t sizes[] = {1, 7, 8, 9, 40, 63, 64, 65, 100, 128, 130, 333};
    Draw draw = {21};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++)
        for (guint64 seed = 1; seed <= 3; seed++) {
            size_t m = sizes[s], flips = 99999;
            g_autofree gint64 *size = g_new(gint64, m);
            g_autofree SizeGroup *groups = g_new(SizeGroup, m);
            gint64 sum = 0;
            for (size_t i = 0; i < m; i++) {
                sum += size[i] = 1 + (gint64)draw_below(&draw, 12);
                groups[i] = (SizeGroup){(guint64)size[i], 1};
            }
            gint64 low = sum / 2 - (gint64)(seed * (guint64)sqrt((double)m) * 2);
            if (low < 0)
                continue;
            g_autofree double *ways = sign_sum_ways(groups, m, (size_t)low);
            double tail = 0;
            for (gint64 t = 0; t <= low; t++)
                tail += ldexp(ways[t], -(int)m);
            double want = 2 * tail * (double)flips;
            double got = (double)sign_flip_draw(size, m, flips, seed, low, sum - low);
            cr_expect(fabs(got - want) <= 4 * sqrt(want * (1 - 2 * tail)) + 1e-9, "m %zu: %g, exact %g", m, got, want);
        }
}

Test(stats_sign_flip, one_seed_one_result)
{
    gint64 size[100], sum = 0;
    for (size_t i = 0; i < 100; i++)
        sum += size[i] = (gint64)(i * i + 1);
    size_t first = sign_flip_draw(size, 100, 5000, 1, sum / 2 - 50000, sum / 2 + 50000);
    cr_expect_eq(sign_flip_draw(size, 100, 5000, 1, sum / 2 - 50000, sum / 2 + 50000), first);
    cr_expect_neq(sign_flip_draw(size, 100, 5000, 2, sum / 2 - 50000, sum / 2 + 50000), first);
}
