#include "writeup/sections.h"

#include "visual/figures.h"
#include "writeup/wording_change.h"
#include "writeup/wording_finding.h"
#include "writeup/wording_number.h"

#define SENTENCES_MOST 6

static char *participation_sentence(const Samples *samples)
{
    const Flow *flow = &samples->flow;
    g_autofree char *patients = count_words(flow->patients, "patient", "patients");
    g_autofree char *both = figure_count(flow->patients_both);
    g_autofree char *pairs = pairs_words(samples->many_pairs, flow->pairs);
    if (flow->pre_only + flow->post_only == 0)
        return g_strdup_printf("%s of %s filled in both forms (%s); no form lacks its counterpart.", both, patients,
                               pairs);
    g_autofree char *before = figure_count(flow->pre_only);
    g_autofree char *after = figure_count(flow->post_only);
    return g_strdup_printf("%s of %s filled in both forms (%s). Forms without their counterpart: %s before, %s after.",
                           both, patients, pairs, before, after);
}

/* NULL without a list of expected sessions: then there is no denominator, and no rate is claimed. */
static char *expected_sentence(const Expected *expected)
{
    if (!expected->declared)
        return NULL;
    g_autofree char *sessions = count_words(expected->sessions, "session was", "sessions were");
    g_autofree char *both = figure_count(expected->with_both);
    g_autofree char *percent = share_words(expected->with_both, expected->sessions);
    g_autofree char *before = figure_count(expected->with_pre);
    g_autofree char *after = figure_count(expected->with_post);
    return g_strdup_printf("%s expected: %s have both forms (%s), %s a form before and %s a form after.", sessions,
                           both, percent, before, after);
}

static char *course_sentence(const Flow *flow)
{
    g_autofree char *patients = count_words(flow->patients, "patient", "patients");
    g_autofree char *both = figure_count(flow->patients_both);
    g_autofree char *before = figure_count(flow->pre_only);
    g_autofree char *after = figure_count(flow->post_only);
    return g_strdup_printf("Over the course %s of %s filled in both forms; %s only the first, %s only the last.", both,
                           patients, before, after);
}

static void add_participation(DocumentSection *section, const Samples *samples)
{
    char *expected = expected_sentence(&samples->expected);
    if (expected != NULL)
        section_take_text(section, BLOCK_PARAGRAPH, expected);
    section_take_text(section, BLOCK_PARAGRAPH, participation_sentence(samples));
    if (samples->has_course)
        section_take_text(section, BLOCK_PARAGRAPH, course_sentence(&samples->course));
}

/* Primary measures first, then the others, each in the study's order. */
static GPtrArray *measures_by_role(const Results *results)
{
    GPtrArray *ordered = g_ptr_array_new();
    for (int primary = 1; primary >= 0; primary--)
        for (size_t i = 0; i < results->n_measures; i++)
            if ((results->measures[i].measure->role == ROLE_PRIMARY) == (primary == 1))
                g_ptr_array_add(ordered, &results->measures[i]);
    return ordered;
}

void add_summary(Document *document, const ReportSource *source)
{
    const Results *results = source->results;
    DocumentSection *section = document_add_section(document, "summary", "Summary");
    g_autoptr(GPtrArray) measures = measures_by_role(results);
    guint room = SENTENCES_MOST - 1;
    guint shown = measures->len <= room ? measures->len : room - 1;
    for (guint i = 0; i < shown; i++)
        section_take_text(section, BLOCK_LEAD, change_sentence(results, g_ptr_array_index(measures, i)));
    if (shown < measures->len)
        section_take_text(section, BLOCK_LEAD,
                          g_strdup_printf("%u further measures are in the table of outcomes.", measures->len - shown));
    add_participation(section, results->samples);
    if (document->warned) {
        g_autofree char *words = finding_list_words(results->findings);
        section_take_text(section, BLOCK_WARNING,
                          g_strdup_printf("Look at: %s. Details are under data quality.", words));
    }
}
