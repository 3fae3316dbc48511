#include "measure/form_scores.h"

#include "base/number.h"
#include "measure/allowed.h"
#include "measure/score_rule.h"

#include <math.h>

/* By how much, of its range, a score may miss an end by rounding. */
#define ROUNDING 1e-9

struct FormTrouble {
    FindingCode code;
    const Measure *measure;
    const Score *cause; /* of an impossible or doubtful result: the score it began with; else the measure's */
    double value;       /* out of range */
};

/* For the scores of measures, or for all. (transfer full) */
static ScoringPlan *plan_of(const Study *study, const Questionnaire *questionnaire, bool all)
{
    g_autofree bool *wanted = g_new0(bool, questionnaire->instrument->n_scores);
    if (all)
        return scoring_plan_new(questionnaire, NULL);
    for (size_t m = 0; m < study->n_measures; m++)
        if (study->measures[m].questionnaire == questionnaire)
            wanted[study->measures[m].score - questionnaire->instrument->scores] = true;
    return scoring_plan_new(questionnaire, wanted);
}

void form_scores_init(FormScores *forms, Part *part, bool keeps)
{
    const Study *study = part->study;
    size_t most_items = 0, most_scores = 0;
    *forms = (FormScores){.part = part};
    for (size_t q = 0; q < study->n_questionnaires; q++) {
        forms->n_held += part->holds[q];
        most_items = MAX(most_items, study->questionnaires[q]->instrument->n_items);
        most_scores = MAX(most_scores, study->questionnaires[q]->instrument->n_scores);
    }
    if (forms->n_held == 0)
        return;
    forms->plans = g_new0(ScoringPlan *, study->n_questionnaires);
    for (size_t q = 0; q < study->n_questionnaires; q++)
        if (part->holds[q])
            forms->plans[q] = plan_of(study, study->questionnaires[q], keeps);
    if (keeps) {
        part->made = made_scores_new(study, part->times_per_row);
        forms->made = g_new0(guint32, made_scores_room(study, part->times_per_row));
    }
    forms->answers = g_new(double, most_items);
    forms->results = g_new(ScoreResult, most_scores);
    forms->troubles = g_new(FormTrouble, study->n_measures * part->times_per_row);
}

void form_scores_clear(FormScores *forms)
{
    for (size_t q = 0; forms->plans != NULL && q < forms->part->study->n_questionnaires; q++)
        scoring_plan_free(forms->plans[q]);
    g_clear_pointer(&forms->plans, g_free);
    g_clear_pointer(&forms->made, g_free);
    g_clear_pointer(&forms->answers, g_free);
    g_clear_pointer(&forms->results, g_free);
    g_clear_pointer(&forms->troubles, g_free);
}

static bool is_held(const FormScores *forms, const Questionnaire *questionnaire)
{
    const Study *study = forms->part->study;
    for (size_t q = 0; q < study->n_questionnaires; q++)
        if (study->questionnaires[q] == questionnaire)
            return forms->part->holds[q];
    return false;
}

static guint32 slots_of(const FormScores *forms, guint32 at)
{
    const Part *part = forms->part;
    return part->times_per_row == 1 ? 1 : at & study_file_times(part->study, part->file);
}

bool form_scores_make(const FormScores *forms, size_t index)
{
    const Part *part = forms->part;
    if (forms->n_held == 0)
        return false;
    const Measure *measure = &part->study->measures[index / part->times_per_row];
    size_t slot = index % part->times_per_row;
    return measure->questionnaire != NULL && is_held(forms, measure->questionnaire) &&
           (slots_of(forms, measure->at) >> slot & 1) != 0;
}

void form_scores_drop(const FormScores *forms, guint32 items[], int time)
{
    const Part *part = forms->part;
    for (size_t q = 0; forms->n_held > 0 && q < part->study->n_questionnaires; q++) {
        const Questionnaire *questionnaire = part->study->questionnaires[q];
        if (part->times_per_row > 1 || time == TIME_NONE || (questionnaire->at >> time & 1) != 0)
            continue;
        for (size_t i = 0; i < questionnaire->instrument->n_items; i++)
            items[part_item(part, questionnaire, i, 0)] = 0;
    }
}

