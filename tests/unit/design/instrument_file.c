#include "design/instrument_file.h"
#include "base/digest.h"
#include "support/definition_case.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* Everything that a definition can say, once. */
static const char whole[] =
    "instrument: toy\n"
    "title: Toy Questionnaire\n"
    "about: toys and sleep\n"
    "recall: {days: 28, words: past four weeks}\n"
    "licence: {class: free-nc, notice: \"(c) Toy: ask\"}\n"
    "citation: \"Doe J. Toys. 2001;1:2-3\"\n"
    "sources: [\"the manual, p. 4\", a second one]\n"
    "notes: [Ask twice.]\n"
    "main: rest\n"
    "anchor: true\n"
    "parameters:\n"
    "  segment: {label: length of a segment, unit: cm, default: 4, range: [1, 20]}\n"
    "items:\n"
    "  - {item: [bed, up], kind: clock}\n"
    "  - {item: \"2\", kind: number, range: [0, 600], unit: minutes, midpoint: true, missing: [999, -1]}\n"
    "  - {item: 5a-5c, range: [0, 3], blank: 1}\n"
    "  - {item: 7-8, range: [0, 4], missing: [8, 9], reverse: true}\n"
    "  - {item: 9, range: [1, 3], recode: {1: 100, 2: 50, 3: 0}}\n"
    "  - {item: 10, range: [0, 1], answers: {\"no\": 0, \"yes\": 1}}\n"
    "  - {item: g1-g3, kind: number, range: [8, 150], unit: cm, optional: true}\n"
    "codings:\n"
    "  from-one: {from: [1, 4], items: [5a-5c]}\n"
    "  as-printed: [{from: [5, 1], items: [\"7\", \"8\"]}, {from: [0, 2], items: 9}]\n"
    "scores:\n"
    "  in_bed:\n"
    "    hours: [bed, up]\n"
    "    valid: {above: 0, to: 16}\n"
    "    doubtful: {from: 14}\n"
    "    hint: times of 12 hours\n"
    "    hidden: true\n"
    "  rest:\n"
    "    label: Rest\n"
    "    sum: [5a-5c, 7]\n"
    "    minimum: 3\n"
    "    prorate: true\n"
    "    missing_rule: Doe 2002\n"
    "    times: 10\n"
    "    divide: 4\n"
    "    plus: 1\n"
    "    range: [1, 35]\n"
    "    better: higher\n"
    "    anchors: {low: no rest, high: all rest}\n"
    "    percent_change: true\n"
    "    severity: [{from: 20.5, name: good}, {from: 10, below: 20.5, name: fair}, {below: 10, name: poor}]\n"
    "    severity_source: Doe 2003\n"
    "    caseness: {below: 12.5, source: Doe 2004}\n"
    "    important_change:\n"
    "      - {points: 2.5, direction: improvement, population: insomnia, people: 31 adults, method: anchor, source: "
    "Doe "
    "2005}\n"
    "      - {percent: 15, source: Roe 2006}\n"
    "    reliability:\n"
    "      - {value: 0.85, kind: test-retest, sd: 4.25, population: copd, people: 8 adults, source: Doe 2007}\n"
    "      - {value: 0.75, kind: alpha, source: Doe 2008}\n"
    "    sem: [{value: 1.25, population: general, source: Doe 2009}]\n"
    "    norm: [{mean: 20.5, sd: 5.5, population: general, people: 900 adults, source: Doe 2010}]\n"
    "  pain: {sum: [9], zero: absence, range: [0, 100], better: lower, bands: [{to: 0, value: 0}, {above: 0, value: "
    "100}]}\n"
    "  code: {of: \"10\", nominal: true, range: [4, 8], table: {first: 0, values: [4, 8]}}\n"
    "  limb: {cones: [g1-g3], height: segment, valid: {to: 20000}, range: [0, 20000], better: declare}\n";

Test(design_instrument_file, what_it_is_called)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    g_autofree char *digest = digest_of(whole, strlen(whole));
    cr_assert_str_eq(instrument->name, "toy");
    cr_assert_str_eq(instrument->title, "Toy Questionnaire");
    cr_assert_str_eq(instrument->about, "toys and sleep");
    cr_assert_eq(instrument->recall_days, 28);
    cr_assert_str_eq(instrument->recall, "past four weeks");
    cr_assert_eq(instrument->licence, LICENCE_FREE_NC);
    cr_assert_str_eq(instrument->notice, "(c) Toy: ask");
    cr_assert_str_eq(instrument->citation, "Doe J. Toys. 2001;1:2-3");
    cr_assert_eq(g_strv_length(instrument->sources), 2);
    cr_assert_str_eq(instrument->sources[0], "the manual, p. 4");
    cr_assert_eq(g_strv_length(instrument->notes), 1);
    cr_assert_str_eq(instrument->notes[0], "Ask twice.");
    cr_assert(instrument->is_anchor);
    cr_assert_not(instrument->is_own);
    cr_assert_str_eq(instrument->digest, digest);
    cr_assert_eq(instrument->main_score, 1);
}

