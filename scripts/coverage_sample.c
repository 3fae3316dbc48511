#include "coverage_sample.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_randist.h>
#include <math.h>

#define EFFECT (-0.5) /* mean of the change, in its SDs, of the continuous populations */

enum { SCORES_BEFORE = 5, CHANGES = 7 };

typedef struct {
    int lowest;
    double share[CHANGES];
} Changes;

static const int lowest_before = 3;
static const double before[SCORES_BEFORE] = {.10, .20, .30, .25, .15};
static const Changes changed = {-3, {.02, .08, .40, .40, .08, .02, 0}};
static const Changes unchanged = {-3, {.02, .08, .20, .40, .20, .08, .02}};

/* Of log L ~ N(0, 1). */
static double lognormal_mean(void)
{
    return exp(0.5);
}

static double lognormal_sd(void)
{
    return sqrt(exp(1) * (exp(1) - 1));
}

/* c of the change c - L. */
static double skewed_origin(void)
{
    return lognormal_mean() + EFFECT * lognormal_sd();
}

/* In (0, 1). */
static double draw_unit(Stream *stream)
{
    return ((double)(stream_next(stream) >> 11) + 0.5) * 0x1p-53;
}

static double draw_normal(Stream *stream)
{
    return gsl_cdf_ugaussian_Pinv(draw_unit(stream));
}

static int draw_index(const double share[], int n, Stream *stream)
{
    double left = draw_unit(stream);
    int i = 0;
    while (i < n - 1 && left >= share[i])
        left -= share[i++];
    return i;
}

void coverage_draw(SimulatedShape shape, size_t n, Stream *stream, CoverageSample *sample)
{
    sample->n = n;
    for (size_t i = 0; i < n; i++) {
        double first = draw_normal(stream), second = draw_normal(stream);
        switch (shape) {
        case SHAPE_NORMAL:
            sample->pre[i] = first;
            sample->diff[i] = sample->null[i] = EFFECT - 0.5 * first + sqrt(0.75) * second;
            break;
        case SHAPE_SKEWED:
            sample->pre[i] = lognormal_sd() * first;
            sample->diff[i] = sample->null[i] = skewed_origin() - exp(second);
            break;
        default:
            sample->pre[i] = lowest_before + draw_index(before, SCORES_BEFORE, stream);
            sample->diff[i] = changed.lowest + draw_index(changed.share, CHANGES, stream);
            sample->null[i] = unchanged.lowest + draw_index(unchanged.share, CHANGES, stream);
        }
        sample->post[i] = sample->pre[i] + sample->diff[i];
    }
}

static double variance(int lowest, const double share[], int n, double *ret_mean)
{
    double mean = 0, square = 0;
    for (int i = 0; i < n; i++) {
        mean += share[i] * (lowest + i);
        square += share[i] * (lowest + i) * (lowest + i);
    }
    *ret_mean = mean;
    return square - mean * mean;
}

/* The density of log L = z, with P(L' < sum - L). */
static double sum_density(double z, void *data)
{
    const double *sum = data;
    return gsl_ran_ugaussian_pdf(z) * gsl_cdf_ugaussian_P(log(*sum - exp(z)));
}

/* P(L + L' < sum): twice that with L < sum / 2, less that with both below; Gauss and Legendre's rule. */
static double lognormal_sum_below(double sum)
{
    gsl_integration_glfixed_table *rule = gsl_integration_glfixed_table_alloc(64);
    gsl_function density = {sum_density, &sum};
    double half = log(sum / 2), below = gsl_cdf_ugaussian_P(half);
    double total = 2 * gsl_integration_glfixed(&density, -10, half, rule) - below * below;
    gsl_integration_glfixed_table_free(rule);
    return total;
}

/* The median of (L + L') / 2. */
static double lognormal_pseudomedian(void)
{
    double low = 0.5, high = 5;
    for (int i = 0; i < 60; i++) {
        double middle = (low + high) / 2;
        *(lognormal_sum_below(2 * middle) < 0.5 ? &low : &high) = middle;
    }
    return low;
}

static double normal_truth(SimulatedMethod method)
{
    switch (method) {
    case SIMULATED_RANK_BISERIAL:
        return 2 * gsl_cdf_ugaussian_P(EFFECT * sqrt(2)) - 1;
    case SIMULATED_PROB_IMPROVED:
        return gsl_cdf_ugaussian_P(-EFFECT);
    default:
        return EFFECT; /* SD of change, before and after are 1 */
    }
}

static double skewed_truth(SimulatedMethod method)
{
    switch (method) {
    case SIMULATED_WILCOXON:
        return skewed_origin() - lognormal_pseudomedian();
    case SIMULATED_SIGN:
        return skewed_origin() - 1;
    case SIMULATED_D_Z:
        return EFFECT;
    case SIMULATED_D_AV:
        return EFFECT / sqrt(1.5); /* variance before is that of the change, after twice it */
    case SIMULATED_RANK_BISERIAL:
        return 2 * lognormal_sum_below(2 * skewed_origin()) - 1;
    case SIMULATED_PROB_IMPROVED:
        return gsl_cdf_ugaussian_Q(log(skewed_origin()));
    default:
        return EFFECT * lognormal_sd();
    }
}

static double share_of(const Changes *changes, int change)
{
    int i = change - changes->lowest;
    return i >= 0 && i < CHANGES ? changes->share[i] : 0;
}

/* Ranks as shares of an infinite sample. */
static double integer_rank_biserial(void)
{
    double below = share_of(&changed, 0), difference = 0, sum = 0;
    for (int size = 1; size <= CHANGES; size++) {
        double up = share_of(&changed, size), down = share_of(&changed, -size);
        double rank = below + (up + down) / 2;
        difference += rank * (up - down);
        sum += rank * (up + down);
        below += up + down;
    }
    return difference / sum;
}

static double integer_truth(SimulatedMethod method)
{
    double mean, mean_before;
    double of_change = variance(changed.lowest, changed.share, CHANGES, &mean);
    double of_before = variance(lowest_before, before, SCORES_BEFORE, &mean_before);
    switch (method) {
    case SIMULATED_D_Z:
        return mean / sqrt(of_change);
    case SIMULATED_D_AV:
        return mean / sqrt(of_before + of_change / 2);
    case SIMULATED_RANK_BISERIAL:
        return integer_rank_biserial();
    case SIMULATED_PROB_IMPROVED:
        return share_of(&changed, -3) + share_of(&changed, -2) + share_of(&changed, -1) + share_of(&changed, 0) / 2;
    default:
        return -0.5; /* the centre of symmetry: exactly, where the sum above may round */
    }
}

double coverage_truth(SimulatedShape shape, SimulatedMethod method)
{
    if (shape == SHAPE_NORMAL)
        return normal_truth(method);
    return shape == SHAPE_SKEWED ? skewed_truth(method) : integer_truth(method);
}

double coverage_null_location(SimulatedShape shape, SimulatedMethod method)
{
    if (method != SIMULATED_T && method != SIMULATED_WILCOXON && method != SIMULATED_SIGN &&
        method != SIMULATED_PERMUTATION)
        return NAN;
    return shape == SHAPE_INTEGERS ? 0 : coverage_truth(shape, method);
}
