#include "pair/order.h"

static bool is_in_order(const Part *part)
{
    guint32 last = 0;
    for (size_t row = 0; row < part->rows; row++) {
        guint32 code = code_column_get(&part->patient, row);
        if (code != 0 && code < last)
            return false;
        last = MAX(last, code);
    }
    return true;
}

static void mark_starts(PatientOrder *order, const Part *part, guint32 n_patients)
{
    guint32 next = 0; /* the first patient whose start is not known yet */
    for (size_t row = 0; row < part->rows; row++) {
        guint32 code = code_column_get(&part->patient, row);
        while (next < code)
            order->first[next++] = (guint32)row;
    }
    while (next <= n_patients)
        order->first[next++] = (guint32)part->rows;
}

static void counting_sort(PatientOrder *order, const Part *part, guint32 n_patients)
{
    guint32 *first = order->first;
    for (size_t row = 0; row < part->rows; row++)
        first[code_column_get(&part->patient, row)]++;
    guint32 before = 0; /* first[0] counted the rejected rows, which have no place */
    for (guint32 p = 0; p < n_patients; p++) {
        guint32 count = first[p + 1];
        first[p + 1] = before;
        before += count;
    }
    order->rows = g_new(guint32, MAX(before, 1));
    for (size_t row = 0; row < part->rows; row++) {
        guint32 code = code_column_get(&part->patient, row);
        if (code != 0)
            order->rows[first[code]++] = (guint32)row;
    }
    /* first[p + 1] has moved to the end of patient p, which is where p + 1 starts */
    first[0] = 0;
}

void patient_order_init(PatientOrder *order, const Part *part, guint32 n_patients)
{
    *order = (PatientOrder){.first = g_new0(guint32, (size_t)n_patients + 1)};
    if (is_in_order(part))
        mark_starts(order, part, n_patients);
    else
        counting_sort(order, part, n_patients);
}

void patient_order_clear(PatientOrder *order)
{
    g_clear_pointer(&order->first, g_free);
    g_clear_pointer(&order->rows, g_free);
}
