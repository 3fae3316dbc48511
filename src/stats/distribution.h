/* Counting values into bins, for histograms. */
#ifndef MLDSTAT_STATS_DISTRIBUTION_H
#define MLDSTAT_STATS_DISTRIBUTION_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/* Equal bins. Exact: every value counted lies (within the tolerance) on start + i * width, so a bin is one value.
 * Otherwise bin i covers start + i * width to start + (i + 1) * width, the lower end included; the last bin includes
 * its upper end too. */
typedef struct {
    double start, width;
    size_t n;
    bool exact;
} Bins;

/* The middle of bin i; the value itself where the bins are exact. */
double bins_centre(const Bins *bins, size_t i);

/* The bin of a value; values beyond an end count in the nearest bin. */
size_t bins_index(const Bins *bins, double value);

/* The largest of a few round steps (1, 1/2, 1/4, 1/10... of the power of ten next below the scale's length) that all n
 * values are multiples of, and that cuts `extent` into at most `most` parts; 0 when there is none. `scale` is the
 * length of the scale; a value may be off by 1e-9 of it. */
double common_step(const double x[], size_t n, double scale, double extent, size_t most);

/* Bins of scores on a scale from low to high, for both x and y: exact where the values have a common step that cuts the
 * scale into at most `most` - 1 parts, else of a round width. */
Bins bins_of_scores(const double x[], const double y[], size_t n, double low, double high, size_t most);

/* How many patients changed by how much.
 *
 * Where bins are not exact, no bin holds both a rise and a fall: bins meet at zero, negative bins include their lower
 * end, positive bins their upper end, and changes of zero (within the tolerance) are counted in `zeros` alone. */
typedef struct {
    Bins bins;
    guint64 *counts; /* bins.n of them; (owned) */
    guint64 zeros;   /* 0 where bins are exact */
} ChangeCounts;

/* Counts n >= 1 differences; `scale` and its tolerance as in common_step(). Free with change_counts_clear(). */
ChangeCounts change_counts(const double diff[], size_t n, double scale, size_t most);
void change_counts_clear(ChangeCounts *counts);

/* How many patients went from which bin before to which bin after: n x n counts, row = before. */
typedef struct {
    Bins bins;
    guint64 *cells;       /* cells[before * bins.n + after] */
    guint64 *pre, *post;  /* row and column sums */
    guint64 largest_cell; /* of cells */
    guint64 largest_bin;  /* of pre and post */
} PairCounts;

PairCounts pair_counts(const double pre[], const double post[], size_t n, const Bins *bins);
void pair_counts_clear(PairCounts *counts);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ChangeCounts, change_counts_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PairCounts, pair_counts_clear)

#endif
