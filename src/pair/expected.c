#include "pair/expected.h"

#include "pair/gather.h"

/* A row of an expected file; ordered by key, then as in the files. */
typedef struct {
    guint32 key, date;
    guint32 row;
    guint16 part;
} ExpectedRow;

void expected_init(ExpectedSessions *expected, const Assessments *assessments)
{
    *expected = (ExpectedSessions){.parts = g_new(guint16, MAX(assessments->n_parts, 1))};
    for (size_t p = 0; p < assessments->n_parts; p++)
        if (assessments->parts[p].file->expected)
            expected->parts[expected->n_parts++] = (guint16)p;
    expected->counts.declared = expected->n_parts > 0;
    expected->rows = g_array_new(FALSE, FALSE, sizeof(ExpectedRow));
}

void expected_clear(ExpectedSessions *expected)
{
    g_clear_pointer(&expected->parts, g_free);
    g_clear_pointer(&expected->rows, g_array_unref);
}

static int compare_rows(const void *left, const void *right)
{
    const ExpectedRow *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->part != b->part)
        return a->part < b->part ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

/* Rows without a key cannot be told from each other and are no denominator; reading them left a finding. */
static void gather(ExpectedSessions *expected, const Visits *visits, guint32 patient)
{
    g_array_set_size(expected->rows, 0);
    for (size_t i = 0; i < expected->n_parts; i++) {
        const Part *part = &visits->assessments->parts[expected->parts[i]];
        const PatientOrder *order = &visits->orders[expected->parts[i]];
        for (guint32 place = order->first[patient]; place < order->first[patient + 1]; place++) {
            guint32 row = order->rows == NULL ? place : order->rows[place];
            ExpectedRow found = {.key = visits_row_key(visits, part, row), .row = row, .part = expected->parts[i]};
            found.date = part->date.count == 0 ? 0 : code_column_get(&part->date, row);
            if (code_column_get(&part->patient, row) != 0 && found.key != 0)
                g_array_append_val(expected->rows, found);
        }
    }
    g_array_sort(expected->rows, compare_rows);
}

/* Of rows with one key the first stays; the others are the same session. Those that say the same are duplicates. */
static void keep_one_of_each(GArray *rows, Visits *visits)
{
    guint kept = 0;
    for (guint i = 0; i < rows->len; i++) {
        ExpectedRow row = g_array_index(rows, ExpectedRow, i);
        const ExpectedRow *last = kept == 0 ? NULL : &g_array_index(rows, ExpectedRow, kept - 1);
        Form form = {.key = row.key, .row = row.row, .part = row.part};
        if (last == NULL || last->key != row.key)
            g_array_index(rows, ExpectedRow, kept++) = row;
        else if (last->date == row.date)
            visits_exclude(visits, &form, REASON_DUPLICATE);
    }
    g_array_set_size(rows, kept);
}

/* What was recorded of one session: forms of a session that could not be matched lie in several visits. */
typedef struct {
    guint32 key;
    bool pre, post, both;
    const Form *first;
} Recorded;

static Recorded recorded_from(const GArray *visits, guint *at)
{
    const Visit *first = &g_array_index(visits, Visit, *at);
    Recorded recorded = {.key = visit_key(first), .first = first->pre != NULL ? first->pre : first->post};
    for (; *at < visits->len; (*at)++) {
        const Visit *visit = &g_array_index(visits, Visit, *at);
        if (visit_key(visit) != recorded.key)
            break;
        recorded.pre = recorded.pre || visit->pre != NULL;
        recorded.post = recorded.post || visit->post != NULL;
        recorded.both = recorded.both || (visit->pre != NULL && visit->post != NULL);
    }
    return recorded;
}

static void count_recorded(ExpectedSessions *expected, Visits *visits, const Recorded *recorded, bool is_listed)
{
    Expected *counts = &expected->counts;
    const Part *part = &visits->assessments->parts[recorded->first->part];
    counts->with_pre += is_listed && recorded->pre;
    counts->with_post += is_listed && recorded->post;
    counts->with_both += is_listed && recorded->both;
    if (is_listed || recorded->key == 0)
        return;
    counts->not_expected++;
    finding_list_add(visits->findings, FINDING_NOT_EXPECTED, part->file->name, NULL, NULL,
                     part_line(part, recorded->first->row), NULL);
}

void expected_of_patient(ExpectedSessions *expected, Visits *visits, guint32 patient)
{
    if (!expected->counts.declared)
        return;
    gather(expected, visits, patient);
    keep_one_of_each(expected->rows, visits);
    expected->counts.sessions += expected->rows->len;
    guint listed = 0;
    for (guint at = 0; at < visits->visits->len;) {
        Recorded recorded = recorded_from(visits->visits, &at);
        while (listed < expected->rows->len && g_array_index(expected->rows, ExpectedRow, listed).key < recorded.key)
            listed++;
        bool is_listed =
            listed < expected->rows->len && g_array_index(expected->rows, ExpectedRow, listed).key == recorded.key;
        count_recorded(expected, visits, &recorded, is_listed);
    }
}

void expected_add(Expected *into, const Expected *from)
{
    into->declared = into->declared || from->declared;
    into->sessions += from->sessions;
    into->with_pre += from->with_pre;
    into->with_post += from->with_post;
    into->with_both += from->with_both;
    into->not_expected += from->not_expected;
}
