/* Patients with several sessions each, brought together by how many they have.
 *
 * What a session-level model needs of a patient is the number of sessions and the mean change over them: patients with
 * equally many sessions enter any likelihood through their number, the mean of their means and the squares about it.
 * So 500,000 patients with up to 12 sessions cost what 12 numbers of sessions cost.
 */
#ifndef MLDSTAT_STATS_CLUSTER_SIZES_H
#define MLDSTAT_STATS_CLUSTER_SIZES_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t n;             /* patients */
    const guint32 *count; /* n numbers of sessions (complete pairs), each 1 or more; borrowed */
    const double *mean;   /* n mean differences over the patient's sessions, finite; borrowed */
    double within_ss;     /* squared deviations of the single differences from their patient's mean, added up over all
                             patients; 0 or more */
} Clusters;

/* Patients with the same number of sessions and the same mean. */
typedef struct {
    guint32 count;
    double mean;
    guint64 patients;
} ClusterCell;

/* Patients with the same number of sessions. */
typedef struct {
    guint32 count;
    guint64 patients;
    long double mean;    /* of their means */
    long double squares; /* of their means' deviations from it */
} ClusterSize;

typedef struct {
    size_t n_patients;
    guint64 n_sessions;
    long double within_ss;
    ClusterCell *cell; /* ascending by count, then by mean */
    size_t n_cells;
    ClusterSize *size; /* ascending by count */
    size_t n_sizes;
} ClusterSizes;

/* The same to the last bit in whatever order the patients come. (transfer full) */
ClusterSizes *cluster_sizes_new(const Clusters *clusters);
void cluster_sizes_free(ClusterSizes *sizes);

/* The mean over patients of their means, and over sessions; NaN without patients. */
long double cluster_patient_mean(const ClusterSizes *sizes);
long double cluster_session_mean(const ClusterSizes *sizes);

/* The squares of these patients' means about `centre`, added up. */
long double cluster_squares_about(const ClusterSize *size, long double centre);

/* Sum over patients of the squared number of sessions, over the number of sessions: the number of sessions of the
 * patient whom a session picked at random belongs to. NaN without patients. */
double cluster_size_of_session(const ClusterSizes *sizes);

/* True when nobody has more than one session, so that nothing tells patients' variation from sessions'. */
bool cluster_sizes_are_single(const ClusterSizes *sizes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClusterSizes, cluster_sizes_free)

#endif
