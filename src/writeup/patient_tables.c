#include "writeup/patient_tables.h"

#include "base/text.h"
#include "pair/asked_once.h"
#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/published_change.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_scoring.h"

enum {
    WORDS_SHOWN = 100, /* characters of a band's name, an anchor... */
};

static void add_bands(DocumentSection *section, const MeasureResult *result)
{
    static const char *const headings[] = {"Severity", "Score", "#Before", "#After"};
    const Change *change = &result->change;
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *caption = g_strdup_printf("%s: patients in each band of severity", title);
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < change->n_bands; i++) {
        const Band *band = &result->measure->bands[i];
        const BandCount *count = &change->bands[i];
        table_take(table, text_shown(band->name, WORDS_SHOWN));
        table_take(table, limits_words(&band->limits));
        table_take(table, part_words(count->pre, change->n_patients));
        table_take(table, part_words(count->post, change->n_patients));
    }
}

static char *band_source(const Measure *measure)
{
    const char *source = measure->score == NULL ? NULL : measure->score->severity_source;
    if (source == NULL || measure_overrides(measure, "bands"))
        return g_strdup("The bands are those of the study file.");
    g_autofree char *shown = text_shown(source, 2 * WORDS_SHOWN);
    return g_strdup_printf("The bands are those of %s.", shown);
}

void add_band_tables(DocumentSection *section, const Results *results)
{
    bool any = false;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].change.n_bands == 0)
            continue;
        if (!any)
            section_add_text(section, BLOCK_HEADING, "Severity before and after");
        any = true;
        add_bands(section, &results->measures[i]);
        section_take_text(section, BLOCK_NOTE, band_source(results->measures[i].measure));
    }
    if (any)
        section_add_text(section, BLOCK_NOTE,
                         "Patients with a score before and after, counted on both sides. A patient close to an edge "
                         "changes band by a small change, and one in the middle of a wide band may change a lot and "
                         "stay in it.");
}

/* A volume, for which two percent changes are in use. */
static bool is_volume(const Measure *measure)
{
    return measure->instrument != NULL && measure->instrument->cone_height < measure->instrument->n_parameters;
}

static void add_percent_row(DocumentTable *table, const MeasureResult *result)
{
    const PercentChange *percent = &result->change.percent;
    table_take(table, measure_title(result->measure));
    table_take(table, figure_count(percent->n));
    table_take(table, mean_sd_words(percent->mean, percent->sd, 1));
    table_take(table, interval_words(percent->low, percent->high, 1));
    table_take(table, figure_text(percent->median, 1));
}

/* Why some patients, or all, have no percentage. */
static void add_percent_reason(DocumentSection *section, const MeasureResult *result)
{
    const Change *change = &result->change;
    g_autofree char *title = measure_title(result->measure);
    size_t without = change->n_patients - change->percent.n;
    if (change->percent.status != RESULT_OK)
        section_take_text(section, BLOCK_NOTE,
                          g_strdup_printf("\u2013 %s: %s.", title, status_words(change->percent.status)));
    if (without == 0 || change->percent.status == RESULT_COURSE_ONLY)
        return;
    g_autofree char *count = count_words(without, "patient has", "patients have");
    section_take_text(section, BLOCK_NOTE,
                      g_strdup_printf("%s: %s no percentage, because the value before was 0 or below.", title, count));
}

void add_percent_table(DocumentSection *section, const Results *results)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    const char *const headings[] = {"Measure", "#Patients", "#Mean % (SD)", interval, "#Median %"};
    DocumentTable *table = NULL;
    bool has_volume = false;
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        if (!result->change.has_percent)
            continue;
        if (table == NULL) {
            section_add_text(section, BLOCK_HEADING, "Change in percent");
            table = section_add_table(section, "Change in percent of each patient\u2019s own value before", headings,
                                      G_N_ELEMENTS(headings));
        }
        has_volume = has_volume || is_volume(result->measure);
        add_percent_row(table, result);
    }
    for (size_t i = 0; i < results->n_measures && table != NULL; i++)
        if (results->measures[i].change.has_percent)
            add_percent_reason(section, &results->measures[i]);
    if (has_volume)
        section_add_text(section, BLOCK_NOTE,
                         "The percent change of a limb\u2019s whole volume and that of its excess over the other limb "
                         "are different outcomes and not interchangeable: in the same patients the second is usually "
                         "several times the first. Never compare one with the other.");
}

/* "1: very much improved": the answer's text in the study file, or what an end of the scale means. */
static char *answer_words(const Measure *anchor, double value)
{
    const Score *score = anchor->score;
    const char *label = answer_label(anchor, value);
    if (label == NULL && score != NULL && value == score->low)
        label = score->low_anchor;
    if (label == NULL && score != NULL && value == score->high)
        label = score->high_anchor;
    g_autofree char *number = figure_plain(value);
    if (label == NULL)
        return g_steal_pointer(&number);
    g_autofree char *shown = text_shown(label, WORDS_SHOWN);
    return g_strdup_printf("%s: %s", number, shown);
}

static void add_categories(DocumentSection *section, const Results *results, const MeasureResult *result,
                           const char *caption)
{
    const AnchorChange *anchor = &result->change.anchor;
    int decimals = score_decimals(result);
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    const char *const headings[] = {"Answer", "#Patients", "#Mean change", "#SD", interval};
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < anchor->n_categories; i++) {
        const AnchorCategory *category = &anchor->categories[i];
        table_take(table, answer_words(result->change.anchor_measure, category->value));
        table_take(table, figure_count(category->n));
        table_take(table, figure_signed(category->mean, decimals));
        table_take(table, figure_text(category->sd, decimals));
        table_take(table, interval_words(category->low, category->high, decimals));
    }
}

static void add_anchor(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    const AnchorChange *anchor = &result->change.anchor;
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *asked = measure_title(result->change.anchor_measure);
    g_autofree char *caption = g_strdup_printf("%s: change by the answer to \u201c%s\u201d", title, asked);
    if (anchor->status != RESULT_OK) {
        section_take_text(section, BLOCK_NOTE, g_strdup_printf("%s: %s.", caption, status_words(anchor->status)));
        return;
    }
    g_autofree char *correlation = figure_text(anchor->spearman, 2);
    g_autofree char *patients = count_words(anchor->n, "patient", "patients");
    g_autofree char *scale = measure_scale_text(result->change.anchor_measure);
    if (anchor->n_categories > 0)
        add_categories(section, results, result, caption);
    section_take_text(section, BLOCK_NOTE,
                      g_strdup_printf("%s: rank correlation (Spearman) of answer and change %s, %s. Answers are %s.",
                                      title, correlation, patients, scale));
}

void add_anchor_tables(DocumentSection *section, const Results *results)
{
    bool any = false, headed = false;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].change.anchor_measure == NULL)
            continue;
        if (!headed)
            section_add_text(section, BLOCK_HEADING, "Change by what patients say of it");
        headed = true;
        any = any || results->measures[i].change.anchor.status == RESULT_OK;
        add_anchor(section, results, &results->measures[i]);
    }
    if (any)
        section_add_text(section, BLOCK_NOTE,
                         "What patients say of their change is given looking back and goes with how they feel at that "
                         "moment. The tables show how much a score changed in those who gave the same answer; the "
                         "closer the correlation is to 0, the less they say of which change matters to patients. "
                         "They do not show what brought it about. Groups of a few patients are for orientation only.");
}
