#include "measure/score_text.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const struct {
    const char *text;
    size_t length;
} leading[] = {
    {"5 - very bad", 1},
    {"5: very bad", 1},
    {"5 : very bad", 1},
    {"5 = very bad", 1},
    {"5=very bad", 1},
    {"5 (very bad)", 1},
    {"5 \u2013 sehr schlecht", 1},
    {"5\u2014\u00e4rgerlich", 1},
    {"10 - worst pain imaginable", 2},
    {"-2 (much worse)", 2},
    {"2.5 - mild", 3},
    {"2,5 - mild", 3},
    {"5 - \"very\" bad", 1},
    {"5", 0},
    {"5+6", 0},
    {"6-7", 0},
    {"6 - 7", 0},
    {"6 \u2013 7", 0},
    {"5-very bad", 0},
    {"5 -very bad", 0},
    {"5 cm", 0},
    {"7/10", 0},
    {"5:30 h", 0},
    {"3.5.2026", 0},
    {"3.5.2026 - late", 8}, /* whether that is a number is for the caller */
    {"5 - ", 0},
    {"5 (!)", 0},
    {"very bad - 5", 0},
    {"- bad", 0},
    {"5 (\xff bad)", 0},
    {"", 0},
};

Test(measure_score_text, a_label_may_follow_a_number)
{
    for (size_t i = 0; i < G_N_ELEMENTS(leading); i++)
        cr_assert_eq(leading_number_length(leading[i].text, strlen(leading[i].text)), leading[i].length, "row %zu", i);
}

static const struct {
    double from_low, from_high, low, high, recorded, mapped;
} mapped[] = {
    {0, 100, 0, 10, 0, 0},    {0, 100, 0, 10, 100, 10}, {0, 100, 0, 10, 73, 7.3}, {0, 100, 0, 10, 7, 0.7},
    {10, 0, 0, 10, 10, 0},    {10, 0, 0, 10, 3, 7},     {1, 5, 0, 100, 2, 25},    {5, 1, 0, 4, 4.5, 0.5},
    {0, 3, 0.1, 0.3, 3, 0.3}, /* 0.1 + 3 * (0.3 - 0.1) / 3 is not 0.3 */
    {-3, 3, 0, 1, 0, 0.5},
};

Test(measure_score_text, scales_are_mapped_linearly_and_exactly_at_their_ends)
{
    for (size_t i = 0; i < G_N_ELEMENTS(mapped); i++) {
        Measure measure = {.has_from = true,
                           .from_low = mapped[i].from_low,
                           .from_high = mapped[i].from_high,
                           .has_range = true,
                           .low = mapped[i].low,
                           .high = mapped[i].high};
        cr_assert(score_mapped(&measure, mapped[i].recorded) == mapped[i].mapped, "row %zu", i);
        double low = 0, high = 0;
        score_recorded_range(&measure, &low, &high);
        cr_assert(low == fmin(mapped[i].from_low, mapped[i].from_high) && low < high, "row %zu", i);
    }
}

Test(measure_score_text, answers_are_words)
{
    AnswerValue answers[] = {{"none", 0}, {"Very Severe", 3}};
    Measure measure = {.answers = answers, .n_answers = 2};
    cr_assert_eq(score_answer(&measure, "NONE", 4), &answers[0]);
    cr_assert_eq(score_answer(&measure, "very severe", 11), &answers[1]);
    cr_assert_null(score_answer(&measure, "3", 1));
}
