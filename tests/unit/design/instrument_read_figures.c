#include "support/definition_case.h"

#include <criterion/criterion.h>

static const DefinitionError errors[] = {
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: []}\n",
     "dir/toy.yaml:9:67: scores.t.important_change: holds nothing\n"
     "…sum: [1-3], range: [0, 9], better: lower, important_change: []}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{source: x}]}\n",
     "dir/toy.yaml:9:68: scores.t.important_change: 'points' or 'percent' is missing\n"
     "…um: [1-3], range: [0, 9], better: lower, important_change: [{source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, percent: 30, source: x}]}\n",
     "dir/toy.yaml:9:68: scores.t.important_change: give either 'points' or 'percent'\n"
     "…um: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, percent: 30, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 0, source: x}]}\n",
     "dir/toy.yaml:9:77: scores.t.important_change.points: must be above 0\n"
     "…, range: [0, 9], better: lower, important_change: [{points: 0, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: -2, source: x}]}\n",
     "dir/toy.yaml:9:77: scores.t.important_change.points: must be above 0\n"
     "…, range: [0, 9], better: lower, important_change: [{points: -2, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 10, source: x}]}\n",
     "dir/toy.yaml:9:77: scores.t.important_change.points: larger than the whole range\n"
     "…, range: [0, 9], better: lower, important_change: [{points: 10, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{percent: 30, source: x}]}\n",
     "dir/toy.yaml:9:78: scores.t.important_change.percent: a percentage of the score needs 'zero: absence' or "
     "'percent_change: true'\n"
     "… range: [0, 9], better: lower, important_change: [{percent: 30, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, zero: absence, important_change: [{percent: 130, source: x}]}\n",
     "dir/toy.yaml:9:93: scores.t.important_change.percent: must be at most 100\n"
     "… better: lower, zero: absence, important_change: [{percent: 130, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, zero: absence, important_change: [{percent: 0, source: x}]}\n",
     "dir/toy.yaml:9:93: scores.t.important_change.percent: must be above 0\n"
     "… better: lower, zero: absence, important_change: [{percent: 0, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2}]}\n",
     "dir/toy.yaml:9:68: scores.t.important_change: 'source' is missing\n"
     "…um: [1-3], range: [0, 9], better: lower, important_change: [{points: 2}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, direction: up, source: x}]}\n",
     "dir/toy.yaml:9:91: scores.t.important_change.direction: 'up' is none of 'either', 'improvement', 'worsening'\n"
     "…], better: lower, important_change: [{points: 2, direction: up, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, "
                                      "population: Back pain, source: x}]}\n",
     "dir/toy.yaml:9:92: scores.t.important_change.population: 'Back pain' is not a population: use a to z, 0 to 9 and "
     "-, at most 64\n"
     "…, better: lower, important_change: [{points: 2, population: Back pain, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, population: \"\", source: x}]}\n",
     "dir/toy.yaml:9:92: scores.t.important_change.population: must not be empty\n"
     "…, better: lower, important_change: [{points: 2, population: \"\", source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, people: \"\", source: x}]}\n",
     "dir/toy.yaml:9:88: scores.t.important_change.people: must not be empty\n"
     "…, 9], better: lower, important_change: [{points: 2, people: \"\", source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, method: \"\", source: x}]}\n",
     "dir/toy.yaml:9:88: scores.t.important_change.method: must not be empty\n"
     "…, 9], better: lower, important_change: [{points: 2, method: \"\", source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, important_change: [{points: 2, source: \"\"}]}\n",
     "dir/toy.yaml:9:88: scores.t.important_change.source: must not be empty\n"
     "…, 9], better: lower, important_change: [{points: 2, source: \"\"}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: []}\n",
     "dir/toy.yaml:9:62: scores.t.reliability: holds nothing\n"
     "… t: {sum: [1-3], range: [0, 9], better: lower, reliability: []}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{kind: alpha, source: x}]}\n",
     "dir/toy.yaml:9:63: scores.t.reliability: 'value' is missing\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{kind: alpha, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 1, kind: alpha, source: x}]}\n",
     "dir/toy.yaml:9:71: scores.t.reliability.value: must be above 0 and below 1\n"
     "… [1-3], range: [0, 9], better: lower, reliability: [{value: 1, kind: alpha, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0, kind: alpha, source: x}]}\n",
     "dir/toy.yaml:9:71: scores.t.reliability.value: must be above 0 and below 1\n"
     "… [1-3], range: [0, 9], better: lower, reliability: [{value: 0, kind: alpha, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, source: x}]}\n",
     "dir/toy.yaml:9:63: scores.t.reliability: 'kind' is missing\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, kind: beta, source: x}]}\n",
     "dir/toy.yaml:9:82: scores.t.reliability.kind: 'beta' is none of 'test-retest', 'alpha'\n"
     "…ge: [0, 9], better: lower, reliability: [{value: 0.8, kind: beta, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, kind: alpha, sd: 0, source: x}]}\n",
     "dir/toy.yaml:9:93: scores.t.reliability.sd: must be above 0\n"
     "… better: lower, reliability: [{value: 0.8, kind: alpha, sd: 0, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, kind: alpha}]}\n",
     "dir/toy.yaml:9:63: scores.t.reliability: 'source' is missing\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, reliability: [{value: 0.8, kind: alpha}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{source: x}]}\n",
     "dir/toy.yaml:9:55: scores.t.sem: 'value' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{source: x}]}\n"
     "                                                      ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 0, source: x}]}\n",
     "dir/toy.yaml:9:63: scores.t.sem.value: must be above 0\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 0, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 9.5, source: x}]}\n",
     "dir/toy.yaml:9:63: scores.t.sem.value: larger than the whole range\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 9.5, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 1}]}\n",
     "dir/toy.yaml:9:55: scores.t.sem: 'source' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, sem: [{value: 1}]}\n"
     "                                                      ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{sd: 2, source: x}]}\n",
     "dir/toy.yaml:9:56: scores.t.norm: 'mean' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{sd: 2, source: x}]}\n"
     "                                                       ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, source: x}]}\n",
     "dir/toy.yaml:9:56: scores.t.norm: 'sd' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, source: x}]}\n"
     "                                                       ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 12, sd: 2, source: x}]}\n",
     "dir/toy.yaml:9:63: scores.t.norm.mean: 12 is outside the range\n"
     "…t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 12, sd: 2, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS
     "scores:\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, sd: -2, source: x}]}\n",
     "dir/toy.yaml:9:70: scores.t.norm.sd: must be above 0\n"
     "…: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, sd: -2, source: x}]}\n"
     "                                                             ^"},
    {DEFINITION_HEAD DEFINITION_ITEMS "scores:\n"
                                      "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, sd: 2}]}\n",
     "dir/toy.yaml:9:56: scores.t.norm: 'source' is missing\n"
     "  t: {sum: [1-3], range: [0, 9], better: lower, norm: [{mean: 2, sd: 2}]}\n"
     "                                                       ^"},
};

