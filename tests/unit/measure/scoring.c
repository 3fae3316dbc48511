#include "measure/scoring.h"

#include "support/near.h"

#include <criterion/criterion.h>
#include <math.h>

#define NONE ((double)NAN)
#define ITEM(i)                                                                                                        \
    {                                                                                                                  \
        .index = (i), .weight = 1                                                                                      \
    }
#define SCORE(i)                                                                                                       \
    {                                                                                                                  \
        .is_score = true, .index = (i), .weight = 1                                                                    \
    }
#define TERMS(list) .terms = (list), .n_terms = G_N_ELEMENTS(list)
#define AS_IS       .times = 1, .divide = 1, .low = 0, .high = 1

static const double inf = (double)INFINITY;

#define MOST_SCORES 12

/* Scores the form of `answers` with the instrument of these items and scores alone. */
static ScoreResult run(Item items[], size_t n_items, Score scores[], size_t n_scores, const double answers[])
{
    static ScoreResult results[MOST_SCORES];
    Instrument instrument = {.items = items, .n_items = n_items, .scores = scores, .n_scores = n_scores};
    Questionnaire questionnaire = {.instrument = &instrument};
    scoring_run(&questionnaire, answers, results);
    return results[n_scores - 1];
}

static void assert_scored(ScoreResult result, double value, const char *what)
{
    cr_assert_eq(result.state, SCORED, "%s: state %d", what, (int)result.state);
    cr_assert(near(result.value, value, 1e-14), "%s: %.17g", what, result.value);
}

static void assert_state(ScoreResult result, ScoreState state, const char *what)
{
    cr_assert_eq(result.state, state, "%s: state %d", what, (int)result.state);
    cr_assert(isnan(result.value) && !result.is_doubtful, "%s", what);
}

#define FOUR_ITEMS                                                                                                     \
    {                                                                                                                  \
        {.low = 0, .high = 3, .blank = NONE}, {.low = 0, .high = 3, .blank = NONE},                                    \
            {.low = 0, .high = 3, .blank = NONE}, {.low = 0, .high = 3, .blank = NONE},                                \
    }

static Term four[] = {ITEM(0), ITEM(1), ITEM(2), ITEM(3)};

static const double all_four[] = {0, 1, 2, 3}, three_of_four[] = {0, 1, NONE, 3}, two_of_four[] = {NONE, 1, NONE, 3},
                    none_of_four[] = {NONE, NONE, NONE, NONE};

Test(measure_scoring, a_sum_needs_all_answers_where_no_rule_says_otherwise)
{
    Item items[] = FOUR_ITEMS;
    Score sum = {.kind = SCORE_SUM, TERMS(four), .minimum = 4, AS_IS};
    assert_scored(run(items, 4, &sum, 1, all_four), 6, "all answered");
    ScoreResult incomplete = run(items, 4, &sum, 1, two_of_four);
    assert_state(incomplete, SCORE_INCOMPLETE, "two answered");
    cr_assert_eq(incomplete.missing, 5);
    ScoreResult empty = run(items, 4, &sum, 1, none_of_four);
    assert_state(empty, SCORE_NOT_ANSWERED, "none answered");
    cr_assert_eq(empty.missing, 15);
}

Test(measure_scoring, a_sum_is_prorated_from_the_minimum_on)
{
    Item items[] = FOUR_ITEMS;
    Score sum = {.kind = SCORE_SUM, TERMS(four), .minimum = 3, .is_prorated = true, AS_IS};
    assert_scored(run(items, 4, &sum, 1, all_four), 6, "all answered");
    ScoreResult three = run(items, 4, &sum, 1, three_of_four);
    assert_scored(three, 4 * 4 / 3.0, "three answered");
    cr_assert_eq(three.missing, 4);
    assert_state(run(items, 4, &sum, 1, two_of_four), SCORE_INCOMPLETE, "two answered");
}

Test(measure_scoring, a_sum_that_is_not_prorated_counts_what_is_there)
{
    Item items[] = FOUR_ITEMS;
    Score sum = {.kind = SCORE_SUM, TERMS(four), .minimum = 2, AS_IS};
    assert_scored(run(items, 4, &sum, 1, two_of_four), 4, "two answered");
}

