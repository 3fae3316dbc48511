#include "stats/clustered.h"

#include <math.h>

Clustered clustered_missing(ResultStatus status)
{
    return (Clustered){
        .status = status,
        .session_mean = session_mean_missing(status),
        .mixed = random_intercept_missing(status),
        .first_session = {.status = status,
                          .estimate = NAN,
                          .se = NAN,
                          .low = NAN,
                          .high = NAN,
                          .t = NAN,
                          .df = NAN,
                          .p = NAN,
                          .log10_p = NAN},
        .icc = session_icc_missing(status),
        .design_effect = NAN,
        .informative = informative_sessions_missing(status),
    };
}

Clustered clustered_of(const Clusters *clusters, double confidence)
{
    Clustered clustered = clustered_missing(RESULT_TOO_FEW);
    if (clusters->n == 0)
        return clustered;
    g_autoptr(ClusterSizes) sizes = cluster_sizes_new(clusters);
    clustered.status = clusters->n < 2 ? RESULT_TOO_FEW : RESULT_OK;
    clustered.session_mean = session_mean_of(sizes, confidence);
    clustered.mixed = random_intercept_of(sizes, confidence);
    clustered.first_session.status = RESULT_NOT_APPLICABLE;
    clustered.icc = session_icc_of(sizes, confidence);
    clustered.design_effect = 1 + (cluster_size_of_session(sizes) - 1) * clustered.icc.estimate;
    clustered.informative = informative_sessions_of(sizes, confidence);
    return clustered;
}
