#include "stats/gamma_ratio.h"

#include <math.h>

/* From here the series' first omitted term is below 1e-19. */
#define SERIES_FROM 64.0L

long double log_gamma_half_ratio(long double a)
{
    long double shift = 1;
    for (; a < SERIES_FROM; a += 1)
        shift *= a / (a + 0.5L);
    long double inverse = 1 / a, square = inverse * inverse;
    long double series =
        inverse * (-1 / 8.0L +
                   square * (1 / 192.0L + square * (-1 / 640.0L + square * (17 / 14336.0L - square * 31 / 18432.0L))));
    return 0.5L * logl(a) + series + logl(shift);
}
