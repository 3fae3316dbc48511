/* Whole questionnaires, with answers scored by hand. */
#include "measure/scoring.h"

#include "support/near.h"
#include "support/temp.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define NONE ((double)NAN)
#define ITEM(i)                                                                                                        \
    {                                                                                                                  \
        .index = (i), .weight = 1                                                                                      \
    }
#define SCORE(i)                                                                                                       \
    {                                                                                                                  \
        .is_score = true, .index = (i), .weight = 1                                                                    \
    }
#define TERMS(list)  .terms = (list), .n_terms = G_N_ELEMENTS(list), .minimum = G_N_ELEMENTS(list)
#define AS_IS        .times = 1, .divide = 1, .low = 0, .high = 1
#define BANDED(list) .bands = (list), .n_bands = G_N_ELEMENTS(list)
#define UP_TO(b, v)                                                                                                    \
    {                                                                                                                  \
        .limits = {.low = -(double)INFINITY, .high = (b)}, .value = (v)                                                \
    }
#define BELOW(b, v)                                                                                                    \
    {                                                                                                                  \
        .limits = {.low = -(double)INFINITY, .high = (b), .high_open = true}, .value = (v)                             \
    }
#define BETWEEN(a, b, v)                                                                                               \
    {                                                                                                                  \
        .limits = {.low = (a), .high = (b)}, .value = (v)                                                              \
    }
#define FROM_TO(a, b, v)                                                                                               \
    {                                                                                                                  \
        .limits = {.low = (a), .high = (b), .high_open = true}, .value = (v)                                           \
    }
#define ABOVE_TO(a, b, v)                                                                                              \
    {                                                                                                                  \
        .limits = {.low = (a), .high = (b), .low_open = true}, .value = (v)                                            \
    }
#define FROM(a, v)                                                                                                     \
    {                                                                                                                  \
        .limits = {.low = (a), .high = (double)INFINITY}, .value = (v)                                                 \
    }
#define ABOVE(a, v)                                                                                                    \
    {                                                                                                                  \
        .limits = {.low = (a), .high = (double)INFINITY, .low_open = true}, .value = (v)                               \
    }

/* The Pittsburgh Sleep Quality Index, items 1 to 4, 5a to 5j, 6 to 9. */
enum { BED, LATENCY, UP, ASLEEP, A5, B5, J5 = A5 + 9, Q6, Q7, Q8, Q9, PSQI_ITEMS };
enum { MINUTES, C2, C3, IN_BED, EFFICIENCY, C4, C5, C1, C6, C7, GLOBAL, PSQI_SCORES };

static Term t_minutes[] = {ITEM(LATENCY)}, t_c2[] = {SCORE(MINUTES), ITEM(A5)}, t_c3[] = {ITEM(ASLEEP)},
            t_in_bed[] = {ITEM(BED), ITEM(UP)}, t_efficiency[] = {ITEM(ASLEEP), SCORE(IN_BED)},
            t_c4[] = {SCORE(EFFICIENCY)},
            t_c5[] = {ITEM(B5),     ITEM(B5 + 1), ITEM(B5 + 2), ITEM(B5 + 3), ITEM(B5 + 4),
                      ITEM(B5 + 5), ITEM(B5 + 6), ITEM(B5 + 7), ITEM(J5)},
            t_c1[] = {ITEM(Q6)}, t_c6[] = {ITEM(Q7)}, t_c7[] = {ITEM(Q8), ITEM(Q9)},
            t_global[] = {SCORE(C1), SCORE(C2), SCORE(C3), SCORE(C4), SCORE(C5), SCORE(C6), SCORE(C7)};
static Band b_minutes[] = {UP_TO(15, 0), ABOVE_TO(15, 30, 1), ABOVE_TO(30, 60, 2), ABOVE(60, 3)},
            b_pair[] = {BETWEEN(0, 0, 0), BETWEEN(1, 2, 1), BETWEEN(3, 4, 2), BETWEEN(5, 6, 3)},
            b_c3[] = {BELOW(5, 3), FROM_TO(5, 6, 2), FROM_TO(6, 7, 1), FROM(7, 0)},
            b_c4[] = {BELOW(65, 3), FROM_TO(65, 75, 2), FROM_TO(75, 85, 1), FROM(85, 0)},
            b_c5[] = {BETWEEN(0, 0, 0), BETWEEN(1, 9, 1), BETWEEN(10, 18, 2), BETWEEN(19, 27, 3)};

