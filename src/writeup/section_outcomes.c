#include "writeup/sections.h"

#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/caseness_table.h"
#include "writeup/count_tables.h"
#include "writeup/cumulative_table.h"
#include "writeup/patient_tables.h"
#include "writeup/reliable_table.h"
#include "writeup/responder_table.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

static void add_common_cells(DocumentTable *table, const MeasureResult *result, bool sessions)
{
    const Change *change = &result->change;
    int decimals = score_decimals(result);
    table_take(table, measure_title(result->measure));
    table_take(table, measure_scale_text(result->measure));
    table_take(table, figure_count(change->n_patients));
    if (sessions)
        table_take(table, figure_count(change->n_pairs));
    table_take(table, mean_sd_words(change->pre.mean, change->pre.sd, decimals));
    table_take(table, mean_sd_words(change->post.mean, change->post.sd, decimals));
    table_take(table, figure_signed(change->difference.mean, decimals));
    table_take(table, interval_words(change->paired_t.low, change->paired_t.high, decimals));
}

/* Better, same and worse by any amount: for one pair a patient only, never for means over sessions. */
static void add_counts(DocumentTable *table, const MeasureResult *result)
{
    const SignTest *sign = &result->change.sign;
    bool known = result->change.status == RESULT_OK && result->measure->better != BETTER_UNKNOWN;
    bool lower = result->measure->better == BETTER_LOWER;
    const size_t counts[] = {lower ? sign->negative : sign->positive, sign->zero,
                             lower ? sign->positive : sign->negative};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        table_take(table, known ? figure_count(counts[i]) : g_strdup("\u2013"));
}

static void add_reasons(DocumentSection *section, const Results *results)
{
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        ResultStatus status =
            result->change.status != RESULT_OK ? result->change.status : result->change.paired_t.status;
        if (status == RESULT_OK)
            continue;
        g_autofree char *title = measure_title(result->measure);
        section_take_text(section, BLOCK_NOTE, g_strdup_printf("\u2013 %s: %s.", title, status_words(status)));
    }
}

/* Measures of one design share a table: compared session by session, or once a patient. */
static void add_design(DocumentSection *section, const Results *results, bool sessions, const char *caption)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    const char *const of_sessions[] = {"Measure", "Scale",  "#Patients", "#Sessions",
                                       "#Before", "#After", "#Change",   interval};
    const char *const of_patients[] = {"Measure", "Scale",  "#Patients", "#Before", "#After",
                                       "#Change", interval, "#Better",   "#Same",   "#Worse"};
    DocumentTable *table = section_add_table(section, caption, sessions ? of_sessions : of_patients,
                                             sessions ? G_N_ELEMENTS(of_sessions) : G_N_ELEMENTS(of_patients));
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].sample->many_pairs != sessions)
            continue;
        add_common_cells(table, &results->measures[i], sessions);
        if (!sessions)
            add_counts(table, &results->measures[i]);
    }
    section_add_text(section, BLOCK_NOTE,
                     sessions ? "Each patient counts once, with the mean over that patient's sessions that have both "
                                "forms; SDs are between patients."
                              : "Each patient counts once. Better, same and worse are by any amount, however small.");
}

void add_outcomes(Document *document, const ReportSource *source)
{
    const Results *results = source->results;
    DocumentSection *section = document_add_section(document, "outcomes", "Outcomes");
    bool sessions = samples_have_design(results->samples, true),
         patients = samples_have_design(results->samples, false);
    const char *caption = "Mean (SD) before and after, and the mean change (after \u2212 before)";
    if (sessions)
        add_design(section, results, true, patients ? "Over a session: mean (SD), and the mean change" : caption);
    if (patients)
        add_design(section, results, false, sessions ? "Once a patient: mean (SD), and the mean change" : caption);
    add_reasons(section, results);
    add_responder_table(section, results);
    add_caseness_table(section, results);
    add_reliable_table(section, results);
    add_cumulative_tables(section, results);
    add_band_tables(section, results);
    add_percent_table(section, results);
    add_anchor_tables(section, results);
    add_answer_table(section, results);
    add_follow_up_table(section, results);
}