Test(measure_scoring, a_mean_is_over_the_answers_given)
{
    Item items[] = FOUR_ITEMS;
    Score mean = {.kind = SCORE_MEAN, TERMS(four), .minimum = 2, AS_IS};
    assert_scored(run(items, 4, &mean, 1, all_four), 1.5, "all answered");
    assert_scored(run(items, 4, &mean, 1, three_of_four), 4 / 3.0, "three answered");
    assert_scored(run(items, 4, &mean, 1, two_of_four), 2, "two answered");
    assert_state(run(items, 4, &mean, 1, none_of_four), SCORE_NOT_ANSWERED, "none answered");
}

Test(measure_scoring, a_minimum_of_none_still_asks_for_one_answer)
{
    Item items[] = FOUR_ITEMS;
    Score mean = {.kind = SCORE_MEAN, TERMS(four), .minimum = 0, AS_IS};
    assert_state(run(items, 4, &mean, 1, none_of_four), SCORE_NOT_ANSWERED, "none answered");
}

Test(measure_scoring, weights_and_steps_apply_in_their_order)
{
    Item items[] = FOUR_ITEMS;
    Term weighted[] = {{.index = 1, .weight = 2}, {.index = 3, .weight = -0.5}};
    Score score = {.kind = SCORE_WEIGHTED, TERMS(weighted), .minimum = 2, .times = 10, .divide = 4, .plus = 3};
    assert_scored(run(items, 4, &score, 1, all_four), 10 * 0.5 / 4 + 3, "2 - 1.5");
    assert_state(run(items, 4, &score, 1, (double[]){0, 1, 2, NONE}), SCORE_INCOMPLETE, "one missing");
}

Test(measure_scoring, zero_is_never_negative)
{
    Item items[] = FOUR_ITEMS;
    Term weighted[] = {{.index = 0, .weight = -1}};
    Score score = {.kind = SCORE_WEIGHTED, TERMS(weighted), .minimum = 1, AS_IS};
    cr_assert_not(signbit(run(items, 4, &score, 1, all_four).value));
}

Test(measure_scoring, answers_count_what_their_recoding_says_and_the_scores_own_wins)
{
    double reversed[] = {3, 2, 1, 0}, bimodal[] = {0, 0, 1, 1};
    Item items[] = FOUR_ITEMS;
    items[1].recode = reversed;
    Score scores[] = {{.kind = SCORE_SUM, TERMS(four), .minimum = 4, AS_IS},
                      {.kind = SCORE_SUM, TERMS(four), .minimum = 4, AS_IS, .recode = bimodal, .n_recode = 4}};
    assert_scored(run(items, 4, scores, 1, all_four), 7, "item 1 reversed");
    assert_scored(run(items, 4, scores, 2, all_four), 2, "0, 1, 2, 3 as 0, 0, 1, 1");
}

Test(measure_scoring, recoding_starts_at_the_lowest_answer)
{
    double fifths[] = {100, 75, 50, 25, 0};
    Item items[] = {{.low = 1, .high = 5, .recode = fifths, .blank = NONE}};
    Term terms[] = {ITEM(0)};
    Score score = {.kind = SCORE_OF, TERMS(terms), .minimum = 1, AS_IS};
    for (int answer = 1; answer <= 5; answer++)
        assert_scored(run(items, 1, &score, 1, (double[]){answer}), 100 - 25 * (answer - 1), "recoded");
    double own[] = {7, 8, 9, 10, 11};
    score.recode = own;
    score.recode_low = 1;
    score.n_recode = 5;
    assert_scored(run(items, 1, &score, 1, (double[]){4}), 10, "recoded by the score");
}

Test(measure_scoring, a_blank_counts_only_in_a_form_with_an_answer)
{
    Item items[] = FOUR_ITEMS;
    items[2].blank = 0;
    items[3].blank = 2;
    Score sum = {.kind = SCORE_SUM, TERMS(four), .minimum = 4, AS_IS};
    ScoreResult result = run(items, 4, &sum, 1, (double[]){1, 1, NONE, NONE});
    assert_scored(result, 4, "1 + 1 + 0 + 2");
    cr_assert_eq(result.missing, 0);
    assert_state(run(items, 4, &sum, 1, (double[]){1, NONE, NONE, NONE}), SCORE_INCOMPLETE, "one that must be there");
    assert_state(run(items, 4, &sum, 1, none_of_four), SCORE_NOT_ANSWERED, "empty form");
}

