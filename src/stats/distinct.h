/* The sorted distinct values of a sample with their counts.
 *
 * Questionnaire scores and their patient means take few values, so that every rank method costs next to nothing once
 * the values are counted. Counting is one pass over a small hash table; a sample with more distinct values than the
 * table holds is radix-sorted instead. Both give the same result, whatever the order of the rows.
 */
#ifndef MLDSTAT_STATS_DISTINCT_H
#define MLDSTAT_STATS_DISTINCT_H

#include <glib.h>
#include <stddef.h>

typedef struct {
    size_t n;          /* values given */
    size_t n_distinct; /* 0 when n = 0 */
    double *value;     /* ascending; -0 is 0 */
    guint64 *upto;     /* upto[i]: how many values are <= value[i]; upto[n_distinct - 1] = n */
    double *scale;     /* the largest scale given with that value; 0 where none was given */
} Distinct;

/* x holds n finite values in any order; scale holds n values >= 0 or is NULL. (transfer full) */
Distinct *distinct_new(const double x[], const double scale[], size_t n);

/* The same sample with differences that are equal but for rounding made equal, for every method that ranks.
 *
 * Absolute values are taken in ascending order; a group starts at its smallest and holds what lies at most half of
 * 1e-9 of the larger of the two scales above it. The first group starts at 0. All of a group become its most frequent
 * absolute value (the smaller of two as frequent), those of the first group 0, signs kept. So 1/3 of a patient with
 * scores near 9 and 1/3 of one with scores near 11 tie, which rounding each to a decimal unit of its own scale would
 * not ensure; an unchanged value keeps all its digits; a change of sign or scaling by a power of two changes nothing
 * else. Where all scales are 0 it is a copy. (transfer full) */
Distinct *distinct_tied(const Distinct *values);

void distinct_free(Distinct *values);

/* How often value[index] occurs. */
guint64 distinct_count(const Distinct *values, size_t index);

/* The order statistic x_(rank), rank 1 to n. */
double distinct_at(const Distinct *values, guint64 rank);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Distinct, distinct_free)

#endif
