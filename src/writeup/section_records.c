#include "writeup/sections.h"

#include "base/text.h"
#include "visual/figures.h"
#include "writeup/count_tables.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

static void add_file_row(DocumentTable *table, const char *name, guint64 records, guint64 used, guint64 excluded,
                         guint64 rejected)
{
    table_take(table, text_shown(name, 100));
    const guint64 counts[] = {records, used, excluded, rejected};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        table_take(table, figure_count(counts[i]));
}

static void add_accounting(DocumentSection *section, const Accounting *accounting)
{
    static const char *const headings[] = {"File", "#Records", "#Used", "#Excluded", "#Rejected"};
    DocumentTable *table = section_add_table(section, "Records read: used, excluded by a rule, rejected as unusable",
                                             headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < accounting->n_files; i++) {
        const FileAccount *file = &accounting->files[i];
        add_file_row(table, file->name, file->records, file_account_fate(file, FATE_USED),
                     file_account_fate(file, FATE_EXCLUDED), file_account_fate(file, FATE_REJECTED));
    }
    if (accounting->n_files != 1)
        add_file_row(table, "All files", accounting_records(accounting), accounting_fate(accounting, FATE_USED),
                     accounting_fate(accounting, FATE_EXCLUDED), accounting_fate(accounting, FATE_REJECTED));
}

static void add_reasons(DocumentSection *section, const Accounting *accounting)
{
    static const char *const headings[] = {"Reason", "What happened", "#Records"};
    DocumentTable *table = section_add_table(section, "Why records were left out", headings, G_N_ELEMENTS(headings));
    for (RecordReason reason = REASON_NONE + 1; reason < REASON_COUNT; reason++) {
        char *words = g_strdup(record_reason_words(reason));
        words[0] = g_ascii_toupper(words[0]);
        table_take(table, words);
        table_add(table, fate_name(record_reason_fate(reason)));
        table_take(table, figure_count(accounting_reason(accounting, reason)));
    }
}

/* What is asked once has no counterpart that could be missing. */
static void add_flow_row(DocumentTable *table, const char *name, const Flow *flow, bool paired)
{
    table_add(table, name);
    table_take(table, figure_count(flow->patients));
    table_take(table, paired ? figure_count(flow->patients_both) : g_strdup("\u2013"));
    table_take(table, figure_count(flow->assessments));
    const guint64 counts[] = {flow->pairs, flow->pre_only, flow->post_only};
    for (size_t i = 0; i < G_N_ELEMENTS(counts); i++)
        table_take(table, paired ? figure_count(counts[i]) : g_strdup("\u2013"));
}

/* The flow of one track: what the study's forms say of it, then its measures. */
static void add_flow(DocumentSection *section, const Results *results, const Flow *flow, bool is_course,
                     const char *caption)
{
    bool sessions = !is_course && results->samples->many_pairs;
    const char *pairs = sessions ? "#Sessions with both" : "#Pairs";
    const char *const headings[] = {"Measure", "#Patients",    "#With both", "#Forms",
                                    pairs,     "#Before only", "#After only"};
    DocumentTable *table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
    add_flow_row(table, "Any measure", flow, true);
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        g_autofree char *title = measure_title(result->measure);
        if (!results->samples->has_course || result->sample->is_course == is_course)
            add_flow_row(table, title, &result->flow, measure_is_paired(result->measure));
    }
}

void add_records(Document *document, const ReportSource *source)
{
    DocumentSection *section = document_add_section(document, "records", "What was read");
    add_accounting(section, source->results->accounting);
    add_reasons(section, source->results->accounting);
    const Samples *samples = source->results->samples;
    add_flow(section, source->results, &samples->flow, false, "Who answered before and after");
    if (samples->has_course)
        add_flow(section, source->results, &samples->course, true,
                 "Who answered at the start and at the end of the course");
    add_expected_table(section, source->results);
    section_add_text(section, BLOCK_NOTE,
                     "Forms = 2 \u00d7 complete pairs + before only + after only. records.csv gives the fate of every "
                     "input line.");
}
