#include "measure/record_judge.h"

#include "measure/patient_id.h"

#include <string.h>

void record_flush(Collector *collector)
{
    Part *part = collector->part;
    for (size_t i = 0; i < collector->n_pushes; i++)
        code_column_append(collector->pushes[i].column, collector->pending + i * PATIENT_BATCH, collector->batch.n);
    patient_batch_flush(&collector->batch, part->patients, &part->patient);
}

/* The first column that is filled counts, even where its cell is wrong. */
static void settle_choice(Collector *collector, const Choice *choice)
{
    const CellBinding *first = NULL;
    guint32 counts = 0;
    *choice->score = 0;
    for (size_t i = choice->first; i < choice->first + choice->n; i++) {
        guint32 code = collector->chosen[i];
        if (code == 0)
            continue;
        if (first == NULL) {
            first = &collector->binding.cells[i];
            counts = code;
            *choice->score = code == CHOICE_WRONG ? 0 : code;
        } else if (code != counts) {
            CellReading differs = {.is_noted = true, .problem = FINDING_SEVERAL_ANSWERS};
            problems_note(&collector->problems, &differs, first, "", 0);
            return;
        }
    }
}

static bool has_any(const guint32 codes[], size_t n)
{
    guint32 any = 0;
    for (size_t i = 0; i < n; i++)
        any |= codes[i];
    return any != 0;
}

static bool has_score(const Collector *collector)
{
    return has_any(collector->scores, collector->n_scores);
}

static bool has_items(const Collector *collector)
{
    return has_any(collector->items, collector->n_items);
}

/* A score, or answers that may give one together with other rows. */
static bool has_answers(const Collector *collector)
{
    return has_score(collector) || (collector->is_spread && has_items(collector));
}

/* Puts the text that the patient is known under into the batch. None without an id, or without a site where ids are
 * given per site. */
static void know_patient(Collector *collector)
{
    const Study *study = collector->study;
    const GString *written = collector->written;
    g_string_truncate(collector->known, 0);
    if (written->len == 0)
        return;
    if (study->id_scope == WITHIN_SITE) {
        size_t length = 0;
        guint32 site = collector->facts[FACT_SITE];
        if (site == 0)
            return;
        const char *text = id_table_text(collector->part->facts[FACT_SITE].texts, site - 1, &length);
        patient_id_add_site(collector->known, text, length);
    }
    patient_id_fold(collector->known, study, written->str, written->len);
    patient_batch_add(&collector->batch, collector->known->str, collector->known->len);
    collector->id_length = (guint32)collector->known->len;
}

/* The spelling stays known, behind its site as the folded id is. */
static void keep_spelling(Collector *collector)
{
    GString *known = collector->known;
    const char *folded = known->str;
    size_t length = known->len;
    if (collector->part->spellings == NULL)
        return;
    patient_id_skip_site(collector->study, &folded, &length);
    g_string_truncate(known, known->len - length);
    g_string_append_len(known, collector->written->str, (gssize)collector->written->len);
    id_table_intern(collector->part->spellings, known->str, known->len, id_hash(known->str, known->len));
}

static bool is_excluded(Collector *collector)
{
    ExcludeKey key = {.date = collector->date};
    key.patient_length = collector->id_length;
    key.patient = collector->batch.text + collector->batch.used - collector->id_length;
    patient_id_skip_site(collector->study, &key.patient, &key.patient_length);
    if (collector->session != 0)
        key.session = id_table_text(collector->part->sessions, collector->session - 1, &key.session_length);
    return exclude_rules_match(collector->exclude, &key, collector->part->exclude_used);
}

/* Of an export that spreads a form over rows: one without anything that is read. A date alone counts, because the row
 * it belongs to may come. */
static bool is_other_form(const Collector *collector)
{
    bool has_time = collector->problems.columns[COLUMN_TIME] == NULL || collector->time != 0;
    size_t first = part_first_content(collector->part), n = fact_count(collector->study);
    return !has_answers(collector) && !has_any(collector->facts + first, n - first) &&
           (collector->date == 0 || !has_time);
}

static RecordReason judge_form(const Collector *collector)
{
    if (collector->is_spread && is_other_form(collector))
        return REASON_OTHER_FORM;
    if (collector->is_spread && !has_score(collector))
        return REASON_NONE;
    if (collector->problems.columns[COLUMN_TIME] != NULL && collector->time == 0)
        return REASON_NO_TIME;
    return has_score(collector) ? REASON_NONE : has_items(collector) ? REASON_NOT_SCORED : REASON_NO_SCORE;
}

