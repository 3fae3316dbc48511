#include "pair/asked_once.h"

#include <criterion/criterion.h>
#include <math.h>

Test(pair_asked_once, counts_forms_and_patients_by_answer)
{
    AnswerTally tally;
    answer_tally_init(&tally, TIME_POST);
    static const struct {
        double value;
        guint32 patient;
    } given[] = {{3, 0}, {-1.5, 0}, {3, 0}, {NAN, 1}, {3, 2}, {0, 2}, {-0.0, 2}};
    for (size_t i = 0; i < G_N_ELEMENTS(given); i++)
        answer_tally_add(&tally, given[i].value, given[i].patient);
    AskedOnce taken = answer_tally_take(&tally);
    static const AnswerCount want[] = {{-1.5, 1, 1}, {0, 2, 1}, {3, 3, 2}};
    cr_assert_eq(taken.time, TIME_POST);
    cr_assert_eq(taken.forms, 6);
    cr_assert_eq(taken.patients, 2);
    cr_assert_eq(taken.n_answers, G_N_ELEMENTS(want));
    for (size_t i = 0; i < G_N_ELEMENTS(want); i++) {
        cr_assert_eq(taken.answers[i].value, want[i].value);
        cr_assert_eq(taken.answers[i].forms, want[i].forms, "answer %zu", i);
        cr_assert_eq(taken.answers[i].patients, want[i].patients, "answer %zu", i);
    }
    g_free(taken.answers);
    answer_tally_clear(&tally);
}

/* 25 different answers are counted, 26 are not, whichever patients of whichever thread gave them. */
Test(pair_asked_once, the_limit_holds_over_all_shares)
{
    for (int extra = 0; extra < 2; extra++)
        for (int split = 0; split <= ANSWERS_MOST; split += 5) {
            AnswerTally left, right;
            answer_tally_init(&left, TIME_PRE);
            answer_tally_init(&right, TIME_PRE);
            for (int i = 0; i < ANSWERS_MOST + extra; i++)
                answer_tally_add(i < split ? &left : &right, (i * 7) % 31, (guint32)i);
            answer_tally_join(&left, &right);
            AskedOnce taken = answer_tally_take(&left);
            cr_assert_eq(taken.many_values, extra == 1, "split %d", split);
            cr_assert_eq(taken.n_answers, extra == 1 ? 0 : ANSWERS_MOST, "split %d", split);
            cr_assert_eq(taken.forms, ANSWERS_MOST + extra);
            cr_assert_eq(taken.patients, ANSWERS_MOST + extra);
            g_free(taken.answers);
            answer_tally_clear(&left);
            answer_tally_clear(&right);
        }
}

Test(pair_asked_once, an_answer_has_the_first_text_that_stands_for_it)
{
    AnswerValue answers[] = {{(char *)"much better", 1}, {(char *)"better", 2}, {(char *)"improved", 2}};
    Measure measure = {.answers = answers, .n_answers = G_N_ELEMENTS(answers)};
    cr_assert_str_eq(answer_label(&measure, 2), "better");
    cr_assert_null(answer_label(&measure, 3));
}
