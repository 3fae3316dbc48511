#include "measure/scoring.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define MISSING_BITS 31
/* By how much a result may be off where each step rounds once: a few units in the last place. */
#define ROUNDING        (64 * DBL_EPSILON)
#define EDGE_DIGITS     12
#define WHOLE_TOLERANCE 1e-9
#define MINUTES_A_DAY   1440

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

/* A result and the largest number that took part in it. */
typedef struct {
    double value, scale;
} Outcome;

static bool is_asked(const Questionnaire *questionnaire, const Term *term)
{
    return term->is_score || questionnaire->asked == NULL || questionnaire->asked[term->index];
}

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
    bool counts = answer != ANSWER_REFUSED && !isnan(item->blank) && is_asked(form->questionnaire, term) &&
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
    double value = below != 0 ? above / below : (double)NAN;
    return (Outcome){value, fabs(value)};
}

static Outcome operate_hours(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double from = term_value(form, score, &score->terms[0]), to = term_value(form, score, &score->terms[1]);
    double minutes = to >= from ? to - from : to - from + MINUTES_A_DAY;
    return (Outcome){minutes / 60, minutes / 60};
}

static Outcome operate_cones(const Form *form, const Score *score, const Terms *terms)
{
    (void)terms;
    double sum = 0, before = (double)NAN;
    size_t place = 0;
    for (size_t i = 0; i < score->n_terms; i++) {
        if (!is_asked(form->questionnaire, &score->terms[i]))
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
    Outcome outcome = operations[score->kind](form, score, terms);
    if (score->times != 1 || score->divide != 1) {
        outcome.value = outcome.value * score->times / score->divide;
        outcome.scale = fabs(outcome.scale * score->times / score->divide);
    }
    outcome.value += score->plus;
    outcome.scale = MAX(outcome.scale, fabs(score->plus));
    return outcome;
}

/* How many digits after the point make 12 with those of `scale` before it, or a little more: from its power of two,
 * without a search, whose branches nothing predicts. At most 22. */
static size_t digits_below(double scale)
{
    guint64 bits = 0;
    memcpy(&bits, &scale, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
    int before = exponent >= 0 ? exponent * 1233 / 4096 : -((-exponent * 1233 + 4095) / 4096);
    return (size_t)CLAMP(EDGE_DIGITS - 1 - before, 0, 22);
}

/* The value to 12 digits, counted from the leading one of `scale`. Whole numbers are so already. */
static double to_digits(double value, double scale)
{
    /* Powers of ten that a double holds exactly. */
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (!(fabs(value) < 1e15) || value == (double)(gint64)value)
        return value;
    size_t digits = digits_below(scale);
    while (digits > 0 && scale * powers[digits] >= powers[EDGE_DIGITS])
        digits--;
    return rint(value * powers[digits]) / powers[digits] + 0.0; /* no -0 */
}

static double banded(const Score *score, double result)
{
    for (size_t i = 0; i < score->n_bands; i++)
        if (limits_hold(&score->bands[i].limits, result))
            return score->bands[i].value;
    return (double)NAN;
}

static double looked_up(const Score *score, double result)
{
    double place = rint(result) - score->table_first;
    bool is_there = fabs(result - rint(result)) <= WHOLE_TOLERANCE && place >= 0 && place < (double)score->n_table;
    return is_there ? score->table[(size_t)place] : (double)NAN;
}

static void settle(const Score *score, const Outcome *outcome, ScoreResult *result)
{
    double value = outcome->value, edge = to_digits(value, outcome->scale);
    if (fabs(edge - value) <= ROUNDING * outcome->scale)
        value = edge;
    bool is_possible = !score->has_valid || limits_hold(&score->valid, edge);
    result->is_doubtful |= score->has_doubtful && limits_hold(&score->doubtful, edge);
    if (score->bands != NULL)
        value = banded(score, edge);
    else if (score->table != NULL)
        value = looked_up(score, edge);
    if (!is_possible || isnan(value)) {
        *result = (ScoreResult){.value = (double)NAN, .state = SCORE_NOT_POSSIBLE, .missing = result->missing};
        return;
    }
    result->value = value;
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
    Outcome outcome = operate(form, score, &terms);
    settle(score, &outcome, &result);
    return result;
}

void scoring_run(const Questionnaire *questionnaire, const double answers[], ScoreResult results[])
{
    Form form = {questionnaire, answers, results};
    for (size_t i = 0; i < questionnaire->instrument->n_scores; i++)
        results[i] = score_form(&form, &questionnaire->instrument->scores[i]);
}

double scoring_term(const Questionnaire *questionnaire, const Score *score, size_t i, const double answers[],
                    const ScoreResult results[])
{
    Form form = {questionnaire, answers, results};
    return term_value(&form, score, &score->terms[i]);
}
