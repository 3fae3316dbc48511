#include "stats/permutation.h"

#include "support/draw.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

#define SEED 20261120

static Permutation permutation(const double diff[], const double scale[], size_t n)
{
    g_autoptr(Distinct) values = distinct_new(diff, scale, n);
    g_autoptr(Distinct) tied = distinct_tied(values);
    return permutation_of(tied, SEED);
}

static double p_probe(const char *dataset, const char *quantity)
{
    cr_assert_str_eq(quantity, "p");
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    Permutation test = permutation(sample->diff, sample->scale, sample->n);
    cr_expect(test.exact && test.flips == 0 && test.seed == 0, "%s", dataset);
    return test.p;
}

/* exactRankTests on whole numbers, coin on the others. */
Test(stats_permutation, agrees_with_r)
{
    cr_expect_eq(reference_check("permutation", p_probe, 1e-9), 18);
}

/* StatXact 4 manual, p. 183: .0021. */
Test(stats_permutation, serum_antigen_levels)
{
    g_autoptr(ReferenceSample) sal = reference_sample("sal");
    cr_expect(near(permutation(sal->diff, sal->scale, sal->n).p, 0.0021362304687500000, 1e-15));
}

/* All 2^n signs; sums within 1e-9 of the observed one are as extreme. */
static double p_by_enumeration(const double diff[], size_t n)
{
    double observed = 0, largest = 0;
    for (size_t i = 0; i < n; i++) {
        observed += diff[i];
        largest = fmax(largest, fabs(diff[i]));
    }
    size_t extreme = 0;
    for (size_t signs = 0; signs < (size_t)1 << n; signs++) {
        double sum = 0;
        for (size_t i = 0; i < n; i++)
            sum += (signs >> i & 1) == 1 ? diff[i] : -diff[i];
        extreme += fabs(sum) >= fabs(observed) - 1e-9 * largest;
    }
    return ldexp((double)extreme, -(int)n);
}

/* Whole numbers with ties and zeros, thirds, tenths with their rounding errors, and values on no grid. */
Test(stats_permutation, agrees_with_enumeration)
{
    Draw draw = {77};
    for (size_t n = 1; n <= 12; n++)
        for (int kind = 0; kind < 4; kind++)
            for (int repeat = 0; repeat < 10; repeat++) {
                double diff[12], scale[12];
                bool any = false;
                for (size_t i = 0; i < n; i++) {
                    double z = draw_normal(&draw) + 0.4;
                    double pre = (double)draw_below(&draw, 100) / 10;
                    diff[i] = kind == 0   ? round(2 * z)
                              : kind == 1 ? round(2 * z) / 3
                              : kind == 2 ? pre + round(20 * z) / 10 - pre
                                          : z;
                    scale[i] = kind == 2 ? pre + fabs(diff[i]) : fabs(diff[i]);
                    any |= fabs(diff[i]) > 1e-9;
                }
                if (!any)
                    continue;
                Permutation test = permutation(diff, scale, n);
                cr_expect(test.status == RESULT_OK && test.exact);
                cr_expect(near(test.p, p_by_enumeration(diff, n), 1e-14), "n %zu kind %d: %.17g", n, kind, test.p);
            }
}

/* Off a grid and on one that is nearly the same. */
Test(stats_permutation, thirty_continuous_differences_are_exact)
{
    Draw draw = {31};
    double fine[30], coarse[30];
    for (size_t i = 0; i < 30; i++) {
        coarse[i] = round((draw_normal(&draw) + 0.3) * 1e4) / 1e4;
        fine[i] = coarse[i] + 1e-8 * draw_unit(&draw);
    }
    Permutation off = permutation(fine, NULL, 30), on = permutation(coarse, NULL, 30);
    cr_expect(off.exact && on.exact);
    cr_expect(near(off.p, on.p, 1e-3), "%g and %g", off.p, on.p);
}

