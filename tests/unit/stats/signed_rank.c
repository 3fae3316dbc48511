#include "stats/signed_rank.h"

#include "support/near.h"
#include "support/reference.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

/* Ranks 1 .. m without ties. The caller frees them. */
static RankGroup *plain_ranks(size_t m, guint64 zeros)
{
    RankGroup *groups = g_new(RankGroup, m);
    for (size_t i = 0; i < m; i++)
        groups[i] = (RankGroup){2 * (zeros + i + 1), 1};
    return groups;
}

static double p_of(size_t m, guint64 v)
{
    RankGroup *groups = plain_ranks(m, 0);
    SignedRank test = signed_rank_test(groups, m, 2 * v, 0.05);
    g_free(groups);
    return test.p;
}

/* P(V = 0) is 2^-m: no size is wrong by an overflow of 31, 32, 63 or 64 bits, or by underflow. */
Test(stats_signed_rank, the_extreme_has_two_to_the_minus_m)
{
    static const size_t sizes[] = {1, 2, 15, 30, 31, 32, 33, 62, 63, 64, 200, 1000};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        size_t m = sizes[i];
        guint64 sum = (guint64)m * (m + 1) / 2;
        cr_expect_eq(p_of(m, 0), ldexp(2, -(int)m), "m %zu", m);
        cr_expect_eq(p_of(m, sum), ldexp(2, -(int)m), "m %zu", m);
        if (m > 2)
            cr_expect(near(p_of(m, 3), ldexp(10, -(int)m), 1e-15), "m %zu: 0, 1, 2, 3, 1+2", m);
    }
}

/* All 2^m signs. */
static void expect_enumerated(const RankGroup groups[], size_t n_groups)
{
    guint64 weight[20], sum = 0;
    size_t m = 0;
    for (size_t g = 0; g < n_groups; g++)
        for (guint64 k = 0; k < groups[g].count; k++) {
            weight[m++] = groups[g].doubled;
            sum += groups[g].doubled;
        }
    for (guint64 v = 0; v <= sum; v += 5) {
        guint64 observed = MIN(v, sum - v), ways = 0;
        for (guint64 signs = 0; signs < (G_GUINT64_CONSTANT(1) << m); signs++) {
            guint64 total = 0;
            for (size_t i = 0; i < m; i++)
                total += (signs >> i & 1) != 0 ? weight[i] : 0;
            ways += total <= observed;
        }
        SignedRank test = signed_rank_test(groups, n_groups, v, 0.05);
        cr_expect(test.exact);
        double want = fmin(1, 2 * ldexp((double)ways, -(int)m));
        cr_expect_eq(test.p, want, "2v = %d: %.17g, want %.17g", (int)v, test.p, want);
    }
}

Test(stats_signed_rank, agrees_with_enumeration)
{
    static const RankGroup tied[] = {{3, 2}, {8, 3}, {13, 2}, {17, 2}, {20, 1}, {22, 1}};
    expect_enumerated(tied, G_N_ELEMENTS(tied));
    static const RankGroup zeros_first[] = {{17, 2}, {20, 1}, {25, 4}, {31, 2}};
    expect_enumerated(zeros_first, G_N_ELEMENTS(zeros_first));
    static const RankGroup one_group[] = {{12, 11}};
    expect_enumerated(one_group, G_N_ELEMENTS(one_group));
}

Test(stats_signed_rank, the_critical_value_is_the_last_rejected)
{
    for (size_t m = 1; m <= 40; m++) {
        RankGroup *groups = plain_ranks(m, 0);
        SignedRank test = signed_rank_test(groups, m, 0, 0.05);
        if (m < 6) {
            cr_expect_eq(test.critical, -1, "m %zu", m);
        } else {
            cr_expect(signed_rank_test(groups, m, (guint64)test.critical, 0.05).p < 0.05, "m %zu", m);
            cr_expect_not(signed_rank_test(groups, m, (guint64)test.critical + 2, 0.05).p < 0.05, "m %zu", m);
            cr_expect_eq(signed_rank_test(groups, m, (guint64)test.critical, 0.05).p, test.critical_p);
        }
        g_free(groups);
    }
}

/* Eleven tied differences: 2V is 12 times the number of positive ones; p is 24 / 2048 at 12 and 134 / 2048 at 24. */
Test(stats_signed_rank, the_critical_value_is_one_that_occurs)
{
    static const RankGroup group[] = {{12, 11}};
    SignedRank test = signed_rank_test(group, 1, 36, 0.05);
    cr_expect_eq(test.critical, 12);
    cr_expect_eq(test.critical_p, 24 / 2048.0);
}

