#include "stats/walsh.h"

#include <math.h>

typedef struct {
    guint64 count;  /* averages at or below the bound */
    double largest; /* of those; -infinity without any */
    double next;    /* the smallest above the bound; infinity without any */
} Sweep;

static double average(const Distinct *values, size_t i, size_t j)
{
    return (values->value[i] + values->value[j]) / 2;
}

/* As i rises, the last j whose average with i is within the bound falls. */
static Sweep sweep_to(const Distinct *values, double bound)
{
    Sweep sweep = {0, -INFINITY, INFINITY};
    size_t beyond = values->n_distinct; /* the first j above the bound */
    for (size_t i = 0; i < values->n_distinct; i++) {
        while (beyond > i && average(values, i, beyond - 1) > bound)
            beyond--;
        if (beyond < values->n_distinct)
            sweep.next = fmin(sweep.next, average(values, i, MAX(beyond, i)));
        if (beyond <= i)
            break;
        guint64 own = distinct_count(values, i);
        sweep.count += own * (own + 1) / 2 + own * (values->upto[beyond - 1] - values->upto[i]);
        sweep.largest = fmax(sweep.largest, average(values, i, beyond - 1));
    }
    return sweep;
}

guint64 walsh_count(const Distinct *values)
{
    guint64 n = values->n;
    return n * (n + 1) / 2;
}

double walsh_at(const Distinct *values, guint64 rank)
{
    double low = values->value[0];
    double high = values->value[values->n_distinct - 1];
    while (low < high) {
        double middle = (low + high) / 2;
        if (middle >= high) /* neighbouring doubles */
            middle = low;
        Sweep sweep = sweep_to(values, middle);
        if (sweep.count >= rank)
            high = sweep.largest;
        else
            low = sweep.next;
    }
    return high;
}

double walsh_median(const Distinct *values)
{
    guint64 n = walsh_count(values);
    if (n == 0)
        return NAN;
    double lower = walsh_at(values, (n + 1) / 2);
    if (n % 2 == 1)
        return lower;
    Sweep sweep = sweep_to(values, lower);
    return sweep.count > n / 2 ? lower : (lower + sweep.next) / 2;
}
