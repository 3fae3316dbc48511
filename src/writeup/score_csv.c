#include "writeup/score_csv.h"

#include "base/cache_line.h"
#include "base/parallel.h"
#include "measure/form_answers.h"
#include "measure/scoring_plan.h"
#include "writeup/number_cells.h"
#include "writeup/reason_cells.h"
#include "writeup/score_cells.h"
#include "writeup/text_cell.h"

#include <string.h>

enum {
    SHARE = 1 << 14, /* rows that are written at a time */
};

/* One questionnaire of the study, and room for one form of it. */
typedef struct {
    const Questionnaire *questionnaire;
    double *answers;
    bool *refused;
    ScoreResult *results;
    ScoringPlan *plan;
    ReasonCells *reasons;
    bool is_answered;
} Sheet;

/* Writes the rows of a part from `row` to `end`: one of several that work at a time. */
typedef struct {
    _Alignas(CACHE_LINE) const Assessments *assessments;
    const ScoreCsv *csv;
    Sheet *sheets; /* as Study.questionnaires */
    NumberCells *numbers;
    GString *out;
    size_t part;
    size_t row, end, slot;
    guint exception; /* the part's next */
    guint unscored;  /* likewise */
    bool is_scored;  /* the sheets hold the form that it has come to */
} Scribe;

struct ScoreCsv {
    const Assessments *assessments;
    size_t n_sheets;
    char **times;      /* cells of the time points */
    char **files;      /* cells of the files */
    ScoreCells *cells; /* per part */
    Scribe *scribes;
    size_t n_scribes;
    size_t part, row; /* where the next rows are */
};

/* The measure that a questionnaire is first used for. */
static const char *first_measure(const Study *study, const Questionnaire *questionnaire)
{
    for (size_t m = 0; m < study->n_measures; m++)
        if (study->measures[m].questionnaire == questionnaire)
            return study->measures[m].name;
    return questionnaire->instrument->name;
}

static const char *prefix_of(const Study *study, const Questionnaire *questionnaire)
{
    size_t uses = 0;
    for (size_t i = 0; i < study->n_questionnaires; i++)
        uses += strcmp(study->questionnaires[i]->instrument->name, questionnaire->instrument->name) == 0;
    return uses > 1 ? first_measure(study, questionnaire) : questionnaire->instrument->name;
}

static void scribe_init(Scribe *scribe, const ScoreCsv *csv)
{
    const Study *study = csv->assessments->study;
    *scribe = (Scribe){.assessments = csv->assessments, .csv = csv};
    scribe->numbers = number_cells_new();
    scribe->out = g_string_new(NULL);
    scribe->sheets = g_new0(Sheet, csv->n_sheets + 1);
    for (size_t i = 0; i < csv->n_sheets; i++) {
        const Instrument *instrument = study->questionnaires[i]->instrument;
        scribe->sheets[i] = (Sheet){
            .questionnaire = study->questionnaires[i],
            .answers = g_new(double, instrument->n_items + 1),
            .refused = g_new(bool, instrument->n_items + 1),
            .results = g_new0(ScoreResult, instrument->n_scores + 1),
            .plan = scoring_plan_new(study->questionnaires[i], NULL),
            .reasons = reason_cells_new(),
        };
    }
}

static void scribe_clear(Scribe *scribe)
{
    for (size_t i = 0; i < scribe->csv->n_sheets; i++) {
        g_free(scribe->sheets[i].answers);
        g_free(scribe->sheets[i].refused);
        g_free(scribe->sheets[i].results);
        scoring_plan_free(scribe->sheets[i].plan);
        reason_cells_free(scribe->sheets[i].reasons);
    }
    g_free(scribe->sheets);
    number_cells_free(scribe->numbers);
    g_string_free(scribe->out, TRUE);
}

ScoreCsv *score_csv_new(const Assessments *assessments, unsigned jobs)
{
    const Study *study = assessments->study;
    ScoreCsv *csv = g_new0(ScoreCsv, 1);
    csv->assessments = assessments;
    csv->n_sheets = study->n_questionnaires;
    csv->times = g_new0(char *, study->n_times + 1);
    for (size_t t = 0; t < study->n_times; t++)
        csv->times[t] = text_cell(study->times[t].name);
    csv->files = g_new0(char *, assessments->n_parts + 1);
    for (size_t p = 0; p < assessments->n_parts; p++)
        csv->files[p] = text_cell(assessments->parts[p].file->name);
    csv->cells = g_new0(ScoreCells, assessments->n_parts + 1);
    for (size_t p = 0; p < assessments->n_parts; p++)
        score_cells_init(&csv->cells[p], &assessments->parts[p]);
    csv->n_scribes = MAX(jobs, 1u);
    csv->scribes = cache_line_new0(Scribe, csv->n_scribes);
    for (size_t i = 0; i < csv->n_scribes; i++)
        scribe_init(&csv->scribes[i], csv);
    return csv;
}

