/* What analyse() adds for measures of questionnaires. */
#include "support/instrument_builder.h"
#include "support/near.h"
#include "support/study_builder.h"

#include "stats/analyse.h"

#include <criterion/criterion.h>
#include <math.h>

#define PATIENTS 8

/* Three of eight at 9, the worst; 3.5 is between two bands. */
static double pre[PATIENTS] = {9, 9, 9, 7, 6, 5, 4, 3.5}, post[PATIENTS] = {6, 9, 3, 7, 3, 0, 6, 3};
static guint32 pairs_of[PATIENTS] = {1, 4, 2, 1, 3, 1, 1, 2};
static double answers[PATIENTS] = {2, 4, 1, 4, 2, 1, 5, (double)NAN};

typedef struct {
    Study *study;
    Sample sample;
    double diff[PATIENTS];
    Samples all;
    FindingList *findings;
    Results *results;
} Bench;

static Bench *bench_new(const char *score, bool many_pairs)
{
    Bench *bench = g_new0(Bench, 1);
    bench->study = study_new();
    Measure *measure = study_add_measure(bench->study);
    measure->name = g_strdup("tired");
    measure->label = g_strdup("Tiredness");
    measure->at = 3;
    measure->after = 1;
    study_use_instrument(bench->study, 0, score);
    for (size_t i = 0; i < PATIENTS; i++)
        bench->diff[i] = post[i] - pre[i];
    bench->sample = (Sample){.measure = measure,
                             .many_pairs = many_pairs,
                             .n = PATIENTS,
                             .pre = pre,
                             .post = post,
                             .diff = bench->diff,
                             .pairs_of = pairs_of,
                             .first_diff = many_pairs ? bench->diff : NULL,
                             .anchor_measure = measure,
                             .anchor = answers};
    bench->all = (Samples){.samples = &bench->sample, .n_samples = 1};
    return bench;
}

static const Change *bench_run(Bench *bench)
{
    bench->findings = finding_list_new();
    bench->results = analyse(bench->study, NULL, &bench->all, true, 1, bench->findings);
    return &bench->results->measures[0].change;
}

static void bench_free(Bench *bench)
{
    results_free(bench->results);
    finding_list_free(bench->findings);
    study_free(bench->study);
    g_free(bench);
}

Test(stats_analyse_instrument, one_pair_a_patient_has_bands_percentages_and_an_anchor)
{
    Bench *bench = bench_new("total", false);
    const Change *change = bench_run(bench);
    static const guint64 before[] = {1, 3, 4}, after[] = {4, 2, 2};
    cr_assert_eq(change->n_bands, 3);
    for (size_t i = 0; i < 3; i++) {
        cr_expect_eq(change->bands[i].pre, before[i], "band %zu", i);
        cr_expect_eq(change->bands[i].post, after[i], "band %zu", i);
    }
    cr_expect(change->has_percent && change->percent.status == RESULT_OK && change->percent.n == PATIENTS);
    cr_expect(near(change->percent.mean, percent_change(pre, post, PATIENTS, 0.95).mean, 1e-15));
    cr_expect_eq(change->anchor_measure, bench->sample.anchor_measure);
    cr_expect_eq(change->anchor.status, RESULT_OK);
    cr_expect_eq(change->anchor.n, PATIENTS - 1);
    cr_expect_eq(change->anchor.n_categories, 4);
    cr_expect(change->anchor.categories[0].value == 1 && change->anchor.categories[0].mean == -5.5);
    bench_free(bench);
}

/* As in scores that were computed elsewhere and are mapped to the range: 0.29 of 100 is 28.999999999999996. */
Test(stats_analyse_instrument, an_edge_holds_where_rounding_missed_it)
{
    const double low = nextafter(4, 0), high = nextafter(6, 7);
    double before[] = {low, 4, 3.99}, after[] = {high, 6, 6.01};
    Bench *bench = bench_new("total", false);
    bench->study->measures[0].bands[2].limits.low = 6;
    bench->study->measures[0].bands[2].limits.low_open = true;
    bench->sample.n = 3;
    bench->sample.pre = before;
    bench->sample.post = after;
    const Change *change = bench_run(bench);
    cr_expect(change->bands[0].pre == 1 && change->bands[1].pre == 2 && change->bands[2].pre == 0);
    cr_expect(change->bands[0].post == 0 && change->bands[1].post == 2 && change->bands[2].post == 1);
    bench_free(bench);
}

/* Means over sessions are no patient's severity. */
Test(stats_analyse_instrument, sessions_have_none_of_them)
{
    Bench *bench = bench_new("total", true);
    const Change *change = bench_run(bench);
    cr_expect(change->n_bands == 0 && change->bands == NULL);
    cr_expect(change->has_percent && change->percent.status == RESULT_COURSE_ONLY && change->percent.n == 0);
    cr_expect(change->anchor_measure != NULL && change->anchor.status == RESULT_COURSE_ONLY);
    cr_expect_null(change->anchor.categories);
    bench_free(bench);
}

