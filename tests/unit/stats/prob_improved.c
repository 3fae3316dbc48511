#include "stats/prob_improved.h"

#include "stats/sign_test.h"
#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>

/* "improved same worsened" */
static double probe(const char *dataset, const char *quantity)
{
    g_auto(GStrv) counts = g_strsplit(dataset, " ", -1);
    cr_assert_eq(g_strv_length(counts), 3);
    EffectSize size = prob_improved(g_ascii_strtoull(counts[0], NULL, 10), g_ascii_strtoull(counts[1], NULL, 10),
                                    g_ascii_strtoull(counts[2], NULL, 10), 0.95);
    if (g_str_has_prefix(quantity, "low"))
        return size.low;
    if (g_str_has_prefix(quantity, "high"))
        return size.high;
    cr_assert_str_eq(quantity, "estimate");
    return size.estimate;
}

Test(stats_prob_improved, agrees_with_r)
{
    cr_expect_eq(reference_check("prob_improved", probe, 1e-11), 331);
}

/* Airway responsiveness of Bentur 2009 in Fagerland's book; and a vector of PropCIs::scoreci.mp(25, 28, 618, .9). */
Test(stats_prob_improved, published)
{
    EffectSize bentur = prob_improved(1, 13, 7, 0.95);
    cr_expect(fabs(2 * bentur.low - 1 - -0.517) < 5e-4, "%.6f", 2 * bentur.low - 1);
    cr_expect(fabs(2 * bentur.high - 1 - -0.026) < 5e-4, "%.6f", 2 * bentur.high - 1);
    EffectSize other = prob_improved(28, 565, 25, 0.9);
    cr_expect(fabs(2 * other.low - 1 - -0.0148) < 5e-5, "%.6f", 2 * other.low - 1);
    cr_expect(fabs(2 * other.high - 1 - 0.0247) < 5e-5, "%.6f", 2 * other.high - 1);
}

Test(stats_prob_improved, nobody_or_all_alike)
{
    const double z2 = 3.841458820694124;
    EffectSize nobody = prob_improved(0, 0, 0, 0.95);
    cr_expect_eq(nobody.status, RESULT_TOO_FEW);
    cr_expect(isnan(nobody.estimate) && isnan(nobody.low) && isnan(nobody.high));
    EffectSize one = prob_improved(1, 0, 0, 0.95);
    cr_expect_eq(one.status, RESULT_OK);
    cr_expect(one.estimate == 1 && one.high == 1);
    cr_expect(near(one.low, 1 / (1 + z2), 1e-12), "Wilson at 1 of 1");
    EffectSize two = prob_improved(0, 0, 2, 0.95);
    cr_expect(two.estimate == 0 && two.low == 0);
    cr_expect(near(two.high, z2 / (2 + z2), 1e-12), "Wilson at 0 of 2");
    EffectSize same = prob_improved(0, 12, 0, 0.95);
    cr_expect_eq(same.status, RESULT_OK);
    cr_expect_eq(same.estimate, 0.5);
    cr_expect(near(same.high, (1 + z2 / (12 + z2)) / 2, 1e-12), "n D^2 = z^2 D (1 - D)");
    cr_expect(near(same.low, 1 - same.high, 1e-12));
}

/* The sign test's z without correction is (up - down) / sqrt(up + down). */
Test(stats_prob_improved, excludes_a_half_when_the_signs_reject)
{
    const double z = 1.959963984540054;
    for (size_t up = 0; up <= 24; up++) {
        for (size_t same = 0; same <= 20; same += 5) {
            size_t down = 24 - up;
            EffectSize size = prob_improved(up, same, down, 0.95), mirror = prob_improved(down, same, up, 0.95);
            bool rejects = fabs((double)up - (double)down) > z * sqrt(24);
            cr_expect_eq(size.low > 0.5 || size.high < 0.5, rejects, "%zu up, %zu same", up, same);
            cr_expect(0 <= size.low && size.low <= size.estimate && size.estimate <= size.high && size.high <= 1);
            cr_expect(near(mirror.estimate, 1 - size.estimate, 1e-15) && near(mirror.low, 1 - size.high, 1e-13));
        }
    }
}

Test(stats_prob_improved, a_registry)
{
    EffectSize size = prob_improved(600000, 100000, 300000, 0.95);
    double se = sqrt((0.9 - 0.3 * 0.3) / 1e6) / 2;
    cr_expect_eq(size.estimate, 0.65);
    cr_expect(near(size.high - size.low, 2 * 1.959963984540054 * se, 1e-5));
    EffectSize rare = prob_improved(1, 999999, 0, 0.95);
    cr_expect(rare.low < 0.5 && rare.high > 0.5 && rare.high < 0.50001);
}
