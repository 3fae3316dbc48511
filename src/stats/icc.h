/* Intraclass correlations: how far k ratings of the same n subjects agree (Shrout and Fleiss 1979, Psychological
 * Bulletin 86:420; names and intervals also McGraw and Wong 1996, Psychological Methods 1:30).
 *
 * With the mean squares R between subjects (n - 1 df), C between raters (k - 1), E residual ((n - 1)(k - 1)) and W
 * within subjects (n (k - 1)):
 *     (1,1) = (R - W) / (R + (k - 1) W)                           each subject rated by other raters
 *     (2,1) = (R - E) / (R + (k - 1) E + k (C - E) / n)           raters are a sample; their levels count as error
 *     (3,1) = (R - E) / (R + (k - 1) E)                           these raters only; their levels do not
 *     (1,k) = (R - W) / R, (2,k) = (R - E) / (R + (C - E) / n), (3,k) = (R - E) / R         of the mean of k ratings
 * Intervals from F's quantiles; those of (2,1) with Satterthwaite's df of the denominator. All may be negative, where
 * subjects differ less than chance would have them. R: psych::ICC(x, lmer = FALSE, alpha = 1 - confidence).
 */
#ifndef MLDSTAT_STATS_ICC_H
#define MLDSTAT_STATS_ICC_H

#include "stats/status.h"

#include <stddef.h>

typedef enum {
    ICC_1_1,
    ICC_2_1,
    ICC_3_1,
    ICC_1_K,
    ICC_2_K,
    ICC_3_K,
    ICC_FORM_COUNT,
} IccForm;

typedef struct {
    double estimate; /* at most 1; NaN where its denominator is not above 0 */
    double low, high;
    double f, df1, df2, p; /* of the test against 0: R / W or R / E. F is infinite, p 0 where ratings agree perfectly */
} IccResult;

typedef struct {
    ResultStatus status; /* RESULT_TOO_FEW: fewer than 2 subjects or raters; RESULT_NO_VARIATION: all ratings equal */
    size_t n, k;
    double between_subjects, between_raters, residual, within_subjects; /* mean squares R, C, E, W */
    IccResult form[ICC_FORM_COUNT];                                     /* all NaN unless the status is RESULT_OK */
} Icc;

/* `ratings` holds the n * k finite ratings, subject by subject: rater j of subject i at [i * k + j]. A mean square
 * whose root is at most 10 epsilon of the largest rating is rounding, and 0. Never fails. */
Icc icc(const double ratings[], size_t n, size_t k, double confidence);

#endif
