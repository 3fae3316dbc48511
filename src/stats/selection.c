#include "stats/selection.h"

#include <string.h>

static size_t class_of(const SelectionClasses *classes, gint64 value)
{
    return (size_t)(((guint64)value - (guint64)classes->smallest) >> classes->shift);
}

static void classify(SelectionClasses *classes, const gint64 value[], size_t n)
{
    gint64 smallest = value[0], largest = value[0];
    for (size_t i = 1; i < n; i++) {
        smallest = MIN(smallest, value[i]);
        largest = MAX(largest, value[i]);
    }
    memset(classes, 0, sizeof *classes);
    classes->smallest = smallest;
    while (class_of(classes, largest) >= SELECTION_CLASSES)
        classes->shift++;
    for (size_t i = 0; i < n; i++)
        classes->before[class_of(classes, value[i]) + 1]++;
    for (size_t c = 0; c < SELECTION_CLASSES; c++)
        classes->before[c + 1] += classes->before[c];
}

/* The class that the rank-th smallest is in. */
static size_t class_at(const SelectionClasses *classes, size_t rank)
{
    size_t low = 0, high = SELECTION_CLASSES - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (classes->before[middle + 1] >= rank)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

/* (transfer full) */
static gint64 *members_of(const SelectionClasses *classes, size_t class, const gint64 value[], size_t n)
{
    size_t used = 0;
    gint64 *members = g_new(gint64, classes->before[class + 1] - classes->before[class]);
    for (size_t i = 0; i < n; i++)
        if (class_of(classes, value[i]) == class)
            members[used++] = value[i];
    return members;
}

Selection *selection_new(const gint64 value[], size_t n)
{
    Selection *selection = g_new(Selection, 1);
    selection->value = value;
    selection->n = n;
    classify(&selection->classes, value, n);
    return selection;
}

void selection_free(Selection *selection)
{
    g_free(selection);
}

gint64 selection_at(const Selection *selection, size_t rank)
{
    const SelectionClasses *classes = &selection->classes;
    size_t class = class_at(classes, rank);
    if (classes->shift == 0)
        return classes->smallest + (gint64) class;
    g_autofree gint64 *members = members_of(classes, class, selection->value, selection->n);
    g_autoptr(Selection) narrower = selection_new(members, classes->before[class + 1] - classes->before[class]);
    return selection_at(narrower, rank - classes->before[class]);
}
