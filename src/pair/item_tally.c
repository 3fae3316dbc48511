#include "pair/item_tally.h"

#include "measure/form_answers.h"

static bool is_whole(double value)
{
    return value == rint(value);
}

/* True when whatever is answered to the item counts a whole number in the score. */
static bool item_is_whole(const Item *item, const Score *score)
{
    const double *counts = score->recode != NULL ? score->recode : item->recode;
    size_t n = score->recode != NULL ? score->n_recode : (size_t)(item->high - item->low) + 1;
    if (item->kind != ITEM_WHOLE || (!isnan(item->blank) && !is_whole(item->blank)))
        return false;
    for (size_t i = 0; counts != NULL && i < n; i++)
        if (!is_whole(counts[i]))
            return false;
    return true;
}

static bool term_is_whole(const Instrument *instrument, const Score *score, const Term *term)
{
    if (term->is_score)
        return instrument->scores[term->index].is_whole;
    return item_is_whole(&instrument->items[term->index], score);
}

/* Writes the terms to collect and returns how many; 0 where the score is not of that kind. */
static size_t find_terms(const Measure *measure, size_t terms[])
{
    const Questionnaire *questionnaire = measure->questionnaire;
    const Score *score = measure->score;
    size_t k = 0;
    if (score->kind != SCORE_SUM && score->kind != SCORE_MEAN)
        return 0;
    for (size_t i = 0; i < score->n_terms; i++) {
        if (!questionnaire_has_term(questionnaire, &score->terms[i]))
            continue;
        if (!term_is_whole(questionnaire->instrument, score, &score->terms[i]))
            return 0;
        terms[k++] = i;
    }
    return k < 2 ? 0 : k;
}

/* (transfer full) */
static ScoringPlan *plan_terms(const Measure *measure)
{
    const Score *score = measure->score;
    g_autofree bool *wanted = g_new0(bool, measure->instrument->n_scores);
    for (size_t i = 0; i < score->n_terms; i++)
        if (score->terms[i].is_score)
            wanted[score->terms[i].index] = true;
    return scoring_plan_new(measure->questionnaire, wanted);
}

void item_tally_init(ItemTally *tally, const Measure *measure)
{
    *tally = (ItemTally){.measure = measure};
    if (measure->questionnaire == NULL)
        return;
    g_autofree size_t *terms = g_new(size_t, measure->score->n_terms);
    size_t k = find_terms(measure, terms);
    if (k == 0)
        return;
    tally->moments = item_moments_new(k);
    tally->terms = g_steal_pointer(&terms);
    tally->plan = plan_terms(measure);
    tally->answers = g_new(double, measure->instrument->n_items);
    tally->results = g_new(ScoreResult, measure->instrument->n_scores);
    tally->values = g_new(gint32, k);
}

void item_tally_clear(ItemTally *tally)
{
    item_moments_clear(&tally->moments);
    g_clear_pointer(&tally->terms, g_free);
    g_clear_pointer(&tally->plan, scoring_plan_free);
    g_clear_pointer(&tally->answers, g_free);
    g_clear_pointer(&tally->results, g_free);
    g_clear_pointer(&tally->values, g_free);
}

bool item_tally_add(ItemTally *tally, const double answers[])
{
    const Questionnaire *questionnaire = tally->measure->questionnaire;
    scoring_plan_run(tally->plan, answers, tally->results);
    for (size_t i = 0; i < tally->moments.k; i++) {
        double value = scoring_term(questionnaire, tally->measure->score, tally->terms[i], answers, tally->results);
        if (!is_whole(value) || fabs(value) > ITEM_MOMENTS_VALUE)
            return false;
        tally->values[i] = (gint32)value;
    }
    item_moments_add(&tally->moments, tally->values);
    return true;
}

static bool add_form(ItemTally *tally, const Part *part, const Form *form)
{
    return form_answers(part, tally->measure->questionnaire, form->row, form->slot, tally->answers) &&
           item_tally_add(tally, tally->answers);
}

void item_tally_patient(ItemTally *tally, const Visits *visits)
{
    for (guint i = 0; i < visits->visits->len; i++) {
        const Form *form = g_array_index(visits->visits, Visit, i).pre;
        if (form != NULL && add_form(tally, &visits->assessments->parts[form->part], form))
            return;
    }
}
