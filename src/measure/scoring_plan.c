#include "measure/scoring_plan.h"

#include "measure/outcome.h"

#include <string.h>

/* Places for what outcomes become. Sums of whole answers are few; where times and ratios are, there are many. */
enum {
    KEPT_WHOLE = 128,
    KEPT_BITS = 11,
    KEPT_MANY = 1 << KEPT_BITS,
};

/* What the terms of a score come to where none is missing. */
typedef enum {
    STEP_SUM, /* or mean */
    STEP_RATIO,
    STEP_HOURS,
    STEP_OTHER, /* scoring_one() alone knows */
} StepKind;

/* What a result of its terms made of a score, and nothing else is to be said of; `outcome` NaN: nothing is kept. */
typedef struct {
    double outcome, value;
} Kept;

/* One score. Its terms are places in the form's counts: the items', then the scores'. */
typedef struct {
    StepKind kind;
    const Score *score;
    size_t index; /* of the score */
    size_t *places;
    double *weights;
    size_t n;
    double divisor; /* of the sum */
    bool is_whole;  /* the terms are whole numbers */
    Kept *kept;     /* KEPT_WHOLE or KEPT_MANY, see kept_place(); a newcomer evicts */
} Step;

struct ScoringPlan {
    const Questionnaire *questionnaire;
    Step *steps;
    size_t n_steps;
    size_t *recoded; /* items that do not count as they are answered, or count where they are empty */
    size_t n_recoded;
    bool any_blank; /* some item counts where it is empty */
};

static StepKind kind_of(const Score *score)
{
    static const StepKind kinds[] = {
        [SCORE_SUM] = STEP_SUM,     [SCORE_MEAN] = STEP_SUM,        [SCORE_WEIGHTED] = STEP_SUM,
        [SCORE_OF] = STEP_SUM,      [SCORE_RATIO] = STEP_RATIO,     [SCORE_HOURS] = STEP_HOURS,
        [SCORE_CONES] = STEP_OTHER, [SCORE_VALUE_SET] = STEP_OTHER,
    };
    return score->recode != NULL ? STEP_OTHER : kinds[score->kind];
}

static void plan_kept(const Instrument *instrument, Step *step)
{
    const Score *score = step->score;
    step->is_whole = true;
    for (size_t i = 0; i < score->n_terms; i++) {
        size_t index = score->terms[i].index;
        step->is_whole &=
            score->terms[i].is_score ? instrument->scores[index].is_whole : instrument->items[index].kind == ITEM_WHOLE;
    }
    size_t n = step->is_whole ? KEPT_WHOLE : KEPT_MANY;
    step->kept = g_new(Kept, n);
    for (size_t i = 0; i < n; i++)
        step->kept[i].outcome = (double)NAN;
}

/* Optional items that no file has are no terms of a sum or a mean. */
static void plan_step(const Questionnaire *questionnaire, size_t index, Step *step)
{
    const Score *score = &questionnaire->instrument->scores[index];
    bool drops = score->kind == SCORE_SUM || score->kind == SCORE_MEAN;
    *step = (Step){.kind = kind_of(score), .score = score, .index = index};
    step->places = g_new(size_t, score->n_terms);
    step->weights = g_new(double, score->n_terms);
    for (size_t i = 0; i < score->n_terms; i++) {
        const Term *term = &score->terms[i];
        if (drops && !questionnaire_has_term(questionnaire, term))
            continue;
        step->places[step->n] = term->index + (term->is_score ? questionnaire->instrument->n_items : 0);
        step->weights[step->n++] = term->weight;
    }
    bool may_lack = score->minimum < score->n_terms && step->n < score->minimum;
    if (may_lack || step->n == 0)
        step->kind = STEP_OTHER;
    step->divisor = score->kind == SCORE_MEAN ? (double)step->n : 1;
    plan_kept(questionnaire->instrument, step);
}

/* Marks what the marked scores are made of, too: scores come after theirs. (transfer full) */
static bool *mark_behind(const Instrument *instrument, const bool wanted[])
{
    bool *marked = g_new(bool, instrument->n_scores);
    for (size_t i = 0; i < instrument->n_scores; i++)
        marked[i] = wanted == NULL || wanted[i];
    for (size_t i = instrument->n_scores; i-- > 0;)
        for (size_t k = 0; k < instrument->scores[i].n_terms && marked[i]; k++)
            if (instrument->scores[i].terms[k].is_score)
                marked[instrument->scores[i].terms[k].index] = true;
    return marked;
}

