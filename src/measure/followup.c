#include "measure/followup.h"

#include <stdlib.h>

/* A follow-up with a date, and per patient the last date code of what it is counted from; 0: none. */
typedef struct {
    size_t time;
    const TimePoint *point;
    guint32 *last;
} Due;

typedef struct {
    Part *parts;
    size_t n_parts;
    Due *dues;
    size_t n_dues;
    FindingList *findings;
} Settling;

static bool is_form(const Part *part)
{
    return part->holds_forms && part->date.count > 0;
}

static void find_last(Due *due, const Part *part)
{
    for (size_t row = 0; is_form(part) && row < part->rows; row++) {
        guint32 patient = code_column_get(&part->patient, row), date = code_column_get(&part->date, row);
        for (size_t slot = 0; patient != 0 && slot < part->times_per_row; slot++)
            if (part_time(part, row, slot) == due->point->after && part_slot_has_score(part, row, slot))
                due->last[patient - 1] = MAX(due->last[patient - 1], date);
    }
}

/* Days from the due day; G_MAXINT where nothing says when it is due, or the row has no date. */
static int days_off(const Due *due, guint32 patient, guint32 date)
{
    guint32 last = due->last[patient - 1];
    return date == 0 || last == 0 ? G_MAXINT : abs((int)date - (int)last - due->point->days);
}

static const Due *nearest(const Settling *settling, const Part *part, guint32 patient, guint32 date)
{
    const Due *best = NULL;
    guint32 times = study_file_times(part->study, part->file);
    for (size_t i = 0; i < settling->n_dues; i++) {
        const Due *due = &settling->dues[i];
        int off = days_off(due, patient, date);
        if ((times >> due->time & 1) != 0 && off <= due->point->window &&
            (best == NULL || off < days_off(best, patient, date)))
            best = due;
    }
    return best;
}

static void reject(Part *part, guint64 row, RecordReason reason)
{
    code_column_set(&part->patient, row, 0);
    part_except(part, row, reason);
}

/* "m1 or m3": those that the file can hold and that go by a date. (transfer full) */
static char *windows_of(const Settling *settling, const Part *part)
{
    g_autoptr(GPtrArray) names = g_ptr_array_new();
    guint32 times = study_file_times(part->study, part->file);
    for (size_t i = 0; i < settling->n_dues; i++)
        if ((times >> settling->dues[i].time & 1) != 0)
            g_ptr_array_add(names, settling->dues[i].point->name);
    g_ptr_array_add(names, NULL);
    return g_strjoinv(" or ", (char **)names->pdata);
}

static void reject_undated(const Settling *settling, Part *part, guint64 row)
{
    g_autofree char *windows = windows_of(settling, part);
    reject(part, row, REASON_NO_TIME);
    finding_list_add(settling->findings, FINDING_IN_NO_WINDOW, part->file->name,
                     study_column(part->study, part->file, COLUMN_DATE), windows, part_line(part, row), NULL);
}

static void drop_unasked(Part *part, size_t row, size_t time)
{
    for (size_t m = 0; m < part->study->n_measures; m++)
        if ((part->study->measures[m].at >> time & 1) == 0 && part_score(part, m, row, 0) != 0)
            code_column_set(&part->scores[m], row, 0);
    for (size_t q = 0; q < part->study->n_questionnaires; q++) {
        const Questionnaire *questionnaire = part->study->questionnaires[q];
        for (size_t i = 0; i < questionnaire->instrument->n_items && (questionnaire->at >> time & 1) == 0; i++) {
            CodeColumn *answers = &part->items[part_item(part, questionnaire, i, 0)];
            if (answers->count > 0)
                code_column_set(answers, row, 0);
        }
    }
}

static void settle_row(const Settling *settling, Part *part, guint64 row)
{
    guint32 patient = code_column_get(&part->patient, row);
    if (patient == 0)
        return;
    guint32 date = part->date.count == 0 ? 0 : code_column_get(&part->date, row);
    const Due *due = nearest(settling, part, patient, date);
    if (due == NULL) {
        reject_undated(settling, part, row);
        return;
    }
    drop_unasked(part, row, due->time);
    if (!part_row_has_score(part, row)) {
        reject(part, row, REASON_NO_SCORE);
        finding_list_add(settling->findings, FINDING_NO_SCORE, part->file->name, NULL, NULL, part_line(part, row),
                         NULL);
        return;
    }
    code_column_set(&part->time, row, (guint32)due->time + 1);
    finding_list_add(settling->findings, FINDING_DATED_FOLLOW_UP, part->file->name, NULL, due->point->name,
                     part_line(part, row), NULL);
}

static void check_windows(const Settling *settling, const Due *due, const Part *part)
{
    for (size_t row = 0; is_form(part) && row < part->rows; row++) {
        guint32 patient = code_column_get(&part->patient, row);
        for (size_t slot = 0; patient != 0 && slot < part->times_per_row; slot++) {
            if (part_time(part, row, slot) != (int)due->time || !part_slot_has_score(part, row, slot))
                continue;
            int off = days_off(due, patient, code_column_get(&part->date, row));
            if (off != G_MAXINT && off > due->point->window)
                finding_list_add(settling->findings, FINDING_OUTSIDE_WINDOW, part->file->name, NULL, due->point->name,
                                 part_line(part, row), NULL);
        }
    }
}

static void settle_part(const Settling *settling, Part *part)
{
    for (size_t i = 0; i < settling->n_dues; i++)
        check_windows(settling, &settling->dues[i], part);
    for (guint i = 0; i < part->undated->len; i++)
        settle_row(settling, part, g_array_index(part->undated, guint64, i));
    if (part->undated->len > 0)
        part_sort_exceptions(part);
}

void follow_ups_settle(Part parts[], size_t n_parts, guint32 n_patients, FindingList *findings)
{
    const Study *study = parts[0].study;
    g_autofree Due *dues = g_new0(Due, study->n_times + 1);
    Settling settling = {.parts = parts, .n_parts = n_parts, .dues = dues, .findings = findings};
    for (size_t t = 0; t < study->n_times; t++) {
        const TimePoint *point = &study->times[t];
        if (!point->is_followup || point->after == TIME_NONE)
            continue;
        Due *due = &dues[settling.n_dues++];
        *due = (Due){.time = t, .point = point, .last = g_new0(guint32, (size_t)n_patients + 1)};
        for (size_t i = 0; i < n_parts; i++)
            find_last(due, &parts[i]);
    }
    for (size_t i = 0; settling.n_dues > 0 && i < n_parts; i++)
        settle_part(&settling, &parts[i]);
    for (size_t i = 0; i < settling.n_dues; i++)
        g_free(dues[i].last);
}
