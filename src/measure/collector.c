#include "measure/collector.h"

#include "base/error.h"
#include "design/track.h"
#include "ingest/csv_reader.h"
#include "measure/cell_cache.h"
#include "measure/cell_reader.h"
#include "measure/dialect_findings.h"
#include "measure/hint.h"
#include "measure/identity_gate.h"
#include "measure/lost_ids.h"
#include "measure/patient_batch.h"
#include "measure/problems.h"

#include <string.h>

/* Where a binding's code goes, and what is known of its cells already. One per column, so that a cell finds it at once;
 * a second binding of the same column hangs behind. */
typedef struct Stage {
    CellCache cache;
    guint32 *target; /* NULL: a patient, whose text goes to the batch */
    const CellBinding *cell;
    struct Stage *next;
} Stage;

/* A code of the coming record and the column it is appended to. */
typedef struct {
    CodeColumn *column;
    guint32 *code;
} Push;

typedef struct {
    Part *part;
    const Study *study;
    const char *columns[COLUMN_ROLES]; /* headers of the file, or NULL */
    Binding binding;
    Stage *stages; /* one per column of the file; `cell` is NULL where nothing is bound */
    CellReader cells;
    PatientBatch batch;
    Problems problems;
    Push *pushes;
    size_t n_pushes;
    /* the coming record */
    guint32 id_length;
    guint32 session, date, clock, time;
    guint32 *scores; /* as Part.scores */
    size_t n_scores;
    const guint32 *placed_by; /* `session` or `date`: what pairs a record; NULL when nothing has to */
    guint32 file_times;       /* study_file_times() */
    bool has_unasked;         /* some measure is not asked at every time point */
    guint64 mismatch;         /* first record whose time differs from its file's; 0 when there is none */
} Collector;

static void stage_patient(Collector *collector, const char *text, size_t length)
{
    const MissingCodes *codes = &collector->cells.no_key;
    bool plain = length > 0 && text[0] > ' ' && text[length - 1] > ' ' && !codes->first[(guint8)text[0]];
    if (!plain) {
        trim_cell(&text, &length);
        if (is_missing(codes, text, length))
            return;
    }
    patient_batch_add(&collector->batch, text, length);
    collector->id_length = (guint32)length;
}

static void stage_new_cell(Collector *collector, const Stage *stage, CellKey key, const char *text, size_t length)
{
    CellReading reading = read_cell(&collector->cells, stage->cell, text, length);
    *stage->target = reading.code;
    bool shows_mark = reading.mark != DECIMAL_AUTO && reading.mark != collector->problems.decimal.mark;
    if (reading.is_wrong)
        problems_note(&collector->problems, &reading, stage->cell, text, length);
    if (shows_mark)
        problems_note_mark(&collector->problems, reading.mark, stage->cell, text, length);
    if (!reading.is_wrong && !shows_mark)
        cell_cache_put(&stage->cache, key, reading.code);
}

static void on_cell(gpointer data, size_t column, const char *text, size_t length)
{
    Collector *collector = data;
    const Stage *stage = &collector->stages[column];
    if (stage->target == NULL) { /* patients come first among a column's bindings, and are never cached */
        stage_patient(collector, text, length);
        stage = stage->next;
        if (stage == NULL)
            return;
    }
    CellKey key = cell_key(text, length);
    for (; stage != NULL; stage = stage->next)
        if (!cell_cache_get(&stage->cache, key, stage->target))
            stage_new_cell(collector, stage, key, text, length);
}

static void flush_batch(Collector *collector)
{
    Part *part = collector->part;
    patient_batch_flush(&collector->batch, part->patients, &part->patient);
}

static bool has_score(const Collector *collector)
{
    guint32 any = 0;
    for (size_t i = 0; i < collector->n_scores; i++)
        any |= collector->scores[i];
    return any != 0;
}

static RecordReason judge(const Collector *collector, size_t n_cells)
{
    if (n_cells != collector->binding.n_columns)
        return REASON_WRONG_WIDTH;
    if (collector->id_length == 0)
        return REASON_NO_PATIENT;
    if (collector->file_times == 0)
        return REASON_NONE;
    if (collector->columns[COLUMN_TIME] != NULL && collector->time == 0)
        return REASON_NO_TIME;
    return has_score(collector) ? REASON_NONE : REASON_NO_SCORE;
}

