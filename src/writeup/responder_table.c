#include "writeup/responder_table.h"

#include "visual/figures.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_questionnaire.h"

/* "2 points", "2 points; worse: 1.4 points" */
static char *threshold_words(const Responders *counts)
{
    char *size = size_words(counts->threshold, counts->is_percent);
    if (counts->worse_threshold == counts->threshold)
        return size;
    g_autofree char *better = size;
    g_autofree char *worse = size_words(counts->worse_threshold, counts->is_percent);
    return g_strdup_printf("%s; worse: %s", better, worse);
}

static void add_row(DocumentTable *table, const Measure *measure, const Responders *counts)
{
    const Proportion *improved = &counts->improved, *worsened = &counts->worsened;
    if (counts->status != RESULT_OK)
        return;
    table_take(table, measure_title(measure));
    table_take(table, threshold_words(counts));
    table_take(table, part_words(improved->count, improved->n));
    table_take(table, part_words(counts->same, improved->n));
    table_take(table, part_words(worsened->count, worsened->n));
    table_take(table, share_interval_words(improved->low, improved->high));
    table_take(table, share_interval_words(worsened->low, worsened->high));
    table_take(table, figure_count(counts->could_improve));
}

static bool has_responders(const Change *change)
{
    return change->important.status == RESULT_OK || change->percent_30.status == RESULT_OK ||
           change->percent_50.status == RESULT_OK;
}

/* Where the important changes come from. */
static void add_sources(DocumentSection *section, const Results *results)
{
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        if (!has_responders(&result->change))
            continue;
        g_autofree char *title = measure_title(result->measure);
        g_autofree char *sentence = important_sentence(results->study, result->measure);
        section_take_text(section, BLOCK_NOTE, g_strdup_printf("%s. %s", title, sentence));
    }
}

static void add_table(DocumentSection *section, const Results *results)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *better = g_strdup_printf("#Improved, %s interval", level);
    g_autofree char *worse = g_strdup_printf("#Worse, %s interval", level);
    const char *const headings[] = {"Measure", "Change by at least",  "#Improved", "#Same", "#Worse", better,
                                    worse,     "#Could have improved"};
    DocumentTable *table =
        section_add_table(section, "Patients by how much they changed", headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        add_row(table, result->measure, &result->change.important);
        add_row(table, result->measure, &result->change.percent_30);
        add_row(table, result->measure, &result->change.percent_50);
    }
    add_sources(section, results);
    section_add_text(
        section, BLOCK_NOTE,
        "Among all patients with a score before and after: improved and worse are changes of at least that "
        "size, the same are all smaller ones. Those who could have improved had room for it in their score "
        "before. Percentages are of the patient\u2019s own score before. The intervals are Wilson\u2019s; "
        "results.json has Clopper and Pearson\u2019s as well.");
}

static bool is_counted(const MeasureResult *result, bool sessions)
{
    const Change *change = &result->change;
    bool known = change->status == RESULT_OK && result->measure->better != BETTER_UNKNOWN;
    return sessions ? known && change->important.status == RESULT_COURSE_ONLY : has_responders(change);
}

static bool any_counted(const Results *results, bool sessions)
{
    for (size_t i = 0; i < results->n_measures; i++)
        if (is_counted(&results->measures[i], sessions))
            return true;
    return false;
}

void add_responder_table(DocumentSection *section, const Results *results)
{
    bool counted = any_counted(results, false), sessions = any_counted(results, true);
    if (!counted && !sessions)
        return;
    section_add_text(section, BLOCK_HEADING, "Who improved, who got worse");
    if (counted)
        add_table(section, results);
    if (sessions)
        section_add_text(section, BLOCK_NOTE,
                         "Of scores compared session by session it is not counted how many patients improved: a mean "
                         "over many sessions varies less than a single session, so the count would depend on how many "
                         "sessions a patient had.");
}
