#include "writeup/sections.h"

#include "base/text.h"
#include "writeup/wording_finding.h"
#include "writeup/wording_number.h"

static void add_group(DocumentTable *table, const Finding *finding)
{
    g_autofree char *words = finding_group_words(finding);
    words[0] = g_ascii_toupper(words[0]);
    table_add(table, words);
    table_take(table, finding->file == NULL ? g_strdup("\u2013") : text_shown(finding->file, 100));
    table_take(table, finding->column == NULL ? g_strdup("\u2013") : text_shown(finding->column, 100));
    g_autofree char *lines = finding_lines_words(finding);
    table_add(table, lines[0] == '\0' ? "\u2013" : lines);
}

static void add_severity(DocumentSection *section, const FindingList *findings, FindingSeverity severity,
                         const char *caption)
{
    static const char *const headings[] = {"Finding", "File", "Column", "Lines"};
    DocumentTable *table = NULL;
    for (size_t i = 0; i < finding_list_count(findings); i++) {
        const Finding *finding = finding_list_get(findings, i);
        if (finding_code_severity(finding->code) != severity)
            continue;
        if (table == NULL)
            table = section_add_table(section, caption, headings, G_N_ELEMENTS(headings));
        add_group(table, finding);
    }
}

void add_findings(Document *document, const ReportSource *source)
{
    const FindingList *findings = source->results->findings;
    DocumentSection *section = document_add_section(document, "quality", "Data quality");
    if (finding_list_count(findings) == 0)
        section_add_text(section, BLOCK_PARAGRAPH, "Nothing in the data needed a decision or a second look.");
    add_severity(section, findings, FINDING_WARNING, "To look at");
    add_severity(section, findings, FINDING_NOTE, "Decisions taken on reading");
    if (finding_list_warnings(findings) > 0)
        section_add_text(
            section, BLOCK_NOTE,
            "A score that is out of range or not a number counts as missing. \u201cmldstat check\u201d lists "
            "every place.");
}
