#include "writeup/simulated_rows.h"

SimulatedRows simulated_rows(size_t n_patients, double confidence)
{
    SimulatedRows rows = {0};
    const SimulatedRow *t = confidence == SIMULATED_CONFIDENCE ? simulated_at(SIMULATED_T, n_patients) : NULL;
    if (t == NULL)
        return rows;
    rows.n = t->n;
    for (int method = 0; method < SIMULATED_METHODS; method++)
        rows.methods[method] = simulated_at((SimulatedMethod)method, n_patients);
    return rows;
}
