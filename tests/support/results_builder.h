/* A complete Results made by hand, for tests of charts and writers: no file is read and nothing is computed. */
#ifndef MLDSTAT_TESTS_RESULTS_BUILDER_H
#define MLDSTAT_TESTS_RESULTS_BUILDER_H

#include "stats/results.h"

typedef struct {
    Study *study;
    Accounting *accounting;
    Samples *samples;
    FindingList *findings;
    Results *results; /* borrows all of the above */
} BuiltResults;

/* Three measures: pain (primary, 0 to 10, lower is better, 7 patients, 19 sessions), energy (no range, no direction,
 * interval over zero) and sleep (asked only before). Two input files, a duplicate and two rejected records, four
 * findings. `sessions` false makes a course design of one pair a patient. (transfer full) */
BuiltResults *built_results_new(bool sessions);
void built_results_free(BuiltResults *built);

/* Turns pain's change into one that does not exist or has no variation. */
void built_results_set_status(BuiltResults *built, ResultStatus status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BuiltResults, built_results_free)

#endif
