#include "design/instrument_library.h"
#include "support/vector_tables.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#define TABLE_ADDRESS(name) &name##_vectors,
static const VectorTable *const tables[] = {VECTOR_TABLES(TABLE_ADDRESS)};

Test(instruments_registry, every_form_scores_as_its_table_says)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        vectors_hold(tables[i]);
}

static const VectorTable *table_of(const char *instrument)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        if (strcmp(tables[i]->instrument, instrument) == 0)
            return tables[i];
    return NULL;
}

/* Strikes off what the form shows of each score: seen[score * VECTOR_KINDS + kind]. */
static void see_vector(const VectorTable *table, const ScoreVector *vector, bool seen[])
{
    g_autoptr(ScoredForm) form = form_score(table->instrument, vector->answers);
    for (size_t i = 0; i < form->instrument->n_scores; i++) {
        for (VectorKind kind = VECTOR_LOWEST; kind < VECTOR_OTHER; kind++) {
            bool may_show =
                vector->kind == kind || (vector->kind == VECTOR_ONE_MISSING && kind == VECTOR_TOO_MANY_MISSING);
            if (may_show && form_shows(form, vector->scores, i, kind))
                seen[i * VECTOR_KINDS + kind] = true;
        }
    }
}

/* False for steps, and for scores that a study's value set gives: those have tests of their own. */
static bool is_by_answers(const Score *score)
{
    return !score->hidden && score->kind != SCORE_VALUE_SET;
}

static void expect_all_kinds(const VectorTable *table)
{
    static const char *const words[] = {
        "every answer at its lowest", "every answer at its highest", "mixed answers", "one answer missing",
        "too many missing",           "an answer out of range"};
    g_autoptr(GError) error = NULL;
    g_autoptr(Instrument) instrument = instrument_load(table->instrument, NULL, &error);
    cr_assert_not_null(instrument, "%s", error == NULL ? "" : error->message);
    g_autofree bool *seen = g_new0(bool, instrument->n_scores *VECTOR_KINDS);
    for (size_t i = 0; i < table->n; i++)
        see_vector(table, &table->vectors[i], seen);
    for (size_t i = 0; i < instrument->n_scores; i++)
        for (size_t kind = 0; kind < G_N_ELEMENTS(words) && is_by_answers(&instrument->scores[i]); kind++)
            cr_expect(seen[i * VECTOR_KINDS + kind], "%s: no form shows score '%s' with %s", table->instrument,
                      instrument->scores[i].name, words[kind]);
}

Test(instruments_registry, every_score_that_ships_has_a_form_of_each_kind)
{
    const char *const *names = instrument_shipped_names();
    cr_assert_not_null(names[0]);
    for (size_t i = 0; names[i] != NULL; i++) {
        const VectorTable *table = table_of(names[i]);
        cr_expect_not_null(table, "%s ships without a form that tests it", names[i]);
        if (table != NULL)
            expect_all_kinds(table);
    }
}

static void expect_in_range(const VectorTable *table, const ScoredForm *form)
{
    for (size_t i = 0; i < form->instrument->n_scores; i++) {
        const Score *score = &form->instrument->scores[i];
        double value = form->results[i].value, slack = isfinite(score->high) ? 1e-9 * (score->high - score->low) : 0;
        if (form->results[i].state == SCORED)
            cr_expect(value >= score->low - slack && value <= score->high + slack, "%s: score '%s' is %.17g",
                      table->instrument, score->name, value);
    }
}

/* A score outside its range is refused as data are read. */
Test(instruments_registry, every_score_lies_in_its_range)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        for (size_t j = 0; j < tables[i]->n; j++) {
            g_autoptr(ScoredForm) form = form_score(tables[i]->instrument, tables[i]->vectors[j].answers);
            expect_in_range(tables[i], form);
        }
}

Test(instruments_registry, every_table_is_of_a_shipped_definition)
{
    for (size_t i = 0; i < G_N_ELEMENTS(tables); i++)
        cr_expect(g_strv_contains(instrument_shipped_names(), tables[i]->instrument), "%s does not ship",
                  tables[i]->instrument);
}
