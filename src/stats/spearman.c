#include "stats/spearman.h"

#include "stats/describe.h"

#include <stdlib.h>

typedef struct {
    double value;
    size_t place;
} Ranked;

static int compare_ranked(const void *left, const void *right)
{
    const Ranked *a = left, *b = right;
    return (a->value > b->value) - (a->value < b->value);
}

void mid_ranks(const double x[], size_t n, double tolerance, double ranks[])
{
    g_autofree Ranked *sorted = g_new(Ranked, n + 1);
    for (size_t i = 0; i < n; i++)
        sorted[i] = (Ranked){x[i], i};
    qsort(sorted, n, sizeof *sorted, compare_ranked);
    for (size_t first = 0, end = 0; first < n; first = end) {
        while (end < n && sorted[end].value - sorted[first].value <= tolerance)
            end++;
        for (size_t i = first; i < end; i++)
            ranks[sorted[i].place] = (double)(first + 1 + end) / 2;
    }
}

double spearman(const double x[], const double y[], size_t n, double y_tolerance)
{
    g_autofree double *rank_x = g_new(double, n + 1);
    g_autofree double *rank_y = g_new(double, n + 1);
    mid_ranks(x, n, 0, rank_x);
    mid_ranks(y, n, y_tolerance, rank_y);
    return correlation(rank_x, rank_y, n);
}