static Score psqi_scores[] = {
    [MINUTES] = {.kind = SCORE_OF, TERMS(t_minutes), AS_IS, BANDED(b_minutes)},
    [C2] = {.kind = SCORE_SUM, TERMS(t_c2), AS_IS, BANDED(b_pair)},
    [C3] = {.kind = SCORE_OF, TERMS(t_c3), AS_IS, BANDED(b_c3)},
    [IN_BED] = {.kind = SCORE_HOURS,
                TERMS(t_in_bed),
                AS_IS,
                .has_valid = true,
                .valid = {.low = 0, .high = 16, .low_open = true}},
    [EFFICIENCY] = {.kind = SCORE_RATIO,
                    TERMS(t_efficiency),
                    .times = 100,
                    .divide = 1,
                    .has_doubtful = true,
                    .doubtful = {.low = 100, .high = (double)INFINITY, .low_open = true}},
    [C4] = {.kind = SCORE_OF, TERMS(t_c4), AS_IS, BANDED(b_c4)},
    [C5] = {.kind = SCORE_SUM, TERMS(t_c5), AS_IS, BANDED(b_c5)},
    [C1] = {.kind = SCORE_OF, TERMS(t_c1), AS_IS},
    [C6] = {.kind = SCORE_OF, TERMS(t_c6), AS_IS},
    [C7] = {.kind = SCORE_SUM, TERMS(t_c7), AS_IS, BANDED(b_pair)},
    [GLOBAL] = {.kind = SCORE_SUM, TERMS(t_global), AS_IS},
};

typedef struct {
    Item items[PSQI_ITEMS];
    Instrument instrument;
    Questionnaire questionnaire;
} Psqi;

static Psqi *psqi_new(void)
{
    Psqi *psqi = g_new0(Psqi, 1);
    for (size_t i = 0; i < PSQI_ITEMS; i++)
        psqi->items[i] = (Item){.low = 0, .high = 3, .blank = NONE};
    psqi->items[BED] = psqi->items[UP] = (Item){.kind = ITEM_CLOCK, .low = 0, .high = 1439, .blank = NONE};
    psqi->items[LATENCY] = (Item){.kind = ITEM_NUMBER, .low = 0, .high = 600, .blank = NONE, .takes_midpoint = true};
    psqi->items[ASLEEP] = (Item){.kind = ITEM_NUMBER, .low = 0, .high = 24, .blank = NONE};
    psqi->items[J5].blank = 0;
    psqi->instrument =
        (Instrument){.items = psqi->items, .n_items = PSQI_ITEMS, .scores = psqi_scores, .n_scores = PSQI_SCORES};
    psqi->questionnaire.instrument = &psqi->instrument;
    return psqi;
}

static void psqi_score(const double answers[], ScoreResult results[])
{
    g_autofree Psqi *psqi = psqi_new();
    scoring_run(&psqi->questionnaire, answers, results);
}

/* To bed at 22:15, 10 minutes, up at 6:30, 7 hours asleep: 84.85 % of 8.25 hours. */
static const double first_form[] = {1335, 10, 390, 7, 1, 2, 0, 0, 0, 1, 1, 1, 0, 2, 1, 0, 1, 0};
/* 22:30, 10, 6:30, 5.5 hours: 68.75 % of 8. */
static const double second_form[] = {1350, 10, 390, 5.5, 0, 3, 0, 0, 0, 0, 0, 1, 0, 3, 2, 0, 2, 1};

static void assert_psqi(const double answers[], const double expected[PSQI_SCORES])
{
    ScoreResult results[PSQI_SCORES];
    psqi_score(answers, results);
    for (size_t i = 0; i < PSQI_SCORES; i++)
        cr_expect(near(results[i].value, expected[i], 1e-14), "score %zu: %.17g", i, results[i].value);
}

Test(measure_scoring_forms, psqi_of_5)
{
    assert_psqi(first_form, (double[]){0, 1, 0, 8.25, 700 / 8.25, 1, 1, 1, 0, 1, 5});
}