Test(stats_analyse_instrument, without_patients_the_reason_stands)
{
    Bench *bench = bench_new("total", false);
    bench->sample.n = 0;
    const Change *change = bench_run(bench);
    cr_expect(change->has_percent && change->percent.status == RESULT_TOO_FEW);
    cr_expect(change->anchor_measure != NULL && change->anchor.status == RESULT_TOO_FEW);
    cr_expect_eq(finding_list_count(bench->findings), 0);
    bench_free(bench);
}

Test(stats_analyse_instrument, the_definition_decides_what_is_told)
{
    Bench *bench = bench_new("burden", false);
    bench->sample.anchor_measure = NULL;
    const Change *change = bench_run(bench);
    cr_expect(change->n_bands == 0 && !change->has_percent && change->anchor_measure == NULL);
    bench_free(bench);
}

Test(stats_analyse_instrument, a_crowded_end_is_a_finding)
{
    static const struct {
        Better better;
        const char *expected, *at_low;
    } rows[] = {
        {BETTER_LOWER, "9, the end of the scale where worsening cannot show", "improvement"},
        {BETTER_HIGHER, "9, the end of the scale where improvement cannot show", "worsening"},
        {BETTER_UNKNOWN, "9, the end of the scale where a rise cannot show", "a fall"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        Bench *bench = bench_new("total", false);
        bench->study->measures[0].better = rows[i].better;
        bench_run(bench);
        const Finding *finding = finding_list_get(bench->findings, finding_list_count(bench->findings) - 1);
        cr_assert_eq(finding->code, FINDING_AT_LIMIT);
        cr_expect_str_eq(finding->column, "Tiredness");
        cr_expect_str_eq(finding->expected, rows[i].expected);
        cr_expect_str_eq(limit_hides(&bench->study->measures[0], false), rows[i].at_low);
        cr_expect_eq(bench->results->measures[0].limits.at_high, 3);
        cr_expect_eq(bench->results->measures[0].limits.at_low, 0);
        bench_free(bench);
    }
}

/* Answers a, a or a + 1, and 3 - a: the third correlates with the sum of the others by -0.9790, worked in Python. */
static void add_items(Bench *bench, int forms)
{
    Sample *sample = &bench->sample;
    sample->items = item_moments_new(3);
    sample->item_terms = g_memdup2((const size_t[]){0, 1, 2}, 3 * sizeof(size_t));
    for (int i = 0; i < forms; i++) {
        const gint32 values[] = {i % 4, MIN(3, i % 4 + i / 4 % 2), 3 - i % 4};
        item_moments_add(&sample->items, values);
    }
}

static void items_clear(Bench *bench)
{
    item_moments_clear(&bench->sample.items);
    g_free(bench->sample.item_terms);
}

Test(stats_analyse_instrument, an_item_against_the_rest_is_a_finding)
{
    Bench *bench = bench_new("total", false);
    add_items(bench, 20);
    bench_run(bench);
    const MeasureResult *result = &bench->results->measures[0];
    cr_expect_eq(result->alpha.status, RESULT_OK);
    cr_expect_eq(result->alpha.n, 20);
    cr_assert_eq(result->n_negative_items, 1);
    cr_expect_str_eq(term_name(result->measure, result->negative_items[0].term), "3");
    cr_expect(near(result->negative_items[0].correlation, -0.9789542430462763, 1e-12), "%g",
              result->negative_items[0].correlation);
    const Finding *finding = finding_of(bench->findings, FINDING_NEGATIVE_ITEM);
    cr_assert_not_null(finding);
    cr_expect_str_eq(finding->column, "Tiredness");
    cr_expect_str_eq(finding->expected, "item 3");
    items_clear(bench);
    bench_free(bench);
}

Test(stats_analyse_instrument, of_few_forms_nothing_is_said)
{
    Bench *bench = bench_new("total", false);
    add_items(bench, 8);
    bench_run(bench);
    cr_expect_eq(bench->results->measures[0].n_negative_items, 0);
    cr_expect_null(finding_of(bench->findings, FINDING_NEGATIVE_ITEM));
    items_clear(bench);
    bench_free(bench);
}

Test(stats_analyse_instrument, without_items_alpha_does_not_apply)
{
    Bench *bench = bench_new("total", false);
    bench_run(bench);
    const Alpha *alpha = &bench->results->measures[0].alpha;
    cr_expect(alpha->status == RESULT_NOT_APPLICABLE && isnan(alpha->estimate) && alpha->n == 0);
    bench_free(bench);
}

/* Pain of a plain column may stand at 0 before: nobody promised a scale that shows every change. */
Test(stats_analyse_instrument, only_scores_of_instruments_are_looked_at)
{
    Bench *bench = bench_new("total", false);
    bench->study->measures[0].instrument = NULL;
    bench_run(bench);
    cr_expect_eq(finding_list_count(bench->findings), 0);
    bench_free(bench);
}
