#include "stats/beta.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

static const long double places[] = {1e-300L, 1e-9L, 0.01L, 0.2L, 0.5L, 0.7L, 0.99L, 0.999999L};

/* I_x(a, 1) = x^a and I_x(1, b) = 1 - (1 - x)^b. */
Test(stats_beta, one_parameter_of_1)
{
    static const long double parameters[] = {0.5L, 1, 3, 63.5L, 64, 1000};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
        for (size_t j = 0; j < sizeof parameters / sizeof parameters[0]; j++) {
            long double x = places[i], a = parameters[j];
            double power = (double)(a * logl(x)), rest = (double)logl(-expm1l(a * log1pl(-x)));
            cr_expect(near((double)beta_log_tail(a, 1, x, 1 - x), power, 1e-14), "%g %g", (double)x, (double)a);
            cr_expect(fabs((double)beta_log_tail(1, a, x, 1 - x) - rest) <= 1e-14 * fmax(1, fabs(rest)), "%g %g",
                      (double)x, (double)a);
        }
}

/* I_x(2, 3) = 6 x^2 - 8 x^3 + 3 x^4. */
Test(stats_beta, a_polynomial)
{
    for (size_t i = 1; i < sizeof places / sizeof places[0]; i++) {
        long double x = places[i], polynomial = x * x * (6 + x * (-8 + 3 * x));
        cr_expect(near((double)expl(beta_log_tail(2, 3, x, 1 - x)), (double)polynomial, 1e-14), "%g", (double)x);
        cr_expect(near((double)expl(beta_log_tail(3, 2, 1 - x, x)), 1 - (double)polynomial, 1e-10), "%g", (double)x);
    }
}

/* x^a y^b / B(a, b) of whole parameters: B(3, 4) = 2! 3! / 6!, B(1, 100) = 1/100, B(100, 2) = 1/(100 * 101). */
Test(stats_beta, the_slope)
{
    cr_expect(near((double)expl(beta_log_slope(3, 4, 0.5L, 0.5L)), 60 / 128.0, 1e-15));
    cr_expect(near((double)expl(beta_log_slope(1, 100, 0.01L, 0.99L)), pow(0.99, 100), 1e-13));
    cr_expect(near((double)expl(beta_log_slope(100, 2, 0.75L, 0.25L)), 10100 * pow(0.75, 100) / 16, 1e-13));
}

/* At the middle of a symmetric distribution, whatever the method that its parameter calls for. */
Test(stats_beta, half_of_a_symmetric_one)
{
    static const long double parameters[] = {0.5L, 1, 10, 63, 65, 5000, 1e6L, 5e7L};
    for (size_t j = 0; j < sizeof parameters / sizeof parameters[0]; j++)
        cr_expect(near((double)beta_log_tail(parameters[j], parameters[j], 0.5L, 0.5L), -M_LN2, 1e-9), "%g",
                  (double)parameters[j]);
}