/* An answer that does not count was not left empty. */
Test(measure_scoring, a_blank_does_not_stand_in_for_what_was_refused)
{
    Item items[] = FOUR_ITEMS;
    items[3].blank = 2;
    Score sum = {.kind = SCORE_SUM, TERMS(four), .minimum = 4, AS_IS};
    ScoreResult result = run(items, 4, &sum, 1, (double[]){1, 1, 1, ANSWER_REFUSED});
    assert_state(result, SCORE_INCOMPLETE, "refused");
    cr_assert_eq(result.missing, 1U << 3);
    Term last[] = {ITEM(3)};
    Score of = {.kind = SCORE_OF, TERMS(last), .minimum = 1, AS_IS};
    assert_state(run(items, 4, &of, 1, (double[]){NONE, NONE, NONE, ANSWER_REFUSED}), SCORE_NOT_ANSWERED, "alone");
}

/* A list of sites of pain in which only those that hurt are ticked. */
Test(measure_scoring, blanks_alone_are_a_score_where_the_form_has_other_answers)
{
    Item items[] = FOUR_ITEMS;
    items[0].blank = items[1].blank = 0;
    Term sites[] = {ITEM(0), ITEM(1)}, others[] = {ITEM(1), ITEM(2)};
    Score score = {.kind = SCORE_SUM, TERMS(sites), .minimum = 2, AS_IS};
    assert_scored(run(items, 4, &score, 1, (double[]){NONE, NONE, NONE, 3}), 0, "no site");
    Score mixed = {.kind = SCORE_SUM, TERMS(others), .minimum = 2, AS_IS};
    assert_state(run(items, 4, &mixed, 1, (double[]){NONE, NONE, NONE, 3}), SCORE_NOT_ANSWERED, "only a blank");
}

Test(measure_scoring, a_missing_score_counts_as_a_missing_term)
{
    Item items[] = FOUR_ITEMS;
    Term first[] = {ITEM(0), ITEM(1)}, second[] = {ITEM(2), ITEM(3)}, both[] = {SCORE(0), SCORE(1)};
    Score scores[] = {{.kind = SCORE_SUM, TERMS(first), .minimum = 2, AS_IS},
                      {.kind = SCORE_SUM, TERMS(second), .minimum = 2, AS_IS},
                      {.kind = SCORE_SUM, TERMS(both), .minimum = 1, .is_prorated = true, AS_IS}};
    assert_scored(run(items, 4, scores, 3, (double[]){1, 2, 3, 3}), 9, "3 + 6");
    ScoreResult prorated = run(items, 4, scores, 3, (double[]){1, NONE, 3, 3});
    assert_scored(prorated, 12, "6 of one of two");
    cr_assert_eq(prorated.missing, 1);
    assert_state(run(items, 4, scores, 3, (double[]){1, NONE, 3, NONE}), SCORE_INCOMPLETE, "both incomplete");
    assert_state(run(items, 4, scores, 3, none_of_four), SCORE_NOT_ANSWERED, "both empty");
}

Test(measure_scoring, what_is_made_of_an_impossible_score_is_impossible)
{
    Item items[] = FOUR_ITEMS;
    Term parts[] = {ITEM(0), ITEM(1)}, both[] = {SCORE(0), ITEM(3)};
    Score scores[] = {{.kind = SCORE_RATIO, TERMS(parts), .minimum = 2, AS_IS},
                      {.kind = SCORE_SUM, TERMS(both), .minimum = 1, AS_IS}};
    assert_scored(run(items, 4, scores, 2, (double[]){3, 2, NONE, 1}), 2.5, "3 / 2 + 1");
    assert_state(run(items, 4, scores, 1, (double[]){3, 0, NONE, 1}), SCORE_NOT_POSSIBLE, "3 / 0");
    assert_state(run(items, 4, scores, 2, (double[]){3, 0, NONE, 1}), SCORE_NOT_POSSIBLE, "3 / 0 + 1");
    assert_scored(run(items, 4, scores, 2, (double[]){3, NONE, NONE, 1}), 1, "unanswered, and 1");
}

