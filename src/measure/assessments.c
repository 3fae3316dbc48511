#include "measure/assessments.h"

#include "base/error.h"
#include "base/number.h"
#include "base/parallel.h"
#include "measure/collector.h"
#include "measure/identity_gate.h"
#include "measure/similar_ids.h"

#include <string.h>

/* Errors stay with their file, so that the first in file order is reported. */
typedef struct {
    Part *parts;
    GError **errors;
} Reading;

static void read_part(size_t i, gpointer data)
{
    const Reading *reading = data;
    collect_file(&reading->parts[i], &reading->errors[i]);
}

static bool read_all(Assessments *assessments, unsigned jobs, GError **error)
{
    size_t n = assessments->n_parts;
    g_autofree GError **errors = g_new0(GError *, n);
    Reading reading = {.parts = assessments->parts, .errors = errors};
    parallel_run(n, jobs, read_part, &reading);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        if (errors[i] == NULL)
            continue;
        if (ok)
            g_propagate_error(error, g_steal_pointer(&errors[i]));
        ok = false;
        g_clear_error(&errors[i]);
    }
    return ok;
}

/* One file given twice would pair every patient with itself. */
static bool check_distinct_files(const Assessments *assessments, GError **error)
{
    for (size_t i = 0; i < assessments->n_parts; i++)
        for (size_t k = 0; k < i; k++)
            if (g_str_equal(assessments->parts[i].sha256, assessments->parts[k].sha256))
                return mld_fail(error, MLD_ERROR_DATA, "%s: has the same content as %s",
                                assessments->parts[i].file->name, assessments->parts[k].file->name);
    return true;
}

/* Numbers of `from` in terms of `into`, plus one, with 0 for none; *ret_same when no number changes. */
static guint32 *join_map(IdTable *into, const IdTable *from, bool *ret_same)
{
    guint32 n = id_table_count(from);
    guint32 *map = g_new(guint32, (size_t)n + 1);
    map[0] = 0;
    *ret_same = true;
    for (guint32 id = 0; id < n; id++) {
        size_t length = 0;
        const char *text = id_table_text(from, id, &length);
        map[id + 1] = id_table_intern(into, text, length, id_hash(text, length)) + 1;
        *ret_same = *ret_same && map[id + 1] == id + 1;
    }
    return map;
}

static bool join_patients(Assessments *assessments, FindingList *findings, GError **error)
{
    g_autoptr(IdTable) patients = g_steal_pointer(&assessments->parts[0].patients);
    for (size_t i = 1; i < assessments->n_parts; i++) {
        Part *part = &assessments->parts[i];
        bool same = false;
        g_autofree guint32 *map = join_map(patients, part->patients, &same);
        g_clear_pointer(&part->patients, id_table_free);
        if (!same)
            code_column_map(&part->patient, map);
    }
    assessments->n_patients = id_table_count(patients);
    check_ids(patients, study_column(assessments->study, &assessments->study->files[0], COLUMN_PATIENT),
              assessments->parts, assessments->n_parts, findings);
    return check_identity_values(assessments->study, patients, assessments->parts, assessments->n_parts, findings,
                                 error);
}

typedef struct {
    guint32 session; /* number before sorting */
    bool is_number;
    double number;
    const char *text;
    size_t length;
} SessionKey;

static int compare_sessions(const void *left, const void *right)
{
    const SessionKey *a = left, *b = right;
    if (a->is_number != b->is_number)
        return a->is_number ? -1 : 1;
    if (a->is_number && a->number != b->number)
        return a->number < b->number ? -1 : 1;
    int order = memcmp(a->text, b->text, MIN(a->length, b->length));
    return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
}