/* What is wrong with the record; nearly always nothing. */
static void report(Collector *collector, RecordReason reason, guint64 record, size_t n_cells)
{
    bool is_placed = collector->placed_by == NULL || *collector->placed_by != 0;
    if (reason == REASON_NONE && is_placed && collector->problems.cells->len == 0)
        return;
    RecordContent content = {
        .number = record,
        .time = collector->part->file->time != TIME_NONE ? collector->part->file->time : (int)collector->time - 1,
        .has_patient = collector->id_length > 0,
        .has_time = collector->time != 0,
        .has_session = collector->session != 0,
        .has_date = collector->date != 0,
        .has_score = reason == REASON_NONE || has_score(collector),
    };
    if (reason == REASON_WRONG_WIDTH)
        problems_report_width(&collector->problems, record, n_cells, collector->binding.n_columns);
    else
        problems_report(&collector->problems, &content);
}

/* Scores at a time point at which the measure is not asked do not count. */
static void drop_unasked(Collector *collector)
{
    const Study *study = collector->study;
    if (!collector->has_unasked)
        return;
    int time = collector->part->file->time != TIME_NONE ? collector->part->file->time : (int)collector->time - 1;
    for (size_t m = 0; m < study->n_measures; m++)
        if (time >= 0 && (study->measures[m].at >> time & 1) == 0)
            collector->scores[m] = 0;
}

static void push_row(Collector *collector)
{
    Part *part = collector->part;
    for (size_t i = 0; i < collector->n_pushes; i++)
        code_column_push(collector->pushes[i].column, *collector->pushes[i].code);
    if (collector->date != 0) {
        part->first_date = part->first_date == 0 ? collector->date : MIN(part->first_date, collector->date);
        part->last_date = MAX(part->last_date, collector->date);
    }
    part->rows++;
}

/* Only a rejected record leaves codes behind: a whole one sets them all. */
static void clear_row(Collector *collector)
{
    collector->session = collector->date = collector->clock = collector->time = 0;
    memset(collector->scores, 0, collector->n_scores * sizeof *collector->scores);
}

static void on_record(gpointer data, guint64 record, size_t n_cells)
{
    Collector *collector = data;
    int file_time = collector->part->file->time;
    drop_unasked(collector);
    RecordReason reason = judge(collector, n_cells);
    bool says_other_time = collector->time != 0 && file_time != TIME_NONE && (int)collector->time - 1 != file_time;
    if (says_other_time && reason != REASON_WRONG_WIDTH && collector->mismatch == 0)
        collector->mismatch = record;
    report(collector, reason, record, n_cells);
    if (reason != REASON_NONE) {
        part_except(collector->part, collector->part->rows, reason);
        patient_batch_undo(&collector->batch, collector->id_length);
        collector->id_length = 0;
        clear_row(collector);
    }
    push_row(collector);
    if (patient_batch_end(&collector->batch, collector->id_length))
        flush_batch(collector);
    collector->id_length = 0;
    problems_end(&collector->problems);
}

/* Where a cell's code is kept until its record is known to be whole, and where it goes then. Patients are numbered by
 * batches and have neither. */
static Push destination_of(Collector *collector, const CellBinding *cell)
{
    Part *part = collector->part;
    size_t score = cell->measure * part->times_per_row + cell->slot;
    switch (cell->kind) {
    case CELL_SESSION:
        return (Push){&part->session, &collector->session};
    case CELL_DATE:
        return (Push){&part->date, &collector->date};
    case CELL_CLOCK:
        return (Push){&part->clock, &collector->clock};
    case CELL_TIME:
        return (Push){&part->time, &collector->time};
    case CELL_SCORE:
        return (Push){&part->scores[score], &collector->scores[score]};
    case CELL_PATIENT:
        break;
    }
    return (Push){NULL, NULL};
}

static void plan_pushes(Collector *collector)
{
    const Binding *binding = &collector->binding;
    collector->pushes = g_new(Push, binding->n_cells);
    for (size_t i = 0; i < binding->n_cells; i++) {
        Push push = destination_of(collector, &binding->cells[i]);
        if (push.column != NULL)
            collector->pushes[collector->n_pushes++] = push;
    }
}

