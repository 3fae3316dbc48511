#include "stats/stirling.h"

#include <math.h>

/* From here the series' first omitted term is below 1e-22. */
#define SERIES_FROM 64.0L

static const long double HALF_LOG_TWO_PI = 0.918938533204672741780329736405617640L;

long double stirling_rest(long double z)
{
    if (z < SERIES_FROM)
        return lgammal(z) - ((z - 0.5L) * logl(z) - z + HALF_LOG_TWO_PI);
    long double inverse = 1 / z, square = inverse * inverse;
    return inverse * (1 / 12.0L + square * (-1 / 360.0L +
                                            square * (1 / 1260.0L + square * (-1 / 1680.0L + square * (1 / 1188.0L)))));
}
