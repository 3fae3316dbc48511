/* A measure's result from plain arrays, for tests of what comes after statistics. Means, quantiles and the t interval
 * are computed here, so that these tests stand on their own; every other statistic is left empty. */
#ifndef MLDSTAT_TESTS_SUPPORT_SAMPLE_BUILDER_H
#define MLDSTAT_TESTS_SUPPORT_SAMPLE_BUILDER_H

#include "stats/results.h"

typedef struct {
    Measure measure;
    Sample sample;
    MeasureResult result; /* points at the two above */
} BuiltResult;

/* A measure "pain", label "Pain now", 0 to 10, lower is better; change its fields before the result is used.
 * n may be 0. (transfer full) */
BuiltResult *built_result_new(const double pre[], const double post[], size_t n);
void built_result_free(BuiltResult *built);

/* Replaces the label, which must be a copy the result owns. */
void built_result_set_label(BuiltResult *built, const char *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BuiltResult, built_result_free)

#endif