/* Random flips within 4 standard errors of the exact p of nearly the same whole numbers. */
Test(stats_permutation, more_than_thirty_are_drawn)
{
    const size_t sizes[] = {31, 64, 150, 400};
    Draw draw = {5};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        double whole[400], rough[400];
        for (size_t i = 0; i < sizes[s]; i++) {
            whole[i] = round(draw_normal(&draw) * 900 + 1500 / sqrt((double)sizes[s]));
            rough[i] = whole[i] + (draw_unit(&draw) - 0.5) * 1e-4;
        }
        Permutation exact = permutation(whole, NULL, sizes[s]), drawn = permutation(rough, NULL, sizes[s]);
        cr_expect(exact.exact && !drawn.exact && drawn.flips == 99999 && drawn.seed == SEED);
        cr_expect(fabs(drawn.p - exact.p) < 4 * sqrt(exact.p * (1 - exact.p) / 99999) + 1e-5, "n %zu: %g, exact %g",
                  sizes[s], drawn.p, exact.p);
    }
}

Test(stats_permutation, neither_order_nor_direction_change_p)
{
    Draw draw = {9};
    for (int kind = 0; kind < 3; kind++) {
        enum { N = 70 };
        double diff[N], turned[N];
        for (size_t i = 0; i < N; i++)
            diff[i] = kind == 0 ? round(3 * draw_normal(&draw)) : draw_normal(&draw) + 0.2;
        size_t n = kind == 2 ? 20 : N;
        Permutation want = permutation(diff, NULL, n);
        cr_expect_eq(want.exact, kind != 1);
        for (int repeat = 0; repeat < 5; repeat++) {
            draw_shuffle(&draw, diff, n);
            for (size_t i = 0; i < n; i++)
                turned[i] = -diff[i];
            cr_expect_eq(permutation(diff, NULL, n).p, want.p);
            cr_expect_eq(permutation(turned, NULL, n).p, want.p);
        }
    }
}

Test(stats_permutation, the_last_bit_does_not_break_ties)
{
    const double noisy[] = {0.1 + 0.2, -0.3, 0.3, 0.7 - 0.4, 1.1 - 0.8, 2, -1}, scale[] = {1, 1, 1, 1, 1.1, 3, 1};
    const double whole[] = {3, -3, 3, 3, 3, 20, -10};
    cr_expect_eq(permutation(noisy, scale, 7).p, permutation(whole, NULL, 7).p);
}

Test(stats_permutation, small_and_degenerate)
{
    double *diff = g_new0(double, PERMUTATION_PATIENTS_MOST + 1);
    Permutation test = permutation(NULL, NULL, 0);
    cr_expect(test.status == RESULT_TOO_FEW && isnan(test.p));
    test = permutation(diff, NULL, 1);
    cr_expect(test.status == RESULT_NO_VARIATION && test.p == 1);
    test = permutation(diff, NULL, PERMUTATION_PATIENTS_MOST + 1);
    cr_expect(test.status == RESULT_NO_VARIATION && test.p == 1);
    diff[0] = -2.5;
    test = permutation(diff, NULL, 40);
    cr_expect(test.status == RESULT_OK && test.p == 1 && test.exact);
    test = permutation(diff, NULL, PERMUTATION_PATIENTS_MOST);
    cr_expect(test.status == RESULT_OK && test.p == 1 && test.exact);
    test = permutation(diff, NULL, PERMUTATION_PATIENTS_MOST + 1);
    cr_expect(test.status == RESULT_NOT_RUN_LARGE_N && isnan(test.p));
    for (size_t i = 0; i < 12; i++)
        diff[i] = 0.7;
    test = permutation(diff, NULL, 12);
    cr_expect(test.status == RESULT_OK && test.p == 0x1p-11);
    for (size_t i = 0; i < PERMUTATION_PATIENTS_MOST; i++)
        diff[i] = (double)(i % 10) + 1;
    test = permutation(diff, NULL, PERMUTATION_PATIENTS_MOST);
    cr_expect(test.status == RESULT_OK && !test.exact && test.p == 1e-5);
    g_free(diff);
}

Test(stats_permutation, any_size_of_numbers)
{
    const double sizes[] = {0x1p-1060, 1e-300, 1, 1e300};
    for (size_t s = 0; s < G_N_ELEMENTS(sizes); s++) {
        double diff[] = {3, -1, 4, 1, -5, 9, 2, 6};
        for (size_t i = 0; i < 8; i++)
            diff[i] *= sizes[s];
        cr_expect_eq(permutation(diff, NULL, 8).p, permutation((double[]){3, -1, 4, 1, -5, 9, 2, 6}, NULL, 8).p);
    }
}
