#include "writeup/sections.h"

#include "base/text.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

typedef void (*AddSection)(Document *document, const ReportSource *source);

static const AddSection sections[] = {
    add_summary,        add_records,  add_outcomes, add_charts,      add_tests,
    add_questionnaires, add_findings, add_reading,  add_limitations, add_provenance,
};

/* "36 patients, 208 sessions with both forms, 2026-03-02 to 2026-09-28 · 2 things to look at" */
static char *status_line(const Results *results)
{
    const Samples *samples = results->samples;
    GString *line = g_string_new(NULL);
    g_autofree char *patients = count_words(samples->flow.patients, "patient", "patients");
    g_autofree char *pairs = pairs_words(samples->many_pairs, samples->flow.pairs);
    g_string_append_printf(line, "%s, %s with both forms", patients, pairs);
    char first[DATE_BUFFER], last[DATE_BUFFER];
    if (samples->first_date != DATE_NONE)
        g_string_append_printf(line, ", %s to %s", date_iso(first, samples->first_date),
                               date_iso(last, samples->last_date));
    size_t warnings = finding_list_warnings(results->findings);
    g_autofree char *look = count_words(warnings, "thing to look at", "things to look at");
    g_string_append_printf(line, " \u00b7 %s", warnings == 0 ? "nothing to look at" : look);
    return g_string_free(line, FALSE);
}

Document *report_document(const ReportSource *source)
{
    g_autofree char *title = text_shown(source->results->study->title, 200);
    Document *document = document_new(title);
    document->status = status_line(source->results);
    document->warned = finding_list_warnings(source->results->findings) > 0;
    document->origin = g_strdup_printf("mldstat %s", source->facts->version);
    for (size_t i = 0; i < G_N_ELEMENTS(sections); i++)
        sections[i](document, source);
    return document;
}