/* Takes the answers of slot k; false where none is given. */
static bool take_answers(FormScores *forms, const Questionnaire *questionnaire, const guint32 items[], size_t k)
{
    const ValueTable *values = &forms->part->item_values[questionnaire->first_item];
    const guint32 *codes = &items[part_item(forms->part, questionnaire, 0, k)];
    size_t n_items = questionnaire->instrument->n_items, step = forms->part->times_per_row;
    double *answers = forms->answers;
    guint32 any = 0;
    for (size_t i = 0; i < n_items; i++) {
        guint32 code = codes[i * step];
        answers[i] = values[i].values[code];
        any |= code;
    }
    return any != 0;
}

static const Score *score_at(const FormScores *forms, const Questionnaire *questionnaire, size_t index,
                             const ScoreResult **ret_result)
{
    *ret_result = &forms->results[index];
    return &questionnaire->instrument->scores[index];
}

/* The score with which an impossible or a doubtful result began. */
static const Score *cause_of(const FormScores *forms, const Questionnaire *questionnaire, const Score *score,
                             bool is_doubtful)
{
    for (size_t i = 0; i < score->n_terms; i++) {
        const ScoreResult *result = NULL;
        if (!score->terms[i].is_score)
            continue;
        const Score *term = score_at(forms, questionnaire, score->terms[i].index, &result);
        if (is_doubtful ? result->is_doubtful : result->state == SCORE_NOT_POSSIBLE)
            return cause_of(forms, questionnaire, term, is_doubtful);
    }
    return score;
}

/* Several scores of a form may go back to one. */
static void add_trouble(FormScores *forms, FormTrouble trouble, size_t first)
{
    bool is_shared = trouble.code == FINDING_IMPOSSIBLE_SCORE || trouble.code == FINDING_DOUBTFUL_SCORE;
    for (size_t i = first; i < forms->n_troubles && is_shared; i++)
        if (forms->troubles[i].code == trouble.code && forms->troubles[i].cause == trouble.cause)
            return;
    forms->troubles[forms->n_troubles++] = trouble;
}

/* A value as the measure takes it: 0 where its range does not hold it. */
static guint32 code_of(FormScores *forms, const Measure *measure, double value)
{
    double slack = ROUNDING * (measure->high - measure->low);
    if (value < measure->low - slack || value > measure->high + slack)
        return 0;
    ValueTable *values = &forms->part->values[measure - forms->part->study->measures];
    return value_table_code(values, fmin(fmax(value, measure->low), measure->high));
}

/* The code of one measure's score; `first` is the first trouble of the form. */
static guint32 take_score(FormScores *forms, const Measure *measure, size_t first)
{
    const Questionnaire *questionnaire = measure->questionnaire;
    const ScoreResult *result = &forms->results[measure->score - questionnaire->instrument->scores];
    FormTrouble trouble = {.measure = measure, .cause = measure->score, .value = result->value};
    if (result->state == SCORE_NOT_POSSIBLE) {
        trouble.code = FINDING_IMPOSSIBLE_SCORE;
        trouble.cause = cause_of(forms, questionnaire, measure->score, false);
        add_trouble(forms, trouble, first);
        return 0;
    }
    if (result->state != SCORED) {
        trouble.code = FINDING_SCORE_NOT_FORMED;
        add_trouble(forms, trouble, first);
        return 0;
    }
    guint32 code = code_of(forms, measure, result->value);
    if (code == 0) {
        trouble.code = FINDING_OUT_OF_RANGE;
        add_trouble(forms, trouble, first);
    } else if (result->is_doubtful) {
        trouble.code = FINDING_DOUBTFUL_SCORE;
        trouble.cause = cause_of(forms, questionnaire, measure->score, true);
        add_trouble(forms, trouble, first);
    }
    return code;
}

static void keep_scores(FormScores *forms, size_t q, size_t k, bool is_answered)
{
    MadeScores *made = forms->part->made;
    const Instrument *instrument = forms->part->study->questionnaires[q]->instrument;
    for (size_t s = 0; s < instrument->n_scores; s++) {
        const ScoreResult *result = &forms->results[s];
        bool is_kept = is_answered && result->state == SCORED && !instrument->scores[s].hidden;
        forms->made[made_scores_at(made, q, s, k)] =
            is_kept ? value_table_code(&made->values[q * INSTRUMENT_SCORES_MAX + s], result->value) : 0;
    }
}

