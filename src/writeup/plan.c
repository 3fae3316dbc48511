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