Test(stats_signed_rank, one_changed_patient_among_a_million)
{
    RankGroup group = {2 * 1000000, 1};
    SignedRank test = signed_rank_test(&group, 1, group.doubled, 0.05);
    cr_expect(test.exact);
    cr_expect_eq(test.p, 1);
    cr_expect_eq(test.critical, -1);
}

/* At 1001 the normal approximation takes over: close to the exact p of 1000 at the same z. */
Test(stats_signed_rank, the_approximation_continues_the_exact_test)
{
    RankGroup *groups = plain_ranks(1001, 0);
    SignedRank exact = signed_rank_test(groups, 1000, 2 * 232000, 0.05);
    cr_expect(exact.exact);
    double deviation = (1000 * 1001 / 4.0 - 232000 - 0.5) / sqrt(1000 * 1001 * 2001 / 24.0);
    double want = erfc(deviation / M_SQRT2);
    cr_expect(near(exact.p, want, 1e-3), "%.6g %.6g", exact.p, want);
    SignedRank normal = signed_rank_test(groups, 1001, 2 * 232000, 0.05);
    cr_expect_not(normal.exact);
    deviation = (1001 * 1002 / 4.0 - 232000 - 0.5) / sqrt(1001.0 * 1002 * 2003 / 24);
    cr_expect(near(normal.p, erfc(deviation / M_SQRT2), 1e-13));
    cr_expect(near(normal.log10_p, log10(normal.p), 1e-13));
    cr_expect(signed_rank_test(groups, 1001, (guint64)normal.critical, 0.05).p < 0.05);
    cr_expect_not(signed_rank_test(groups, 1001, (guint64)normal.critical + 1, 0.05).p < 0.05);
    g_free(groups);
}

Test(stats_signed_rank, the_middle_has_p_one)
{
    RankGroup *groups = plain_ranks(2000, 0);
    guint64 sum = 2000 * 2001;
    cr_expect_eq(signed_rank_test(groups, 2000, sum / 2, 0.05).p, 1);
    cr_expect_eq(signed_rank_test(groups, 2000, sum / 2 + 1, 0.05).p, 1);
    cr_expect_eq(signed_rank_test(groups, 999, 999 * 1000 / 2, 0.05).p, 1);
    g_free(groups);
}

static int compare_sizes(const void *a, const void *b)
{
    double left = fabs(*(const double *)a), right = fabs(*(const double *)b);
    return (left > right) - (left < right);
}

/* Every nonzero difference as a group of its own, with its average rank. `shift` is added to twice V: 1, away from the
 * mean, takes the continuity correction back. */
static double shifted_normal_p(const char *dataset, const char *zeros, int shift)
{
    g_autoptr(ReferenceSample) sample = reference_sample(dataset);
    for (size_t i = 0; i < sample->n; i++)
        sample->diff[i] = round(sample->diff[i] * 1e9) / 1e9;
    qsort(sample->diff, sample->n, sizeof(double), compare_sizes);
    RankGroup groups[200];
    guint64 doubled_v = 0;
    size_t used = 0, first_used = 0;
    for (size_t first = 0, end; first < sample->n; first = end) {
        for (end = first; end < sample->n && fabs(sample->diff[end]) == fabs(sample->diff[first]);)
            end++;
        if (sample->diff[first] == 0) {
            first_used = strcmp(zeros, "drop") == 0 ? end : 0;
            continue;
        }
        for (size_t i = first; i < end; i++) {
            groups[used++] = (RankGroup){first + end + 1 - 2 * first_used, 1};
            doubled_v += sample->diff[i] > 0 ? groups[used - 1].doubled : 0;
        }
    }
    return signed_rank_normal(groups, used, doubled_v + (guint64)shift, 0.05).p;
}

static double normal_p(const char *dataset, const char *zeros)
{
    return shifted_normal_p(dataset, zeros, 0);
}

Test(stats_signed_rank, the_approximation_agrees_with_r)
{
    cr_expect_eq(reference_check("signed_rank_normal", normal_p, 1e-12), 54);
    cr_expect(near(normal_p("sal", "drop"), 0.0041068, 1.3e-5));
}

/* Without a continuity correction: exactRankTests, tests/reg-tests.Rout.save (zeros dropped), and coin 1.4-2,
 * wilcoxsign_test(post ~ pre, zero.method = "Pratt", distribution = "asymptotic"). V lies above its mean. */
Test(stats_signed_rank, the_approximation_without_its_correction_is_the_published_one)
{
    cr_expect(near(shifted_normal_p("sal", "drop", 1), 0.0037832, 1.4e-5));
    cr_expect(near(shifted_normal_p("sal", "keep", 1), 0.0026791, 2e-5));
}