void score_csv_free(ScoreCsv *csv)
{
    if (csv == NULL)
        return;
    for (size_t i = 0; i < csv->n_scribes; i++)
        scribe_clear(&csv->scribes[i]);
    g_aligned_free(csv->scribes);
    g_strfreev(csv->times);
    g_strfreev(csv->files);
    for (size_t p = 0; p < csv->assessments->n_parts; p++)
        score_cells_clear(&csv->cells[p]);
    g_free(csv->cells);
    g_free(csv);
}

void score_csv_header(const ScoreCsv *csv, GString *out)
{
    g_string_append(out, "patient,time,session,date");
    for (size_t i = 0; i < csv->n_sheets; i++) {
        const Questionnaire *questionnaire = csv->assessments->study->questionnaires[i];
        const char *prefix = prefix_of(csv->assessments->study, questionnaire);
        for (size_t s = 0; s < questionnaire->instrument->n_scores; s++) {
            const char *name = questionnaire->instrument->scores[s].name;
            if (!questionnaire->instrument->scores[s].hidden)
                g_string_append_printf(out, ",%s_%s,%s_%s_missing", prefix, name, prefix, name);
        }
    }
    g_string_append(out, ",file,line\n");
}

static void append_place(const Scribe *scribe, GString *out, const Part *part, const char *patient, int time)
{
    const IdNames *names = scribe->assessments->names;
    guint32 date = part->date.count == 0 ? 0 : code_column_get(&part->date, scribe->row);
    guint32 session = part->session.count == 0 ? 0 : code_column_get(&part->session, scribe->row);
    text_cell_append(out, patient);
    g_string_append_c(out, ',');
    if (time != TIME_NONE)
        g_string_append(out, scribe->csv->times[time]);
    g_string_append_c(out, ',');
    if (session != 0)
        text_cell_append(out, names->sessions[session - 1]);
    g_string_append_c(out, ',');
    if (date != 0)
        date_cell_append(out, (Date)(date - 1) + DATE_FIRST);
}

static void append_missing(GString *out, const Sheet *sheet, const Score *score)
{
    const ScoredForm form = {sheet->questionnaire, sheet->answers, sheet->refused, sheet->results};
    reason_cells_append(sheet->reasons, out, &form, score);
}

static bool is_asked(const Sheet *sheet, int time)
{
    return time == TIME_NONE || (sheet->questionnaire->at >> time & 1) != 0;
}

/* Reads the form that `scribe` has come to; false where it has no answer. */
static bool read_form(Scribe *scribe, const Part *part, int time)
{
    bool any = false;
    for (size_t i = 0; i < scribe->csv->n_sheets; i++) {
        Sheet *sheet = &scribe->sheets[i];
        sheet->is_answered = is_asked(sheet, time) &&
                             form_answers(part, sheet->questionnaire, scribe->row, scribe->slot, sheet->answers);
        any = any || sheet->is_answered;
    }
    return any;
}

static void score_form(Scribe *scribe, const Part *part)
{
    for (size_t i = 0; i < scribe->csv->n_sheets; i++) {
        Sheet *sheet = &scribe->sheets[i];
        const Instrument *instrument = sheet->questionnaire->instrument;
        for (size_t item = 0; item < instrument->n_items && !sheet->is_answered; item++)
            sheet->answers[item] = (double)NAN;
        scoring_plan_run(sheet->plan, sheet->answers, sheet->results);
        form_refusals(part, sheet->questionnaire, scribe->row, scribe->slot, sheet->refused);
    }
}

/* True where some score of the form was kept, and so it has an answer. */
static bool has_kept_score(const Scribe *scribe, int time)
{
    const ScoreCells *cells = &scribe->csv->cells[scribe->part];
    for (size_t i = 0; cells->made != NULL && i < scribe->csv->n_sheets; i++)
        for (size_t s = 0;
             is_asked(&scribe->sheets[i], time) && s < scribe->sheets[i].questionnaire->instrument->n_scores; s++)
            if (score_cells_find(cells, i, s, scribe->row, scribe->slot) != NULL)
                return true;
    return false;
}

/* A score that was not kept: nearly always because there is none. */
static void append_unkept(Scribe *scribe, GString *out, const Part *part, size_t sheet, size_t score)
{
    Sheet *own = &scribe->sheets[sheet];
    if (!scribe->is_scored) {
        read_form(scribe, part, part_time(part, scribe->row, scribe->slot));
        score_form(scribe, part);
        scribe->is_scored = true;
    }
    g_string_append_c(out, ',');
    if (own->results[score].state == SCORED)
        number_cells_append(scribe->numbers, out, own->results[score].value);
    g_string_append_c(out, ',');
    if (own->results[score].state != SCORED)
        append_missing(out, own, &own->questionnaire->instrument->scores[score]);
}