static void join_sessions(Assessments *assessments)
{
    g_autoptr(IdTable) sessions = id_table_new();
    g_autofree guint32 **maps = g_new(guint32 *, assessments->n_parts);
    bool same = false;
    for (size_t i = 0; i < assessments->n_parts; i++)
        maps[i] = join_map(sessions, assessments->parts[i].sessions, &same);
    guint32 n = assessments->n_sessions = id_table_count(sessions);
    g_autofree SessionKey *keys = g_new(SessionKey, (size_t)n + 1);
    for (guint32 s = 0; s < n; s++) {
        keys[s].session = s;
        keys[s].text = id_table_text(sessions, s, &keys[s].length);
        keys[s].is_number = number_parse(keys[s].text, keys[s].length, &keys[s].number);
        assessments->n_numbered += keys[s].is_number;
    }
    qsort(keys, n, sizeof *keys, compare_sessions);
    g_autofree guint32 *rank = g_new0(guint32, (size_t)n + 1);
    for (guint32 s = 0; s < n; s++)
        rank[keys[s].session + 1] = s + 1;
    for (size_t i = 0; i < assessments->n_parts; i++) {
        Part *part = &assessments->parts[i];
        same = true;
        for (guint32 s = 0; s <= id_table_count(part->sessions); s++) {
            maps[i][s] = rank[maps[i][s]];
            same = same && maps[i][s] == s;
        }
        if (!same)
            code_column_map(&part->session, maps[i]);
        g_free(maps[i]);
        g_clear_pointer(&part->sessions, id_table_free);
    }
}

static Assessments *assessments_new(const Study *study)
{
    Assessments *assessments = g_new0(Assessments, 1);
    assessments->study = study;
    assessments->n_parts = study->n_files;
    assessments->parts = cache_line_new0(Part, study->n_files);
    for (size_t i = 0; i < study->n_files; i++)
        part_init(&assessments->parts[i], study, &study->files[i]);
    return assessments;
}

Assessments *assessments_read(const Study *study, unsigned jobs, FindingList *findings, GError **error)
{
    g_autoptr(Assessments) assessments = assessments_new(study);
    if (!read_all(assessments, jobs, error) || !check_distinct_files(assessments, error))
        return NULL;
    size_t rows = 0;
    for (size_t i = 0; i < assessments->n_parts; i++) {
        finding_list_join(findings, assessments->parts[i].findings);
        rows += assessments->parts[i].rows;
    }
    if (rows == 0) {
        mld_fail(error, MLD_ERROR_DATA, "%s: no records, only a header", study->files[0].name);
        return NULL;
    }
    if (!join_patients(assessments, findings, error))
        return NULL;
    join_sessions(assessments);
    return g_steal_pointer(&assessments);
}

void assessments_drop_columns(Assessments *assessments)
{
    for (size_t i = 0; i < assessments->n_parts; i++)
        part_drop_columns(&assessments->parts[i]);
}

void assessments_free(Assessments *assessments)
{
    if (assessments == NULL)
        return;
    for (size_t i = 0; i < assessments->n_parts; i++)
        part_clear(&assessments->parts[i]);
    g_aligned_free(assessments->parts);
    g_free(assessments);
}

static void add_range(GArray *ranges, const Part *part, guint64 first_row, guint64 rows, RecordReason reason)
{
    if (rows == 0)
        return;
    guint64 last_record = first_row + rows;
    FateRange *previous = ranges->len == 0 ? NULL : &g_array_index(ranges, FateRange, ranges->len - 1);
    if (previous != NULL && previous->reason == reason) {
        previous->records += rows;
        previous->last_line = line_map_last(part->lines, last_record);
        return;
    }
    FateRange range = {.first_line = line_map_first(part->lines, first_row + 1),
                       .last_line = line_map_last(part->lines, last_record),
                       .records = rows,
                       .reason = reason};
    g_array_append_val(ranges, range);
}

static void account_part(const Part *part, FileAccount *account)
{
    account->name = g_strdup(part->file->name);
    account->sha256 = g_strdup(part->sha256);
    account->records = part->rows;
    g_autoptr(GArray) ranges = g_array_new(FALSE, FALSE, sizeof(FateRange));
    guint64 next = 0;
    for (guint i = 0; i < part->exceptions->len; i++) {
        RowException exception = g_array_index(part->exceptions, RowException, i);
        add_range(ranges, part, next, exception.row - next, REASON_NONE);
        add_range(ranges, part, exception.row, 1, exception.reason);
        account->by_reason[exception.reason]++;
        next = exception.row + 1;
    }
    add_range(ranges, part, next, part->rows - next, REASON_NONE);
    account->by_reason[REASON_NONE] = part->rows - part->exceptions->len;
    gsize n_ranges = 0;
    account->ranges = g_array_steal(ranges, &n_ranges);
    account->n_ranges = n_ranges;
}

Accounting *assessments_account(const Assessments *assessments)
{
    Accounting *accounting = accounting_new(assessments->n_parts);
    for (size_t i = 0; i < assessments->n_parts; i++)
        account_part(&assessments->parts[i], &accounting->files[i]);
    return accounting;
}