static RecordReason judge(Collector *collector, size_t n_cells)
{
    if (n_cells != collector->binding.n_columns)
        return REASON_WRONG_WIDTH;
    if (collector->written != NULL)
        know_patient(collector);
    if (collector->id_length == 0)
        return collector->written != NULL && collector->written->len > 0 ? REASON_NO_SITE : REASON_NO_PATIENT;
    for (size_t i = 0; i < collector->n_keep; i++)
        if (collector->keeps[i] == 0)
            return REASON_NOT_KEPT;
    if (collector->exclude != NULL && is_excluded(collector))
        return REASON_LEFT_OUT;
    return collector->part->holds_forms ? judge_form(collector) : REASON_NONE;
}

static const char *keep_column(const Collector *collector)
{
    for (size_t i = 0; i < collector->n_keep; i++)
        if (collector->keeps[i] == 0)
            return file_keep_rule(collector->study, collector->part->file, i)->column;
    return NULL;
}

static void report_left_out(Collector *collector, RecordReason reason, guint64 record)
{
    static const FindingCode codes[REASON_COUNT] = {
        [REASON_NOT_KEPT] = FINDING_NOT_KEPT,
        [REASON_LEFT_OUT] = FINDING_LEFT_OUT,
        [REASON_OTHER_FORM] = FINDING_OTHER_FORM,
    };
    const char *column = reason == REASON_NOT_KEPT ? keep_column(collector) : NULL;
    problems_report_left_out(&collector->problems, codes[reason], column, record);
}

/* The record's time point; TIME_NONE where it has none or several. */
static int time_of(const Collector *collector)
{
    int file_time = collector->part->file->time;
    bool is_known = collector->time > 0 && collector->time <= collector->study->n_times;
    return file_time != TIME_NONE ? file_time : is_known ? (int)collector->time - 1 : TIME_NONE;
}

/* Every score of a row that holds several time points is of a follow-up, which the patient alone pairs. */
static bool has_only_follow_ups(const Collector *collector)
{
    size_t n_times = collector->part->times_per_row;
    for (size_t i = 0; i < collector->n_scores; i++)
        if (collector->scores[i] != 0 && !collector->study->times[i % n_times].is_followup)
            return false;
    for (size_t i = 0; i < collector->n_items && collector->is_spread; i++)
        if (collector->items[i] != 0 && !collector->study->times[i % n_times].is_followup)
            return false;
    return n_times > 1 && has_answers(collector);
}

/* False for a form, or a session that was expected, without what pairs it. Rows of a spread form without a score may
 * join one; a record whose date is to say its time point is rejected without a date. */
static bool is_placed(const Collector *collector)
{
    if (collector->placed_by == NULL || *collector->placed_by != 0)
        return true;
    int time = time_of(collector);
    if (has_only_follow_ups(collector) || (time != TIME_NONE && collector->study->times[time].is_followup))
        return true;
    return collector->time > collector->study->n_times || (collector->is_spread && !has_answers(collector));
}

/* What is wrong with the record; nearly always nothing. */
static void report(Collector *collector, RecordReason reason, guint64 record, size_t n_cells)
{
    if (reason == REASON_NONE && collector->problems.cells->len == 0 && collector->forms.n_troubles == 0 &&
        is_placed(collector))
        return;
    if (reason == REASON_WRONG_WIDTH) {
        problems_report_width(&collector->problems, record, n_cells, collector->binding.n_columns);
        return;
    }
    if (reason != REASON_NOT_SCORED && record_reason_fate(reason) == FATE_EXCLUDED) {
        report_left_out(collector, reason, record);
        return;
    }
    bool is_form = collector->part->holds_forms;
    RecordContent content = {
        .number = record,
        .time = time_of(collector),
        .has_patient = collector->id_length > 0 || reason == REASON_NO_SITE,
        .has_site = reason != REASON_NO_SITE,
        .has_time = !is_form || reason == REASON_NONE || reason == REASON_NOT_SCORED || collector->time != 0,
        .has_session = collector->session != 0,
        .has_date = collector->date != 0,
        .has_score = !is_form || reason == REASON_NONE || reason == REASON_NOT_SCORED || has_score(collector),
        .is_placed = is_placed(collector),
    };
    problems_report(&collector->problems, &content);
    form_scores_report(&collector->forms, record);
}

/* Scores at a time point at which the measure is not asked do not count. */
static void drop_unasked(Collector *collector)
{
    const Study *study = collector->study;
    if (!collector->has_unasked)
        return;
    int time = collector->part->file->time != TIME_NONE ? collector->part->file->time : (int)collector->time - 1;
    for (size_t m = 0; m < study->n_measures; m++)
        if (time >= 0 && time < (int)study->n_times && (study->measures[m].at >> time & 1) == 0)
            collector->scores[m] = 0;
}

