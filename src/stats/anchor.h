/* What patients say of their change against what their scores changed by: mean change by the answers to an anchor such
 * as the patient's global impression of change. Jaeschke 1989.
 */
#ifndef MLDSTAT_STATS_ANCHOR_H
#define MLDSTAT_STATS_ANCHOR_H

#include "stats/status.h"

#include <glib.h>
#include <stddef.h>

/* The most distinct answers that are categories; an anchor with more is a scale, of which only the correlation is
 * told. */
#define ANCHOR_CATEGORIES_MOST 15

typedef struct {
    double value;     /* the answer */
    size_t n;         /* patients who gave it */
    double mean;      /* of their changes; R: tapply(change, answer, mean) */
    double sd;        /* NaN when n < 2 */
    double low, high; /* t interval of the mean, t.test(x)$conf.int; NaN when n < 2 or all changed by the same */
} AnchorCategory;

typedef struct {
    ResultStatus status;
    size_t n;                   /* patients with an answer */
    double spearman;            /* of answer and change, see stats/spearman.h; NaN where there is none */
    AnchorCategory *categories; /* ascending by value; NULL without */
    size_t n_categories;
} AnchorChange;

/* change[i] and answer[i] are of one patient; answer is NaN where there is none. `scale` is the largest absolute score
 * that the changes are differences of, for ties as in stats/spearman.h. Nobody with an answer gives RESULT_TOO_FEW. */
AnchorChange anchor_change(const double change[], const double answer[], size_t n, double scale, double confidence);

/* One of which no number exists. */
AnchorChange anchor_change_missing(ResultStatus status);

void anchor_change_clear(AnchorChange *anchor);

#endif
