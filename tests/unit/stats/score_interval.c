#include "stats/score_interval.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <math.h>
#include <stdbool.h>

/* |share - x| / sqrt(x (1 - x) / trials) = z at both limits, also where the trials are no whole number. */
Test(stats_score_interval, limits_of_a_share_are_where_the_score_test_turns)
{
    static const double shares[] = {1e-9, 0.01, 0.3, 0.5, 0.97}, trials[] = {1.5, 4.2, 30, 1e6, 1e12};
    const double z = 1.2815515655446004;
    for (size_t i = 0; i < G_N_ELEMENTS(shares); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(trials); j++) {
            ScoreInterval interval = score_interval_share(shares[i], trials[j], 0.8);
            double low = interval.low, high = interval.high, n = trials[j];
            cr_expect(low < shares[i] && shares[i] < high && high < 1, "%g of %g", shares[i], n);
            cr_expect(near((shares[i] - low) / sqrt(low * (1 - low) / n), z, 1e-9), "%g of %g", shares[i], n);
            cr_expect(near((high - shares[i]) / sqrt(high * (1 - high) / n), z, 1e-9), "%g of %g", shares[i], n);
        }
    }
}

/* Zero is inside when (up - down)^2 <= z^2 (up + down): McNemar's statistic without correction. */
Test(stats_score_interval, a_difference_holds_zero_when_mcnemar_does_not_reject)
{
    const double z = 1.959963984540054;
    for (size_t up = 0; up <= 30; up++) {
        for (size_t down = 0; up + down <= 30; down++) {
            for (size_t same = up + down == 0; same <= 40; same += 13) {
                ScoreInterval interval = score_interval_difference(up, same, down, 0.95);
                ScoreInterval mirror = score_interval_difference(down, same, up, 0.95);
                double n = (double)(up + same + down), change = (double)up - (double)down;
                bool keeps = change * change <= z * z * (double)(up + down);
                cr_expect_eq(interval.low <= 0 && interval.high >= 0, keeps, "%zu %zu %zu", up, same, down);
                cr_expect(-1 <= interval.low && interval.low <= change / n + 1e-15);
                cr_expect(change / n <= interval.high + 1e-15 && interval.high <= 1);
                cr_expect(interval.low == -mirror.high && interval.low < interval.high);
            }
        }
    }
}
