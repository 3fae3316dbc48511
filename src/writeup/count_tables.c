#include "writeup/count_tables.h"

#include "base/text.h"
#include "pair/asked_once.h"
#include "visual/figures.h"
#include "writeup/wording_change.h"
#include "writeup/wording_number.h"

static void add_answer_row(DocumentTable *table, const char *title, const char *when, char *answer, guint64 forms,
                           guint64 patients)
{
    table_add(table, title);
    table_add(table, when);
    table_take(table, answer);
    table_take(table, figure_count(forms));
    table_take(table, figure_count(patients));
}

static char *answer_words(const Measure *measure, double value)
{
    char *number = figure_plain(value);
    const char *label = answer_label(measure, value);
    if (label == NULL)
        return number;
    g_autofree char *plain = number;
    g_autofree char *shown = text_shown(label, 80);
    return g_strdup_printf("%s: %s", plain, shown);
}

static void add_answers(DocumentTable *table, const Results *results, const MeasureResult *result)
{
    const AskedOnce *asked = &result->sample->asked_once;
    g_autofree char *title = measure_title(result->measure);
    g_autofree char *when = asked_once_words(results->study, result->sample);
    for (size_t i = 0; i < asked->n_answers; i++) {
        const AnswerCount *answer = &asked->answers[i];
        add_answer_row(table, title, when, answer_words(result->measure, answer->value), answer->forms,
                       answer->patients);
    }
    add_answer_row(table, title, when,
                   asked->many_values ? g_strdup_printf("more than %d different answers", ANSWERS_MOST)
                                      : g_strdup("any answer"),
                   asked->forms, asked->patients);
}

void add_answer_table(DocumentSection *section, const Results *results)
{
    static const char *const headings[] = {"Measure", "When asked", "Answer", "#Forms", "#Patients"};
    DocumentTable *table = NULL;
    for (size_t i = 0; i < results->n_measures; i++) {
        if (results->measures[i].change.status != RESULT_ASKED_ONCE)
            continue;
        if (table == NULL) {
            section_add_text(section, BLOCK_HEADING, "Asked at one time only");
            table = section_add_table(section, "Answers to what is asked at one time only", headings,
                                      G_N_ELEMENTS(headings));
        }
        add_answers(table, results, &results->measures[i]);
    }
    if (table != NULL)
        section_add_text(section, BLOCK_NOTE,
                         "Counts of forms, and of the patients who gave the answer at least once; a patient with "
                         "several forms may stand in several rows. No interval is given for counts of forms.");
}

static void add_follow_ups(DocumentTable *table, const Study *study, const char *title, const FollowUp follow_ups[],
                           size_t n)
{
    for (size_t i = 0; i < n; i++) {
        table_take(table, text_shown(study->times[follow_ups[i].time].name, 60));
        table_add(table, title);
        const guint64 counts[] = {follow_ups[i].patients, follow_ups[i].with_before, follow_ups[i].with_after};
        for (size_t k = 0; k < G_N_ELEMENTS(counts); k++)
            table_take(table, figure_count(counts[k]));
    }
}

void add_follow_up_table(DocumentSection *section, const Results *results)
{
    static const char *const headings[] = {"Follow-up", "Measure", "#Patients with a form", "#Of them with one before",
                                           "#With one after"};
    const Samples *samples = results->samples;
    if (samples->n_follow_ups == 0)
        return;
    section_add_text(section, BLOCK_HEADING, "Follow-up");
    DocumentTable *table = section_add_table(section, "Follow-up forms", headings, G_N_ELEMENTS(headings));
    add_follow_ups(table, results->study, "Any measure", samples->follow_ups, samples->n_follow_ups);
    for (size_t i = 0; i < results->n_measures; i++) {
        const Sample *sample = results->measures[i].sample;
        g_autofree char *title = measure_title(sample->measure);
        add_follow_ups(table, results->study, title, sample->follow_ups, sample->n_follow_ups);
    }
    section_add_text(section, BLOCK_NOTE,
                     "Follow-ups are counted; they are not compared with anything in this report.");
}

void add_expected_table(DocumentSection *section, const Results *results)
{
    static const char *const headings[] = {"Expected sessions", "#Sessions", "#Of those expected"};
    const Expected *expected = &results->samples->expected;
    if (!expected->declared)
        return;
    const struct {
        const char *title;
        guint64 n;
        bool is_part;
    } rows[] = {
        {"Expected", expected->sessions, false},
        {"With a form before", expected->with_pre, true},
        {"With a form after", expected->with_post, true},
        {"With both", expected->with_both, true},
        {"Recorded but not expected", expected->not_expected, false},
    };
    DocumentTable *table = section_add_table(section, "Participation: sessions that should have been answered",
                                             headings, G_N_ELEMENTS(headings));
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        table_add(table, rows[i].title);
        table_take(table, figure_count(rows[i].n));
        table_take(table, rows[i].is_part ? share_words(rows[i].n, expected->sessions) : g_strdup("\u2013"));
    }
}
