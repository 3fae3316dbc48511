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

static void append_time(GString *out, const TimePoint *time)
{
    g_string_append(out, "time");
    append_quoted(out, "name", time->name);
    for (size_t i = 0; time->values != NULL && time->values[i] != NULL; i++)
        append_quoted(out, "value", time->values[i]);
    g_string_append_c(out, '\n');
}

static void append_measure(GString *out, const Study *study, const Measure *measure)
{
    g_string_append(out, "measure");
    append_quoted(out, "name", measure->name);
    if (measure->column != NULL)
        append_quoted(out, "column", measure->column[0]);
    for (size_t i = 0; measure->columns != NULL && i < study->n_times; i++)
        append_quoted(out, study->times[i].name, measure->columns[i] == NULL ? "" : measure->columns[i]);
    for (size_t i = 0; i < study->n_times; i++)
        if ((measure->at & (1u << i)) != 0)
            append_quoted(out, "at", study->times[i].name);
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
        append_time(out, &study->times[i]);
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
