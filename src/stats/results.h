/* Everything that was computed: what charts and writers see, and all they see. */
#ifndef MLDSTAT_STATS_RESULTS_H
#define MLDSTAT_STATS_RESULTS_H

#include "base/finding.h"
#include "design/study.h"
#include "measure/accounting.h"
#include "pair/sample.h"
#include "stats/describe.h"
#include "stats/effect_size.h"
#include "stats/paired_t.h"
#include "stats/sign_test.h"
#include "stats/status.h"
#include "stats/wilcoxon.h"

/* Do scores change from before to after? One per measure. */
typedef struct {
    ResultStatus status; /* RESULT_ASKED_ONCE, or RESULT_TOO_FEW when no patient has both: nothing below exists */
    size_t n_patients;
    guint64 n_pairs;
    Description pre, post, difference; /* of the same complete pairs, so difference.mean = post.mean - pre.mean */
    double correlation;                /* Pearson, of patients' pre and post; NaN when undefined */
    double primary_p;                  /* of the declared primary test; NaN when undefined */
    double primary_p_adjusted;         /* role primary only; NaN otherwise */
    PairedT paired_t;
    Wilcoxon wilcoxon;
    SignTest sign;
    EffectSize d_z, g_z, rank_biserial;
} Change;

typedef struct {
    const Measure *measure; /* borrowed */
    const Sample *sample;   /* borrowed: the individual values, for charts */
    Flow flow;
    Change change;
} MeasureResult;

typedef struct {
    const Study *study;           /* borrowed */
    const Accounting *accounting; /* borrowed */
    const Samples *samples;       /* borrowed */
    FindingList *findings;        /* borrowed */
    MeasureResult *measures;      /* one per measure of the study, in its order */
    size_t n_measures;
} Results;

/* A change of which no number exists: counts 0, numbers NaN, every status within it `status`. */
Change change_missing(ResultStatus status);

void results_free(Results *results);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Results, results_free)

#endif
