#include "measure/problems.h"

#include "base/text.h"
#include "measure/allowed.h"
#include "measure/fact_column.h"
#include "measure/hint.h"
#include "measure/identity_value.h"

#include <string.h>

enum {
    VALUE_SHOWN = 132,  /* bytes of a score's text that a finding is given: it shows 32 characters */
    LEADING_SHOWN = 32, /* characters of an example */
};

/* With a mark no problem, but a score that shows it. */
typedef struct {
    FindingCode code;
    DecimalMark mark;
    const CellBinding *cell;
    double outside; /* the score of FINDING_OUT_OF_RANGE */
    char value[VALUE_SHOWN + 1];
} CellProblem;

void problems_init(Problems *problems, Part *part)
{
    const Study *study = part->study;
    *problems = (Problems){.part = part, .study = study};
    problems->place = COLUMN_ROLES;
    problems->leading = g_new0(char *, study->n_measures + study->n_items + 1);
    problems->cells = g_array_new(FALSE, TRUE, sizeof(CellProblem));
    problems->allowed = g_new0(char *, study->n_measures);
    for (size_t m = 0; m < study->n_measures; m++)
        problems->allowed[m] = allowed_scores(&study->measures[m]);
    problems->times = allowed_times(study);
    problems->decimal.mark = part->file->dialect.decimal;
}

void problems_clear(Problems *problems)
{
    for (size_t m = 0; m < problems->study->n_measures; m++)
        g_free(problems->allowed[m]);
    for (size_t i = 0; i < problems->study->n_measures + problems->study->n_items; i++)
        g_free(problems->leading[i]);
    g_free(problems->leading);
    g_free(problems->allowed);
    g_free(problems->times);
    g_array_unref(problems->cells);
    decimal_watch_clear(&problems->decimal);
}

/* The place of a score's or an item's example in `leading`. */
static size_t leading_of(const Problems *problems, const CellBinding *cell)
{
    return cell->kind == CELL_ITEM ? problems->study->n_measures + cell->measure : cell->measure;
}

static void keep_leading_example(Problems *problems, size_t place, const char *text, size_t length)
{
    if (problems->leading[place] != NULL)
        return;
    g_autofree char *copy = g_strndup(text, length);
    g_autofree char *shown = text_shown(identity_masked(copy), LEADING_SHOWN);
    problems->leading[place] = g_strdup_printf("'%s'", shown);
}

static void add_problem(Problems *problems, CellProblem problem, const char *text, size_t length)
{
    memcpy(problem.value, text, MIN(length, (size_t)VALUE_SHOWN));
    g_array_append_val(problems->cells, problem);
}

void problems_note(Problems *problems, const CellReading *reading, const CellBinding *cell, const char *text,
                   size_t length)
{
    CellProblem problem = {.code = reading->problem, .cell = cell, .outside = reading->outside};
    if (reading->problem == FINDING_LEADING_NUMBER)
        keep_leading_example(problems, leading_of(problems, cell), text, length);
    add_problem(problems, problem, text, length);
}

void problems_note_mark(Problems *problems, DecimalMark mark, const CellBinding *cell, const char *text, size_t length)
{
    add_problem(problems, (CellProblem){.mark = mark, .cell = cell}, text, length);
}

static const CellProblem *find(const Problems *problems, FindingCode code)
{
    for (guint i = 0; i < problems->cells->len; i++) {
        const CellProblem *problem = &g_array_index(problems->cells, CellProblem, i);
        if (problem->code == code && problem->mark == DECIMAL_AUTO)
            return problem;
    }
    return NULL;
}

static void count_outside(const Problems *problems, const CellProblem *problem, int time)
{
    Part *part = problems->part;
    int at = part->times_per_row > 1 ? (int)problem->cell->slot : time;
    if (problem->cell->kind == CELL_SCORE && problem->code == FINDING_OUT_OF_RANGE && at != TIME_NONE)
        outside_scores_add(&part->outside[problem->cell->measure * problems->study->n_times + (size_t)at],
                           problem->outside);
}

static void report_score(const Problems *problems, const CellProblem *problem, guint64 record)
{
    size_t measure = problem->cell->measure;
    const char *expected = problem->code == FINDING_OUT_OF_RANGE || problem->code == FINDING_NOT_AN_ANSWER
                               ? problems->allowed[measure]
                           : problem->code == FINDING_LEADING_NUMBER ? problems->leading[measure]
                                                                     : NULL;
    const char *value = problem->code == FINDING_SEVERAL_ANSWERS ? NULL : identity_masked(problem->value);
    finding_list_add(problems->part->findings, problem->code, problems->part->file->name, problem->cell->header,
                     expected, record, value);
}

