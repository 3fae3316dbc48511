#include "writeup/reliable_table.h"

#include "base/text.h"
#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

#include <math.h>

enum {
    SOURCE_SHOWN = 200,
};

static bool knows_recovery(const ReliableChange *change)
{
    return change->has_norm && isfinite(change->cutoff);
}

static bool any_recovery(const Results *results)
{
    for (size_t i = 0; i < results->n_measures; i++) {
        const ReliableChange *change = &results->measures[i].change.reliable_change;
        if (change->status == RESULT_OK && knows_recovery(change))
            return true;
    }
    return false;
}

static void add_row(DocumentTable *table, const MeasureResult *result, bool recovery)
{
    const ReliableChange *change = &result->change.reliable_change;
    const Proportion *improved = &change->improved, *worsened = &change->worsened;
    table_take(table, measure_title(result->measure));
    table_take(table, figure_text(change->least, score_decimals(result)));
    table_take(table, part_words(improved->count, improved->n));
    if (recovery)
        table_take(table, knows_recovery(change) ? figure_count(change->recovered) : g_strdup("\u2013"));
    table_take(table, part_words(change->unchanged, improved->n));
    table_take(table, part_words(worsened->count, worsened->n));
    table_take(table, share_interval_words(improved->low, improved->high));
    table_take(table, share_interval_words(worsened->low, worsened->high));
}

static DocumentTable *new_table(DocumentSection *section, const Results *results, bool recovery)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *better = g_strdup_printf("#Improved, %s interval", level);
    g_autofree char *worse = g_strdup_printf("#Worse, %s interval", level);
    const char *const with[] = {"Measure",    "#Change beyond", "#Improved", "#Of them recovered",
                                "#Unchanged", "#Worse",         better,      worse};
    const char *const without[] = {"Measure", "#Change beyond", "#Improved", "#Unchanged", "#Worse", better, worse};
    const char *caption = "Patients who changed by more than error of measurement explains";
    section_add_text(section, BLOCK_HEADING, "Reliable change");
    return recovery ? section_add_table(section, caption, with, G_N_ELEMENTS(with))
                    : section_add_table(section, caption, without, G_N_ELEMENTS(without));
}

/* " (Weary 2001)", or "" */
static void append_source(GString *out, const char *source)
{
    if (source == NULL)
        return;
    g_autofree char *shown = text_shown(source, SOURCE_SHOWN);
    g_string_append_printf(out, " (%s)", shown);
}

static void append_error(GString *out, const MeasureResult *result)
{
    const Measure *measure = result->measure;
    const ReliableChange *change = &result->change.reliable_change;
    g_autofree char *sem = figure_text(change->sem, score_decimals(result) + 1);
    g_autofree char *reliability = figure_plain(measure->reliability);
    g_autofree char *sd = figure_plain(measure->reliability_sd);
    g_string_append_printf(out, "standard error of measurement %s points, ", sem);
    if (change->source == SEM_DECLARED)
        g_string_append(out, "as declared");
    if (change->source == SEM_RELIABILITY)
        g_string_append_printf(out, "of a reliability of %s and a standard deviation of %s", reliability, sd);
    if (change->source == SEM_SAMPLE_SD)
        g_string_append_printf(out,
                               "of a reliability of %s and the standard deviation of these patients before, so that it "
                               "depends on who came",
                               reliability);
    append_source(out, measure->error_source);
    g_string_append_c(out, '.');
}

static void append_norm(GString *out, const MeasureResult *result)
{
    const Measure *measure = result->measure;
    const ReliableChange *change = &result->change.reliable_change;
    if (!change->has_norm)
        return;
    g_autofree char *mean = figure_plain(measure->norm_mean);
    g_autofree char *sd = figure_plain(measure->norm_sd);
    g_autofree char *cutoff = figure_text(change->cutoff, score_decimals(result));
    g_string_append_printf(out, " Norm: mean %s, SD %s", mean, sd);
    append_source(out, measure->norm_source);
    if (knows_recovery(change))
        g_string_append_printf(out, "; the limit between these patients and the norm is %s.", cutoff);
    else
        g_string_append(out,
                        "; these patients were not worse than it on average before, or did not differ from each other, "
                        "so recovery is not counted.");
}

char *reliable_sentence(const MeasureResult *result)
{
    g_autofree char *title = measure_title(result->measure);
    GString *out = g_string_new(title);
    g_string_append(out, ": ");
    append_error(out, result);
    append_norm(out, result);
    return g_string_free(out, FALSE);
}

void add_reliable_table(DocumentSection *section, const Results *results)
{
    bool recovery = any_recovery(results);
    DocumentTable *table = NULL;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].change.reliable_change.status != RESULT_OK)
            continue;
        if (table == NULL)
            table = new_table(section, results, recovery);
        add_row(table, &results->measures[i], recovery);
    }
    if (table == NULL)
        return;
    for (size_t i = 0; i < results->n_measures; i++)
        if (results->measures[i].change.reliable_change.status == RESULT_OK)
            section_take_text(section, BLOCK_NOTE, reliable_sentence(&results->measures[i]));
    section_add_text(
        section, BLOCK_NOTE,
        "Reliable is a change of more than 1.96 \u221a2 standard errors of measurement (Jacobson and Truax "
        "1991): where nothing changed, about 5 of 100 patients would cross it by chance. It says nothing "
        "about how much the change matters.");
    if (recovery)
        section_add_text(section, BLOCK_NOTE,
                         "Recovered are those of the improved whose score crossed the limit to the norm\u2019s side.");
}
