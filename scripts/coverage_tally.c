#include "coverage_tally.h"

#include "stats/bootstrap.h"
#include "stats/effect_size.h"
#include "stats/paired_t.h"
#include "stats/permutation.h"
#include "stats/prob_improved.h"
#include "stats/sign_test.h"
#include "stats/wilcoxon.h"

#include <math.h>

#define CONFIDENCE 0.95

typedef struct {
    double low, high; /* NaN without an interval */
} Interval;

/* What the methods share of one sample. */
typedef struct {
    const CoverageSample *sample;
    Distinct *diff;
    Description pre, post, change;
    SignTest sign;
    Wilcoxon wilcoxon;
    guint64 seed;
} Work;

static Work work_new(const CoverageSample *sample, guint64 seed)
{
    Work work = {.sample = sample, .diff = distinct_new(sample->diff, NULL, sample->n), .seed = seed};
    work.pre = describe(sample->pre, sample->n);
    work.post = describe(sample->post, sample->n);
    work.change = describe_distinct(work.diff);
    work.sign = sign_test_of(work.diff, CONFIDENCE);
    work.wilcoxon = wilcoxon_of(work.diff, true, CONFIDENCE);
    return work;
}

static Interval of_effect(EffectSize size)
{
    return (Interval){size.low, size.high};
}

static Interval t_interval(const Work *work)
{
    PairedT test = paired_t_of(&work->change, CONFIDENCE);
    return (Interval){test.low, test.high};
}

static Interval wilcoxon_interval(const Work *work)
{
    return (Interval){work->wilcoxon.low, work->wilcoxon.high};
}

static Interval sign_interval(const Work *work)
{
    return (Interval){work->sign.low, work->sign.high};
}

static Interval bca_interval(const Work *work)
{
    Bootstrap bootstrap = bootstrap_of(work->diff, COVERAGE_RESAMPLES, work->seed, CONFIDENCE, 1);
    return (Interval){bootstrap.low, bootstrap.high};
}

static Interval d_z_interval(const Work *work)
{
    return of_effect(effect_d_z_of(&work->change, CONFIDENCE));
}

static Interval d_av_interval(const Work *work)
{
    double r = correlation(work->sample->pre, work->sample->post, work->sample->n);
    return of_effect(effect_d_av_of(&work->pre, &work->post, &work->change, r, CONFIDENCE));
}

static Interval rank_biserial_interval(const Work *work)
{
    return of_effect(effect_rank_biserial(&work->wilcoxon, CONFIDENCE));
}

static Interval prob_improved_interval(const Work *work)
{
    return of_effect(prob_improved(work->sign.negative, work->sign.zero, work->sign.positive, CONFIDENCE));
}

static double t_p(const Distinct *diff, guint64 seed)
{
    (void)seed;
    Description description = describe_distinct(diff);
    return paired_t_of(&description, CONFIDENCE).p;
}

static double wilcoxon_p(const Distinct *diff, guint64 seed)
{
    (void)seed;
    return wilcoxon_of(diff, true, CONFIDENCE).p;
}

static double sign_p(const Distinct *diff, guint64 seed)
{
    (void)seed;
    return sign_test_of(diff, CONFIDENCE).p;
}

static double permutation_p(const Distinct *diff, guint64 seed)
{
    return permutation_of(diff, seed).p;
}

static const struct {
    Interval (*interval)(const Work *work);
    double (*p)(const Distinct *diff, guint64 seed);
} methods_of[SIMULATED_METHODS] = {
    [SIMULATED_T] = {t_interval, t_p},
    [SIMULATED_WILCOXON] = {wilcoxon_interval, wilcoxon_p},
    [SIMULATED_SIGN] = {sign_interval, sign_p},
    [SIMULATED_PERMUTATION] = {NULL, permutation_p},
    [SIMULATED_BCA] = {bca_interval, NULL},
    [SIMULATED_D_Z] = {d_z_interval, NULL},
    [SIMULATED_D_AV] = {d_av_interval, NULL},
    [SIMULATED_RANK_BISERIAL] = {rank_biserial_interval, NULL},
    [SIMULATED_PROB_IMPROVED] = {prob_improved_interval, NULL},
};

/* The changes less what they lie about where the method's null hypothesis holds. (transfer full) */
static Distinct *centred(const CoverageSample *sample, double location)
{
    double moved[COVERAGE_N_MOST];
    for (size_t i = 0; i < sample->n; i++)
        moved[i] = sample->null[i] - location;
    return distinct_new(moved, NULL, sample->n);
}

static void tally_method(SimulatedMethod method, const Work *work, double truth, double location, CoverageCell *cell)
{
    if (methods_of[method].interval != NULL) {
        Interval interval = methods_of[method].interval(work);
        cell->intervals += !isnan(interval.low) && !isnan(interval.high);
        cell->covered += interval.low <= truth && truth <= interval.high;
    }
    if (methods_of[method].p != NULL) {
        g_autoptr(Distinct) diff = centred(work->sample, location);
        cell->tests++;
        cell->rejected += methods_of[method].p(diff, work->seed) < 1 - CONFIDENCE;
    }
}

void coverage_run(SimulatedShape shape, size_t n, guint64 seed, size_t first, size_t replicates, unsigned methods,
                  CoverageTally *tally)
{
    double truth[SIMULATED_METHODS], location[SIMULATED_METHODS];
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        truth[method] = coverage_truth(shape, (SimulatedMethod)method);
        location[method] = coverage_null_location(shape, (SimulatedMethod)method);
    }
    for (size_t i = first; i < first + replicates; i++) {
        CoverageSample sample;
        Stream stream = stream_for(seed, n * SHAPES + (guint64)shape, i);
        coverage_draw(shape, n, &stream, &sample);
        Work work = work_new(&sample, stream_next(&stream));
        for (int method = 0; method < SIMULATED_METHODS; method++)
            if ((methods >> method & 1) != 0)
                tally_method((SimulatedMethod)method, &work, truth[method], location[method], &tally->cell[method]);
        distinct_free(work.diff);
    }
}

void coverage_add(CoverageTally *into, const CoverageTally *from)
{
    for (int method = 0; method < SIMULATED_METHODS; method++) {
        into->cell[method].intervals += from->cell[method].intervals;
        into->cell[method].covered += from->cell[method].covered;
        into->cell[method].tests += from->cell[method].tests;
        into->cell[method].rejected += from->cell[method].rejected;
    }
}

double coverage_share(const CoverageCell *cell)
{
    return cell->intervals == 0 ? NAN : (double)cell->covered / (double)cell->intervals;
}

double coverage_rejects(const CoverageCell *cell)
{
    return cell->tests == 0 ? NAN : (double)cell->rejected / (double)cell->tests;
}
