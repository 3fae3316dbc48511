/* p-values adjusted for their number. */
#ifndef MLDSTAT_STATS_ADJUST_H
#define MLDSTAT_STATS_ADJUST_H

#include <stddef.h>

/* Holm's step-down adjustment (1979): with the m p-values that exist in ascending order, the i-th becomes the largest
 * of min(1, (m - j + 1) p_j), j <= i. adjusted[i] belongs to p[i]; NaN stays NaN and is not counted in m. `adjusted`
 * may be `p`. R: p.adjust(p, "holm"). */
void adjust_holm(const double p[], double adjusted[], size_t n);

#endif