static void append_sheet(Scribe *scribe, GString *out, const Part *part, size_t sheet, int time)
{
    const ScoreCells *cells = &scribe->csv->cells[scribe->part];
    const Instrument *instrument = scribe->sheets[sheet].questionnaire->instrument;
    bool asked = is_asked(&scribe->sheets[sheet], time);
    for (size_t s = 0; s < instrument->n_scores; s++) {
        if (instrument->scores[s].hidden)
            continue;
        const ScoreCell *kept = score_cells_find(cells, sheet, s, scribe->row, scribe->slot);
        if (!asked)
            g_string_append(out, ",,not asked");
        else if (kept != NULL)
            score_cell_append(kept, out);
        else
            append_unkept(scribe, out, part, sheet, s);
    }
}

static void append_form(Scribe *scribe, GString *out, const Part *part, const char *patient)
{
    int time = part_time(part, scribe->row, scribe->slot);
    scribe->is_scored = false;
    if (!has_kept_score(scribe, time) && !read_form(scribe, part, time))
        return;
    append_place(scribe, out, part, patient, time);
    for (size_t i = 0; i < scribe->csv->n_sheets; i++)
        append_sheet(scribe, out, part, i, time);
    g_string_append_c(out, ',');
    g_string_append(out, scribe->csv->files[scribe->part]);
    g_string_append_c(out, ',');
    number_cells_append_count(out, part_line(part, scribe->row));
    g_string_append_c(out, '\n');
}

static const char *unscored_patient(Scribe *scribe, const Part *part)
{
    const GArray *unscored = part->unscored;
    while (scribe->unscored < unscored->len && g_array_index(unscored, UnscoredRow, scribe->unscored).row < scribe->row)
        scribe->unscored++;
    if (scribe->unscored == unscored->len)
        return NULL;
    const UnscoredRow *next = &g_array_index(unscored, UnscoredRow, scribe->unscored);
    return next->row == scribe->row ? next->patient : NULL;
}

/* Whose the row is that `scribe` has come to; NULL where it is passed over: it was rejected, excluded otherwise than
 * for lack of a score, or put together with an earlier one. */
static const char *patient_of(Scribe *scribe, const Part *part)
{
    const GArray *exceptions = part->exceptions;
    guint32 patient = code_column_get(&part->patient, scribe->row);
    while (scribe->exception < exceptions->len &&
           g_array_index(exceptions, RowException, scribe->exception).row < scribe->row)
        scribe->exception++;
    if (scribe->exception < exceptions->len &&
        g_array_index(exceptions, RowException, scribe->exception).row == scribe->row)
        return unscored_patient(scribe, part);
    return patient == 0 ? NULL : scribe->assessments->names->patients[patient - 1];
}

static void append_row(Scribe *scribe, GString *out, const Part *part)
{
    const char *patient = patient_of(scribe, part);
    for (scribe->slot = 0; patient != NULL && scribe->slot < part->times_per_row; scribe->slot++)
        append_form(scribe, out, part, patient);
    scribe->row++;
}

/* The first of the entries, which begin with a row number in ascending order, that is not before `row`. */
static guint first_from(const GArray *entries, size_t row)
{
    guint low = 0, high = entries == NULL ? 0 : entries->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        guint64 at = *(const guint64 *)(const void *)(entries->data +
                                                      (gsize)middle * g_array_get_element_size((GArray *)entries));
        if (at < row)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void write_rows(size_t i, gpointer data)
{
    Scribe *scribe = (Scribe *)data + i;
    const Part *part = &scribe->assessments->parts[scribe->part];
    scribe->exception = first_from(part->exceptions, scribe->row);
    scribe->unscored = first_from(part->unscored, scribe->row);
    g_string_truncate(scribe->out, 0);
    while (scribe->row < scribe->end)
        append_row(scribe, scribe->out, part);
}

/* Gives the next rows out, a share to each scribe; returns how many have one. */
static size_t deal_rows(ScoreCsv *csv)
{
    const Assessments *assessments = csv->assessments;
    size_t n = 0;
    while (n < csv->n_scribes && csv->part < assessments->n_parts) {
        const Part *part = &assessments->parts[csv->part];
        if (!part->holds_forms || csv->row >= part->rows) {
            csv->part++;
            csv->row = 0;
            continue;
        }
        Scribe *scribe = &csv->scribes[n++];
        scribe->part = csv->part;
        scribe->row = csv->row;
        scribe->end = csv->row = MIN(csv->row + SHARE, part->rows);
    }
    return n;
}

bool score_csv_next(ScoreCsv *csv, GString *out)
{
    gsize before = out->len;
    for (size_t n = 0; out->len == before && (n = deal_rows(csv)) > 0;) {
        parallel_run(n, (unsigned)n, write_rows, csv->scribes);
        for (size_t i = 0; i < n; i++)
            g_string_append_len(out, csv->scribes[i].out->str, (gssize)csv->scribes[i].out->len);
    }
    return out->len > before;
}
