/* Scores before that stand at an end of their scale: who is at the floor cannot fall, who is at the ceiling cannot
 * rise.
 *
 * More than 15 % of the patients at one end are a floor or ceiling effect (Terwee 2007, J Clin Epidemiol 60:34); fewer
 * than 3 patients are not told from chance.
 */
#ifndef MLDSTAT_STATS_LIMIT_EFFECT_H
#define MLDSTAT_STATS_LIMIT_EFFECT_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    guint64 n;       /* patients */
    guint64 at_low;  /* of them at the lowest score, within 1e-9 of the range */
    guint64 at_high; /* at the highest */
} LimitCounts;

LimitCounts limit_counts(const double x[], size_t n, double low, double high);

/* True when so many of n patients at one end are an effect. */
bool limit_is_crowded(guint64 at_end, guint64 n);

#endif
