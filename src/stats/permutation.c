#include "stats/permutation.h"

#include "stats/grid.h"
#include "stats/sign_flip.h"
#include "stats/sign_sum.h"

#include <math.h>
#include <stdlib.h>

/* The nonzero differences as multiples of a step. */
typedef struct {
    SizeGroup *groups; /* ascending; equal sizes of either sign may be two groups */
    size_t n_groups;
    guint64 m;
    bool exact;           /* on a grid */
    gint64 sum, positive; /* of all sizes; of those of positive differences */
    gint64 slack;         /* sums that should be equal differ by at most so much */
} Sizes;

Permutation permutation_missing(ResultStatus status)
{
    return (Permutation){.status = status, .p = NAN};
}

static int compare_groups(const void *a, const void *b)
{
    guint64 left = ((const SizeGroup *)a)->size, right = ((const SizeGroup *)b)->size;
    return (left > right) - (left < right);
}

static Grid grid_of_differences(const Distinct *diff)
{
    g_autofree long double *value = g_new(long double, diff->n_distinct);
    double scale = 0;
    for (size_t i = 0; i < diff->n_distinct; i++) {
        value[i] = diff->value[i];
        scale = MAX(scale, diff->scale[i]);
    }
    return grid_of(value, diff->n_distinct, scale);
}

/* (transfer full) of the groups. */
static Sizes sizes_of(const Distinct *diff)
{
    Grid grid = grid_of_differences(diff);
    Sizes sizes = {.groups = g_new(SizeGroup, diff->n_distinct), .exact = grid.exact};
    for (size_t i = 0; i < diff->n_distinct; i++) {
        gint64 multiple = grid.multiple[i], count = (gint64)distinct_count(diff, i);
        if (multiple == 0)
            continue;
        sizes.groups[sizes.n_groups++] = (SizeGroup){(guint64)ABS(multiple), (guint64)count};
        sizes.m += (guint64)count;
        sizes.sum += ABS(multiple) * count;
        sizes.positive += multiple > 0 ? multiple * count : 0;
    }
    sizes.slack = (gint64)(grid.slack * (double)sizes.m);
    qsort(sizes.groups, sizes.n_groups, sizeof *sizes.groups, compare_groups);
    grid_clear(&grid);
    return sizes;
}

/* Each patient's size, ascending. (transfer full) */
static gint64 *spread_out(const Sizes *sizes)
{
    gint64 *size = g_new(gint64, sizes->m);
    size_t used = 0;
    for (size_t g = 0; g < sizes->n_groups; g++)
        for (guint64 k = 0; k < sizes->groups[g].count; k++)
            size[used++] = (gint64)sizes->groups[g].size;
    return size;
}

static double p_by_counting(const Sizes *sizes, size_t last)
{
    g_autofree double *ways = sign_sum_ways(sizes->groups, sizes->n_groups, last);
    long double tail = 0;
    for (size_t t = 0; t <= last; t++)
        tail += ways[t];
    return sign_sum_p(tail, sizes->m);
}

/* The smaller of the sums of either sign has more extreme ones below it and, by symmetry, as many above the larger. */
static Permutation run(const Sizes *sizes, guint64 seed)
{
    gint64 smaller = MIN(sizes->positive, sizes->sum - sizes->positive), low = smaller + sizes->slack;
    Permutation result = {.status = RESULT_OK, .exact = true};
    if (sizes->exact && sign_sum_is_countable(sizes->m, (guint64)smaller)) {
        result.p = p_by_counting(sizes, (size_t)smaller);
        return result;
    }
    g_autofree gint64 *size = spread_out(sizes);
    if (sizes->m <= PERMUTATION_EXACT_MOST) {
        result.p = sign_sum_p((long double)sign_flip_count(size, (size_t)sizes->m, low), sizes->m);
        return result;
    }
    size_t extreme = sign_flip_draw(size, (size_t)sizes->m, PERMUTATION_FLIPS, seed, low, sizes->sum - low);
    result.p = ((double)extreme + 1) / (PERMUTATION_FLIPS + 1.0);
    result.exact = false;
    result.flips = PERMUTATION_FLIPS;
    result.seed = seed;
    return result;
}

Permutation permutation_of(const Distinct *diff, guint64 seed)
{
    if (diff->n == 0)
        return permutation_missing(RESULT_TOO_FEW);
    if (diff->n_distinct == 1 && diff->value[0] == 0)
        return (Permutation){.status = RESULT_NO_VARIATION, .p = 1, .exact = true};
    if (diff->n > PERMUTATION_PATIENTS_MOST)
        return permutation_missing(RESULT_NOT_RUN_LARGE_N);
    Sizes sizes = sizes_of(diff);
    Permutation result = run(&sizes, seed);
    g_free(sizes.groups);
    return result;
}
