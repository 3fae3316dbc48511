#include "writeup/wording_scoring.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect(char *got, const char *want)
{
    cr_assert_str_eq(got, want, "got '%s', not '%s'", got, want);
    g_free(got);
}

static double reversed[] = {4, 3, 2, 1, 0};
static double halves[] = {0, 50, 100};

/* Whole answers but for 5j, which counts 0 where it is left empty; 7 is reversed, 8 recoded, a2 is optional. */
static Item items[] = {
    {.id = "1", .high = 4, .blank = NAN},
    {.id = "2", .high = 4, .blank = NAN},
    {.id = "3", .high = 4, .blank = NAN},
    {.id = "4", .high = 4, .blank = NAN},
    {.id = "5a", .high = 4, .blank = NAN},
    {.id = "5b", .high = 4, .blank = NAN},
    {.id = "5c", .high = 4, .blank = NAN},
    {.id = "5j", .high = 4, .blank = 0},
    {.id = "7", .high = 4, .blank = NAN, .recode = reversed},
    {.id = "8", .high = 2, .blank = NAN, .recode = halves},
    {.id = "a1", .high = 4, .blank = NAN},
    {.id = "a2", .high = 4, .blank = NAN, .is_optional = true},
};
enum { ONE, TWO, THREE, FOUR, FIVE_A, FIVE_B, FIVE_C, FIVE_J, SEVEN, EIGHT, A1, A2 };

static Term item_terms[G_N_ELEMENTS(items)];
static Term mixed[] = {{true, 0, 1}, {false, FIVE_A, 1}, {true, 1, 1}};
static Band quarter_hours[] = {
    {.limits = {-INFINITY, 15, true, false}, .value = 0},
    {.limits = {15, 30, true, false}, .value = 1},
    {.limits = {30, INFINITY, true, true}, .value = 2},
};
static Score scores[] = {
    {.name = "minutes", .hidden = true, .kind = SCORE_OF, .bands = quarter_hours, .n_bands = 3},
    {.name = "bed", .hidden = true, .kind = SCORE_HOURS},
    {.name = "latency", .kind = SCORE_SUM, .terms = mixed, .n_terms = 3, .minimum = 3},
};
static Parameter segment = {.name = "segment", .label = "length of a segment", .unit = "cm", .fallback = 4};
static Instrument instrument = {
    .name = "test", .items = items, .n_items = G_N_ELEMENTS(items), .scores = scores, .n_scores = G_N_ELEMENTS(scores)};

static void prepare(void)
{
    for (size_t i = 0; i < G_N_ELEMENTS(items); i++)
        item_terms[i] = (Term){false, i, 1};
    scores[0].terms = &item_terms[TWO];
    scores[0].n_terms = scores[0].minimum = 1;
    scores[1].terms = &item_terms[ONE];
    scores[1].n_terms = scores[1].minimum = 2;
    for (size_t i = 0; i < G_N_ELEMENTS(scores); i++)
        scores[i].times = scores[i].divide = 1;
}
TestSuite(writeup_wording_scoring, .init = prepare);

/* Items first..first + n, all of them needed. */
static Score score_of(ScoreKind kind, size_t first, size_t n)
{
    return (Score){
        .name = "s", .kind = kind, .terms = &item_terms[first], .n_terms = n, .minimum = n, .times = 1, .divide = 1};
}

static void expect_scoring(const Score *score, const char *want)
{
    expect(scoring_words(&instrument, score), want);
}

Test(writeup_wording_scoring, runs_of_items)
{
    static const size_t scattered[] = {ONE, THREE, FOUR, FIVE_A, FIVE_B, FIVE_C, SEVEN, A1, A2};
    expect(items_words(&instrument, scattered, 1), "item 1");
    expect(items_words(&instrument, scattered, 2), "items 1 and 3");
    expect(items_words(&instrument, scattered, 9), "items 1, 3, 4, 5a to 5c, 7, a1 and a2");
}

Test(writeup_wording_scoring, sums_and_means)
{
    Score score = score_of(SCORE_SUM, ONE, 4);
    expect_scoring(&score, "the sum of items 1 to 4");
    score.divide = 3;
    expect_scoring(&score, "the sum of items 1 to 4, divided by 3");
    score.kind = SCORE_MEAN;
    score.times = 3.33;
    score.divide = 1;
    score.plus = -0.5;
    expect_scoring(&score, "the mean of items 1 to 4, multiplied by 3.33, minus 0.5");
    score.times = -1;
    score.plus = 52;
    expect_scoring(&score, "52 minus the mean of items 1 to 4");
    Score one = score_of(SCORE_OF, FOUR, 1);
    expect_scoring(&one, "item 4");
}

Test(writeup_wording_scoring, recoded_items)
{
    static double bimodal[] = {0, 0, 1, 1, 1};
    Score both = score_of(SCORE_SUM, FIVE_J, 3);
    Score all = score_of(SCORE_SUM, SEVEN, 1);
    Score own = score_of(SCORE_SUM, ONE, 2);
    expect_scoring(&both, "the sum of items 5j, 7 and 8, with item 7 reversed and item 8 recoded");
    expect_scoring(&all, "item 7, with it reversed");
    own.recode = bimodal;
    own.n_recode = 5;
    expect_scoring(&own, "the sum of items 1 and 2, counting 0 for 0, 0 for 1, 1 for 2, 1 for 3, 1 for 4");
}

