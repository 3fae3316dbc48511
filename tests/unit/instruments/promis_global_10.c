#include "support/near.h"
#include "support/vector_tables.h"

#include <criterion/criterion.h>

#define LOWEST_SUM 4
#define N_SUMS     17

/* The T score of every raw sum from 4 to 20. */
static const double physical_t[N_SUMS] = {16.2, 19.9, 23.5, 26.7, 29.6, 32.4, 34.9, 37.4, 39.8,
                                          42.3, 44.9, 47.7, 50.8, 54.1, 57.7, 61.9, 67.7};
static const double mental_t[N_SUMS] = {21.2, 25.1, 28.4, 31.3, 33.8, 36.3, 38.8, 41.1, 43.5,
                                        45.8, 48.3, 50.8, 53.3, 56.0, 59.0, 62.5, 67.6};

/* What pain of 0 to 10 counts. */
static const int pain_counts[] = {5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 1};

static void expect_value(const ScoredForm *form, const char *score, double want, const char *answers)
{
    double got = form_result(form, score)->value;
    cr_expect(near(got, want, 1e-12), "%s: %s is %g", answers, score, got);
}

/* Physical health is of items 3 6 7 8, mental health of 2 4 5 10: each of the 17 sums with other answers beside it. */
Test(instruments_promis_global_10, every_row_of_both_tables)
{
    static const int pain_of_count[] = {10, 7, 5, 2, 0};
    for (int sum = LOWEST_SUM; sum < LOWEST_SUM + N_SUMS; sum++) {
        int part[4], left = sum - 4;
        for (int i = 0; i < 4; i++) {
            part[i] = MIN(left, 4);
            left -= part[i];
        }
        g_autofree char *answers =
            g_strdup_printf("3=%d 6=%d 7=%d 8=%d 2=%d 4=%d 5=%d 10=%d", 1 + part[3], 1 + part[1],
                            pain_of_count[part[0]], 1 + part[2], 5 - part[1], 5 - part[0], 5 - part[2], 5 - part[3]);
        g_autoptr(ScoredForm) form = form_score("promis-global-10", answers);
        expect_value(form, "physical_raw", sum, answers);
        expect_value(form, "physical", physical_t[sum - LOWEST_SUM], answers);
        expect_value(form, "mental_raw", 24 - sum, answers);
        expect_value(form, "mental", mental_t[N_SUMS - 1 - (sum - LOWEST_SUM)], answers);
    }
}

Test(instruments_promis_global_10, pain_counts_in_five_steps)
{
    for (size_t pain = 0; pain < G_N_ELEMENTS(pain_counts); pain++) {
        g_autofree char *answers = g_strdup_printf("2-6=4,2,5,3,1 7=%zu 8=5 10=1", pain);
        g_autoptr(ScoredForm) form = form_score("promis-global-10", answers);
        int sum = 2 + 1 + pain_counts[pain] + 5;
        expect_value(form, "physical_raw", sum, answers);
        expect_value(form, "physical", physical_t[sum - LOWEST_SUM], answers);
        expect_value(form, "mental", mental_t[4 + 5 + 3 + 1 - LOWEST_SUM], answers);
    }
}

/* The mid form: physical 2 + 4 + 3 (for a pain of 6) + 2 = 11, T 37.4; mental 4 + 5 + 3 + 4 = 16, T 53.3. */
#define MID "1-10=3,4,2,5,3,4,6,2,1,4"

#define WORKED  "physical_raw=11 physical=37.4 mental_raw=16 mental=53.3"
#define NEITHER "physical_raw=incomplete physical=incomplete mental_raw=incomplete mental=incomplete"

static const ScoreVector forms[] = {
    /* No pain is the low end of item 7 and counts 5: 1 + 1 + 5 + 1 = 8. */
    {VECTOR_LOWEST, "1-10=1 7=0", "physical_raw=8 physical=29.6 mental_raw=4 mental=21.2"},
    {VECTOR_HIGHEST, "1-10=5 7=10", "physical_raw=16 physical=50.8 mental_raw=20 mental=67.6"},
    {VECTOR_OTHER, "1-10=1 7=10", "physical_raw=4 physical=16.2 mental_raw=4 mental=21.2"},
    {VECTOR_OTHER, "1-10=5 7=0", "physical_raw=20 physical=67.7 mental_raw=20 mental=67.6"},
    {VECTOR_MID, MID, WORKED},
    {VECTOR_OTHER, MID " 1= 9=", WORKED},
    {VECTOR_OTHER, "2-8=4,2,5,3,4,6,2 10=4", WORKED},
    {VECTOR_ONE_MISSING, MID " 7= 5=", NEITHER},
    {VECTOR_TOO_MANY_MISSING, MID " 3= 8= 2= 4= 10=", NEITHER},
    {VECTOR_OUT_OF_RANGE, MID " 7=11 10=6", NEITHER " refused=7,10"},
    {VECTOR_OUT_OF_RANGE, MID " 6=0 1=9",
     "physical_raw=incomplete physical=incomplete mental_raw=16 mental=53.3 refused=1,6"},
    /* Items 8 and 10 recorded the other way round: 6 - 4 = 2 and 6 - 2 = 4. */
    {VECTOR_OTHER, "@coding=raw 1-10=3,4,2,5,3,4,6,4,1,2", WORKED},
    {VECTOR_OTHER, "", "physical_raw=unanswered physical=unanswered mental_raw=unanswered mental=unanswered"},
};

const VectorTable promis_global_10_vectors = VECTOR_TABLE("promis-global-10", forms);
