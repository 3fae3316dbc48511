/* The change of one measure from plain arrays, everything computed by analyse(). */
#ifndef MLDSTAT_TESTS_ANALYSED_H
#define MLDSTAT_TESTS_ANALYSED_H

#include "stats/results.h"

typedef struct {
    Study *study; /* change analysis and the measure before the run */
    Measure *measure;
    Sample sample;
    Samples samples;
    FindingList *findings;
    Results *results;
    const Change *change; /* NULL before the run */
} Analysed;

/* One measure "pain" without a range, lower is better, n >= 0 patients with one pair each. Copies the arrays.
 * (transfer full) */
Analysed *analysed_new(const double pre[], const double post[], size_t n);
/* Once. */
void analysed_run(Analysed *analysed);
void analysed_free(Analysed *analysed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Analysed, analysed_free)

#endif
