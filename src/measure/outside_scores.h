/* How many scores of one measure at one time point lie outside its range, and where. */
#ifndef MLDSTAT_MEASURE_OUTSIDE_SCORES_H
#define MLDSTAT_MEASURE_OUTSIDE_SCORES_H

#include <glib.h>

/* As many different scores are told apart: a missing code or two that nobody declared are fewer, another scale has
 * more. */
#define OUTSIDE_VALUES 3

typedef struct {
    guint64 n;
    double low, high; /* the lowest and the highest of them, as recorded; 0 when n is 0 */
    double values[OUTSIDE_VALUES];
    guint n_values; /* different ones, up to OUTSIDE_VALUES */
} OutsideScores;

void outside_scores_add(OutsideScores *scores, double value);
void outside_scores_join(OutsideScores *into, const OutsideScores *from);

#endif
