#include "writeup/check_r.h"

#include "base/number.h"
#include "base/text.h"
#include "writeup/check_r_functions.h"
#include "writeup/json_leaves.h"

#include <math.h>
#include <string.h>

/* R's parser takes strings with escapes of up to 10000 characters. */
#define TEXT_MOST 200

static void append_number(GString *out, double value)
{
    char text[NUMBER_BUFFER];
    if (isnan(value))
        g_string_append(out, "NA");
    else if (isinf(value))
        g_string_append(out, value < 0 ? "-Inf" : "Inf");
    else
        g_string_append(out, number_exact(text, value));
}

static void append_text(GString *out, const char *text)
{
    g_autofree char *shown = text_shown(text, TEXT_MOST);
    g_string_append_c(out, '"');
    for (const char *at = shown; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (c == '"' || c == '\\')
            g_string_append_c(out, '\\');
        if (c < 0x80)
            g_string_append_c(out, (char)c);
        else
            g_string_append_printf(out, c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
    }
    g_string_append_c(out, '"');
}

static void put_number(GString *out, const char *name, double value)
{
    g_string_append_printf(out, ", %s = ", name);
    append_number(out, value);
}

static void put_flag(GString *out, const char *name, bool value)
{
    g_string_append_printf(out, ", %s = %s", name, value ? "TRUE" : "FALSE");
}

static void put_rule(GString *out, const char *name, bool is_percent, double threshold, double worse)
{
    g_string_append_printf(out, ",\n         %s = list(percent = %s", name, is_percent ? "TRUE" : "FALSE");
    put_number(out, "threshold", threshold);
    put_number(out, "worse", isnan(worse) ? threshold : worse);
    g_string_append_c(out, ')');
}

static void put_responder_rules(GString *out, const Measure *measure)
{
    bool is_percent = !isnan(measure->important_percent);
    put_rule(out, "important", is_percent, is_percent ? measure->important_percent : measure->important_points,
             is_percent ? NAN : measure->important_worse_points);
    put_rule(out, "percent_30", true, 30, NAN);
    put_rule(out, "percent_50", true, 50, NAN);
}

static void put_error_rules(GString *out, const Measure *measure)
{
    if (measure->has_caseness) {
        const Limits *limits = &measure->caseness;
        g_string_append(out, ",\n         caseness = list(low = ");
        append_number(out, limits->low);
        put_number(out, "high", limits->high);
        put_flag(out, "low_open", limits->low_open);
        put_flag(out, "high_open", limits->high_open);
        g_string_append_c(out, ')');
    }
    g_string_append(out, ",\n         reliable = list(sem = ");
    append_number(out, measure->sem);
    put_number(out, "reliability", measure->reliability);
    put_number(out, "sd", measure->reliability_sd);
    put_number(out, "norm_mean", measure->norm_mean);
    put_number(out, "norm_sd", measure->norm_sd);
    g_string_append_c(out, ')');
}

static void put_bands(GString *out, const Measure *measure)
{
    static const char *const keys[] = {"from", "to", "above"};
    if (measure->n_bands == 0)
        return;
    g_string_append(out, ",\n         bands = list(");
    for (size_t key = 0; key < G_N_ELEMENTS(keys); key++) {
        g_string_append_printf(out, "%s%s = c(", key == 0 ? "" : ", ", keys[key]);
        for (size_t i = 0; i < measure->n_bands; i++) {
            const Limits *limits = &measure->bands[i].limits;
            g_string_append(out, i == 0 ? "" : ", ");
            if (key == 2)
                g_string_append(out, limits->low_open ? "TRUE" : "FALSE");
            else
                append_number(out, key == 0 ? limits->low : limits->high);
        }
        g_string_append_c(out, ')');
    }
    g_string_append_c(out, ')');
}

typedef struct {
    GString *out;
    bool wants_texts; /* texts, else numbers */
    size_t n;
} Leaves;

static void append_leaf(const char *path, const json_t *value, gpointer data)
{
    Leaves *leaves = data;
    GString *out = leaves->out;
    if (leaves->wants_texts ? !json_is_string(value) : !json_is_number(value))
        return;
    g_string_append(out, leaves->n++ == 0 ? "\n             " : ",\n             ");
    append_text(out, path);
    g_string_append(out, " = ");
    if (json_is_string(value))
        append_text(out, json_string_value(value));
    else if (json_is_integer(value))
        g_string_append_printf(out, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
    else
        append_number(out, json_real_value(value));
}

static void put_leaves(GString *out, const char *name, const json_t *change, bool wants_texts)
{
    Leaves leaves = {out, wants_texts, 0};
    g_string_append_printf(out, ",\n         %s = c(", name);
    json_each_leaf(change, "", append_leaf, &leaves);
    g_string_append_c(out, ')');
}

static void put_measure(GString *out, const Sample *sample, const json_t *change)
{
    const Measure *measure = sample->measure;
    g_string_append(out, "    list(name = ");
    append_text(out, measure->name);
    g_string_append(out, ", label = ");
    append_text(out, measure->label);
    g_string_append_printf(out, ",\n         better = %s",
                           measure->better == BETTER_LOWER    ? "\"lower\""
                           : measure->better == BETTER_HIGHER ? "\"higher\""
                                                              : "NA");
    put_number(out, "low", measure->low);
    put_number(out, "high", measure->high);
    put_number(out, "within_ss", sample->many_pairs ? sample->within_ss : NAN);
    put_responder_rules(out, measure);
    put_error_rules(out, measure);
    put_bands(out, measure);
    put_leaves(out, "ours", change, false);
    put_leaves(out, "words", change, true);
    g_string_append_c(out, ')');
}

static const char *adjust_in_r(AdjustRule rule)
{
    return rule == ADJUST_HOLM ? "holm" : rule == ADJUST_BH ? "BH" : "none";
}

static void put_study(GString *out, const Results *results)
{
    const Analysis *plan = &results->study->analysis;
    g_string_append(out, "study <- list(title = ");
    append_text(out, results->study->title);
    g_string_append(out, ",\n    confidence = ");
    append_number(out, plan->confidence);
    g_string_append_printf(out, ", primary_test = \"%s\", zeros = \"%s\", adjust = \"%s\"",
                           primary_test_name(plan->primary_test), zero_rule_name(plan->zeros),
                           adjust_in_r(plan->adjust));
    put_number(out, "margin", plan->equivalence_margin);
    g_string_append_printf(out, ", resamples = %zu, seed = %" G_GUINT64_FORMAT ")\n", plan->resamples, plan->seed);
}

GString *check_r(const Results *results, const json_t *numbers)
{
    GString *out =
        g_string_new("# Recomputes in R what mldstat's results.json says of the change of each measure, from "
                     "the patients' values in\n# analysis.csv beside this script, and compares:\n#     "
                     "Rscript check.R\n# Its exit status is 1 where a number differs.\n\n");
    g_string_append(out, check_r_functions);
    g_string_append(out, "\n# ---- this study, and what mldstat printed "
                         "------------------------------------------------------------------------------\n");
    put_study(out, results);
    g_string_append(out, "measures <- list(");
    const json_t *measures = json_object_get(numbers, "measures");
    size_t n = 0;
    for (size_t i = 0; i < results->n_measures; i++) {
        const Measure *measure = results->measures[i].measure;
        if (!measure_is_paired(measure))
            continue;
        g_string_append(out, n++ == 0 ? "\n" : ",\n");
        put_measure(out, results->measures[i].sample,
                    json_object_get(json_object_get(measures, measure->name), "change"));
    }
    g_string_append(out, ")\n\nreview(measures, study)\n");
    return out;
}
