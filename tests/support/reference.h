/* The committed reference values: CSVs in tests/reference/ below the current folder, which must be the repository's
 * root.
 *
 * A missing file, dataset or quantity, or a number that cannot be read, aborts the test.
 */
#ifndef MLDSTAT_TESTS_SUPPORT_REFERENCE_H
#define MLDSTAT_TESTS_SUPPORT_REFERENCE_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    size_t n;
    double *pre, *post;
    double *diff;  /* post - pre */
    double *scale; /* max(|pre|, |post|) */
} ReferenceSample;

/* A dataset of stats_data.csv. (transfer full) */
ReferenceSample *reference_sample(const char *dataset);

/* The pairs of any two columns of a wide CSV whose cells need no quotes; rows where either is empty are left out. NULL
 * when the file does not exist. (transfer full) */
ReferenceSample *reference_wide(const char *path, size_t pre_column, size_t post_column);

void reference_sample_free(ReferenceSample *sample);

/* One value of stats.csv. */
double reference_value(const char *method, const char *dataset, const char *quantity);

/* What mldstat computes for a row of stats.csv. */
typedef double (*ReferenceProbe)(const char *dataset, const char *quantity);

/* Compares every row of the method with what `probe` gives, by near(); every mismatch fails the test by its name.
 * Returns the number of rows, which callers assert, so that a vanished method is noticed. */
size_t reference_check(const char *method, ReferenceProbe probe, double rel);

/* The values of one dataset of nist.csv. The caller frees them. */
double *reference_nist(const char *dataset, size_t *ret_n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReferenceSample, reference_sample_free)

#endif
