#include "writeup/caseness_table.h"

#include "base/text.h"
#include "visual/figures.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"
#include "writeup/wording_scoring.h"

enum {
    SOURCE_SHOWN = 200,
};

static bool has_cases(const Change *change)
{
    return change->caseness.status == RESULT_OK || change->caseness.status == RESULT_NO_VARIATION;
}

static void add_row(DocumentTable *table, const MeasureResult *result)
{
    const Caseness *cases = &result->change.caseness;
    table_take(table, measure_title(result->measure));
    table_take(table, limits_words(&result->measure->caseness));
    table_take(table, part_words(cases->pre.count, cases->pre.n));
    table_take(table, part_words(cases->post.count, cases->post.n));
    table_take(table, figure_count(cases->ceased));
    table_take(table, figure_count(cases->became));
    table_take(table, figure_signed(100 * cases->difference, 0));
    table_take(table, interval_words(100 * cases->low, 100 * cases->high, 0));
    table_take(table, p_words(cases->p));
}

static void add_source(DocumentSection *section, const Measure *measure)
{
    if (measure->caseness_source == NULL)
        return;
    g_autofree char *title = measure_title(measure);
    g_autofree char *source = text_shown(measure->caseness_source, SOURCE_SHOWN);
    section_take_text(section, BLOCK_NOTE, g_strdup_printf("%s. The limit of a case: %s.", title, source));
}

void add_caseness_table(DocumentSection *section, const Results *results)
{
    g_autofree char *level = figure_percent(results->study->analysis.confidence);
    g_autofree char *interval = g_strdup_printf("#%s interval", level);
    const char *const headings[] = {"Measure",       "A case",  "#Before", "#After", "#No longer",
                                    "#Newly a case", "#Change", interval,  "#p"};
    DocumentTable *table = NULL;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (!has_cases(&results->measures[i].change))
            continue;
        if (table == NULL) {
            section_add_text(section, BLOCK_HEADING, "Cases before and after");
            table = section_add_table(section,
                                      "Patients whose score is that of a case, and the change in percentage points",
                                      headings, G_N_ELEMENTS(headings));
        }
        add_row(table, &results->measures[i]);
    }
    if (table == NULL)
        return;
    for (size_t i = 0; i < results->n_measures; i++)
        if (has_cases(&results->measures[i].change))
            add_source(section, results->measures[i].measure);
    section_add_text(section, BLOCK_NOTE,
                     "Patients with a score before and after. A score beyond the limit is no diagnosis, and a patient "
                     "close to it crosses it by a small change. The p-value is of McNemar\u2019s exact test, of those "
                     "who crossed the limit one way or the other; the interval is Tango\u2019s.");
}
