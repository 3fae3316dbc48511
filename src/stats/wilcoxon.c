#include "stats/wilcoxon.h"

#include "stats/signed_rank.h"
#include "stats/walsh.h"

#include <math.h>

typedef struct {
    RankGroup *groups;
    size_t n_groups;
    guint64 doubled_v, doubled_sum;
} Ranking;

/* Index of the first value >= 0. */
static size_t first_not_negative(const Distinct *diff)
{
    size_t at = 0;
    while (at < diff->n_distinct && diff->value[at] < 0)
        at++;
    return at;
}

static bool has_zero(const Distinct *diff, size_t at)
{
    return at < diff->n_distinct && diff->value[at] == 0;
}

/* Walks outwards from zero, over the values of either sign in step. `ranked` counts the zeros that were ranked first.
 * (transfer full) of the groups. */
static Ranking rank_sizes(const Distinct *diff, guint64 ranked)
{
    Ranking ranking = {.groups = g_new(RankGroup, diff->n_distinct)};
    size_t left = first_not_negative(diff);
    size_t right = left + has_zero(diff, left);
    while (left > 0 || right < diff->n_distinct) {
        double below = left > 0 ? -diff->value[left - 1] : INFINITY;
        double above = right < diff->n_distinct ? diff->value[right] : INFINITY;
        guint64 negative = below <= above ? distinct_count(diff, --left) : 0;
        guint64 positive = above <= below ? distinct_count(diff, right++) : 0;
        guint64 count = negative + positive;
        guint64 doubled = 2 * ranked + 1 + count; /* first rank + last rank */
        ranking.groups[ranking.n_groups++] = (RankGroup){doubled, count};
        ranking.doubled_v += doubled * positive;
        ranking.doubled_sum += doubled * count;
        ranked += count;
    }
    return ranking;
}

/* A copy without its zeros. */
static Distinct *without_zeros(const Distinct *diff)
{
    size_t zero = first_not_negative(diff);
    Distinct *rest = g_new0(Distinct, 1);
    rest->value = g_new(double, diff->n_distinct);
    rest->upto = g_new(guint64, diff->n_distinct);
    for (size_t i = 0; i < diff->n_distinct; i++) {
        if (i == zero && has_zero(diff, zero))
            continue;
        rest->n += distinct_count(diff, i);
        rest->value[rest->n_distinct] = diff->value[i];
        rest->upto[rest->n_distinct++] = rest->n;
    }
    return rest;
}

/* `sample` is what the test used, `zeros` how many of it are zero. */
static void find_interval(Wilcoxon *test, const Distinct *sample, guint64 zeros, const SignedRank *ranks,
                          double confidence)
{
    if (ranks->critical < 0)
        return;
    guint64 zero_pairs = zeros * (zeros + 1) / 2;
    guint64 k = ((guint64)ranks->critical + zero_pairs) / 2 + 1;
    test->low = walsh_at(sample, k);
    test->high = walsh_at(sample, walsh_count(sample) + 1 - k);
    test->achieved_level = ranks->exact ? 1 - ranks->critical_p : confidence;
}

static void run_test(Wilcoxon *test, const Distinct *sample, guint64 zeros, double confidence)
{
    Ranking ranking = rank_sizes(sample, zeros);
    g_autofree RankGroup *groups = ranking.groups;
    test->hodges_lehmann = walsh_median(sample);
    test->v = (double)ranking.doubled_v / 2;
    test->rank_sum = (double)ranking.doubled_sum / 2;
    if (ranking.n_groups == 0) {
        test->status = RESULT_NO_VARIATION;
        test->p = 1;
        test->log10_p = 0;
        test->exact = true;
    } else {
        SignedRank ranks = signed_rank_test(groups, ranking.n_groups, ranking.doubled_v, 1 - confidence);
        test->status = RESULT_OK;
        test->p = ranks.p;
        test->log10_p = ranks.log10_p;
        test->exact = ranks.exact;
        find_interval(test, sample, zeros, &ranks, confidence);
    }
}

Wilcoxon wilcoxon_of(const Distinct *diff, bool keep_zeros, double confidence)
{
    Wilcoxon test = {.status = RESULT_TOO_FEW,
                     .zeros_kept = keep_zeros,
                     .n = diff->n,
                     .v = NAN,
                     .rank_sum = NAN,
                     .p = NAN,
                     .log10_p = NAN,
                     .hodges_lehmann = NAN,
                     .low = NAN,
                     .high = NAN,
                     .achieved_level = NAN};
    if (diff->n == 0)
        return test;
    size_t zero = first_not_negative(diff);
    test.n_zero = has_zero(diff, zero) ? distinct_count(diff, zero) : 0;
    test.n_used = keep_zeros ? test.n : test.n - test.n_zero;
    if (keep_zeros) {
        run_test(&test, diff, test.n_zero, confidence);
        return test;
    }
    g_autoptr(Distinct) nonzero = without_zeros(diff);
    run_test(&test, nonzero, 0, confidence);
    return test;
}

Wilcoxon wilcoxon(const double diff[], const double scale[], size_t n, bool keep_zeros, double confidence)
{
    g_autoptr(Distinct) values = distinct_new(diff, scale, n);
    g_autoptr(Distinct) tied = distinct_tied(values);
    return wilcoxon_of(tied, keep_zeros, confidence);
}
