#include "measure/part.h"

#include "measure/fact_key.h"
#include "measure/scoring.h"

#include <math.h>

static void part_init_items(Part *part)
{
    const Study *study = part->study;
    size_t n = study->n_items * part->times_per_row;
    part->items = cache_line_new0(CodeColumn, n);
    for (size_t i = 0; i < n; i++)
        code_column_init(&part->items[i]);
    part->item_values = g_new(ValueTable, study->n_items);
    part->holds = g_new0(bool, study->n_questionnaires + 1);
    for (size_t i = 0; i < study->n_items; i++) {
        value_table_init(&part->item_values[i]);
        value_table_code(&part->item_values[i], ANSWER_REFUSED);
    }
}

static void part_drop_items(Part *part)
{
    for (size_t i = 0; part->items != NULL && i < part->study->n_items * part->times_per_row; i++)
        code_column_clear(&part->items[i]);
    g_clear_pointer(&part->items, g_aligned_free);
    for (size_t i = 0; part->item_values != NULL && i < part->study->n_items; i++)
        value_table_clear(&part->item_values[i]);
    g_clear_pointer(&part->item_values, g_free);
    g_clear_pointer(&part->holds, g_free);
}

void part_init(Part *part, const Study *study, const StudyFile *file)
{
    *part = (Part){.study = study, .file = file, .times_per_row = study_times_per_row(study, file)};
    part->holds_forms = study_file_times(study, file) != 0;
    code_column_init(&part->patient);
    code_column_init(&part->session);
    code_column_init(&part->date);
    code_column_init(&part->clock);
    code_column_init(&part->time);
    size_t n = study->n_measures * part->times_per_row;
    part->scores = cache_line_new0(CodeColumn, n);
    for (size_t i = 0; i < n; i++)
        code_column_init(&part->scores[i]);
    part->values = g_new(ValueTable, study->n_measures);
    for (size_t m = 0; m < study->n_measures; m++)
        value_table_init(&part->values[m]);
    part_init_items(part);
    part->outside = g_new0(OutsideScores, study->n_measures * study->n_times);
    part->patients = id_table_new();
    part->sessions = id_table_new();
    part->spellings = study->loose_ids ? id_table_new() : NULL;
    part->facts = g_new(FactColumn, fact_count(study));
    for (size_t i = 0; i < fact_count(study); i++)
        fact_column_init(&part->facts[i], fact_key(study, i));
    part->followers = g_array_new(FALSE, FALSE, sizeof(RowFollower));
    part->undated = g_array_new(FALSE, FALSE, sizeof(guint64));
    part->facts_only = g_array_new(FALSE, FALSE, sizeof(guint64));
    part->exclude_used = g_new0(bool, study->n_exclude + 1);
    part->exceptions = g_array_new(FALSE, FALSE, sizeof(RowException));
    part->findings = finding_list_new();
}

void part_drop_facts(Part *part)
{
    for (size_t i = 0; part->facts != NULL && i < fact_count(part->study); i++)
        fact_column_clear(&part->facts[i]);
    g_clear_pointer(&part->facts, g_free);
}

void part_drop_columns(Part *part)
{
    code_column_clear(&part->patient);
    code_column_clear(&part->session);
    code_column_clear(&part->date);
    code_column_clear(&part->clock);
    code_column_clear(&part->time);
    for (size_t i = 0; part->scores != NULL && i < part->study->n_measures * part->times_per_row; i++)
        code_column_clear(&part->scores[i]);
    g_clear_pointer(&part->scores, g_aligned_free);
    for (size_t m = 0; part->values != NULL && m < part->study->n_measures; m++)
        value_table_clear(&part->values[m]);
    g_clear_pointer(&part->values, g_free);
    part_drop_items(part);
    g_clear_pointer(&part->made, made_scores_free);
    g_clear_pointer(&part->outside, g_free);
    g_clear_pointer(&part->patients, id_table_free);
    g_clear_pointer(&part->sessions, id_table_free);
    g_clear_pointer(&part->spellings, id_table_free);
    part_drop_facts(part);
}

void part_clear(Part *part)
{
    part_drop_columns(part);
    g_clear_pointer(&part->exceptions, g_array_unref);
    g_clear_pointer(&part->followers, g_array_unref);
    g_clear_pointer(&part->undated, g_array_unref);
    g_clear_pointer(&part->facts_only, g_array_unref);
    g_clear_pointer(&part->unscored, g_array_unref);
    g_clear_pointer(&part->exclude_used, g_free);
    g_clear_pointer(&part->header, g_strfreev);
    g_clear_pointer(&part->lines, line_map_free);
    g_clear_pointer(&part->sha256, g_free);
    g_clear_pointer(&part->findings, finding_list_free);
}

static void unscored_clear(gpointer row)
{
    g_free(((UnscoredRow *)row)->patient);
}

GArray *part_unscored_new(void)
{
    GArray *rows = g_array_new(FALSE, FALSE, sizeof(UnscoredRow));
    g_array_set_clear_func(rows, unscored_clear);
    return rows;
}

bool part_keep_unscored(Part *part, guint64 row, const char *patient)
{
    if (part->unscored == NULL)
        return false;
    UnscoredRow unscored = {.row = row, .patient = g_strdup(patient)};
    g_array_append_val(part->unscored, unscored);
    return true;
}

void part_except(Part *part, guint64 row, RecordReason reason)
{
    RowException exception = {.row = row, .reason = reason};
    g_array_append_val(part->exceptions, exception);
}

static int compare_exceptions(const void *left, const void *right)
{
    const RowException *a = left, *b = right;
    return (a->row > b->row) - (a->row < b->row);
}

void part_sort_exceptions(Part *part)
{
    g_array_sort(part->exceptions, compare_exceptions);
}

bool part_may_be_dated(const Part *part)
{
    const Study *study = part->study;
    guint32 times = study_file_times(study, part->file);
    for (size_t t = 0; t < study->n_times && part->times_per_row == 1 && part->file->time == TIME_NONE; t++)
        if ((times >> t & 1) != 0 && study->times[t].is_followup && study->times[t].after != TIME_NONE)
            return true;
    return false;
}

size_t part_first_content(const Part *part)
{
    const char *site = study_column(part->study, part->file, COLUMN_SITE);
    bool is_own = site != NULL && g_strcmp0(site, part->file->preset->site) == 0;
    return is_own ? FACT_SITE + 1 : FACT_SITE;
}

guint64 part_line(const Part *part, guint64 row)
{
    return line_map_first(part->lines, row + 1);
}

bool part_row_has_score(const Part *part, size_t row)
{
    for (size_t k = 0; k < part->times_per_row; k++)
        if (part_slot_has_score(part, row, k))
            return true;
    return false;
}

bool parts_have_fact(const Part parts[], size_t n_parts, size_t fact)
{
    for (size_t i = 0; i < n_parts; i++)
        if (parts[i].facts[fact].is_bound)
            return true;
    return false;
}

void part_narrow_dates(Part *part)
{
    guint next = 0;
    part->first_date = part->last_date = 0;
    for (size_t row = 0; row < part->date.count; row++) {
        if (next < part->exceptions->len && g_array_index(part->exceptions, RowException, next).row == row) {
            next++;
            continue;
        }
        guint32 date = code_column_get(&part->date, row);
        if (date != 0)
            part->first_date = part->first_date == 0 ? date : MIN(part->first_date, date);
        part->last_date = MAX(part->last_date, date);
    }
}
