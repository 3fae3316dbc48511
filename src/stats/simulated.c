#include "stats/simulated.h"

#include "stats/simulated_table.h"

const SimulatedRow *simulated_at(SimulatedMethod method, size_t n)
{
    const SimulatedRow *row = NULL;
    for (size_t i = 0; i < SIMULATED_SIZES && simulated_table[method][i].n <= n; i++)
        row = &simulated_table[method][i];
    return row;
}