static bool on_header(gpointer data, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    static const guint32 cache_places[] = {
        [CELL_PATIENT] = 1,     [CELL_SESSION] = 1 << 10, [CELL_DATE] = 1 << 12,
        [CELL_CLOCK] = 1 << 12, [CELL_TIME] = 1 << 6,     [CELL_SCORE] = 1 << 8,
    };
    Collector *collector = data;
    Binding *binding = &collector->binding;
    if (!binding_init(binding, collector->study, collector->part->file, names, n_columns, error) ||
        !check_identity_headers(collector->part, binding, names, error))
        return false;
    plan_pushes(collector);
    collector->stages = g_new0(Stage, n_columns);
    for (size_t i = 0; i < n_columns; i++) {
        wanted[i] = binding->first[i] >= 0;
        Stage *stage = &collector->stages[i];
        for (int k = binding->first[i]; k >= 0; k = binding->cells[k].next) {
            if (stage->cell != NULL)
                stage = stage->next = g_new0(Stage, 1);
            stage->cell = &binding->cells[k];
            stage->target = destination_of(collector, stage->cell).code;
            cell_cache_init(&stage->cache, cache_places[stage->cell->kind]);
        }
    }
    return true;
}

static void collector_init(Collector *collector, Part *part)
{
    *collector = (Collector){.part = part, .study = part->study};
    collector->file_times = study_file_times(part->study, part->file);
    for (int role = 0; role < COLUMN_ROLES; role++)
        collector->columns[role] = study_column(part->study, part->file, (ColumnRole)role);
    cell_reader_init(&collector->cells, part);
    patient_batch_init(&collector->batch);
    problems_init(&collector->problems, part);
    collector->n_scores = part->study->n_measures * part->times_per_row;
    collector->scores = g_new0(guint32, collector->n_scores);
    bool is_keyed = study_has_keys(part->study, part->file);
    if (is_keyed && collector->columns[COLUMN_SESSION] != NULL)
        collector->placed_by = &collector->session;
    else if (is_keyed && collector->columns[COLUMN_DATE] != NULL)
        collector->placed_by = &collector->date;
    for (size_t m = 0; m < part->study->n_measures && part->times_per_row == 1; m++)
        collector->has_unasked |= part->study->measures[m].at != (1u << part->study->n_times) - 1;
}

static void stage_clear(Stage *stage)
{
    cell_cache_clear(&stage->cache);
    for (Stage *next = stage->next, *after = NULL; next != NULL; next = after) {
        after = next->next;
        cell_cache_clear(&next->cache);
        g_free(next);
    }
}

static void collector_clear(Collector *collector)
{
    g_free(collector->scores);
    problems_clear(&collector->problems);
    patient_batch_clear(&collector->batch);
    for (size_t i = 0; collector->stages != NULL && i < collector->binding.n_columns; i++)
        stage_clear(&collector->stages[i]);
    g_free(collector->stages);
    g_free(collector->pushes);
    binding_clear(&collector->binding);
}

static void on_restart(gpointer data)
{
    Collector *collector = data;
    Part *part = collector->part;
    const Study *study = part->study;
    const StudyFile *file = part->file;
    collector_clear(collector);
    part_clear(part);
    part_init(part, study, file);
    collector_init(collector, part);
}

static guint64 first_line(guint64 record, const void *lines)
{
    return line_map_first(lines, record);
}

static bool check_time(const Collector *collector, GError **error)
{
    const Part *part = collector->part;
    if (collector->mismatch == 0)
        return true;
    return mld_fail(error, MLD_ERROR_DATA,
                    "%s:%" G_GUINT64_FORMAT ": column '%s' says another time point than '%s', for which this file was "
                    "taken; with two files the first is the one before",
                    part->file->name, line_map_first(part->lines, collector->mismatch), collector->columns[COLUMN_TIME],
                    part->study->times[part->file->time].name);
}

bool collect_file(Part *part, GError **error)
{
    static const RecordSink sink = {on_header, on_cell, on_record, NULL, on_restart};
    Collector collector;
    collector_init(&collector, part);
    CsvFile file = {0};
    bool ok = csv_read(part->file->path, part->file->name, &part->file->dialect, &sink, &collector, &file, error);
    if (ok) {
        flush_batch(&collector);
        part->lines = g_steal_pointer(&file.lines);
        part->sha256 = g_steal_pointer(&file.sha256);
        hint_part(part);
        finding_list_translate(part->findings, first_line, part->lines);
        add_dialect_findings(part, &file, &collector.problems.decimal);
        ok = check_time(&collector, error) && check_lost_ids(part, error) &&
             decimal_watch_check(&collector.problems.decimal, part->file->name, part->lines, error);
    }
    collector_clear(&collector);
    return ok;
}
