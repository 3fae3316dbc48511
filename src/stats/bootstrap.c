#include "stats/bootstrap.h"

#include "base/parallel.h"
#include "base/random.h"
#include "stats/bca.h"
#include "stats/grid.h"
#include "stats/selection.h"

#include <math.h>

/* Resamples that share a stream of random numbers. Part of what a seed means: changing it changes every interval. */
#define BLOCK 250

/* Draws below which a second thread costs more than it saves. */
#define DRAWS_ALONE 500000

typedef struct {
    const gint64 *multiple; /* of each patient's difference above `origin` */
    size_t n;
    RandomIndex index;
    guint64 seed;
    size_t resamples;
    gint64 *sums; /* of each resample */
} Resampling;

Bootstrap bootstrap_missing(ResultStatus status)
{
    return (Bootstrap){
        .status = status, .low = NAN, .high = NAN, .z0 = NAN, .acceleration = NAN, .low_level = NAN, .high_level = NAN};
}

double bootstrap_acceleration(const Distinct *diff)
{
    if (diff->n_distinct < 2)
        return NAN;
    long double origin = diff->value[0];
    long double range = diff->value[diff->n_distinct - 1] - origin, mean = 0;
    for (size_t i = 0; i < diff->n_distinct; i++)
        mean += (long double)distinct_count(diff, i) * ((diff->value[i] - origin) / range);
    mean /= (long double)diff->n;
    long double squares = 0, cubes = 0;
    for (size_t i = 0; i < diff->n_distinct; i++) {
        long double influence = (diff->value[i] - origin) / range - mean;
        squares += (long double)distinct_count(diff, i) * influence * influence;
        cubes += (long double)distinct_count(diff, i) * influence * influence * influence;
    }
    return (double)(cubes / (6 * squares * sqrtl(squares)));
}

static void resample_block(size_t block, gpointer data)
{
    const Resampling *resampling = data;
    RandomStream stream = random_stream(resampling->seed, RANDOM_RESAMPLES, block);
    size_t end = MIN((block + 1) * BLOCK, resampling->resamples);
    for (size_t b = block * BLOCK; b < end; b++)
        resampling->sums[b] = random_sum(&stream, &resampling->index, resampling->multiple, resampling->n);
}

/* (transfer full) */
static gint64 *resample(const gint64 multiple[], size_t n, size_t resamples, guint64 seed, unsigned jobs)
{
    Resampling resampling = {.multiple = multiple,
                             .n = n,
                             .index = random_index(n),
                             .seed = seed,
                             .resamples = resamples,
                             .sums = g_new(gint64, resamples)};
    bool alone = (double)n * (double)resamples < DRAWS_ALONE;
    parallel_run((resamples + BLOCK - 1) / BLOCK, alone ? 1 : jobs, resample_block, &resampling);
    return resampling.sums;
}

/* How many of the sums are below `observed`, those that equal it but for rounding by half, as a share. */
static double share_below(const gint64 sums[], size_t n, gint64 observed, gint64 slack)
{
    size_t halves = 0;
    for (size_t i = 0; i < n; i++)
        halves += sums[i] < observed - slack ? 2 : sums[i] <= observed + slack;
    return (double)halves / 2 / (double)n;
}

/* What the sums are as means, which are in the same order. */
typedef struct {
    const Selection *sums;
    long double origin, step, n;
} Means;

static double mean_at(gconstpointer data, size_t rank)
{
    const Means *means = data;
    return (double)(means->origin + means->step * (long double)selection_at(means->sums, rank) / means->n) + 0.0;
}

/* Each patient's multiple, in the order of the differences, and their sum. (transfer full) */
static gint64 *spread_out(const Distinct *diff, const Grid *grid, gint64 *ret_sum)
{
    gint64 *multiple = g_new(gint64, diff->n);
    *ret_sum = 0;
    for (size_t i = 0, patient = 0; i < diff->n_distinct; i++)
        for (; patient < diff->upto[i]; patient++) {
            multiple[patient] = grid->multiple[i];
            *ret_sum += grid->multiple[i];
        }
    return multiple;
}

/* Of the differences above the smallest. */
static Grid grid_above_first(const Distinct *diff)
{
    g_autofree long double *above = g_new(long double, diff->n_distinct);
    double scale = 0;
    for (size_t i = 0; i < diff->n_distinct; i++) {
        above[i] = (long double)diff->value[i] - diff->value[0];
        scale = MAX(scale, MAX(diff->scale[i], fabs(diff->value[i])));
    }
    return grid_of(above, diff->n_distinct, scale);
}

static Bootstrap run(const Distinct *diff, size_t resamples, guint64 seed, double confidence, unsigned jobs)
{
    Grid grid = grid_above_first(diff);
    gint64 observed;
    g_autofree gint64 *multiple = spread_out(diff, &grid, &observed);
    g_autofree gint64 *sums = resample(multiple, diff->n, resamples, seed, jobs);
    double below = share_below(sums, resamples, observed, (gint64)(grid.slack * (double)diff->n));
    g_autoptr(Selection) selection = selection_new(sums, resamples);
    Means means = {.sums = selection, .origin = diff->value[0], .step = grid.step, .n = (long double)diff->n};
    Estimates estimates = {.n = resamples, .at = mean_at, .data = &means};
    grid_clear(&grid);
    Bootstrap result = {.status = RESULT_OK, .resamples = resamples, .seed = seed};
    result.acceleration = bootstrap_acceleration(diff);
    Bca bca = bca_interval(&estimates, below, result.acceleration, confidence);
    result.is_bca = bca.is_bca;
    result.low = bca.low;
    result.high = bca.high;
    result.z0 = bca.z0;
    result.low_level = bca.low_level;
    result.high_level = bca.high_level;
    return result;
}

Bootstrap bootstrap_of(const Distinct *diff, size_t resamples, guint64 seed, double confidence, unsigned jobs)
{
    if (diff->n < 2 || resamples == 0)
        return bootstrap_missing(RESULT_TOO_FEW);
    if (diff->n_distinct < 2)
        return bootstrap_missing(RESULT_NO_VARIATION);
    if (diff->n > BOOTSTRAP_PATIENTS_MOST)
        return bootstrap_missing(RESULT_NOT_RUN_LARGE_N);
    return run(diff, resamples, seed, confidence, jobs);
}
