#include "measure/collector.h"

#include "base/error.h"
#include "design/track.h"
#include "ingest/csv_reader.h"
#include "measure/dialect_findings.h"
#include "measure/hint.h"
#include "measure/identity_gate.h"
#include "measure/lost_ids.h"
#include "measure/patient_id.h"
#include "measure/record_judge.h"
#include "measure/spread.h"
#include "measure/stage.h"

static void on_cell(gpointer data, size_t column, const char *text, size_t length)
{
    stage_cell(data, column, text, length);
}

static void on_record(gpointer data, guint64 record, size_t n_cells)
{
    record_end(data, record, n_cells);
}

/* What pairs the records of the file: the session where it has that column, else the date. */
static void plan_place(Collector *collector)
{
    const Part *part = collector->part;
    Problems *problems = &collector->problems;
    bool by_session = problems->columns[COLUMN_SESSION] != NULL;
    if (!study_has_keys(part->study, part->file) || (!by_session && problems->columns[COLUMN_DATE] == NULL))
        return;
    problems->place = by_session ? COLUMN_SESSION : COLUMN_DATE;
    collector->placed_by = by_session ? &collector->session : &collector->date;
}

/* No rule leaves records out, and no cell but a score says whether one counts. */
static void plan_judging(Collector *collector)
{
    bool has_rules = collector->n_keep > 0 || collector->exclude != NULL || collector->is_spread;
    bool looks_at_cells =
        collector->n_choices > 0 || collector->forms.n_held > 0 || collector->has_unasked || collector->written != NULL;
    bool has_time = collector->problems.columns[COLUMN_TIME] != NULL;
    collector->is_plain = collector->part->holds_forms && !has_rules && !looks_at_cells && !has_time;
}

/* Which questionnaires the file has. */
static void mark_held(Part *part, const Binding *binding)
{
    for (size_t i = 0; i < binding->n_cells; i++)
        for (size_t q = 0; q < part->study->n_questionnaires && binding->cells[i].kind == CELL_ITEM; q++) {
            const Questionnaire *questionnaire = part->study->questionnaires[q];
            size_t number = binding->cells[i].measure - questionnaire->first_item;
            part->holds[q] |= number < questionnaire->instrument->n_items;
        }
}

static bool on_header(gpointer data, const char *const names[], size_t n_columns, bool wanted[], GError **error)
{
    Collector *collector = data;
    Part *part = collector->part;
    Binding *binding = &collector->binding;
    if (!binding_init(binding, collector->study, part->file, names, n_columns, error) ||
        !check_identity_headers(part, binding, names, error))
        return false;
    part->roles = binding->roles;
    for (int role = 0; role < COLUMN_ROLES; role++)
        if ((part->roles >> role & 1) != 0)
            collector->problems.columns[role] = study_column(collector->study, part->file, (ColumnRole)role);
    for (size_t i = 0; i < binding->n_cells; i++)
        if (binding->cells[i].kind == CELL_FACT)
            part->facts[binding->cells[i].measure].is_bound = true;
    mark_held(part, binding);
    form_scores_init(&collector->forms, part, part->unscored != NULL && !collector->is_spread);
    plan_place(collector);
    stages_init(collector);
    plan_judging(collector);
    for (size_t i = 0; i < n_columns; i++)
        wanted[i] = binding->first[i] >= 0;
    return true;
}

static void collector_init(Collector *collector, Part *part)
{
    const Study *study = part->study;
    *collector = (Collector){.part = part, .study = study};
    cell_reader_init(&collector->cells, part);
    patient_batch_init(&collector->batch);
    problems_init(&collector->problems, part);
    collector->n_scores = study->n_measures * part->times_per_row;
    collector->scores = g_new0(guint32, collector->n_scores + 1);
    collector->n_items = study->n_items * part->times_per_row;
    collector->items = g_new0(guint32, collector->n_items + 1);
    collector->facts = g_new0(guint32, fact_count(study));
    collector->n_keep = study->n_keep + part->file->n_keep;
    collector->keeps = g_new(guint32, collector->n_keep + 1);
    for (size_t i = 0; i < collector->n_keep; i++)
        collector->keeps[i] = 1; /* of a rule whose column the file does not have */
    collector->exclude = exclude_rules_new(study);
    collector->is_spread = part->holds_forms && part->file->preset->spread_records;
    for (size_t m = 0; m < study->n_measures && part->times_per_row == 1; m++)
        collector->has_unasked |= study->measures[m].at != (guint32)((G_GUINT64_CONSTANT(1) << study->n_times) - 1);
    if (!patient_ids_are_plain(study)) {
        collector->written = g_string_new(NULL);
        collector->known = g_string_new(NULL);
    }
}

static void collector_clear(Collector *collector)
{
    problems_clear(&collector->problems);
    g_free(collector->scores);
    g_free(collector->items);
    form_scores_clear(&collector->forms);
    g_free(collector->facts);
    g_free(collector->keeps);
    exclude_rules_free(collector->exclude);
    patient_batch_clear(&collector->batch);
    stages_clear(collector);
    if (collector->written != NULL) {
        g_string_free(collector->written, TRUE);
        g_string_free(collector->known, TRUE);
    }
    binding_clear(&collector->binding);
}

static void on_restart(gpointer data)
{
    Collector *collector = data;
    Part *part = collector->part;
    const Study *study = part->study;
    const StudyFile *file = part->file;
    bool keeps_unscored = part->unscored != NULL;
    collector_clear(collector);
    part_clear(part);
    part_init(part, study, file);
    part->unscored = keeps_unscored ? part_unscored_new() : NULL;
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
                    part->file->name, line_map_first(part->lines, collector->mismatch),
                    collector->problems.columns[COLUMN_TIME], part->study->times[part->file->time].name);
}

bool collect_file(Part *part, GError **error)
{
    const RecordSink sink = {on_header, on_cell, on_record, NULL, on_restart, part->wants_digest};
    Collector collector;
    collector_init(&collector, part);
    CsvFile file = {0};
    bool ok = csv_read(part->file->path, part->file->name, &part->file->dialect, &sink, &collector, &file, error);
    if (ok) {
        record_flush(&collector);
        part->lines = g_steal_pointer(&file.lines);
        part->sha256 = g_steal_pointer(&file.sha256);
        part->header = g_steal_pointer(&collector.binding.names);
        hint_part(part);
        finding_list_translate(part->findings, first_line, part->lines);
        add_dialect_findings(part, &file, &collector.problems.decimal);
        ok = check_time(&collector, error) && check_lost_ids(part, error) &&
             decimal_watch_check(&collector.problems.decimal, part->file->name, part->lines, error);
    }
    if (ok && collector.is_spread)
        spread_join(part);
    collector_clear(&collector);
    return ok;
}