Test(writeup_wording_scoring, weights)
{
    Term terms[] = {{false, ONE, 2}, {false, TWO, 2}, {true, 0, 1}, {false, FOUR, -0.5}};
    Score score = score_of(SCORE_WEIGHTED, ONE, 0);
    score.terms = terms;
    score.n_terms = 4;
    expect_scoring(&score, "2 times the sum of items 1 and 2 plus minutes minus 0.5 times item 4");
    terms[0].weight = terms[1].weight = -1;
    expect_scoring(&score, "minus the sum of items 1 and 2 plus minutes minus 0.5 times item 4");
}

Test(writeup_wording_scoring, times_ratios_volumes_and_value_sets)
{
    Score hours = score_of(SCORE_HOURS, ONE, 2), ratio = score_of(SCORE_RATIO, FOUR, 2);
    Score cones = score_of(SCORE_CONES, ONE, 4), index = score_of(SCORE_VALUE_SET, ONE, 4);
    ratio.times = 100;
    expect_scoring(&hours, "the hours from item 1 to item 2, past midnight where need be");
    expect_scoring(&ratio, "item 4 divided by item 5a, multiplied by 100");
    expect_scoring(&index, "the index that the study's value set gives for items 1 to 4");
    Instrument limb = instrument;
    limb.parameters = &segment;
    limb.n_parameters = 1;
    expect(scoring_words(&limb, &cones),
           "the volume of truncated cones between neighbouring girths, items 1 to 4, with the length of a segment (4 "
           "cm unless the study sets it)");
}

Test(writeup_wording_scoring, bands_and_tables)
{
    Band bands[] = {
        {.limits = {-2, -1, false, false}, .value = 3},
        {.limits = {0, 0, false, false}, .value = 2},
        {.limits = {1, 2.5, false, true}, .value = 1},
        {.limits = {2.5, INFINITY, false, true}, .value = 0},
    };
    double table[] = {33.7, 39.7, 43.1};
    Score banded = score_of(SCORE_SUM, ONE, 2), looked_up = score_of(SCORE_SUM, ONE, 3);
    banded.bands = bands;
    banded.n_bands = 4;
    looked_up.table = table;
    looked_up.n_table = 3;
    looked_up.table_first = 4;
    expect_scoring(&banded, "the sum of items 1 and 2, scored 3 for -2 to -1, 2 for 0, 1 for 1 to below 2.5, 0 from "
                            "2.5 on");
    expect_scoring(&looked_up, "the sum of items 1 to 3, looked up in a table: 4 -> 33.7, 5 -> 39.7, 6 -> 43.1");
}

Test(writeup_wording_scoring, limits)
{
    expect(limits_words(&(Limits){-INFINITY, 3, true, true}), "below 3");
    expect(limits_words(&(Limits){-INFINITY, 3, true, false}), "up to 3");
    expect(limits_words(&(Limits){3, INFINITY, true, true}), "above 3");
    expect(limits_words(&(Limits){1, 3, true, true}), "above 1 to below 3");
    expect(limits_words(&(Limits){-INFINITY, INFINITY, true, true}), "any");
}

Test(writeup_wording_scoring, scores_of_scores)
{
    expect_scoring(&scores[2], "the sum of minutes, bed and item 5a");
    expect(scoring_steps_words(&instrument, &scores[2]),
           "the sum of minutes, bed and item 5a, where minutes is item 2, scored 0 up to 15, 1 above 15 to 30, 2 above "
           "30; bed is the hours from item 1 to item 2, past midnight where need be");
}

Test(writeup_wording_scoring, missing_answers)
{
    static char webster[] = "Webster 2003";
    Score sum = score_of(SCORE_SUM, ONE, 4), with_blank = score_of(SCORE_SUM, FIVE_C, 2);
    Score optional = score_of(SCORE_CONES, A1, 2), single = score_of(SCORE_OF, FOUR, 1);
    expect(missing_rule_words(&instrument, &sum), "no score if any answer is missing (mldstat's own default)");
    expect(missing_rule_words(&instrument, &single), "no score without it (mldstat's own default)");
    expect(missing_rule_words(&instrument, &with_blank),
           "no score if any answer is missing; item 5j left empty counts 0 (mldstat's own default)");
    expect(missing_rule_words(&instrument, &optional),
           "no score if any answer is missing; items that no file of the study has are not asked for (mldstat's own "
           "default)");
    expect(missing_rule_words(&instrument, &scores[2]),
           "no score if any part of it is missing (mldstat's own default)");
    sum.missing_rule = webster;
    expect(missing_rule_words(&instrument, &sum), "no score if any answer is missing (Webster 2003)");
    sum.minimum = 3;
    expect(missing_rule_words(&instrument, &sum),
           "at least 3 of 4 answers are needed; a missing one counts nothing (Webster 2003)");
    sum.is_prorated = true;
    expect(missing_rule_words(&instrument, &sum),
           "at least 3 of 4 answers are needed; the sum is multiplied by 4 and divided by the number of answers "
           "(Webster 2003)");
    sum.kind = SCORE_MEAN;
    sum.minimum = 1;
    expect(missing_rule_words(&instrument, &sum),
           "at least 1 of 4 answers is needed; the mean is that of the answers given (Webster 2003)");
}

Test(writeup_wording_scoring, licences)
{
    static char notice[] = "(c) WHO 2024, CC BY-NC-SA 3.0 IGO";
    Instrument licensed = {.licence = LICENCE_FREE_NC, .notice = notice};
    expect(licence_words(&licensed), "free for non-commercial or academic use: (c) WHO 2024, CC BY-NC-SA 3.0 IGO");
    licensed.licence = LICENCE_UNVERIFIED;
    expect(licence_words(&licensed), "its terms of use are not verified: (c) WHO 2024, CC BY-NC-SA 3.0 IGO");
}