static void report_item(const Problems *problems, const CellProblem *problem, guint64 record)
{
    size_t item = 0;
    const Questionnaire *questionnaire = study_item(problems->study, problem->cell->measure, &item);
    g_autofree char *allowed = allowed_answers(questionnaire, item, problem->code);
    bool is_leading = problem->code == FINDING_LEADING_NUMBER;
    finding_list_add(problems->part->findings, problem->code, problems->part->file->name, problem->cell->header,
                     is_leading ? problems->leading[leading_of(problems, problem->cell)] : allowed, record,
                     identity_masked(problem->value));
}

static void report_fact(const Problems *problems, const CellProblem *problem, guint64 record)
{
    g_autofree char *allowed = fact_allowed(&problems->part->facts[problem->cell->measure].key);
    finding_list_add(problems->part->findings, problem->code, problems->part->file->name, problem->cell->header,
                     allowed, record, NULL);
}

/* The text of a date or a time point is not kept. */
static void report_like(const Problems *problems, FindingCode code, const char *column, const char *expected,
                        guint64 record, const char *like)
{
    finding_list_add_like(problems->part->findings, code, problems->part->file->name, column, expected, record, like);
}

static void report_cells(Problems *problems, guint64 record, int time)
{
    for (guint i = 0; i < problems->cells->len; i++) {
        const CellProblem *problem = &g_array_index(problems->cells, CellProblem, i);
        if (problem->mark == DECIMAL_AUTO)
            count_outside(problems, problem, time);
        if (problem->mark != DECIMAL_AUTO)
            decimal_watch_see(&problems->decimal, problem->mark, record, problem->cell->header,
                              identity_masked(problem->value));
        else if (problem->cell->kind == CELL_SCORE)
            report_score(problems, problem, record);
        else if (problem->cell->kind == CELL_ITEM)
            report_item(problems, problem, record);
        else if (problem->cell->kind == CELL_FACT)
            report_fact(problems, problem, record);
        else if (problem->code == FINDING_BAD_DATE)
            report_like(problems, FINDING_BAD_DATE, problem->cell->header,
                        date_format_name(problems->part->file->date_format), record, date_likeness(problem->value));
    }
}

/* A row without what pairs it stays unpaired. A date that cannot be read has its own finding. */
static void report_unplaced(const Problems *problems, const RecordContent *record)
{
    if (record->is_placed || (problems->place == COLUMN_DATE && find(problems, FINDING_BAD_DATE) != NULL))
        return;
    finding_list_add(problems->part->findings, FINDING_NO_SESSION, problems->part->file->name,
                     problems->columns[problems->place], problems->place == COLUMN_DATE ? "a date" : NULL,
                     record->number, NULL);
}

static bool is_blank(const Problems *problems, const RecordContent *record)
{
    return !record->has_patient && !record->has_time && !record->has_session && !record->has_date &&
           !record->has_score && problems->cells->len == 0;
}

void problems_report(Problems *problems, const RecordContent *record)
{
    const Study *study = problems->study;
    report_cells(problems, record->number, record->time);
    bool blank = is_blank(problems, record);
    if (!record->has_patient)
        report_like(problems, FINDING_NO_PATIENT, problems->columns[COLUMN_PATIENT], NULL, record->number,
                    blank ? LIKE_BLANK : LIKE_NOTHING);
    if (blank)
        return;
    if (!record->has_site)
        finding_list_add(problems->part->findings, FINDING_NO_SITE, problems->part->file->name,
                         problems->columns[COLUMN_SITE], NULL, record->number, NULL);
    if (problems->columns[COLUMN_TIME] != NULL && !record->has_time) {
        const CellProblem *unknown = find(problems, FINDING_NO_TIME);
        report_like(problems, FINDING_NO_TIME, problems->columns[COLUMN_TIME], problems->times, record->number,
                    time_likeness(study, unknown == NULL ? "" : unknown->value));
    }
    if (!record->has_score)
        finding_list_add(problems->part->findings, FINDING_NO_SCORE, problems->part->file->name, NULL, NULL,
                         record->number, NULL);
    report_unplaced(problems, record);
}

void problems_report_left_out(Problems *problems, FindingCode code, const char *column, guint64 record)
{
    finding_list_add(problems->part->findings, code, problems->part->file->name, column, NULL, record, NULL);
}

void problems_report_width(Problems *problems, guint64 record, size_t n_cells, size_t n_columns)
{
    bool is_fewer = n_cells < n_columns;
    g_autofree char *expected =
        g_strdup_printf("the header's %zu cells but %s", n_columns, is_fewer ? "fewer" : "more");
    g_autofree char *like =
        g_strdup_printf("%c%zu", is_fewer ? '-' : '+', is_fewer ? n_columns - n_cells : n_cells - n_columns);
    report_like(problems, FINDING_WRONG_WIDTH, NULL, expected, record, like);
}
