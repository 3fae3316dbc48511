#include "measure/assessments.h"

#include "base/error.h"
#include "base/parallel.h"
#include "ingest/source.h"
#include "measure/collector.h"
#include "measure/coverage.h"
#include "measure/definition_findings.h"
#include "measure/followup.h"
#include "measure/numbering.h"
#include "measure/shared_ids.h"

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
            if (assessments->parts[i].sha256 != NULL &&
                g_strcmp0(assessments->parts[i].sha256, assessments->parts[k].sha256) == 0)
                return mld_fail(error, MLD_ERROR_DATA, "%s: has the same content as %s",
                                assessments->parts[i].file->name, assessments->parts[k].file->name);
    return true;
}

/* Files of different sizes differ. Of what is no file the size is not known. */
static void want_digests(Assessments *assessments, bool all)
{
    size_t n = assessments->n_parts;
    Part *parts = assessments->parts;
    g_autofree gint64 *sizes = g_new(gint64, MAX(n, 1));
    for (size_t i = 0; i < n; i++) {
        sizes[i] = source_size(parts[i].file->path);
        parts[i].wants_digest = all;
        for (size_t k = 0; k < i && !all; k++)
            if (sizes[i] < 0 || sizes[k] < 0 || sizes[i] == sizes[k])
                parts[i].wants_digest = parts[k].wants_digest = true;
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

static void want_names(Assessments *assessments, bool wanted)
{
    if (!wanted)
        return;
    assessments->names = id_names_new();
    for (size_t i = 0; i < assessments->n_parts; i++)
        assessments->parts[i].unscored = part_unscored_new();
}

static bool check_has_records(const Assessments *assessments, GError **error)
{
    const StudyFile *first = NULL;
    for (size_t i = 0; i < assessments->n_parts; i++) {
        const Part *part = &assessments->parts[i];
        if (part->holds_forms && part->rows > 0)
            return true;
        if (part->holds_forms && first == NULL)
            first = part->file;
    }
    return mld_fail(error, MLD_ERROR_DATA, "%s: no records, only a header",
                    first == NULL ? assessments->study->files[0].name : first->name);
}

static bool join_all(Assessments *assessments, FindingList *findings, GError **error)
{
    const Study *study = assessments->study;
    Part *parts = assessments->parts;
    size_t n_parts = assessments->n_parts;
    if (!patients_join(study, parts, n_parts, findings, assessments->names, &assessments->n_patients, error))
        return false;
    assessments->n_numbered = sessions_join(parts, n_parts, assessments->names);
    follow_ups_settle(parts, n_parts, assessments->n_patients, findings);
    assessments->facts = patient_facts_join(study, parts, n_parts, assessments->n_patients, findings, error);
    if (assessments->facts == NULL || !check_shared_ids(study, parts, n_parts, assessments->facts, findings, error))
        return false;
    check_excludes_used(study, parts, n_parts, findings);
    check_patients_known(study, parts, n_parts, assessments->n_patients, findings);
    return true;
}

Assessments *assessments_read(const Study *study, unsigned jobs, unsigned wants, FindingList *findings, GError **error)
{
    g_autoptr(Assessments) assessments = assessments_new(study);
    want_names(assessments, (wants & WANT_NAMES) != 0);
    add_definition_findings(study, findings);
    want_digests(assessments, (wants & WANT_DIGESTS) != 0);
    if (!read_all(assessments, jobs, error) || !check_distinct_files(assessments, error))
        return NULL;
    for (size_t i = 0; i < assessments->n_parts; i++)
        finding_list_join(findings, assessments->parts[i].findings);
    if (!check_columns_found(study, assessments->parts, assessments->n_parts, error) ||
        !check_has_records(assessments, error) || !join_all(assessments, findings, error))
        return NULL;
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
    g_clear_pointer(&assessments->facts, patient_facts_free);
    id_names_free(assessments->names);
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

static const RowException *exception_of(const GArray *exceptions, guint64 row)
{
    guint low = 0, high = exceptions->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;
        if (g_array_index(exceptions, RowException, middle).row < row)
            low = middle + 1;
        else
            high = middle;
    }
    const RowException *found = low < exceptions->len ? &g_array_index(exceptions, RowException, low) : NULL;
    return found != NULL && found->row == row ? found : NULL;
}

/* The exceptions of the rows and of those that were put together with them, in ascending order. (transfer full) */
static GArray *with_followers(const Part *part)
{
    GArray *all = g_array_sized_new(FALSE, FALSE, sizeof(RowException), part->exceptions->len);
    guint next = 0;
    for (guint i = 0; i < part->followers->len; i++) {
        RowFollower follower = g_array_index(part->followers, RowFollower, i);
        const RowException *leader = exception_of(part->exceptions, follower.first);
        if (leader == NULL)
            continue;
        for (; next < part->exceptions->len && g_array_index(part->exceptions, RowException, next).row < follower.row;
             next++)
            g_array_append_val(all, g_array_index(part->exceptions, RowException, next));
        RowException exception = {.row = follower.row, .reason = leader->reason};
        g_array_append_val(all, exception);
    }
    for (; next < part->exceptions->len; next++)
        g_array_append_val(all, g_array_index(part->exceptions, RowException, next));
    return all;
}

static void account_part(const Part *part, FileAccount *account)
{
    account->name = g_strdup(part->file->name);
    account->sha256 = g_strdup(part->sha256);
    account->records = part->rows;
    g_autoptr(GArray) ranges = g_array_new(FALSE, FALSE, sizeof(FateRange));
    guint64 next = 0;
    g_autoptr(GArray) exceptions = with_followers(part);
    for (guint i = 0; i < exceptions->len; i++) {
        RowException exception = g_array_index(exceptions, RowException, i);
        add_range(ranges, part, next, exception.row - next, REASON_NONE);
        add_range(ranges, part, exception.row, 1, exception.reason);
        account->by_reason[exception.reason]++;
        next = exception.row + 1;
    }
    add_range(ranges, part, next, part->rows - next, REASON_NONE);
    account->by_reason[REASON_NONE] = part->rows - exceptions->len;
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