Test(design_instrument_read_figures, mistakes)
{
    definition_expect_errors(errors, G_N_ELEMENTS(errors));
}

Test(design_instrument_read_figures, for_any_population_unless_named)
{
    g_autoptr(Instrument) instrument = definition_expect(
        DEFINITION_HEAD DEFINITION_ITEMS
        "scores:\n"
        "  t:\n"
        "    {sum: [1-3], range: [0, 9], better: lower, percent_change: true, important_change: [{percent: 30, source: "
        "a}, "
        "{points: 9, population: back-pain, direction: worsening, people: n = 5, method: anchor, source: b}], sem: "
        "[{value: 9, source: c}]}\n");
    const Score *score = definition_only_score(instrument);
    cr_assert_eq(score->n_important, 2);
    const ImportantChange *first = &score->important[0], *second = &score->important[1];
    cr_assert_eq(first->value, 30);
    cr_assert(first->is_percent);
    cr_assert_eq(first->direction, CHANGE_EITHER);
    cr_assert_str_eq(first->population, "any");
    cr_assert_null(first->people);
    cr_assert_null(first->method);
    cr_assert_eq(second->value, 9);
    cr_assert_not(second->is_percent);
    cr_assert_eq(second->direction, CHANGE_WORSENING);
    cr_assert_str_eq(second->population, "back-pain");
    cr_assert_str_eq(second->people, "n = 5");
    cr_assert_str_eq(second->method, "anchor");
    cr_assert_str_eq(second->source, "b");
    cr_assert_str_eq(score->sem[0].population, "any");
    cr_assert(isnan(score->sem[0].sd));
}
