#include "stats/walsh.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

/* Parts of a walk taken side by side; with more, registers run short. */
#define WALKERS 2

typedef struct {
    guint64 count;  /* averages at or below the bound */
    double largest; /* of those; -infinity without any */
    double next;    /* the smallest above the bound; infinity without any */
} Sweep;

/* The averages of row i with columns i and up ascend, and those of a column with rows. A walk goes along the border
 * between those within the bound and those above it, from the first row and last column: `row` rises past a row whose
 * last average before `beyond` is within the bound, else `beyond` falls. They meet after as many steps as there are
 * values. */
typedef struct {
    size_t row, beyond;
    Sweep sweep;
} Walk;

static double average(const Distinct *values, size_t i, size_t j)
{
    return (values->value[i] + values->value[j]) / 2;
}

/* Where the walk is after some steps: a row is passed when its average with the column that would be reached in the
 * remaining steps is within the bound. */
static Walk walk_from(const Distinct *values, double bound, size_t steps)
{
    size_t low = 0, high = steps, columns = values->n_distinct - steps;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (average(values, middle, columns + middle) <= bound)
            low = middle + 1;
        else
            high = middle;
    }
    return (Walk){.row = low, .beyond = columns + low, .sweep = {0, -INFINITY, INFINITY}};
}

/* Added to an average by whether it is within the bound: what leaves it out of the largest, or of the next. */
static const double within_only[] = {-INFINITY, 0}, above_only[] = {0, INFINITY};

/* Without branches, which would be mispredicted every other time. */
static inline void step(Walk *walk, const Distinct *values, double bound)
{
    double reached = average(values, walk->row, walk->beyond - 1);
    bool within = reached <= bound;
    guint64 own = distinct_count(values, walk->row);
    guint64 pairs = own * (own + 1) / 2 + own * (values->upto[walk->beyond - 1] - values->upto[walk->row]);
    double inside = reached + within_only[within], outside = reached + above_only[within];
    walk->sweep.count += pairs & (0 - (guint64)within);
    walk->sweep.largest = walk->sweep.largest > inside ? walk->sweep.largest : inside;
    walk->sweep.next = walk->sweep.next < outside ? walk->sweep.next : outside;
    walk->row += within;
    walk->beyond -= !within;
}

/* A part's step waits for the one before, but not for the other part's. */
static Sweep sweep_to(const Distinct *values, double bound)
{
    Walk walk[WALKERS];
    size_t length = values->n_distinct / WALKERS;
    for (size_t w = 0; w < WALKERS; w++)
        walk[w] = walk_from(values, bound, w * length);
    for (size_t k = 0; k < length; k++)
#pragma GCC unroll 2
        for (size_t w = 0; w < WALKERS; w++)
            step(&walk[w], values, bound);
    Walk *last = &walk[WALKERS - 1];
    while (last->row < last->beyond)
        step(last, values, bound);
    Sweep sweep = last->sweep;
    for (size_t w = 0; w + 1 < WALKERS; w++) {
        sweep.count += walk[w].sweep.count;
        sweep.largest = fmax(sweep.largest, walk[w].sweep.largest);
        sweep.next = fmin(sweep.next, walk[w].sweep.next);
    }
    return sweep;
}

guint64 walsh_count(const Distinct *values)
{
    guint64 n = values->n;
    return n * (n + 1) / 2;
}

/* The averages from `low` to `high`, both of which occur, have the ranks above `below` up to `upto`. */
typedef struct {
    double low, high;
    guint64 below, upto;
    double low_weight, high_weight; /* in the interpolation */
    bool from_above;                /* which end moved last */
} Bracket;

/* Linear between the ranks of the ends. An end that stays while the other moves twice weighs half as much, which makes
 * it move (the Illinois method: Dowell and Jarratt 1971). */
static double interpolate(const Bracket *bracket, guint64 rank)
{
    double before = bracket->low_weight * ((double)(rank - bracket->below) - 0.5);
    double after = bracket->high_weight * ((double)(bracket->upto - rank) + 0.5);
    return bracket->low + (bracket->high - bracket->low) * (before / (before + after));
}

static void narrow(Bracket *bracket, const Sweep *sweep, guint64 rank)
{
    bool from_above = sweep->count >= rank;
    double *moved = from_above ? &bracket->high_weight : &bracket->low_weight;
    double *stayed = from_above ? &bracket->low_weight : &bracket->high_weight;
    *stayed = from_above == bracket->from_above ? *stayed / 2 : 1;
    *moved = 1;
    bracket->from_above = from_above;
    if (from_above) {
        bracket->high = sweep->largest;
        bracket->upto = sweep->count;
    } else {
        bracket->low = sweep->next;
        bracket->below = sweep->count;
    }
}

/* Whole numbers in the order of the doubles. */
static gint64 key_of(double value)
{
    gint64 bits;
    memcpy(&bits, &value, sizeof bits);
    return bits < 0 ? G_MININT64 - bits : bits;
}

static double of_key(gint64 key)
{
    double value;
    gint64 bits = key < 0 ? G_MININT64 - key : key;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* Half of the doubles between the two are below: 64 times at most, whatever the sizes. */
static double middle(double low, double high)
{
    gint64 from = key_of(low), to = key_of(high);
    return of_key((from & to) + ((from ^ to) >> 1));
}

/* Interpolates, and halves the range when that left more than half of the averages. */
double walsh_at(const Distinct *values, guint64 rank)
{
    Bracket bracket = {.low = values->value[0],
                       .high = values->value[values->n_distinct - 1],
                       .upto = walsh_count(values),
                       .low_weight = 1,
                       .high_weight = 1};
    bool halve = false;
    while (rank > bracket.below + 1 && rank < bracket.upto && bracket.low < bracket.high) {
        guint64 inside = bracket.upto - bracket.below;
        double pivot = halve ? middle(bracket.low, bracket.high) : interpolate(&bracket, rank);
        if (!(pivot < bracket.high)) /* neighbouring doubles, or nearly */
            pivot = bracket.low;
        Sweep sweep = sweep_to(values, pivot);
        narrow(&bracket, &sweep, rank);
        halve = !halve && bracket.upto - bracket.below > inside / 2;
    }
    return rank == bracket.below + 1 ? bracket.low : bracket.high;
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
