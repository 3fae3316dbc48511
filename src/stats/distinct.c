#include "stats/distinct.h"

#include "stats/radix.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Half of the unit, 1e-9 of a patient's scale, that differences are exact to. */
#define HALF_UNIT 0.5e-9

#define SLOT_BITS  13
#define SLOTS      (1u << SLOT_BITS)
#define TABLE_MOST (SLOTS / 2) /* distinct values; open addressing stays fast up to half full */

typedef struct {
    double value, scale;
    guint64 count;
} Cell;

typedef struct {
    Cell cells[TABLE_MOST];
    guint16 slot[SLOTS]; /* 1 + index of a cell; 0 is free */
    size_t used;
} Table;

static Distinct *distinct_alloc(size_t n, size_t n_distinct)
{
    Distinct *values = g_new0(Distinct, 1);
    values->n = n;
    values->n_distinct = n_distinct;
    values->value = g_new0(double, n_distinct);
    values->upto = g_new0(guint64, n_distinct);
    values->scale = g_new0(double, n_distinct);
    return values;
}

void distinct_free(Distinct *values)
{
    if (values == NULL)
        return;
    g_free(values->value);
    g_free(values->upto);
    g_free(values->scale);
    g_free(values);
}

/* The cell of `value`, added when it is new; NULL when the table is full. */
static Cell *find_cell(Table *table, double value)
{
    guint64 bits;
    memcpy(&bits, &value, sizeof bits);
    size_t at = (size_t)((bits * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) >> (64 - SLOT_BITS));
    for (; table->slot[at] != 0; at = (at + 1) % SLOTS)
        if (table->cells[table->slot[at] - 1].value == value)
            return &table->cells[table->slot[at] - 1];
    if (table->used == TABLE_MOST)
        return NULL;
    Cell *cell = &table->cells[table->used++];
    cell->value = value;
    table->slot[at] = (guint16)table->used;
    return cell;
}

static bool count_values(Table *table, const double x[], const double scale[], size_t n)
{
    for (size_t i = 0; i < n; i++) {
        Cell *cell = find_cell(table, x[i] + 0.0); /* -0 + 0 is 0 */
        if (cell == NULL)
            return false;
        cell->count++;
        if (scale != NULL && scale[i] > cell->scale)
            cell->scale = scale[i];
    }
    return true;
}

static int compare_cells(const void *a, const void *b)
{
    double left = ((const Cell *)a)->value, right = ((const Cell *)b)->value;
    return (left > right) - (left < right);
}

static Distinct *from_table(Table *table, size_t n)
{
    qsort(table->cells, table->used, sizeof table->cells[0], compare_cells);
    Distinct *values = distinct_alloc(n, table->used);
    guint64 upto = 0;
    for (size_t i = 0; i < table->used; i++) {
        values->value[i] = table->cells[i].value;
        values->scale[i] = table->cells[i].scale;
        values->upto[i] = upto += table->cells[i].count;
    }
    return values;
}

static Distinct *from_sorting(const double x[], const double scale[], size_t n)
{
    g_autofree RadixItem *items = g_new(RadixItem, n);
    for (size_t i = 0; i < n; i++)
        items[i] = (RadixItem){.value = x[i] + 0.0, .scale = scale == NULL ? 0 : scale[i]};
    radix_sort(items, n);
    size_t n_distinct = n > 0;
    for (size_t i = 1; i < n; i++)
        n_distinct += items[i].value != items[i - 1].value;
    Distinct *values = distinct_alloc(n, n_distinct);
    size_t at = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && items[i].value != items[i - 1].value)
            at++;
        values->value[at] = items[i].value;
        values->scale[at] = MAX(values->scale[at], items[i].scale);
        values->upto[at] = i + 1;
    }
    return values;
}

Distinct *distinct_new(const double x[], const double scale[], size_t n)
{
    g_autofree Table *table = g_new0(Table, 1);
    if (count_values(table, x, scale, n))
        return from_table(table, n);
    return from_sorting(x, scale, n);
}

guint64 distinct_count(const Distinct *values, size_t index)
{
    return values->upto[index] - (index == 0 ? 0 : values->upto[index - 1]);
}

double distinct_at(const Distinct *values, guint64 rank)
{
    size_t low = 0, high = values->n_distinct - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (values->upto[middle] >= rank)
            high = middle;
        else
            low = middle + 1;
    }
    return values->value[low];
}

/* Indices of the values in ascending order of their absolute value, the negative one of two equals first. */
static size_t *order_by_size(const Distinct *values)
{
    size_t n = values->n_distinct;
    size_t *order = g_new(size_t, n);
    size_t right = 0;
    while (right < n && values->value[right] < 0)
        right++;
    size_t left = right; /* one above the next negative value */
    for (size_t k = 0; k < n; k++) {
        bool take_left = left > 0 && (right == n || -values->value[left - 1] <= values->value[right]);
        order[k] = take_left ? --left : right++;
    }
    return order;
}

/* Gives the members order[first..end) of one group their common absolute value. */
static void tie_group(const Distinct *values, const size_t order[], size_t first, size_t end, double tied[])
{
    size_t most = first;
    for (size_t k = first + 1; k < end; k++)
        if (distinct_count(values, order[k]) > distinct_count(values, order[most]))
            most = k;
    for (size_t k = first; k < end; k++)
        tied[order[k]] = copysign(values->value[order[most]], values->value[order[k]]);
}

/* What each value becomes, in the values' order. */
static double *tie_values(const Distinct *values)
{
    size_t n = values->n_distinct;
    g_autofree size_t *order = order_by_size(values);
    double *tied = g_new0(double, n);
    size_t k = 0;
    while (k < n && fabs(values->value[order[k]]) <= HALF_UNIT * values->scale[order[k]])
        k++;
    while (k < n) {
        size_t first = k;
        double start = fabs(values->value[order[first]]);
        double scale = values->scale[order[first]];
        for (k++; k < n; k++) {
            double larger = MAX(scale, values->scale[order[k]]);
            if (fabs(values->value[order[k]]) - start > HALF_UNIT * larger)
                break;
        }
        tie_group(values, order, first, k, tied);
    }
    return tied;
}

Distinct *distinct_tied(const Distinct *values)
{
    g_autofree double *tied = tie_values(values);
    Distinct *result = distinct_alloc(values->n, values->n_distinct);
    size_t used = 0;
    for (size_t i = 0; i < values->n_distinct; i++) {
        if (i == 0 || tied[i] != tied[i - 1])
            used++;
        result->value[used - 1] = tied[i];
        result->upto[used - 1] = values->upto[i];
        result->scale[used - 1] = MAX(result->scale[used - 1], values->scale[i]);
    }
    result->n_distinct = used;
    return result;
}
