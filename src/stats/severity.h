/* How many scores lie in which severity band, before and after. */
#ifndef MLDSTAT_STATS_SEVERITY_H
#define MLDSTAT_STATS_SEVERITY_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Where a band begins: at `from`, or above it. Its end does not matter: bands follow each other. */
typedef struct {
    double from;
    bool is_above;
} BandEdge;

/* Patients in one band. */
typedef struct {
    guint64 pre, post;
} BandCount;

/* The band of a value: the last one that begins at or below it, the first below all of them. So a value between two
 * bands of whole numbers (4.5, of 0 to 4 and 5 to 9) has not reached the higher one. `n` >= 1 edges in ascending
 * order. */
size_t band_of(const BandEdge edges[], size_t n, double value);

/* One count per band over the values before and after of the same n_values patients: each side adds up to n_values.
 * (transfer full) */
BandCount *count_bands(const BandEdge edges[], size_t n, const double pre[], const double post[], size_t n_values);

#endif
