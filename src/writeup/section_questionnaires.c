#include "writeup/sections.h"

#include "base/text.h"
#include "visual/figures.h"
#include "visual/subject.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_questionnaire.h"
#include "writeup/wording_scoring.h"

enum {
    CITATION_SHOWN = 500,
};

static void add_item(DocumentSection *section, char *text)
{
    if (text != NULL)
        section_take_text(section, BLOCK_ITEM, text);
}

/* A questionnaire that is compared within sessions although it asks about a longer time. */
static bool is_recalled_too_far(const FindingList *findings, const Measure *measure)
{
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (finding->code == FINDING_RECALL_PERIOD && g_strcmp0(finding->column, measure->label) == 0)
            return true;
    }
    return false;
}

static char *recall_sentence(const Results *results, const Measure *measure)
{
    if (!is_recalled_too_far(results->findings, measure))
        return NULL;
    g_autofree char *period = text_shown(measure->instrument->recall, CITATION_SHOWN);
    return g_strdup_printf("It asks about a longer time (%s) than lies between the two forms: most of what the second "
                           "form tells was before the session. Its change is hardly that of a session.",
                           period);
}

static void add_measure(DocumentSection *section, const Results *results, const MeasureResult *result)
{
    const Measure *measure = result->measure;
    add_item(section, score_sentence(measure));
    add_item(section, measure->questionnaire == NULL ? NULL : reading_sentence(measure->questionnaire));
    add_item(section, important_sentence(results->study, measure));
    add_item(section, overridden_sentence(measure));
    add_item(section, limit_sentence(result));
    add_item(section, recall_sentence(results, measure));
}

static void add_instrument(DocumentSection *section, const Results *results, const Instrument *instrument)
{
    g_autofree char *title = text_shown(instrument->title, CITATION_SHOWN);
    g_autofree char *name = text_shown(instrument->name, CITATION_SHOWN);
    g_autofree char *citation = text_shown(instrument->citation, CITATION_SHOWN);
    g_autofree char *licence = licence_words(instrument);
    section_take_text(section, BLOCK_HEADING, g_strdup_printf("%s (%s)", title, name));
    add_item(section, g_strdup_printf("%s. %s", citation,
                                      instrument->is_own ? "Defined by this study\u2019s own file."
                                                         : "Defined as it ships with mldstat."));
    add_item(section, g_strdup_printf("Licence: %s.", licence));
    for (size_t i = 0; i < results->n_measures; i++)
        if (results->measures[i].measure->instrument == instrument)
            add_measure(section, results, &results->measures[i]);
}

static void add_alpha_row(DocumentTable *table, const MeasureResult *result)
{
    const Alpha *alpha = &result->alpha;
    table_take(table, measure_title(result->measure));
    table_take(table, figure_count(alpha->n));
    table_take(table, figure_count(alpha->k));
    table_take(table, figure_text(alpha->estimate, 2));
    table_take(table, interval_words(alpha->low, alpha->high, 2));
}

static void add_alpha_table(DocumentSection *section, const Results *results)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    const char *const headings[] = {"Measure", "#Patients", "#Answers or parts", "#Alpha", interval};
    DocumentTable *table = NULL;
    for (size_t i = 0; i < results->n_measures; i++) {
        const MeasureResult *result = &results->measures[i];
        if (result->measure->instrument == NULL || result->alpha.status == RESULT_NOT_APPLICABLE)
            continue;
        if (table == NULL)
            table = section_add_table(section,
                                      "How closely a score\u2019s answers go together: Cronbach\u2019s alpha, before",
                                      headings, G_N_ELEMENTS(headings));
        add_alpha_row(table, result);
    }
    if (table != NULL)
        section_add_text(
            section, BLOCK_NOTE,
            "Of one form of each patient, the first that has every answer. Near 1 the answers rise and fall "
            "together in these patients; alpha says neither that a score measures what it is meant to, nor "
            "anything about change, and it rises with the number of answers. The interval is Feldt\u2019s.");
}

void add_questionnaires(Document *document, const ReportSource *source)
{
    const Results *results = source->results;
    const GPtrArray *instruments = results->study->instruments;
    if (instruments->len == 0)
        return;
    DocumentSection *section = document_add_section(document, "questionnaires", "Questionnaires");
    for (guint i = 0; i < instruments->len; i++)
        add_instrument(section, results, g_ptr_array_index(instruments, i));
    add_alpha_table(section, results);
}
