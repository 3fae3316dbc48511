/* Cronbach's alpha: how consistently the items of a scale answer as one.
 *
 * alpha = k / (k - 1) * (1 - sum of the items' variances / variance of their sum) (Cronbach 1951, Psychometrika
 * 16:297-334). Its interval (Feldt 1965, Psychometrika 30:357-370) is
 *     1 - (1 - alpha) F(1 - t) to 1 - (1 - alpha) F(t),  t = (1 - confidence) / 2,
 * with F's quantiles at n - 1 and (n - 1)(k - 1) degrees of freedom. R: psych::alpha(x)$total$raw_alpha,
 * psych::alpha.ci(alpha, n, k, p.val = 1 - confidence)[c("lower.ci", "upper.ci")] and
 * psych::alpha(x)$item.stats$r.drop (psych 2.2.9; before March 2022 its interval took (n - 1)(k - 1) as infinite). R's
 * qf itself takes df2 above 400,000 as infinite, which costs all but 3 digits of F - 1; ours does not.
 *
 * Forms must be independent: one form per patient. An item that everybody answers alike says nothing about consistency:
 * it does not count in k, as in psych and SPSS.
 *
 * Everything comes from whole-number moments, exactly: the order of the forms and of the joins does not matter.
 */
#ifndef MLDSTAT_STATS_ALPHA_H
#define MLDSTAT_STATS_ALPHA_H

#include "base/item_moments.h"
#include "stats/status.h"

typedef struct {
    ResultStatus status; /* RESULT_TOO_FEW: fewer than 2 forms or items; RESULT_NO_VARIATION: fewer than 2 items vary,
                            or their sum does not. Then the numbers are NaN */
    guint64 n;           /* forms */
    size_t k;            /* items that vary */
    double estimate;     /* at most 1; negative where items contradict each other */
    double low, high;    /* low <= estimate <= high <= 1 */
} Alpha;

/* `confidence` lies between 0 and 1. */
Alpha alpha_of(const ItemMoments *moments, double confidence);

/* The correlation of every item with the sum of the others, item_rest[0..k): NaN where either does not vary. A negative
 * one is often an item that was reversed once too much, or not at all. */
void alpha_item_rest(const ItemMoments *moments, double item_rest[]);

#endif
