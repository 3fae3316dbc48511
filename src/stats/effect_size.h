/* Standardised sizes of a paired change. */
#ifndef MLDSTAT_STATS_EFFECT_SIZE_H
#define MLDSTAT_STATS_EFFECT_SIZE_H

#include "stats/status.h"
#include "stats/wilcoxon.h"

#include <stddef.h>

typedef struct {
    ResultStatus status;
    double estimate;
    double low, high; /* NaN where no interval is defined */
} EffectSize;

/* d_z = mean / sd of the differences, interval from the noncentral t. */
EffectSize effect_d_z(const double diff[], size_t n, double confidence);
/* g = J(n - 1) d_z with the exact J; interval limits times J. */
EffectSize effect_g_z(const double diff[], size_t n, double confidence);
/* Matched-pairs rank-biserial (W+ - W-) / (W+ + W-), under the zero rule of the test. */
EffectSize effect_rank_biserial(const Wilcoxon *test, double confidence);

#endif
