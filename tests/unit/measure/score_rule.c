#include "measure/score_rule.h"

#include "support/definition_case.h"

#include <criterion/criterion.h>

#define SCALE "range: [0, 9], better: lower"

static const char definition[] =
    DEFINITION_HEAD "parameters: {h: {label: gap, default: 4, range: [1, 20]}}\n"
                    "items:\n"
                    "  - {item: 1-3, range: [0, 3]}\n"
                    "  - {item: 4, range: [0, 3], blank: 0}\n"
                    "  - {item: g1-g4, kind: number, range: [8, 150], optional: true}\n"
                    "scores:\n"
                    "  one: {label: One, of: 1, range: [0, 3], better: lower}\n"
                    "  both: {label: Both, sum: [1, 2], range: [0, 6], better: lower}\n"
                    "  all: {sum: [1-4], range: [0, 12], better: lower}\n"
                    "  some: {label: Some, sum: [1-3], minimum: 2, prorate: true, missing_rule: m, " SCALE "}\n"
                    "  whole: {sum: [both, 3], range: [0, 9], better: lower}\n"
                    "  step: {of: some, " SCALE "}\n"
                    "  parts: {weighted: {some: 1, both: 1, 4: 1}, range: [0, 18], better: lower}\n"
                    "  most: {mean: [some, both], minimum: 1, missing_rule: m, range: [0, 9], better: lower}\n"
                    "  five: {sum: [some, step, both, one, whole], range: [0, 36], better: lower}\n"
                    "  volume: {cones: [g1-g4], height: h, better: lower}\n";

static char *words_of(const char *score, bool *asked)
{
    g_autoptr(Instrument) instrument = definition_expect(definition);
    Questionnaire questionnaire = {.instrument = instrument, .asked = asked};
    size_t index = 0;
    cr_assert(instrument_find_score(instrument, score, &index), "%s", score);
    return score_rule_words(&questionnaire, &instrument->scores[index]);
}

Test(measure_score_rule, what_each_kind_of_score_needs)
{
    static const struct {
        const char *score, *words;
    } rows[] = {
        {"one", "its only item"},
        {"both", "both items"},
        {"all", "all 3 items and no refused answer"}, /* an empty item 4 counts 0 */
        {"some", "2 of 3 items"},
        {"whole", "all 3 items"},
        {"step", "2 of 3 items"},
        {"parts", "Some (2 of 3 items), Both (both items) and item 4"},
        {"most", "1 of 2 parts"},
        {"five", "all 5 parts"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        bool asked[] = {true, true, true, true, true, true, true, true};
        g_autofree char *words = words_of(rows[i].score, asked);
        cr_expect_str_eq(words, rows[i].words, "%s: %s", rows[i].score, words);
    }
}

Test(measure_score_rule, items_that_no_file_has_are_not_needed)
{
    bool all[] = {true, true, true, true, true, true, true, true};
    bool two[] = {true, true, true, true, true, true, false, false};
    g_autofree char *four_girths = words_of("volume", all), *two_girths = words_of("volume", two);
    cr_expect_str_eq(four_girths, "all 4 items");
    cr_expect_str_eq(two_girths, "both items");
}