Test(design_instrument_file, what_need_not_be_said)
{
    g_autoptr(Instrument) instrument =
        definition_expect(DEFINITION_HEAD DEFINITION_ITEMS "scores: {t: {of: 1, range: [0, 3], better: lower}}\n");
    cr_assert_eq(instrument->recall_days, -1);
    cr_assert_null(instrument->recall);
    cr_assert_not_null(instrument->notes);
    cr_assert_eq(g_strv_length(instrument->notes), 0);
    cr_assert_not(instrument->is_anchor);
    cr_assert_eq(instrument->main_score, 0);
    cr_assert_eq(instrument->n_codings + instrument->n_parameters, 0);
    cr_assert(score_is_plain(instrument, &instrument->scores[0]));
}

Test(design_instrument_file, items)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    static const char *const ids[] = {"bed", "up", "2", "5a", "5b", "5c", "7", "8", "9", "10", "g1", "g2", "g3"};
    cr_assert_eq(instrument->n_items, G_N_ELEMENTS(ids));
    for (size_t i = 0; i < G_N_ELEMENTS(ids); i++)
        cr_assert_str_eq(instrument->items[i].id, ids[i]);
    const Item *minutes = &instrument->items[2];
    cr_assert_eq(instrument->items[1].kind, ITEM_CLOCK);
    cr_assert_eq(minutes->kind, ITEM_NUMBER);
    cr_assert_eq(minutes->high, 600);
    cr_assert_str_eq(minutes->unit, "minutes");
    cr_assert(minutes->takes_midpoint);
    cr_assert_eq(minutes->n_missing, 2);
    cr_assert_eq(minutes->missing[1], -1);
    cr_assert_eq(instrument->items[4].blank, 1);
    cr_assert_eq(instrument->items[7].recode[1], 3);
    cr_assert_eq(instrument->items[7].missing[0], 8);
    cr_assert_eq(instrument->items[8].recode[0], 100);
    cr_assert_eq(instrument->items[9].n_answers, 2);
    cr_assert_str_eq(instrument->items[9].answers[1].text, "yes");
    cr_assert(instrument->items[11].is_optional);
    cr_assert_eq(instrument->n_codings, 2);
    cr_assert_eq(instrument->codings[1].maps[7].from_low, 5);
    cr_assert_eq(instrument->codings[1].maps[8].from_high, 2);
    cr_assert_not(instrument->codings[0].maps[8].is_mapped);
}

Test(design_instrument_file, parameters)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    cr_assert_eq(instrument->n_parameters, 1);
    cr_assert_str_eq(instrument->parameters[0].name, "segment");
    cr_assert_str_eq(instrument->parameters[0].label, "length of a segment");
    cr_assert_str_eq(instrument->parameters[0].unit, "cm");
    cr_assert_eq(instrument->parameters[0].fallback, 4);
    cr_assert_eq(instrument->parameters[0].low, 1);
    cr_assert_eq(instrument->parameters[0].high, 20);
    cr_assert_eq(instrument->cone_height, 0);
}

Test(design_instrument_file, how_scores_are_made)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    cr_assert_eq(instrument->n_scores, 5);
    const Score *in_bed = &instrument->scores[0], *rest = &instrument->scores[1];
    const Score *pain = &instrument->scores[2], *code = &instrument->scores[3], *limb = &instrument->scores[4];
    cr_assert(in_bed->hidden && in_bed->has_valid && in_bed->has_doubtful);
    cr_assert_eq(in_bed->kind, SCORE_HOURS);
    cr_assert_eq(in_bed->high, 16);
    cr_assert_str_eq(in_bed->hint, "times of 12 hours");
    cr_assert_eq(rest->kind, SCORE_SUM);
    cr_assert_eq(rest->n_terms, 4);
    cr_assert_eq(rest->terms[3].index, 6);
    cr_assert_eq(rest->minimum, 3);
    cr_assert(rest->is_prorated);
    cr_assert_str_eq(rest->missing_rule, "Doe 2002");
    cr_assert(rest->times == 10 && rest->divide == 4 && rest->plus == 1);
    cr_assert(pain->zero_is_absence && pain->is_whole && pain->n_bands == 2);
    cr_assert_eq(pain->higher, HIGHER_WORSE);
    cr_assert(code->nominal && code->is_whole);
    cr_assert_eq(code->n_table, 2);
    cr_assert_eq(code->table[1], 8);
    cr_assert_eq(limb->kind, SCORE_CONES);
    cr_assert_eq(limb->higher, HIGHER_UNSTATED);
}

