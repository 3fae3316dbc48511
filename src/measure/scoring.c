#include "measure/scoring.h"

#include "measure/outcome.h"

#include <math.h>

#define MISSING_BITS 31

typedef struct {
    const Questionnaire *questionnaire;
    const double *answers;
    const ScoreResult *results;
} Form;

/* What the terms of a score come to. */
typedef struct {
    double sum, scale;  /* of weight * term, and of the magnitudes of that */
    size_t existing;    /* terms that the study's files have */
    size_t counted;     /* of those, terms with a number */
    size_t answered;    /* of those, terms with an answer: a blank that counts is none */
    guint32 missing;    /* as ScoreResult.missing */
    bool is_impossible; /* a term is */
    bool is_doubtful;   /* a term is */
} Terms;

static bool has_any_answer(const Questionnaire *questionnaire, const double answers[])
{
    for (size_t i = 0; i < questionnaire->instrument->n_items; i++)
        if (isfinite(answers[i]))
            return true;
    return false;
}

static double item_count(const Item *item, const Score *score, double answer)
{
    if (score->recode != NULL)
        return score->recode[(size_t)(answer - score->recode_low)];
    return item->recode != NULL ? item->recode[(size_t)(answer - item->low)] : answer;
}

static inline double term_value(const Form *form, const Score *score, const Term *term)
{
    if (term->is_score)
        return form->results[term->index].value;
    const Item *item = &form->questionnaire->instrument->items[term->index];
    double answer = form->answers[term->index];
    if (isfinite(answer))
        return item_count(item, score, answer);
    bool counts = answer != ANSWER_REFUSED && !isnan(item->blank) &&
                  questionnaire_has_term(form->questionnaire, term) &&
                  has_any_answer(form->questionnaire, form->answers);
    return counts ? item->blank : (double)NAN;
}

/* Whether absent optional items are as if the score did not name them. */
static bool terms_are_alike(const Score *score)
{
    return score->kind == SCORE_SUM || score->kind == SCORE_MEAN || score->kind == SCORE_CONES;
}

/* Sums are kept in variables of their own while the terms are gone through: a structure would live in memory. */
static Terms gather(const Form *form, const Score *score)
{
    const bool *asked = terms_are_alike(score) ? form->questionnaire->asked : NULL;
    double sum = 0, scale = 0;
    size_t existing = 0, counted = 0, answered = 0;
    guint32 missing = 0;
    bool is_impossible = false, is_doubtful = false;
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        const ScoreResult *result = term->is_score ? &form->results[term->index] : NULL;
        if (result == NULL && asked != NULL && !asked[term->index])
            continue;
        double value = result != NULL ? result->value : term_value(form, score, term);
        bool is_number = !isnan(value);
        existing++;
        answered += result != NULL ? result->state != SCORE_NOT_ANSWERED : isfinite(form->answers[term->index]) ? 1 : 0;
        counted += is_number ? 1 : 0;
        missing |= is_number ? 0 : 1U << MIN(i, MISSING_BITS);
        is_impossible |= result != NULL && result->state == SCORE_NOT_POSSIBLE;
        is_doubtful |= result != NULL && result->is_doubtful;
        sum += is_number ? term->weight * value : 0;
        scale += is_number ? fabs(term->weight * value) : 0;
    }
    return (Terms){sum, scale, existing, counted, answered, missing, is_impossible, is_doubtful};
}

static bool is_enough(const Score *score, const Terms *terms)
{
    bool may_miss = score->kind == SCORE_SUM || score->kind == SCORE_MEAN || score->kind == SCORE_WEIGHTED;
    size_t needed = may_miss && score->minimum < score->n_terms ? score->minimum : terms->existing;
    size_t least = score->kind == SCORE_CONES ? 2 : 1;
    return terms->counted >= MAX(needed, least);
}