Test(measure_scoring_forms, psqi_of_9)
{
    assert_psqi(second_form, (double[]){0, 0, 2, 8, 68.75, 2, 1, 2, 0, 2, 9});
}

Test(measure_scoring_forms, psqi_best_and_worst)
{
    static const double best[PSQI_ITEMS] = {1320, 0, 360, 8},
                        worst[] = {1320, 600, 360, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    assert_psqi(best, (double[]){0, 0, 0, 8, 100, 0, 0, 0, 0, 0, 0});
    assert_psqi(worst, (double[]){3, 3, 3, 8, 25, 3, 3, 3, 3, 3, 21});
}

Test(measure_scoring_forms, psqi_counts_an_empty_5j_as_0_and_nothing_else)
{
    ScoreResult results[PSQI_SCORES];
    double answers[PSQI_ITEMS];
    memcpy(answers, first_form, sizeof answers);
    answers[J5] = NONE;
    psqi_score(answers, results);
    cr_assert(results[C5].value == 1 && results[GLOBAL].value == 5);
    answers[B5] = NONE;
    psqi_score(answers, results);
    cr_assert_eq(results[C5].state, SCORE_INCOMPLETE);
    cr_assert_eq(results[C5].missing, 1);
    cr_assert_eq(results[GLOBAL].state, SCORE_INCOMPLETE);
    cr_assert_eq(results[GLOBAL].missing, 1U << 4);
    cr_assert(results[C4].value == 1);
}

Test(measure_scoring_forms, psqi_without_an_answer)
{
    ScoreResult results[PSQI_SCORES];
    double answers[PSQI_ITEMS];
    for (size_t i = 0; i < PSQI_ITEMS; i++)
        answers[i] = NONE;
    psqi_score(answers, results);
    for (size_t i = 0; i < PSQI_SCORES; i++)
        cr_assert(results[i].state == SCORE_NOT_ANSWERED && isnan(results[i].value), "score %zu", i);
}

/* 10:15 written for 22:15: 20.25 hours in bed. */
Test(measure_scoring_forms, psqi_with_impossible_hours_in_bed)
{
    static const double times[][2] = {{615, 390}, {390, 390}};
    ScoreResult results[PSQI_SCORES];
    double answers[PSQI_ITEMS];
    memcpy(answers, first_form, sizeof answers);
    for (size_t i = 0; i < G_N_ELEMENTS(times); i++) {
        answers[BED] = times[i][0];
        answers[UP] = times[i][1];
        psqi_score(answers, results);
        cr_assert_eq(results[IN_BED].state, SCORE_NOT_POSSIBLE);
        cr_assert_eq(results[C4].state, SCORE_NOT_POSSIBLE);
        cr_assert_eq(results[GLOBAL].state, SCORE_NOT_POSSIBLE);
        cr_assert(results[C3].value == 0);
    }
}

Test(measure_scoring_forms, psqi_with_more_sleep_than_time_in_bed_is_doubtful)
{
    ScoreResult results[PSQI_SCORES];
    double answers[PSQI_ITEMS];
    memcpy(answers, first_form, sizeof answers);
    answers[ASLEEP] = 9;
    psqi_score(answers, results);
    cr_assert(results[EFFICIENCY].is_doubtful && results[C4].is_doubtful && results[GLOBAL].is_doubtful);
    cr_assert(results[C4].value == 0 && results[GLOBAL].value == 4);
    cr_assert(!results[C3].is_doubtful && !results[IN_BED].is_doubtful);
    answers[ASLEEP] = 8.25;
    psqi_score(answers, results);
    cr_assert(results[EFFICIENCY].value == 100 && !results[GLOBAL].is_doubtful);
}

Test(measure_scoring_forms, terms_are_what_a_score_counts)
{
    g_autofree Psqi *psqi = psqi_new();
    ScoreResult results[PSQI_SCORES];
    double answers[PSQI_ITEMS];
    memcpy(answers, first_form, sizeof answers);
    answers[J5] = NONE;
    scoring_run(&psqi->questionnaire, answers, results);
    static const double components[] = {1, 1, 0, 1, 1, 0, 1}, disturbances[] = {2, 0, 0, 0, 1, 1, 1, 0, 0};
    for (size_t i = 0; i < 7; i++)
        cr_assert(scoring_term(&psqi->questionnaire, &psqi_scores[GLOBAL], i, answers, results) == components[i]);
    for (size_t i = 0; i < 9; i++)
        cr_assert(scoring_term(&psqi->questionnaire, &psqi_scores[C5], i, answers, results) == disturbances[i]);
    for (size_t i = 0; i < PSQI_ITEMS; i++)
        answers[i] = NONE;
    scoring_run(&psqi->questionnaire, answers, results);
    cr_assert(isnan(scoring_term(&psqi->questionnaire, &psqi_scores[C5], 8, answers, results)));
}

/* A limb by truncated cones. */
#define MARKS 6

static ScoreResult limb(const double girths[MARKS], const bool asked[MARKS], double height)
{
    Item items[MARKS];
    Term terms[MARKS];
    for (size_t i = 0; i < MARKS; i++) {
        items[i] = (Item){.kind = ITEM_NUMBER, .low = 8, .high = 150, .blank = NONE, .is_optional = true};
        terms[i] = (Term)ITEM(i);
    }
    Score score = {.kind = SCORE_CONES, TERMS(terms), AS_IS};
    Instrument instrument = {.items = items, .n_items = MARKS, .scores = &score, .n_scores = 1, .n_parameters = 1};
    Questionnaire questionnaire = {.instrument = &instrument, .parameters = &height, .asked = (bool *)asked};
    ScoreResult result;
    scoring_run(&questionnaire, girths, &result);
    return result;
}

Test(measure_scoring_forms, limb_volume_by_truncated_cones)
{
    static const bool first_five[MARKS] = {true, true, true, true, true, false}, first_two[MARKS] = {true, true};
    ScoreResult result = limb((double[MARKS]){18, 20, 22.5, 25, 27, NONE}, first_five, 4);
    cr_assert(near(result.value, 653.9146, 1e-6), "%.17g", result.value);
    cr_assert_eq(result.missing, 0);
    /* 4 (324 + 360 + 400 + 400 + 450 + 506.25 + 506.25 + 562.5 + 625 + 625 + 675 + 729) / (12 pi) */
    cr_assert(near(result.value, 6163 / (3 * G_PI), 1e-14), "%.17g", result.value);
    /* A cylinder: 4 (3 * 400) / (12 pi) */
    cr_assert(near(limb((double[MARKS]){20, 20}, first_two, 4).value, 400 / G_PI, 1e-14));
    cr_assert(near(limb((double[MARKS]){20, 20}, first_two, 10).value, 1000 / G_PI, 1e-14));
}

Test(measure_scoring_forms, a_limb_with_a_mark_left_out)
{
    static const bool first_five[MARKS] = {true, true, true, true, true, false},
                      not_the_second[MARKS] = {true, false, true}, one[MARKS] = {true}, none[MARKS] = {false};
    ScoreResult result = limb((double[MARKS]){18, 20, NONE, 25, 27, NONE}, first_five, 4);
    cr_assert(result.state == SCORE_INCOMPLETE && result.missing == 4);
    cr_assert_eq(limb((double[MARKS]){18, NONE, NONE, NONE, NONE, NONE}, one, 4).state, SCORE_INCOMPLETE);
    cr_assert_eq(limb((double[MARKS]){NONE, NONE, NONE, NONE, NONE, NONE}, first_five, 4).state, SCORE_NOT_ANSWERED);
    cr_assert_eq(limb((double[MARKS]){NONE, NONE, NONE, NONE, NONE, NONE}, none, 4).state, SCORE_NOT_ANSWERED);
    /* Never measured at the second mark: one cone of 8 cm, 8 (400 + 440 + 484) / (12 pi). */
    result = limb((double[MARKS]){20, NONE, 22}, not_the_second, 4);
    cr_assert(near(result.value, 8 * 1324 / (12 * G_PI), 1e-14), "%.17g", result.value);
}

static ScoreResult optional(ScoreKind kind, const double answers[3], size_t minimum, bool is_prorated)
{
    Item items[] = {{.low = 0, .high = 10, .blank = NONE},
                    {.low = 0, .high = 10, .blank = NONE},
                    {.low = 0, .high = 10, .blank = 5, .is_optional = true}};
    Term terms[] = {ITEM(0), ITEM(1), ITEM(2)};
    bool asked[] = {true, true, false};
    Score score = {.kind = kind, .terms = terms, .n_terms = 3, .minimum = minimum, .is_prorated = is_prorated, AS_IS};
    Instrument instrument = {.items = items, .n_items = 3, .scores = &score, .n_scores = 1};
    Questionnaire questionnaire = {.instrument = &instrument, .asked = asked};
    ScoreResult result;
    scoring_run(&questionnaire, answers, &result);
    return result;
}

Test(measure_scoring_forms, items_that_no_file_has_are_no_terms)
{
    static const double both[] = {2, 6, NONE}, one[] = {NONE, 6, NONE};
    cr_assert(optional(SCORE_SUM, both, 3, false).value == 8);
    cr_assert(optional(SCORE_MEAN, both, 3, false).value == 4);
    cr_assert_eq(optional(SCORE_SUM, one, 3, false).state, SCORE_INCOMPLETE);
    cr_assert(optional(SCORE_SUM, one, 1, true).value == 12);
    cr_assert_eq(optional(SCORE_SUM, one, 1, true).missing, 1);
    cr_assert_eq(optional(SCORE_SUM, both, 3, false).missing, 0);
}

Test(measure_scoring_forms, a_difference_does_not_lose_a_side)
{
    static const double both[] = {2, 6, NONE};
    ScoreResult result = optional(SCORE_WEIGHTED, both, 3, false);
    cr_assert(result.state == SCORE_INCOMPLETE && result.missing == 4);
}

Test(measure_scoring_forms, an_index_needs_a_value_set)
{
    g_autoptr(Temp) temp = temp_new();
    temp_write(temp, "set.csv", "item,level,decrement\n1,1,0\n1,2,0.1\n2,1,0\n2,2,0.25\nconstant,,0.05\n");
    g_autofree char *path = temp_path(temp, "set.csv");
    double reversed[] = {2, 1};
    char one[] = "1", two[] = "2";
    Item items[] = {{.id = one, .low = 1, .high = 2, .blank = NONE, .recode = reversed},
                    {.id = two, .low = 1, .high = 2, .blank = NONE}};
    Term terms[] = {ITEM(0), ITEM(1)};
    Score score = {.kind = SCORE_VALUE_SET, TERMS(terms), AS_IS};
    Instrument instrument = {.items = items, .n_items = 2, .scores = &score, .n_scores = 1};
    Questionnaire questionnaire = {.instrument = &instrument};
    ScoreResult result;
    scoring_run(&questionnaire, (double[]){2, 2}, &result);
    cr_assert(result.state == SCORE_NOT_ANSWERED && isnan(result.value));
    g_autoptr(ValueSet) set = value_set_read(path, "set.csv", &instrument, &score, NULL);
    cr_assert_not_null(set);
    questionnaire.value_set = set;
    scoring_run(&questionnaire, (double[]){2, 2}, &result);
    cr_assert(result.value == 0.6, "%.17g", result.value);
    scoring_run(&questionnaire, (double[]){1, 1}, &result);
    cr_assert(result.value == 1, "%.17g", result.value);
    scoring_run(&questionnaire, (double[]){1, NONE}, &result);
    cr_assert_eq(result.state, SCORE_INCOMPLETE);
}

/* The limit is generous: it takes 30 ms, and machines are busy and sanitized. */
Test(measure_scoring_forms, a_hundred_thousand_forms_are_scored_in_no_time)
{
    g_autofree Psqi *psqi = psqi_new();
    ScoreResult results[PSQI_SCORES];
    double sum = 0;
    gint64 start = g_get_monotonic_time();
    for (int i = 0; i < 100000; i++) {
        scoring_run(&psqi->questionnaire, i % 2 == 0 ? first_form : second_form, results);
        sum += results[GLOBAL].value;
    }
    gint64 took = g_get_monotonic_time() - start;
    cr_log_info("%d ms", (int)(took / 1000));
    cr_assert(sum == 50000 * (5 + 9));
    cr_assert_lt(took, 2 * G_USEC_PER_SEC);
}