Test(design_instrument_file, what_scores_mean)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    const Score *rest = &instrument->scores[1];
    cr_assert_str_eq(rest->name, "rest");
    cr_assert_str_eq(rest->label, "Rest");
    cr_assert(rest->low == 1 && rest->high == 35 && !rest->is_whole);
    cr_assert_eq(rest->higher, HIGHER_BETTER);
    cr_assert_str_eq(rest->low_anchor, "no rest");
    cr_assert_str_eq(rest->high_anchor, "all rest");
    cr_assert(rest->wants_percent_change && !rest->zero_is_absence);
    cr_assert_eq(rest->n_severity, 3);
    cr_assert_str_eq(rest->severity[0].name, "poor");
    cr_assert_eq(rest->severity[0].limits.low, 1);
    cr_assert_str_eq(rest->severity_source, "Doe 2003");
    cr_assert(rest->has_caseness && rest->caseness.high_open);
    cr_assert_eq(rest->caseness.high, 12.5);
    cr_assert_eq(rest->caseness.low, -INFINITY);
    cr_assert_str_eq(rest->caseness_source, "Doe 2004");
}

Test(design_instrument_file, what_was_published)
{
    g_autoptr(Instrument) instrument = definition_expect(whole);
    const Score *rest = &instrument->scores[1];
    cr_assert_eq(rest->n_important, 2);
    cr_assert_eq(rest->important[0].value, 2.5);
    cr_assert_eq(rest->important[0].direction, CHANGE_IMPROVEMENT);
    cr_assert_str_eq(rest->important[0].population, "insomnia");
    cr_assert_str_eq(rest->important[0].people, "31 adults");
    cr_assert_str_eq(rest->important[0].method, "anchor");
    cr_assert_str_eq(rest->important[1].source, "Roe 2006");
    cr_assert(rest->important[1].is_percent);
    cr_assert_eq(rest->n_reliability, 2);
    const PublishedFigure *reliability = &rest->reliability[0];
    cr_assert(reliability->value == 0.85 && reliability->sd == 4.25 && isnan(reliability->mean));
    cr_assert_str_eq(reliability->kind, "test-retest");
    cr_assert_str_eq(reliability->population, "copd");
    cr_assert_str_eq(reliability->people, "8 adults");
    cr_assert_str_eq(reliability->source, "Doe 2007");
    cr_assert(isnan(rest->reliability[1].sd));
    cr_assert_str_eq(rest->reliability[1].kind, "alpha");
    cr_assert(rest->n_sem == 1 && rest->sem[0].value == 1.25 && isnan(rest->sem[0].sd));
    cr_assert_null(rest->sem[0].kind);
    cr_assert(rest->n_norms == 1 && rest->norms[0].mean == 20.5 && rest->norms[0].sd == 5.5);
    cr_assert(isnan(rest->norms[0].value));
    cr_assert_str_eq(rest->norms[0].people, "900 adults");
}

Test(design_instrument_file, the_file_may_be_called_anything_that_is_no_yaml)
{
    static const char *const paths[] = {"toy.yaml", "a/b/toy.yml", "-", "built in"};
    digest_prepare();
    for (size_t i = 0; i < G_N_ELEMENTS(paths); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Instrument) instrument = instrument_parse(paths[i], whole, strlen(whole), &error);
        cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
    }
}

/* Whatever is cut off or changed, there is an instrument or an error. */
static void expect_an_answer(const char *text, size_t length)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Instrument) instrument = instrument_parse("toy.yaml", text, length, &error);
    cr_assert_neq(instrument == NULL, error == NULL);
}

Test(design_instrument_file, cut_off_anywhere)
{
    digest_prepare();
    for (size_t length = 0; length < sizeof whole; length += 7)
        expect_an_answer(whole, length);
}

Test(design_instrument_file, any_line_left_out)
{
    digest_prepare();
    g_auto(GStrv) lines = g_strsplit(whole, "\n", -1);
    for (guint left = 0; left < g_strv_length(lines); left++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (guint i = 0; lines[i] != NULL; i++)
            if (i != left)
                g_string_append_printf(text, "%s\n", lines[i]);
        expect_an_answer(text->str, text->len);
    }
}

Test(design_instrument_file, any_digit_changed)
{
    digest_prepare();
    g_autofree char *text = g_strdup(whole);
    for (size_t at = 0; text[at] != '\0'; at++) {
        char before = text[at];
        if (!g_ascii_isdigit(before))
            continue;
        text[at] = before == '9' ? '0' : (char)(before + 1);
        expect_an_answer(text, strlen(text));
        text[at] = '-';
        expect_an_answer(text, strlen(text));
        text[at] = before;
    }
}
