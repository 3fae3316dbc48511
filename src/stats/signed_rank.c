#include "stats/signed_rank.h"

#include "stats/divisor.h"
#include "stats/normal.h"

#include <math.h>

typedef struct {
    guint64 count;   /* m */
    guint64 divisor; /* greatest common divisor of the doubled ranks */
    guint64 sum;     /* of the doubled ranks: 2 S */
    long double squares;
} RankTotals;

static RankTotals total_ranks(const RankGroup groups[], size_t n_groups)
{
    RankTotals totals = {0};
    for (size_t g = 0; g < n_groups; g++) {
        totals.count += groups[g].count;
        totals.divisor = greatest_divisor(totals.divisor, groups[g].doubled);
        totals.sum += groups[g].doubled * groups[g].count;
        totals.squares +=
            (long double)groups[g].doubled * (long double)groups[g].doubled * (long double)groups[g].count;
    }
    return totals;
}

/* The largest sum, in units of the divisor, that is not above the middle. */
static guint64 middle_of(const RankTotals *totals)
{
    return totals->sum / totals->divisor / 2;
}

/* (transfer full) */
static double *count_ways(const RankGroup groups[], size_t n_groups, const RankTotals *totals)
{
    g_autofree SizeGroup *sizes = g_new(SizeGroup, n_groups);
    for (size_t g = 0; g < n_groups; g++)
        sizes[g] = (SizeGroup){groups[g].doubled / totals->divisor, groups[g].count};
    return sign_sum_ways(sizes, n_groups, (size_t)middle_of(totals));
}

static SignedRank exact_test(const RankGroup groups[], size_t n_groups, const RankTotals *totals, guint64 doubled_v,
                             double alpha)
{
    guint64 divisor = totals->divisor;
    size_t last = (size_t)middle_of(totals);
    size_t observed = (size_t)(MIN(doubled_v, totals->sum - doubled_v) / divisor);
    g_autofree double *f = count_ways(groups, n_groups, totals);
    SignedRank test = {.exact = true, .critical = -1};
    long double tail = 0;
    for (size_t t = 0; t <= last; t++) {
        tail += f[t];
        double p = sign_sum_p(tail, totals->count);
        if (f[t] > 0 && p < alpha) {
            test.critical = (gint64)(t * divisor);
            test.critical_p = p;
        }
        if (t == observed)
            test.p = p;
    }
    test.log10_p = log10(test.p);
    return test;
}

/* ln of the two-sided p, at most 0. */
static long double normal_log_p(const RankTotals *totals, guint64 doubled_v)
{
    guint64 other = totals->sum - doubled_v;
    long double distance = (long double)(MAX(doubled_v, other) - MIN(doubled_v, other)) / 2 - 1;
    if (distance <= 0)
        return 0;
    return fminl(0, M_LN2l + normal_log_tail((double)(distance / (sqrtl(totals->squares) / 2))));
}

static SignedRank normal_test(const RankTotals *totals, guint64 doubled_v, double alpha)
{
    long double log_p = normal_log_p(totals, doubled_v);
    SignedRank test = {.p = (double)expl(log_p), .log10_p = (double)(log_p / M_LN10l), .critical = -1};
    gint64 low = -1, high = (gint64)(totals->sum / 2); /* p < alpha up to low, not at high */
    while (high - low > 1) {
        gint64 middle = low + (high - low) / 2;
        if ((double)expl(normal_log_p(totals, (guint64)middle)) < alpha)
            low = middle;
        else
            high = middle;
    }
    test.critical = low;
    test.critical_p = low < 0 ? 0 : (double)expl(normal_log_p(totals, (guint64)low));
    return test;
}

SignedRank signed_rank_test(const RankGroup groups[], size_t n_groups, guint64 doubled_v, double alpha)
{
    RankTotals totals = total_ranks(groups, n_groups);
    if (sign_sum_is_countable(totals.count, middle_of(&totals)))
        return exact_test(groups, n_groups, &totals, doubled_v, alpha);
    return normal_test(&totals, doubled_v, alpha);
}

SignedRank signed_rank_normal(const RankGroup groups[], size_t n_groups, guint64 doubled_v, double alpha)
{
    RankTotals totals = total_ranks(groups, n_groups);
    return normal_test(&totals, doubled_v, alpha);
}
