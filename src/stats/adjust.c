#include "stats/adjust.h"

#include <glib.h>
#include <math.h>
#include <stdlib.h>

typedef struct {
    double p;
    size_t index;
} Ranked;

static int compare_p(const void *a, const void *b)
{
    const Ranked *left = a, *right = b;
    if (left->p != right->p)
        return left->p < right->p ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

/* Those that exist, ascending; `adjusted` becomes a copy of `p`. (transfer full) */
static Ranked *rank(const double p[], double adjusted[], size_t n, size_t *ret_m)
{
    Ranked *ranked = g_new(Ranked, n);
    size_t m = 0;
    for (size_t i = 0; i < n; i++) {
        if (!isnan(p[i]))
            ranked[m++] = (Ranked){p[i], i};
        adjusted[i] = p[i];
    }
    if (m > 1)
        qsort(ranked, m, sizeof *ranked, compare_p);
    *ret_m = m;
    return ranked;
}

void adjust_holm(const double p[], double adjusted[], size_t n)
{
    size_t m = 0;
    double largest = 0;
    g_autofree Ranked *ranked = rank(p, adjusted, n, &m);
    for (size_t i = 0; i < m; i++) {
        largest = fmax(largest, fmin(1, (double)(m - i) * ranked[i].p));
        adjusted[ranked[i].index] = largest;
    }
}

void adjust_bh(const double p[], double adjusted[], size_t n)
{
    size_t m = 0;
    double smallest = 1;
    g_autofree Ranked *ranked = rank(p, adjusted, n, &m);
    for (size_t i = m; i-- > 0;) {
        smallest = fmin(smallest, (double)m / (double)(i + 1) * ranked[i].p);
        adjusted[ranked[i].index] = smallest;
    }
}