static Outcome operate_sum(const Form *form, const Score *score, const Terms *terms)
{
    (void)form;
    if (!score->is_prorated || terms->counted == terms->existing)
        return (Outcome){terms->sum, terms->scale};
    double terms_asked = (double)terms->existing, counted = (double)terms->counted;
    return (Outcome){terms->sum * terms_asked / counted, terms->scale * terms_asked / counted};
}

static Outcome operate_mean(const Form *form, const Score *score, const Terms *terms)
{
    (void)form;
    (void)score;
    return (Outcome){terms->sum / (double)terms->counted, terms->scale / (double)terms->counted};
}

static Outcome operate_ratio(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double above = term_value(form, score, &score->terms[0]), below = term_value(form, score, &score->terms[1]);
    return outcome_ratio(above, below);
}

static Outcome operate_hours(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double from = term_value(form, score, &score->terms[0]), to = term_value(form, score, &score->terms[1]);
    return outcome_hours(from, to);
}

static Outcome operate_cones(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double sum = 0, before = (double)NAN;
    size_t place = 0;
    for (size_t i = 0; i < score->n_terms; i++) {
        if (!questionnaire_has_term(form->questionnaire, &score->terms[i]))
            continue;
        double girth = term_value(form, score, &score->terms[i]);
        if (!isnan(before))
            sum += (double)(i - place) * (before * before + before * girth + girth * girth);
        before = girth;
        place = i;
    }
    double height = form->questionnaire->parameters[form->questionnaire->instrument->cone_height];
    double volume = height * sum / (12 * G_PI);
    return (Outcome){volume, volume};
}

static Outcome operate_value_set(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double given[INSTRUMENT_ITEMS_MAX];
    for (size_t i = 0; i < score->n_terms; i++) {
        double answer = form->answers[score->terms[i].index];
        given[i] = isfinite(answer) ? answer : term_value(form, score, &score->terms[i]);
    }
    double value = value_set_index(form->questionnaire->value_set, given);
    return (Outcome){value, 1};
}

static Outcome operate(const Form *form, const Score *score, const Terms *terms)
{
    static Outcome (*const operations[])(const Form *, const Score *, const Terms *) = {
        [SCORE_SUM] = operate_sum,     [SCORE_MEAN] = operate_mean,           [SCORE_WEIGHTED] = operate_sum,
        [SCORE_OF] = operate_sum,      [SCORE_RATIO] = operate_ratio,         [SCORE_HOURS] = operate_hours,
        [SCORE_CONES] = operate_cones, [SCORE_VALUE_SET] = operate_value_set,
    };
    return operations[score->kind](form, score, terms);
}

static ScoreResult score_form(const Form *form, const Score *score)
{
    Terms terms = gather(form, score);
    ScoreResult result = {.value = (double)NAN, .missing = terms.missing};
    bool has_rule = score->kind != SCORE_VALUE_SET || form->questionnaire->value_set != NULL;
    if (terms.is_impossible)
        result.state = SCORE_NOT_POSSIBLE;
    else if (!has_rule || (!is_enough(score, &terms) && terms.answered == 0))
        result.state = SCORE_NOT_ANSWERED;
    else if (!is_enough(score, &terms))
        result.state = SCORE_INCOMPLETE;
    if (result.state != SCORED)
        return result;
    result.is_doubtful = terms.is_doubtful;
    outcome_settle(score, operate(form, score, &terms), &result);
    return result;
}

ScoreResult scoring_one(const Questionnaire *questionnaire, const Score *score, const double answers[],
                        const ScoreResult results[])
{
    Form form = {questionnaire, answers, results};
    return score_form(&form, score);
}

void scoring_run(const Questionnaire *questionnaire, const double answers[], ScoreResult results[])
{
    for (size_t i = 0; i < questionnaire->instrument->n_scores; i++)
        results[i] = scoring_one(questionnaire, &questionnaire->instrument->scores[i], answers, results);
}

double scoring_term(const Questionnaire *questionnaire, const Score *score, size_t i, const double answers[],
                    const ScoreResult results[])
{
    Form form = {questionnaire, answers, results};
    return term_value(&form, score, &score->terms[i]);
}