Test(measure_scoring, limits_are_open_or_closed_and_doubt_is_passed_on)
{
    Item items[] = {{.kind = ITEM_NUMBER, .low = 0, .high = 100, .blank = NONE}};
    Term terms[] = {ITEM(0)}, of_score[] = {SCORE(0)};
    Score scores[] = {{.kind = SCORE_OF,
                       TERMS(terms),
                       .minimum = 1,
                       AS_IS,
                       .has_valid = true,
                       .valid = {.low = 0, .high = 16, .low_open = true},
                       .has_doubtful = true,
                       .doubtful = {.low = 12, .high = inf, .low_open = true}},
                      {.kind = SCORE_OF, TERMS(of_score), .minimum = 1, AS_IS}};
    assert_state(run(items, 1, scores, 1, (double[]){0}), SCORE_NOT_POSSIBLE, "0");
    assert_scored(run(items, 1, scores, 1, (double[]){0.001}), 0.001, "above 0");
    cr_assert_not(run(items, 1, scores, 1, (double[]){12}).is_doubtful);
    assert_scored(run(items, 1, scores, 1, (double[]){12.5}), 12.5, "doubtful");
    cr_assert(run(items, 1, scores, 1, (double[]){12.5}).is_doubtful);
    cr_assert(run(items, 1, scores, 2, (double[]){12.5}).is_doubtful);
    assert_scored(run(items, 1, scores, 2, (double[]){16}), 16, "16");
    assert_state(run(items, 1, scores, 1, (double[]){16.25}), SCORE_NOT_POSSIBLE, "above 16");
    assert_state(run(items, 1, scores, 2, (double[]){16.25}), SCORE_NOT_POSSIBLE, "made of it");
}

Test(measure_scoring, a_value_at_an_edge_stays_there_whatever_rounding_does)
{
    Item items[] = {{.kind = ITEM_NUMBER, .low = 0, .high = 600, .blank = NONE},
                    {.kind = ITEM_NUMBER, .low = 0, .high = 600, .blank = NONE}};
    Term terms[] = {ITEM(0), ITEM(1)};
    Band bands[] = {{.limits = {.low = -inf, .high = 85, .high_open = true}, .value = 1},
                    {.limits = {.low = 85, .high = inf}, .value = 0}};
    Score score = {
        .kind = SCORE_RATIO, TERMS(terms), .minimum = 2, .times = 100, .divide = 1, .bands = bands, .n_bands = 2};
    /* Exactly 85 % of any number of hours: some of these divisions give 84.999... or 85.000...1. */
    for (int hundredths = 1; hundredths <= 2400; hundredths++) {
        double in_bed = hundredths / 100.0, asleep = in_bed * 17 / 20;
        assert_scored(run(items, 2, &score, 1, (double[]){asleep, in_bed}), 0, "85 %");
        assert_scored(run(items, 2, &score, 1, (double[]){asleep - 1e-8, in_bed}), 1, "less");
    }
    score.bands = NULL;
    assert_scored(run(items, 2, &score, 1, (double[]){7 * 0.85, 7}), 85, "the value itself");
}

Test(measure_scoring, sums_of_decimals_are_the_decimals_they_should_be)
{
    Item items[] = {{.kind = ITEM_NUMBER, .low = 0, .high = 10, .blank = NONE},
                    {.kind = ITEM_NUMBER, .low = 0, .high = 10, .blank = NONE}};
    Term terms[] = {ITEM(0), ITEM(1)}, difference[] = {{.index = 0, .weight = 1}, {.index = 1, .weight = -1}};
    Score sum = {.kind = SCORE_SUM, TERMS(terms), .minimum = 2, AS_IS};
    cr_assert(run(items, 2, &sum, 1, (double[]){0.1, 0.2}).value == 0.3);
    Score mean = {.kind = SCORE_MEAN, TERMS(terms), .minimum = 2, .times = 1, .divide = 3};
    cr_assert(run(items, 2, &mean, 1, (double[]){1, 1}).value == 1 / 3.0);
    Score minus = {.kind = SCORE_WEIGHTED, TERMS(difference), .minimum = 2, .times = 1, .divide = 1, .plus = -0.1};
    cr_assert(run(items, 2, &minus, 1, (double[]){0.3, 0.2}).value == 0);
}

