#include "writeup/plan.h"

#include "base/digest.h"
#include "base/number.h"

#include <math.h>
#include <string.h>

static void append_quoted(GString *out, const char *key, const char *text)
{
    g_autofree char *escaped = g_strescape(text, NULL);
    g_string_append_printf(out, " %s=\"%s\"", key, escaped);
}

static void append_number(GString *out, const char *key, double value)
{
    char buffer[NUMBER_BUFFER];
    g_string_append_printf(out, " %s=%s", key, isfinite(value) ? number_exact(buffer, value) : "none");
}

static void append_texts(GString *out, const char *key, char *const *texts)
{
    for (size_t i = 0; texts != NULL && texts[i] != NULL; i++)
        append_quoted(out, key, texts[i]);
}

static void append_time(GString *out, const Study *study, const TimePoint *time)
{
    g_string_append(out, time->is_followup ? "followup" : "time");
    append_quoted(out, "name", time->name);
    append_texts(out, "value", time->values);
    if (time->after != TIME_NONE) {
        append_quoted(out, "after", study->times[time->after].name);
        append_number(out, "days", time->days);
        append_number(out, "window", time->window);
    }
    g_string_append_c(out, '\n');
}

/* How patients are told apart. */
static void append_ids(GString *out, const Study *study)
{
    static const char *const scopes[] = {
        [WITHIN_UNSTATED] = "unstated", [WITHIN_STUDY] = "study", [WITHIN_SITE] = "site"};
    g_string_append(out, "patients");
    append_quoted(out, "within", scopes[study->id_scope]);
    append_quoted(out, "match", study->loose_ids ? "loose" : "exact");
    g_string_append_c(out, '\n');
}

static void append_categories(GString *out, const char *statement, const Category *categories, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        g_string_append(out, statement);
        append_quoted(out, "name", categories[i].name);
        append_texts(out, "value", categories[i].values);
        g_string_append_c(out, '\n');
    }
}

/* Of an interval both ends, "<" where an end itself does not belong. */
static void append_limits(GString *out, const Limits *limits)
{
    char low[NUMBER_BUFFER], high[NUMBER_BUFFER];
    g_string_append_printf(out, " from%s=%s to%s=%s", limits->low_open ? "<" : "",
                           isfinite(limits->low) ? number_exact(low, limits->low) : "none",
                           limits->high_open ? "<" : "",
                           isfinite(limits->high) ? number_exact(high, limits->high) : "none");
}

/* How the answers are read and what the scores are made of: the columns they stand in are no part of it. */
static void append_questionnaire(GString *out, const Questionnaire *questionnaire)
{
    const Instrument *instrument = questionnaire->instrument;
    if (questionnaire->coding != NULL)
        append_quoted(out, "coding", questionnaire->coding->name);
    for (size_t i = 0; i < questionnaire->n_answers; i++) {
        append_quoted(out, "answer", questionnaire->answers[i].text);
        append_number(out, "value", questionnaire->answers[i].value);
    }
    for (size_t i = 0; i < instrument->n_parameters; i++) {
        append_quoted(out, "parameter", instrument->parameters[i].name);
        append_number(out, "value", questionnaire->parameters[i]);
    }
    if (questionnaire->value_set != NULL)
        append_quoted(out, "value_set", value_set_digest(questionnaire->value_set));
}

static void append_instrument(GString *out, const Measure *measure)
{
    if (isfinite(measure->important_percent))
        append_number(out, "important_percent", measure->important_percent);
    if (isfinite(measure->important_worse_points))
        append_number(out, "important_worse", measure->important_worse_points);
    if (measure->zero_is_absence)
        append_quoted(out, "zero", "absence");
    for (size_t i = 0; i < measure->n_bands; i++)
        append_limits(out, &measure->bands[i].limits);
    if (measure->instrument == NULL)
        return;
    append_quoted(out, "instrument", measure->instrument->name);
    append_quoted(out, "definition", measure->instrument->digest);
    if (measure->score != NULL)
        append_quoted(out, "score", measure->score->name);
    if (measure->questionnaire != NULL)
        append_questionnaire(out, measure->questionnaire);
}

/* Those that are declared. */
static void append_figures(GString *out, const Measure *measure)
{
    const struct {
        const char *key;
        double value;
    } figures[] = {
        {"sem", measure->sem},
        {"reliability", measure->reliability},
        {"reliability_sd", measure->reliability_sd},
        {"norm_mean", measure->norm_mean},
        {"norm_sd", measure->norm_sd},
    };
    if (measure->has_caseness) {
        g_string_append(out, " case");
        append_limits(out, &measure->caseness);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(figures); i++)
        if (isfinite(figures[i].value))
            append_number(out, figures[i].key, figures[i].value);
}

static void append_measure(GString *out, const Study *study, const Measure *measure)
{
    g_string_append(out, "measure");
    append_quoted(out, "name", measure->name);
    append_texts(out, "column", measure->column);
    for (size_t i = 0; measure->columns != NULL && i < study->n_times; i++)
        append_quoted(out, study->times[i].name, measure->columns[i] == NULL ? "" : measure->columns[i]);
    for (size_t i = 0; i < study->n_times; i++)
        if ((measure->at & (1u << i)) != 0)
            append_quoted(out, "at", study->times[i].name);
    append_quoted(out, "before", study->times[measure->before].name);
    append_quoted(out, "after", study->times[measure->after].name);
    for (size_t i = 0; i < measure->n_answers; i++) {
        append_quoted(out, "answer", measure->answers[i].text);
        append_number(out, "score", measure->answers[i].score);
    }
    if (measure->has_from) {
        append_number(out, "from_low", measure->from_low);
        append_number(out, "from_high", measure->from_high);
    }
    append_number(out, "low", measure->has_range ? measure->low : NAN);
    append_number(out, "high", measure->has_range ? measure->high : NAN);
    append_quoted(out, "better", better_name(measure->better));
    append_quoted(out, "role", measure_role_name(measure->role));
    append_number(out, "important", measure->important_points);
    append_figures(out, measure);
    append_instrument(out, measure);
    g_string_append_c(out, '\n');
}

static void append_analysis(GString *out, const Analysis *analysis)
{
    g_string_append(out, "analysis");
    append_number(out, "confidence", analysis->confidence);
    append_quoted(out, "pairs", pairs_rule_name(analysis->pairs));
    append_quoted(out, "primary_test", primary_test_name(analysis->primary_test));
    append_quoted(out, "zeros", zero_rule_name(analysis->zeros));
    append_quoted(out, "adjust", adjust_rule_name(analysis->adjust));
    append_number(out, "equivalence_margin", analysis->equivalence_margin);
    g_string_append_printf(out, " resamples=%zu seed=%" G_GUINT64_FORMAT, analysis->resamples, analysis->seed);
    g_string_append_c(out, '\n');
}

char *plan_text(const Study *study)
{
    GString *out = g_string_new("mldstat-plan-1\n");
    for (size_t i = 0; i < study->n_times; i++)
        append_time(out, study, &study->times[i]);
    append_ids(out, study);
    append_categories(out, "group", study->groups, study->n_groups);
    append_categories(out, "arm", study->arms, study->n_arms);
    for (size_t i = 0; i < study->n_measures; i++)
        append_measure(out, study, &study->measures[i]);
    append_analysis(out, &study->analysis);
    return g_string_free(out, FALSE);
}

char *plan_fingerprint(const Study *study)
{
    g_autofree char *text = plan_text(study);
    return digest_of(text, strlen(text));
}
