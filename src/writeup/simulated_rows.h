/* The simulated rows (stats/simulated.h) that speak for a sample. */
#ifndef MLDSTAT_WRITEUP_SIMULATED_ROWS_H
#define MLDSTAT_WRITEUP_SIMULATED_ROWS_H

#include "stats/simulated.h"

#define SIMULATED_CONFIDENCE 0.95

/* Below so many patients the BCa interval covers less than it says: its simulated coverage stands beside it, and the t
 * interval leads. */
#define BOOTSTRAP_PATIENTS_ENOUGH 30

typedef struct {
    size_t n;                                       /* patients simulated; 0: none apply */
    const SimulatedRow *methods[SIMULATED_METHODS]; /* all of this n; NULL where a method has none */
} SimulatedRows;

/* None below the smallest simulated size, or at a confidence other than SIMULATED_CONFIDENCE. */
SimulatedRows simulated_rows(size_t n_patients, double confidence);

#endif
