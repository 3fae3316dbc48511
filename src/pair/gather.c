#include "pair/gather.h"

guint32 visits_row_key(const Visits *visits, const Part *part, size_t row)
{
    if (visits->track.key == MATCH_PATIENT)
        return 1;
    const CodeColumn *column = visits->track.key == MATCH_SESSION ? &part->session : &part->date;
    return column->count == 0 ? 0 : code_column_get(column, row);
}

/* By session and side, then in file order. */
static int compare_forms(const void *left, const void *right)
{
    const Form *a = left, *b = right;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    if (a->time != b->time)
        return a->time < b->time ? -1 : 1;
    if (a->part != b->part)
        return a->part < b->part ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

static void gather_row(Visits *visits, guint16 p, guint32 row)
{
    const Part *part = &visits->assessments->parts[p];
    if (code_column_get(&part->patient, row) == 0)
        return;
    guint32 key = visits_row_key(visits, part, row);
    for (size_t slot = 0; slot < part->times_per_row; slot++) {
        int time = part_time(part, row, slot);
        if (time < 0 || (visits->track.times >> time & 1) == 0)
            continue;
        bool follow_up = time != visits->track.before && time != visits->track.after;
        Form form = {.key = follow_up ? FOLLOW_UP_KEY + (guint32)time : key,
                     .row = row,
                     .part = p,
                     .time = (guint8)time,
                     .slot = (guint8)slot};
        if (part->times_per_row == 1 || part_slot_has_score(part, row, slot))
            g_array_append_val(visits->forms, form);
    }
}

/* How many forms from `first` on are in ascending order. */
static guint ascending_run(const Form forms[], guint first, guint n)
{
    guint end = first + 1;
    while (end < n && compare_forms(&forms[end - 1], &forms[end]) < 0)
        end++;
    return MIN(end, n);
}

/* Two files of one patient's sessions in order are two ascending runs, one after the other. */
static void sort_forms(Visits *visits)
{
    const Form *forms = (const Form *)(const void *)visits->forms->data;
    guint n = visits->forms->len;
    guint middle = ascending_run(forms, 0, n);
    if (middle == n)
        return;
    if (ascending_run(forms, middle, n) < n) {
        g_array_sort(visits->forms, compare_forms);
        return;
    }
    g_array_set_size(visits->merged, n);
    Form *merged = (Form *)(void *)visits->merged->data;
    for (guint left = 0, right = middle, at = 0; at < n; at++) {
        bool from_left = right == n || (left < middle && compare_forms(&forms[left], &forms[right]) < 0);
        merged[at] = forms[from_left ? left++ : right++];
    }
    GArray *unsorted = visits->forms;
    visits->forms = visits->merged;
    visits->merged = unsorted;
}

void gather_forms(Visits *visits, guint32 patient)
{
    g_array_set_size(visits->forms, 0);
    for (size_t i = 0; i < visits->n_parts; i++) {
        const guint16 p = visits->parts[i];
        const PatientOrder *order = &visits->orders[p];
        for (guint32 place = order->first[patient]; place < order->first[patient + 1]; place++)
            gather_row(visits, p, order->rows == NULL ? place : order->rows[place]);
    }
    sort_forms(visits);
}

void prefetch_forms(const Visits *visits, guint32 patient)
{
    for (size_t k = 0; k < visits->n_parts; k++) {
        const PatientOrder *order = &visits->orders[visits->parts[k]];
        const Part *part = &visits->assessments->parts[visits->parts[k]];
        if (order->rows == NULL || patient >= visits->assessments->n_patients)
            continue;
        for (guint32 place = order->first[patient]; place < order->first[patient + 1]; place++) {
            guint32 row = order->rows[place];
            code_column_prefetch(&part->patient, row);
            code_column_prefetch(visits->track.key == MATCH_DATE ? &part->date : &part->session, row);
            if (visits->has_dates)
                code_column_prefetch(&part->date, row);
            for (size_t i = 0; i < part->study->n_measures * part->times_per_row; i++)
                code_column_prefetch(&part->scores[i], row);
        }
    }
}