static void push_row(Collector *collector)
{
    Part *part = collector->part;
    for (size_t i = 0; i < collector->n_pushes; i++)
        collector->pending[i * PATIENT_BATCH + collector->batch.n] = *collector->pushes[i].code;
    if (collector->date != 0) {
        part->first_date = part->first_date == 0 ? collector->date : MIN(part->first_date, collector->date);
        part->last_date = MAX(part->last_date, collector->date);
    }
    part->rows++;
}

/* Only a record that is not used leaves codes behind: a whole one sets them all. */
static void clear_row(Collector *collector)
{
    collector->session = collector->date = collector->clock = collector->time = 0;
    memset(collector->scores, 0, collector->n_scores * sizeof *collector->scores);
    memset(collector->items, 0, collector->n_items * sizeof *collector->items);
    memset(collector->facts, 0, fact_count(collector->study) * sizeof *collector->facts);
    memset(collector->chosen, 0, collector->binding.n_cells * sizeof *collector->chosen);
}

/* The coming record's id as it is listed. (transfer full) */
static char *patient_shown(const Collector *collector)
{
    const char *known = collector->batch.text + collector->batch.used - collector->id_length, *own = known;
    size_t length = collector->id_length;
    if (collector->written == NULL)
        return g_strndup(known, length);
    patient_id_skip_site(collector->study, &own, &length);
    g_autoptr(GString) text = g_string_new_len(known, own - known);
    g_string_append_len(text, collector->written->str, (gssize)collector->written->len);
    return patient_id_shown(collector->study, text->str, text->len);
}

/* Of a row whose answers give no score: its codes stay where forms are to be listed. */
static bool keep_unscored(Collector *collector)
{
    if (collector->part->unscored == NULL)
        return false;
    g_autofree char *patient = patient_shown(collector);
    memset(collector->facts, 0, fact_count(collector->study) * sizeof *collector->facts);
    if (collector->time > collector->study->n_times)
        collector->time = 0;
    return part_keep_unscored(collector->part, collector->part->rows, patient);
}

static void leave_out(Collector *collector, RecordReason reason)
{
    part_except(collector->part, collector->part->rows, reason);
    if (reason != REASON_NOT_SCORED || !keep_unscored(collector))
        clear_row(collector);
    patient_batch_undo(&collector->batch, collector->id_length);
    collector->id_length = 0;
}

static void take_in(Collector *collector)
{
    Part *part = collector->part;
    if (collector->written != NULL)
        keep_spelling(collector);
    if (collector->time > collector->study->n_times) {
        guint64 row = part->rows;
        g_array_append_val(part->undated, row);
        collector->time = 0;
    }
}

/* Nothing is to be said of it, and nothing was left by it but its codes. */
static bool is_plainly_good(const Collector *collector, size_t n_cells)
{
    return collector->is_plain && n_cells == collector->binding.n_columns && collector->id_length != 0 &&
           collector->problems.cells->len == 0 && has_score(collector) &&
           (collector->placed_by == NULL || *collector->placed_by != 0);
}

static void end_row(Collector *collector)
{
    push_row(collector);
    if (patient_batch_end(&collector->batch, collector->id_length))
        record_flush(collector);
    collector->id_length = 0;
}

G_GNUC_NO_INLINE static void judge_record(Collector *collector, guint64 record, size_t n_cells)
{
    int file_time = collector->part->file->time;
    for (size_t i = 0; i < collector->n_choices; i++)
        settle_choice(collector, &collector->choices[i]);
    form_scores_drop(&collector->forms, collector->items, time_of(collector));
    if (!collector->is_spread)
        form_scores_run(&collector->forms, collector->items, time_of(collector), collector->scores);
    drop_unasked(collector);
    RecordReason reason = judge(collector, n_cells);
    bool says_other_time = collector->time != 0 && file_time != TIME_NONE && (int)collector->time - 1 != file_time;
    bool is_meant = reason != REASON_WRONG_WIDTH && record_reason_fate(reason) != FATE_EXCLUDED;
    if (says_other_time && is_meant && collector->mismatch == 0)
        collector->mismatch = record;
    report(collector, reason, record, n_cells);
    if (reason == REASON_NONE)
        take_in(collector);
    else
        leave_out(collector, reason);
    end_row(collector);
    if (collector->written != NULL)
        g_string_truncate(collector->written, 0);
    problems_end(&collector->problems);
}

void record_end(Collector *collector, guint64 record, size_t n_cells)
{
    if (is_plainly_good(collector, n_cells))
        end_row(collector);
    else
        judge_record(collector, record, n_cells);
}