static void score_slot(FormScores *forms, size_t q, const guint32 items[], size_t k, int time, guint32 scores[])
{
    const Part *part = forms->part;
    const Questionnaire *questionnaire = part->study->questionnaires[q];
    bool is_answered = take_answers(forms, questionnaire, items, k);
    size_t first = forms->n_troubles;
    if (is_answered)
        scoring_plan_run(forms->plans[q], forms->answers, forms->results);
    if (forms->made != NULL)
        keep_scores(forms, q, k, is_answered);
    for (size_t m = 0; m < part->study->n_measures; m++) {
        const Measure *measure = &part->study->measures[m];
        if (measure->questionnaire != questionnaire)
            continue;
        bool is_asked = time == TIME_NONE || (measure->at >> time & 1) != 0;
        scores[m * part->times_per_row + k] = is_answered && is_asked ? take_score(forms, measure, first) : 0;
    }
}

void form_scores_run(FormScores *forms, const guint32 items[], int time, guint32 scores[])
{
    const Part *part = forms->part;
    forms->n_troubles = 0;
    for (size_t q = 0; forms->n_held > 0 && q < part->study->n_questionnaires; q++) {
        guint32 slots = part->holds[q] ? slots_of(forms, part->study->questionnaires[q]->at) : 0;
        for (size_t k = 0; k < part->times_per_row; k++)
            if ((slots >> k & 1) != 0)
                score_slot(forms, q, items, k, part->times_per_row > 1 ? (int)k : time, scores);
    }
}

void form_scores_row(FormScores *forms, size_t row)
{
    const Part *part = forms->part;
    size_t n_items = part->study->n_items * part->times_per_row;
    size_t n_scores = part->study->n_measures * part->times_per_row;
    g_autofree guint32 *items = g_new0(guint32, n_items);
    g_autofree guint32 *scores = g_new0(guint32, n_scores);
    for (size_t i = 0; i < n_items; i++)
        if (part->items[i].count > 0)
            items[i] = code_column_get(&part->items[i], row);
    form_scores_run(forms, items, part->times_per_row > 1 ? TIME_NONE : part_time(part, row, 0), scores);
    for (size_t i = 0; i < n_scores; i++)
        if (form_scores_make(forms, i))
            code_column_set(&part->scores[i], row, scores[i]);
}

/* "'in_bed' is not above 0 to 16", of a step that no reader knows; of a score the report has: "the result is ...".
 * (transfer full) */
static char *limit_words(const Score *cause, bool is_doubtful)
{
    bool has_limits = is_doubtful ? cause->has_doubtful : cause->has_valid;
    g_autofree char *limits = has_limits ? allowed_limits(is_doubtful ? &cause->doubtful : &cause->valid) : NULL;
    g_autofree char *what = cause->hidden ? g_strdup_printf("'%s'", cause->label) : g_strdup("the result");
    return g_strdup_printf("%s is %s%s", what, is_doubtful ? "" : "not ", limits != NULL ? limits : "a number");
}

/* Impossible or doubtful. */
static void report(const FormScores *forms, const FormTrouble *trouble, guint64 line)
{
    FindingList *findings = forms->part->findings;
    const char *file = forms->part->file->name;
    const Score *cause = trouble->cause;
    const char *column = cause->hidden ? trouble->measure->label : cause->label;
    g_autofree char *limits = limit_words(cause, trouble->code == FINDING_DOUBTFUL_SCORE);
    finding_list_add(findings, trouble->code, file, column, limits, line, NULL);
    if (cause->hint == NULL)
        return;
    g_autofree char *hint = g_strconcat("likely cause: ", cause->hint, NULL);
    finding_list_hint(findings, trouble->code, file, column, limits, hint);
}

static void report_not_formed(const FormScores *forms, const FormTrouble *trouble, guint64 line)
{
    g_autofree char *rule = score_rule_words(trouble->measure->questionnaire, trouble->measure->score);
    finding_list_add(forms->part->findings, trouble->code, forms->part->file->name, trouble->measure->label, rule, line,
                     NULL);
}

static void report_out_of_range(const FormScores *forms, const FormTrouble *trouble, guint64 line)
{
    char value[NUMBER_BUFFER];
    g_autofree char *allowed = allowed_scores(trouble->measure);
    finding_list_add(forms->part->findings, trouble->code, forms->part->file->name, trouble->measure->label, allowed,
                     line, number_short(value, trouble->value));
}

void form_scores_report(const FormScores *forms, guint64 line)
{
    for (size_t i = 0; i < forms->n_troubles; i++) {
        const FormTrouble *trouble = &forms->troubles[i];
        if (trouble->code == FINDING_SCORE_NOT_FORMED)
            report_not_formed(forms, trouble, line);
        else if (trouble->code == FINDING_OUT_OF_RANGE)
            report_out_of_range(forms, trouble, line);
        else
            report(forms, trouble, line);
    }
}
