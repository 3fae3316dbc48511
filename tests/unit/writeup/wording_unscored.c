#include "writeup/wording_unscored.h"

#include "support/definition_case.h"

#include <criterion/criterion.h>

static const char definition[] =
    DEFINITION_HEAD "items:\n"
                    "  - {item: 1-5, range: [0, 3]}\n"
                    "  - {item: a-b, kind: clock}\n"
                    "  - {item: x, kind: number, range: [0, 9]}\n"
                    "scores:\n"
                    "  bed: {hours: [a, b], valid: {above: 0, to: 16}, hint: 12-hour clock times, hidden: true}\n"
                    "  share: {ratio: [x, bed], hidden: true}\n"
                    "  turned: {ratio: [bed, x], hidden: true}\n"
                    "  sum: {sum: [1-5], minimum: 4, prorate: true, missing_rule: m, range: [0, 15], better: lower}\n"
                    "  all: {sum: [1-3], range: [0, 9], better: lower}\n"
                    "  sleep: {of: share, better: higher}\n"
                    "  quiet: {of: turned, better: higher}\n"
                    "  whole: {sum: [sum, 5], range: [0, 18], better: lower}\n";

typedef struct {
    double answers[8]; /* 1 to 5, a, b, x */
    bool refused[8];
    const char *score, *words;
} Row;

static void expect(const Row *row)
{
    g_autoptr(Instrument) instrument = definition_expect(definition);
    Questionnaire questionnaire = {.instrument = instrument};
    ScoreResult results[8];
    size_t index = 0;
    cr_assert(instrument->n_scores == G_N_ELEMENTS(results) && instrument->n_items == G_N_ELEMENTS(row->answers));
    cr_assert(instrument_find_score(instrument, row->score, &index));
    scoring_run(&questionnaire, row->answers, results);
    cr_assert_neq(results[index].state, SCORED, "%s", row->words);
    ScoredForm form = {&questionnaire, row->answers, row->refused, results};
    g_autofree char *words = unscored_words(&form, &instrument->scores[index]);
    cr_expect_str_eq(words, row->words, "%s: %s", row->score, words);
}

#define NO (double)NAN

Test(writeup_wording_unscored, why_a_score_is_missing)
{
    static const Row rows[] = {
        {{1, NO, 1, 1, 1, NO, NO, NO}, {0}, "all", "item 2 is missing"},
        {{NO, NO, 1, 1, NO, NO, NO, NO}, {0}, "sum", "items 1, 2 and 5 are missing; 4 of 5 are needed"},
        {{NO, NO, 1, NO, 1, NO, NO, NO},
         {[1] = true},
         "sum",
         "items 1 and 4 are missing; item 2 is refused; 4 of 5 are needed"},
        {{NO, NO, NO, 1, 1, NO, NO, NO}, {0}, "all", "not answered"},
        {{NO, NO, NO, 1, 1, NO, NO, NO}, {true, true, true}, "all", "items 1 to 3 are refused"},
        {{NO, NO, 1, 1, 1, NO, NO, NO}, {0}, "whole", "items 1 and 2 are missing"},
        {{1, 1, 1, 1, NO, NO, NO, NO}, {0}, "whole", "item 5 is missing"},
        {{NO, NO, NO, NO, NO, 600, 600, 7},
         {0},
         "sleep",
         "impossible: bed must be above 0 to 16 (12-hour clock times)"},
        {{NO, NO, NO, NO, NO, 1320, 360, 0}, {0}, "quiet", "impossible: turned does not exist"},
        {{NO, NO, NO, NO, NO, 1320, NO, 7}, {[6] = true}, "sleep", "item b is refused"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        expect(&rows[i]);
}
