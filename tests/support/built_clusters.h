/* Patients with sessions, for tests: from single differences, and from tests/reference/clustered_data.csv. */
#ifndef MLDSTAT_TESTS_SUPPORT_BUILT_CLUSTERS_H
#define MLDSTAT_TESTS_SUPPORT_BUILT_CLUSTERS_H

#include "stats/clustered.h"

typedef struct {
    Clusters clusters; /* borrows count and mean */
    guint32 *count;
    double *mean;
} BuiltClusters;

/* n patients; `value` holds their count[i] differences one after the other. (transfer full) */
BuiltClusters *built_clusters(size_t n, const guint32 count[], const double value[]);

/* A data set of clustered_data.csv. (transfer full) */
BuiltClusters *built_clusters_of(const char *dataset);

void built_clusters_free(BuiltClusters *built);

/* Of a data set of clustered_data.csv; confidence 0.95. */
Clustered clustered_of_dataset(const char *dataset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(BuiltClusters, built_clusters_free)

#endif
