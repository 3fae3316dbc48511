#include "writeup/count_tables.h"

#include "support/results_builder.h"

#include <criterion/criterion.h>

/* Every table of a section: its caption, then its rows, cells between bars. */
static char *tables_text(void (*add)(DocumentSection *, const Results *), const Results *results)
{
    Document *document = document_new("title");
    DocumentSection *section = document_add_section(document, "anchor", "Title");
    add(section, results);
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < section->blocks->len; i++) {
        const DocumentBlock *block = g_ptr_array_index(section->blocks, i);
        if (block->kind != BLOCK_TABLE)
            continue;
        g_string_append_printf(text, "%s\n", block->table->caption);
        for (size_t row = 0; row < table_rows(block->table); row++)
            for (size_t column = 0; column < block->table->n_columns; column++)
                g_string_append_printf(text, "%s%c", table_cell(block->table, row, column),
                                       column + 1 < block->table->n_columns ? '|' : '\n');
    }
    document_free(document);
    return g_string_free(text, FALSE);
}

static void expect(void (*add)(DocumentSection *, const Results *), const Results *results, const char *want)
{
    g_autofree char *got = tables_text(add, results);
    cr_assert_str_eq(got, want, "%s", got);
}

Test(writeup_count_tables, answers)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    AnswerValue fair = {(char *)"fair <b>\x1b", 4};
    Measure *sleep = &built->study->measures[2];
    sleep->answers = &fair;
    sleep->n_answers = 1;
    expect(add_answer_table, built->results,
           "Answers to what is asked at one time only\n"
           "Sleep|before the session|4: fair <b>\uFFFD|15|7\n"
           "Sleep|before the session|6.5|6|4\n"
           "Sleep|before the session|any answer|21|8\n");
    sleep->answers = NULL;
    sleep->n_answers = 0;
    built->samples->samples[2].asked_once.n_answers = 0;
    built->samples->samples[2].asked_once.many_values = true;
    expect(add_answer_table, built->results,
           "Answers to what is asked at one time only\n"
           "Sleep|before the session|more than 25 different answers|21|8\n");
}

Test(writeup_count_tables, follow_ups)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    Samples *samples = built->samples;
    expect(add_follow_up_table, built->results, "");
    TimePoint *week = study_add_time(built->study);
    week->name = g_strdup("week12");
    week->is_followup = true;
    samples->n_follow_ups = samples->samples[0].n_follow_ups = 1;
    samples->follow_ups = g_memdup2(&(FollowUp){2, 1234, 5, 4}, sizeof(FollowUp));
    samples->samples[0].follow_ups = g_memdup2(&(FollowUp){2, 5, 4, 3}, sizeof(FollowUp));
    expect(add_follow_up_table, built->results,
           "Follow-up forms\nweek12|Any measure|1234|5|4\nweek12|Pain now|5|4|3\n");
}

Test(writeup_count_tables, expected_sessions)
{
    g_autoptr(BuiltResults) built = built_results_new(true);
    expect(add_expected_table, built->results, "");
    built->samples->expected = (Expected){true, 118, 105, 100, 96, 2};
    expect(add_expected_table, built->results,
           "Participation: sessions that should have been answered\n"
           "Expected|118|\u2013\nWith a form before|105|89\u00a0%\nWith a form after|100|85\u00a0%\n"
           "With both|96|81\u00a0%\nRecorded but not expected|2|\u2013\n");
    built->samples->expected = (Expected){.declared = true};
    expect(add_expected_table, built->results,
           "Participation: sessions that should have been answered\n"
           "Expected|0|\u2013\nWith a form before|0|\u2013\nWith a form after|0|\u2013\n"
           "With both|0|\u2013\nRecorded but not expected|0|\u2013\n");
}
