#include "stats/proportion.h"

#include <math.h>

Proportion proportion(size_t count, size_t n, double confidence)
{
    (void)confidence;
    return (Proportion){count, n, NAN, NAN, NAN, NAN, NAN};
}
