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

/* Of items that are all needed; those that an empty cell counts for are not among them. */
static char *all_words(const Instrument *instrument, const bool needed[], bool is_single)
{
    size_t n = 0, last = 0;
    for (size_t i = 0; i < instrument->n_items; i++)
        if (needed[i]) {
            last = i;
            n++;
        }
    if (n == 0)
        return g_strdup("an answer that counts");
    if (n == 1)
        return is_single ? g_strdup("its only item") : g_strdup_printf("item %s", instrument->items[last].id);
    return n == 2 ? g_strdup("both items") : g_strdup_printf("all %zu items", n);
}

/* Whether an empty item may count in the score, where one that was refused leaves it missing. */
static bool has_blanks(const Questionnaire *questionnaire, const Score *score)
{
    const Instrument *instrument = questionnaire->instrument;
    g_autofree bool *items = g_new0(bool, instrument->n_items);
    score_mark_items(instrument, score, items);
    for (size_t i = 0; i < instrument->n_items; i++)
        if (items[i] && questionnaire->asked[i] && !isnan(instrument->items[i].blank))
            return true;
    return false;
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
    size_t n_terms = 0;
    bool all = mark_needed(questionnaire, score, needed), has_parts = false;
    for (size_t i = 0; i < score->n_terms; i++) {
        n_terms += score->terms[i].is_score || questionnaire->asked[score->terms[i].index];
        has_parts = has_parts || score->terms[i].is_score;
    }
    if (all) {
        g_autofree char *words = all_words(instrument, needed, score->n_terms == 1);
        return g_strconcat(words, has_blanks(questionnaire, score) ? " and no refused answer" : "", NULL);
    }
    if (n_terms == 1 && has_parts)
        return score_rule_words(questionnaire, &instrument->scores[score->terms[0].index]);
    if (score->minimum < score->n_terms)
        return g_strdup_printf("%zu of %zu %ss", score->minimum, n_terms, has_parts ? "part" : "item");
    return part_words(questionnaire, score);
}
