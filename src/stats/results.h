/* Everything that was computed: what charts and writers see, and all they see. */
#ifndef MLDSTAT_STATS_RESULTS_H
#define MLDSTAT_STATS_RESULTS_H

#include "base/finding.h"
#include "design/study.h"
#include "measure/accounting.h"
#include "pair/sample.h"
#include "stats/alpha.h"
#include "stats/anchor.h"
#include "stats/bayes_factor.h"
#include "stats/bootstrap.h"
#include "stats/caseness.h"
#include "stats/clustered.h"
#include "stats/cumulative.h"
#include "stats/describe.h"
#include "stats/effect_size.h"
#include "stats/equivalence.h"
#include "stats/limit_effect.h"
#include "stats/paired_t.h"
#include "stats/percent_change.h"
#include "stats/permutation.h"
#include "stats/prob_improved.h"
#include "stats/reliable_change.h"
#include "stats/responders.h"
#include "stats/severity.h"
#include "stats/shapiro_wilk.h"
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
    Permutation permutation;
    Bootstrap bootstrap;
    Equivalence equivalence;
    BayesFactor bayes_factor;
    EffectSize d_z, g_z, d_av, d_rm, rank_biserial;
    EffectSize prob_improved; /* RESULT_NOT_APPLICABLE where the better direction is not known */
    Normality normality;      /* of the differences */
    BandCount *bands; /* per severity band of the measure, n_bands in all: the complete pairs, counted; NULL where
                         the measure has none, or where patients have several pairs: a mean over sessions has no band */
    size_t n_bands;
    bool has_percent;              /* the measure's score asks for it; else `percent` is empty */
    PercentChange percent;         /* RESULT_COURSE_ONLY where patients have several pairs, as `anchor` */
    const Measure *anchor_measure; /* borrowed; NULL without one: then `anchor` is empty */
    AnchorChange anchor;
    /* Of one pair a patient: RESULT_COURSE_ONLY where patients have several. */
    Responders important, percent_30, percent_50;
    Caseness caseness;
    ReliableChange reliable_change;
    Cumulative cumulative;
    Clustered clustered; /* RESULT_NOT_APPLICABLE where patients have one pair */
} Change;

/* A term of a score that goes against the others, see stats/correlation_limit.h. */
typedef struct {
    const Term *term;   /* borrowed */
    double correlation; /* with the sum of the others */
} NegativeItem;

typedef struct {
    const Measure *measure; /* borrowed */
    const Sample *sample;   /* borrowed: the individual values, for charts */
    Flow flow;
    Change change;
    Alpha
        alpha; /* of what its score is the sum or mean of; RESULT_NOT_APPLICABLE where that is not known or not whole */
    NegativeItem *negative_items; /* n_negative_items, in the order of the score's terms; NULL without */
    size_t n_negative_items;
    LimitCounts limits; /* of the patients' values before, with an instrument and a range; else 0 */
} MeasureResult;

typedef struct {
    const Study *study;           /* borrowed */
    const Accounting *accounting; /* borrowed */
    const Samples *samples;       /* borrowed */
    FindingList *findings;        /* borrowed */
    MeasureResult *measures;      /* one per measure of the study, in its order */
    size_t n_measures;
} Results;

/* What cannot show at an end of the measure's scale: "improvement", "worsening"; "a rise", "a fall" where the better
 * direction is not known. */
const char *limit_hides(const Measure *measure, bool is_high);

/* A change of which no number exists: counts 0, numbers NaN, every status within it `status`. */
Change change_missing(ResultStatus status);
void change_clear(Change *change);

/* What a term of the measure's score is called: an item's id or an earlier score's name. Borrowed. */
const char *term_name(const Measure *measure, const Term *term);

void results_free(Results *results);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Results, results_free)

#endif
