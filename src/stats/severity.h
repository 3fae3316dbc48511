/* How many scores lie in which severity band, before and after. */
#ifndef MLDSTAT_STATS_SEVERITY_H
#define MLDSTAT_STATS_SEVERITY_H

#include "design/instrument.h"

typedef struct {
    const Band *band; /* borrowed */
    guint64 pre, post;
} BandCount;

/* The band of a value: the last one whose lower limit lets it in, the first below all of them. So a value between two
 * bands of whole numbers (4.5, of 0 to 4 and 5 to 9) has not reached the higher one. `n` >= 1 bands in ascending
 * order. */
size_t band_of(const Band bands[], size_t n, double value);

/* One count per band over the values before and after of the same n_values patients: each column adds up to n_values.
 * (transfer full) */
BandCount *count_bands(const Band bands[], size_t n, const double pre[], const double post[], size_t n_values);

#endif
