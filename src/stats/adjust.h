/* p-values adjusted for their number. */
#ifndef MLDSTAT_STATS_ADJUST_H
#define MLDSTAT_STATS_ADJUST_H

#include <stddef.h>

/* Holm's step-down adjustment (1979): with the m p-values that exist in ascending order, the i-th becomes the largest
 * of min(1, (m - j + 1) p_j), j <= i. adjusted[i] belongs to p[i]; NaN stays NaN and is not counted in m. `adjusted`
 * may be `p`. R: p.adjust(p, "holm"). */
void adjust_holm(const double p[], double adjusted[], size_t n);

/* Benjamini and Hochberg's step-up adjustment (1995): the i-th of m in ascending order becomes the smallest of
 * min(1, m p_j / j), j >= i. It bounds the expected share of false findings where the tests are independent or
 * positively dependent. Otherwise as adjust_holm(). R: p.adjust(p, "BH"). */
void adjust_bh(const double p[], double adjusted[], size_t n);

#endif
