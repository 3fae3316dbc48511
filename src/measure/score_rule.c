#include "measure/score_rule.h"

#include <math.h>

/* The parts of a score that a finding names one by one. */
#define PARTS_NAMED 4

/* Sets needed[item] for all that a score without a rule for missing answers needs; false where a score behind it has
 * one. */
static bool mark_needed(const Questionnaire *questionnaire, const Score *score, bool needed[])
{
    bool all = score->minimum == score->n_terms || score->minimum == 0;
    for (size_t i = 0; i < score->n_terms && all; i++) {
        const Term *term = &score->terms[i];
        const Item *item = term->is_score ? NULL : &questionnaire->instrument->items[term->index];
        if (term->is_score)
            all = mark_needed(questionnaire, &questionnaire->instrument->scores[term->index], needed);
        else if (questionnaire->asked[term->index] && isnan(item->blank))
            needed[term->index] = true;
    }
    return all;
}

static char *all_words(size_t n, const char *what)
{
    if (n == 1)
        return g_strdup_printf("its only %s", what);
    return n == 2 ? g_strdup_printf("both %ss", what) : g_strdup_printf("all %zu %ss", n, what);
}

/* "Function (8 of 9 items), Overall impact (both items) and Symptoms (all 10 items)"; of many only how many. */
static char *part_words(const Questionnaire *questionnaire, const Score *score)
{
    GString *words = g_string_new(NULL);
    if (score->n_terms > PARTS_NAMED)
        g_string_append_printf(words, "all %zu parts", score->n_terms);
    for (size_t i = 0; i < score->n_terms && score->n_terms <= PARTS_NAMED; i++) {
        const Term *term = &score->terms[i];
        const Score *part = term->is_score ? &questionnaire->instrument->scores[term->index] : NULL;
        g_autofree char *rule = part == NULL ? NULL : score_rule_words(questionnaire, part);
        g_string_append(words, i == 0 ? "" : i + 1 == score->n_terms ? " and " : ", ");
        if (part == NULL)
            g_string_append_printf(words, "item %s", questionnaire->instrument->items[term->index].id);
        else
            g_string_append_printf(words, "%s (%s)", part->label, rule);
    }
    return g_string_free(words, FALSE);
}

char *score_rule_words(const Questionnaire *questionnaire, const Score *score)
{
    const Instrument *instrument = questionnaire->instrument;
    g_autofree bool *needed = g_new0(bool, instrument->n_items);
    size_t n_items = 0, n_terms = 0;
    bool all = mark_needed(questionnaire, score, needed), has_parts = false;
    for (size_t i = 0; i < instrument->n_items; i++)
        n_items += needed[i];
    for (size_t i = 0; i < score->n_terms; i++) {
        n_terms += score->terms[i].is_score || questionnaire->asked[score->terms[i].index];
        has_parts = has_parts || score->terms[i].is_score;
    }
    if (all)
        return all_words(n_items, "item");
    if (n_terms == 1 && has_parts)
        return score_rule_words(questionnaire, &instrument->scores[score->terms[0].index]);
    if (score->minimum < score->n_terms)
        return g_strdup_printf("%zu of %zu %ss", score->minimum, n_terms, has_parts ? "part" : "item");
    return part_words(questionnaire, score);
}
