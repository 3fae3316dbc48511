#include "writeup/sections.h"

#include "base/text.h"
#include "visual/figures.h"
#include "writeup/libraries.h"
#include "writeup/plan.h"

static void add_fact(DocumentTable *table, const char *name, const char *value)
{
    table_add(table, name);
    table_take(table, value == NULL ? g_strdup("\u2013") : text_shown(value, 500));
}

static char *option_words(const char *const options[])
{
    return options[0] == NULL ? g_strdup("none") : g_strjoinv(" ", (char **)options);
}

static void add_inputs(DocumentSection *section, const Accounting *accounting)
{
    static const char *const headings[] = {"Input file", "#Records", "SHA-256"};
    DocumentTable *table = section_add_table(section, "Input files", headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < accounting->n_files; i++) {
        table_take(table, text_shown(accounting->files[i].name, 100));
        table_take(table, figure_count(accounting->files[i].records));
        table_add(table, accounting->files[i].sha256);
    }
}

void add_provenance(Document *document, const ReportSource *source)
{
    static const char *const headings[] = {"Item", "Value"};
    const Study *study = source->results->study;
    DocumentSection *section = document_add_section(document, "provenance", "Provenance");
    DocumentTable *table = section_add_table(section, "What made this report", headings, G_N_ELEMENTS(headings));
    g_autofree char *libraries = library_words();
    g_autofree char *options = option_words(source->facts->options);
    g_autofree char *name =
        study->path == NULL ? g_strdup("none: columns recognised by name") : g_path_get_basename(study->path);
    g_autofree char *fingerprint = plan_fingerprint(study);
    add_fact(table, "mldstat", source->facts->version);
    add_fact(table, "Libraries", libraries);
    add_fact(table, "Study file", name);
    add_fact(table, "Study file SHA-256", study->digest);
    add_fact(table, "Plan fingerprint", fingerprint);
    add_fact(table, "Options that change numbers", options);
    if (study->privacy_allow_patient)
        add_fact(table, "Identities allowed as", "patient");
    add_inputs(section, source->results->accounting);
}