Test(measure_scoring, a_table_is_asked_for_whole_numbers_it_has)
{
    double table[] = {33.7, 39.7, 43.1};
    Item items[] = {{.kind = ITEM_NUMBER, .low = 0, .high = 600, .blank = NONE}};
    Term terms[] = {ITEM(0)};
    Score score = {.kind = SCORE_OF, TERMS(terms), .minimum = 1, AS_IS, .table = table, .n_table = 3, .table_first = 4};
    assert_scored(run(items, 1, &score, 1, (double[]){4}), 33.7, "first");
    assert_scored(run(items, 1, &score, 1, (double[]){6}), 43.1, "last");
    assert_scored(run(items, 1, &score, 1, (double[]){5 + 1e-10}), 39.7, "as good as whole");
    static const double outside[] = {3, 7, 4.5, 5 + 1e-8, 0, 600};
    for (size_t i = 0; i < G_N_ELEMENTS(outside); i++)
        assert_state(run(items, 1, &score, 1, &outside[i]), SCORE_NOT_POSSIBLE, "not in the table");
}

Test(measure_scoring, a_result_in_no_band_is_impossible)
{
    Item items[] = FOUR_ITEMS;
    Band bands[] = {{.limits = {.low = 1, .high = 2}, .value = 10}, {.limits = {.low = 3, .high = 3}, .value = 20}};
    Term terms[] = {ITEM(0)};
    Score score = {.kind = SCORE_OF, TERMS(terms), .minimum = 1, AS_IS, .bands = bands, .n_bands = 2};
    assert_scored(run(items, 4, &score, 1, (double[]){2, NONE, NONE, NONE}), 10, "in the first");
    assert_scored(run(items, 4, &score, 1, (double[]){3, NONE, NONE, NONE}), 20, "in the second");
    assert_state(run(items, 4, &score, 1, (double[]){0, NONE, NONE, NONE}), SCORE_NOT_POSSIBLE, "in none");
}

Test(measure_scoring, hours_run_across_midnight)
{
    static const struct {
        double from, to, hours;
    } rows[] = {{1335, 390, 8.25}, {1350, 390, 8}, {0, 0, 0},          {0, 1439, 1439 / 60.0},
                {615, 390, 20.25}, {60, 420, 6},   {1439, 0, 1 / 60.0}};
    Item items[] = {{.kind = ITEM_CLOCK, .low = 0, .high = 1439, .blank = NONE},
                    {.kind = ITEM_CLOCK, .low = 0, .high = 1439, .blank = NONE}};
    Term terms[] = {ITEM(0), ITEM(1)};
    Score score = {.kind = SCORE_HOURS, TERMS(terms), .minimum = 2, AS_IS};
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        assert_scored(run(items, 2, &score, 1, (double[]){rows[i].from, rows[i].to}), rows[i].hours, "hours");
    assert_state(run(items, 2, &score, 1, (double[]){1335, NONE}), SCORE_INCOMPLETE, "not up yet");
}

Test(measure_scoring, terms_from_the_32nd_on_share_the_last_bit)
{
    Item items[40];
    Term terms[40];
    double answers[40];
    for (size_t i = 0; i < 40; i++) {
        items[i] = (Item){.low = 0, .high = 3, .blank = NONE};
        terms[i] = (Term)ITEM(i);
        answers[i] = i == 2 || i == 30 || i == 31 || i == 39 ? NONE : 1;
    }
    Score score = {.kind = SCORE_SUM, TERMS(terms), .minimum = 36, AS_IS};
    ScoreResult result = run(items, 40, &score, 1, answers);
    assert_scored(result, 36, "36 of 40");
    cr_assert_eq(result.missing, 1U << 2 | 1U << 30 | 1U << 31);
}