ScoringPlan *scoring_plan_new(const Questionnaire *questionnaire, const bool wanted[])
{
    const Instrument *instrument = questionnaire->instrument;
    ScoringPlan *plan = g_new0(ScoringPlan, 1);
    g_autofree bool *marked = mark_behind(instrument, wanted);
    plan->questionnaire = questionnaire;
    plan->steps = g_new0(Step, instrument->n_scores);
    for (size_t i = 0; i < instrument->n_scores; i++)
        if (marked[i])
            plan_step(questionnaire, i, &plan->steps[plan->n_steps++]);
    plan->recoded = g_new(size_t, instrument->n_items + 1);
    for (size_t i = 0; i < instrument->n_items; i++) {
        const Item *item = &instrument->items[i];
        bool counts_blank = !isnan(item->blank) && questionnaire_has_item(questionnaire, i);
        if (item->recode != NULL || counts_blank)
            plan->recoded[plan->n_recoded++] = i;
        plan->any_blank |= counts_blank;
    }
    return plan;
}

void scoring_plan_free(ScoringPlan *plan)
{
    if (plan == NULL)
        return;
    for (size_t i = 0; i < plan->n_steps; i++) {
        g_free(plan->steps[i].places);
        g_free(plan->steps[i].weights);
        g_free(plan->steps[i].kept);
    }
    g_free(plan->steps);
    g_free(plan->recoded);
    g_free(plan);
}

static bool has_any(const double answers[], size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (isfinite(answers[i]))
            return true;
    return false;
}

/* What each item counts; NaN where it is missing. */
static void count_items(const ScoringPlan *plan, const double answers[], double counts[])
{
    const Instrument *instrument = plan->questionnaire->instrument;
    bool blanks_count = plan->any_blank && has_any(answers, instrument->n_items);
    for (size_t i = 0; i < instrument->n_items; i++)
        counts[i] = answers[i] == ANSWER_REFUSED ? (double)NAN : answers[i];
    for (size_t i = 0; i < plan->n_recoded; i++) {
        size_t index = plan->recoded[i];
        const Item *item = &instrument->items[index];
        double answer = answers[index];
        if (isfinite(answer))
            counts[index] = item->recode != NULL ? item->recode[(size_t)(answer - item->low)] : answer;
        else if (isnan(answer) && blanks_count && questionnaire_has_item(plan->questionnaire, index))
            counts[index] = item->blank;
    }
}

/* NaN where a term is missing. The order of the additions is that of scoring_run(). */
static inline Outcome sum_of(const Step *step, const double counts[])
{
    double sum = 0, scale = 0;
    for (size_t i = 0; i < step->n; i++) {
        double value = step->weights[i] * counts[step->places[i]];
        sum += value;
        scale += fabs(value);
    }
    return step->divisor == 1 ? (Outcome){sum, scale} : (Outcome){sum / step->divisor, scale / step->divisor};
}

static inline Outcome come_to(const Step *step, const double counts[])
{
    switch (step->kind) {
    case STEP_SUM:
        return sum_of(step, counts);
    case STEP_RATIO:
        return outcome_ratio(counts[step->places[0]], counts[step->places[1]]);
    case STEP_HOURS:
        return outcome_hours(counts[step->places[0]], counts[step->places[1]]);
    default:
        return (Outcome){(double)NAN, (double)NAN};
    }
}

static Kept *kept_place(const Step *step, double outcome)
{
    guint64 bits = 0;
    if (step->is_whole)
        return &step->kept[outcome >= 0 && outcome < KEPT_WHOLE ? (size_t)outcome : 0];
    memcpy(&bits, &outcome, sizeof bits);
    return &step->kept[bits * G_GUINT64_CONSTANT(0x9e3779b97f4a7c15) >> (64 - KEPT_BITS)];
}

/* Answers are few, and so are their sums: mostly it is known what becomes of one. That is said by the outcome alone
 * where it is its own scale, because no term is below 0. */
static inline void settle(const Step *step, Outcome outcome, ScoreResult *result)
{
    Kept *kept = kept_place(step, outcome.value);
    *result = (ScoreResult){.value = kept->value};
    if (kept->outcome == outcome.value && outcome.scale == outcome.value)
        return;
    outcome_settle(step->score, outcome, result);
    if (outcome.scale == outcome.value && result->state == SCORED && !result->is_doubtful)
        *kept = (Kept){outcome.value, result->value};
}

/* A doubtful score counts as none here: what is made of it goes the long way, and is doubtful itself. */
void scoring_plan_run(ScoringPlan *plan, const double answers[], ScoreResult results[])
{
    double counts[INSTRUMENT_ITEMS_MAX + INSTRUMENT_SCORES_MAX];
    size_t n_items = plan->questionnaire->instrument->n_items;
    count_items(plan, answers, counts);
    for (size_t i = 0; i < plan->n_steps; i++) {
        const Step *step = &plan->steps[i];
        ScoreResult *result = &results[step->index];
        Outcome outcome = come_to(step, counts);
        if (isnan(outcome.value))
            *result = scoring_one(plan->questionnaire, step->score, answers, results);
        else
            settle(step, outcome, result);
        counts[n_items + step->index] = result->is_doubtful ? (double)NAN : result->value;
    }
}
