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

/* Writes the forms of a row that belong to the track to `forms`; returns how many. */
static guint gather_row(const Visits *visits, guint16 p, guint32 row, Form forms[])
{
    const Part *part = &visits->assessments->parts[p];
    guint n = 0;
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
            forms[n++] = form;
    }
    return n;
}

/* In the order of a file's rows those that are rejected are among them. */
static guint gather_part(const Visits *visits, guint16 p, guint32 first, guint32 end, Form forms[])
{
    const Part *part = &visits->assessments->parts[p];
    const guint32 *rows = visits->orders[p].rows;
    guint n = 0;
    for (guint32 place = first; place < end; place++) {
        if (rows != NULL)
            n += gather_row(visits, p, rows[place], forms + n);
        else if (code_column_get(&part->patient, place) != 0)
            n += gather_row(visits, p, place, forms + n);
    }
    return n;
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
    guint n = 0;
    for (size_t i = 0; i < visits->n_parts; i++) {
        const guint16 p = visits->parts[i];
        const guint32 *first = visits->orders[p].first;
        guint32 begin = first[patient], end = first[patient + 1];
        g_array_set_size(visits->forms, n + (end - begin) * (guint)visits->assessments->parts[p].times_per_row);
        n += gather_part(visits, p, begin, end, (Form *)(void *)visits->forms->data + n);
    }
    g_array_set_size(visits->forms, n);
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
            code_column_prefetch(visits->track.key == MATCH_DATE ? &part->date : &part->session, row);
            if (visits->has_dates)
                code_column_prefetch(&part->date, row);
            for (size_t i = 0; i < part->study->n_measures * part->times_per_row; i++)
                code_column_prefetch(&part->scores[i], row);
        }
    }
}
