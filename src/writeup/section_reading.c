#include "writeup/sections.h"

#include "base/text.h"
#include "visual/figures.h"
#include "writeup/wording_number.h"

static void add_intervention(DocumentSection *section, const Study *study)
{
    static const char *const headings[] = {"Item", "As declared"};
    if (study->n_intervention == 0)
        return;
    DocumentTable *table =
        section_add_table(section, "Intervention, as the study file gives it", headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < study->n_intervention; i++) {
        table_take(table, text_shown(study->intervention[i].key, 100));
        table_take(table, text_shown(study->intervention[i].value, 500));
    }
}

void add_reading(Document *document, const ReportSource *source)
{
    const Study *study = source->results->study;
    g_autofree char *level = figure_percent(study->analysis.confidence);
    DocumentSection *section = document_add_section(document, "reading", "How to read this");
    section_add_text(section, BLOCK_ITEM,
                     "A change is the score after minus the score before: below zero the score was lower afterwards. "
                     "Whether lower is better stands beside each measure.");
    section_take_text(section, BLOCK_ITEM,
                      g_strdup_printf("A %s interval is the range of average changes that these data are compatible "
                                      "with; the fewer patients, the wider. Where it holds zero, the data are "
                                      "compatible with no change.",
                                      level));
    if (samples_have_design(source->results->samples, true))
        section_add_text(section, BLOCK_ITEM,
                         "The patient is the unit: sessions of one patient resemble each other, so each patient "
                         "counts once, with the mean over the sessions that have both forms.");
    else
        section_add_text(section, BLOCK_ITEM,
                         "The patient is the unit: only patients with both a before and an after score enter a "
                         "comparison, and each counts once.");
    section_add_text(section, BLOCK_ITEM,
                     "A small p-value says that a change like this would be rare if scores moved at random around "
                     "zero. It says neither how large nor how important the change is.");
    add_intervention(section, study);
}

void add_limitations(Document *document, const ReportSource *source)
{
    (void)source;
    DocumentSection *section = document_add_section(document, "limitations", "Limitations");
    section_add_text(section, BLOCK_PARAGRAPH,
                     "These are scores of the same people before and after, without a comparison group. Part or all of "
                     "the change may come from natural recovery, regression to the mean, other treatment, expectation, "
                     "or from who filled in the second form. The report does not show what brought the change about.");
    section_add_text(
        section, BLOCK_NOTE,
        "For internal use: the charts, the line numbers and the values in analysis.csv stem from the health data of "
        "single patients.");
}
