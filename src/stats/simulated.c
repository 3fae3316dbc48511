#include "stats/simulated.h"

#include <math.h>

const SimulatedRow *simulated_at(SimulatedMethod method, size_t n)
{
    (void)method;
    (void)n;
    return NULL;
}
