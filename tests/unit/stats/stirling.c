#include "stats/stirling.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

/* Gamma(z + 1) = z Gamma(z), on both sides of where the series begins and across it. */
Test(stats_stirling, obeys_the_recurrence)
{
    static const long double from[] = {0.5L, 1, 3.25L, 62.75L, 63.5L, 64, 777, 5e5L};
    for (size_t i = 0; i < sizeof from / sizeof *from; i++) {
        long double z = from[i];
        long double step = (z + 0.5L) * log1pl(1 / z) - 1;
        cr_expect(fabsl(stirling_rest(z) - stirling_rest(z + 1) - step) < 1e-16L, "z %Lg", z);
    }
}

/* Gamma(1/2) = sqrt(pi), Gamma(1) = 1, Gamma(101) = 100!. */
Test(stats_stirling, known_values)
{
    cr_expect(near((double)stirling_rest(0.5L), (1 - log(2)) / 2, 1e-15));
    cr_expect(near((double)stirling_rest(1), 1 - log(2 * M_PI) / 2, 1e-15));
    cr_expect(near((double)stirling_rest(101), 8.2507981224258844e-4, 1e-13));
}
