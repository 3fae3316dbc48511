#include "base/number.h"
#include "writeup/instrument_text_parts.h"
#include "writeup/wording_scoring.h"

#include <string.h>

enum { SCORE_INDENT = 2, FIELD_INDENT = 6 };

static void append_number(GString *out, const char *before, double value)
{
    char buffer[NUMBER_BUFFER];
    g_string_append(out, before);
    g_string_append(out, number_short(buffer, value));
}

static void append_field(TextFlow *flow, const char *name, const char *text)
{
    text_flow_field(flow, FIELD_INDENT, name, text);
}

static void append_range(TextFlow *flow, const Score *score)
{
    static const char *const better[] = {
        [HIGHER_UNSTATED] = "the study file must say which way is better",
        [HIGHER_WORSE] = "lower is better",
        [HIGHER_BETTER] = "higher is better",
    };
    g_autoptr(GString) words = g_string_new(NULL);
    g_autofree char *range = limits_words(&(Limits){.low = score->low, .high = score->high});
    g_string_append_printf(words, "%s, %s", range,
                           score->nominal ? "a code that is not averaged: no measure" : better[score->higher]);
    if (score->low_anchor != NULL && isfinite(score->low)) {
        append_number(words, "; ", score->low);
        g_string_append_printf(words, " is %s", score->low_anchor);
    }
    if (score->zero_is_absence)
        g_string_append(words, score->low_anchor != NULL && score->low == 0 ? " (absence)" : "; 0 is absence");
    if (score->high_anchor != NULL && isfinite(score->high)) {
        append_number(words, "; ", score->high);
        g_string_append_printf(words, " is %s", score->high_anchor);
    }
    if (score->wants_percent_change)
        g_string_append(words, "; its percent change is reported too");
    append_field(flow, "Range", words->str);
}

/* "the score is missing where ... is outside above 0 to 16"; `what` happens outside or within the limits. */
static void append_limits(TextFlow *flow, const char *name, const Limits *limits, const char *format, const char *hint)
{
    g_autofree char *interval = limits_words(limits);
    g_autofree char *words = g_strdup_printf("%s %s%s%s", format, interval,
                                             hint == NULL ? "" : "; likely cause: ", hint == NULL ? "" : hint);
    append_field(flow, name, words);
}

static void append_doubts(TextFlow *flow, const Score *score)
{
    bool banded = score->bands != NULL || score->table != NULL;
    if (score->has_valid)
        append_limits(flow, "Impossible", &score->valid,
                      banded ? "no score unless the result before it is scored is" : "no score unless it is",
                      score->hint);
    if (score->has_doubtful)
        append_limits(flow, "Doubtful", &score->doubtful,
                      banded ? "counts with a warning where the result before it is scored is"
                             : "counts with a warning where it is",
                      score->hint);
}

static void append_severity(TextFlow *flow, const Score *score)
{
    if (score->n_severity == 0)
        return;
    g_autoptr(GString) words = g_string_new(NULL);
    for (size_t i = 0; i < score->n_severity; i++) {
        g_autofree char *limits = limits_words(&score->severity[i].limits);
        g_string_append_printf(words, "%s%s %s", i == 0 ? "" : ", ", score->severity[i].name, limits);
    }
    g_string_append_printf(words, " (%s)", score->severity_source);
    append_field(flow, "Severity", words->str);
}

static void append_caseness(TextFlow *flow, const Score *score)
{
    if (!score->has_caseness)
        return;
    g_autofree char *limits = limits_words(&score->caseness);
    g_autofree char *words = g_strdup_printf("%s (%s)", limits, score->caseness_source);
    append_field(flow, "Counts as a case", words);
}

/* "fibromyalgia: 203 outpatients (Farrar 2001)" after what was found. */
static void append_origin(GString *words, const char *population, const char *people, const char *source)
{
    if (strcmp(population, "any") == 0)
        g_string_append(words, "; any population");
    else
        g_string_append_printf(words, "; population %s", population);
    if (people != NULL)
        g_string_append_printf(words, "; %s", people);
    g_string_append_printf(words, " (%s)", source);
}

static void append_important(TextFlow *flow, const Score *score)
{
    static const char *const directions[] = {
        [CHANGE_EITHER] = "",
        [CHANGE_IMPROVEMENT] = "improvement by ",
        [CHANGE_WORSENING] = "worsening by ",
    };
    for (size_t i = 0; i < score->n_important; i++) {
        const ImportantChange *change = &score->important[i];
        g_autoptr(GString) words = g_string_new(NULL);
        append_number(words, directions[change->direction], change->value);
        g_string_append(words, change->is_percent   ? " % of the score before"
                               : change->value == 1 ? " point"
                                                    : " points");
        if (change->method != NULL)
            g_string_append_printf(words, ", found by %s", change->method);
        append_origin(words, change->population, change->people, change->source);
        append_field(flow, "Important change", words->str);
    }
}

static void append_figures(TextFlow *flow, const char *name, const PublishedFigure figures[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const PublishedFigure *figure = &figures[i];
        g_autoptr(GString) words = g_string_new(NULL);
        if (figure->kind != NULL)
            g_string_append_printf(words, "%s ", figure->kind);
        if (!isnan(figure->value))
            append_number(words, "", figure->value);
        if (!isnan(figure->mean))
            append_number(words, words->len == 0 ? "mean " : ", mean ", figure->mean);
        if (!isnan(figure->sd))
            append_number(words, words->len == 0 ? "standard deviation " : ", standard deviation ", figure->sd);
        append_origin(words, figure->population, figure->people, figure->source);
        append_field(flow, name, words->str);
    }
}

static void append_score(TextFlow *flow, const Instrument *instrument, size_t index)
{
    const Score *score = &instrument->scores[index];
    g_autofree char *scoring = scoring_words(instrument, score);
    g_autofree char *rule = missing_rule_words(instrument, score);
    g_autofree char *name = g_strconcat(score->name, index == instrument->main_score ? " (main)" : "", NULL);
    text_flow_field(flow, SCORE_INDENT, name, score->label);
    if (!score->hidden)
        append_range(flow, score);
    append_field(flow, "Scoring", scoring);
    append_field(flow, "Missing answers", rule);
    append_doubts(flow, score);
    append_severity(flow, score);
    append_caseness(flow, score);
    append_important(flow, score);
    append_figures(flow, "Reliability", score->reliability, score->n_reliability);
    append_figures(flow, "Standard error of measurement", score->sem, score->n_sem);
    append_figures(flow, "Norm", score->norms, score->n_norms);
}

void append_scores(TextFlow *flow, const Instrument *instrument)
{
    size_t main = instrument->main_score, steps = 0;
    text_flow_heading(flow, "Scores");
    if (main < instrument->n_scores)
        append_score(flow, instrument, main);
    for (size_t i = 0; i < instrument->n_scores; i++) {
        steps += instrument->scores[i].hidden;
        if (i != main && !instrument->scores[i].hidden)
            append_score(flow, instrument, i);
    }
    if (steps > 0)
        text_flow_heading(flow, "Steps on the way to these scores");
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (instrument->scores[i].hidden)
            append_score(flow, instrument, i);
}
