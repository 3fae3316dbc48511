#include "measure/outcome.h"

#include <float.h>
#include <math.h>
#include <string.h>

/* By how much a result may be off where each step rounds once: a few units in the last place. */
#define ROUNDING        (64 * DBL_EPSILON)
#define EDGE_DIGITS     12
#define WHOLE_TOLERANCE 1e-9

/* How many digits after the point make 12 with those of `scale` before it, or a little more: from its power of two,
 * without a search, whose branches nothing predicts. At most 22. */
static size_t digits_below(double scale)
{
    guint64 bits = 0;
    memcpy(&bits, &scale, sizeof bits);
    int exponent = (int)(bits >> 52 & 0x7ff) - 1023;
    int before = exponent >= 0 ? exponent * 1233 / 4096 : -((-exponent * 1233 + 4095) / 4096);
    return (size_t)CLAMP(EDGE_DIGITS - 1 - before, 0, 22);
}

/* The value to 12 digits, counted from the leading one of `scale`. Whole numbers are so already. */
static double to_digits(double value, double scale)
{
    /* Powers of ten that a double holds exactly. */
    static const double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (!(fabs(value) < 1e15) || value == (double)(gint64)value)
        return value;
    size_t digits = digits_below(scale);
    while (digits > 0 && scale * powers[digits] >= powers[EDGE_DIGITS])
        digits--;
    return rint(value * powers[digits]) / powers[digits] + 0.0; /* no -0 */
}

/* Of bands in ascending order the last that begins at or below the result is the only one that can hold it. Counting
 * them takes no branch that answers would decide. */
static double banded(const Score *score, double result)
{
    size_t at = 0;
    for (size_t i = 1; i < score->n_bands; i++) {
        const Limits *limits = &score->bands[i].limits;
        at += (size_t)((result > limits->low) | ((result == limits->low) & !limits->low_open));
    }
    return limits_hold(&score->bands[at].limits, result) ? score->bands[at].value : (double)NAN;
}

static double looked_up(const Score *score, double result)
{
    double place = rint(result) - score->table_first;
    bool is_there = fabs(result - rint(result)) <= WHOLE_TOLERANCE && place >= 0 && place < (double)score->n_table;
    return is_there ? score->table[(size_t)place] : (double)NAN;
}

static Outcome with_steps(const Score *score, Outcome outcome)
{
    if (score->times != 1 || score->divide != 1) {
        outcome.value = outcome.value * score->times / score->divide;
        outcome.scale = fabs(outcome.scale * score->times / score->divide);
    }
    outcome.value += score->plus;
    outcome.scale = MAX(outcome.scale, fabs(score->plus));
    return outcome;
}

void outcome_settle(const Score *score, Outcome outcome, ScoreResult *result)
{
    outcome = with_steps(score, outcome);
    double value = outcome.value, edge = to_digits(value, outcome.scale);
    if (fabs(edge - value) <= ROUNDING * outcome.scale)
        value = edge;
    bool is_possible = !score->has_valid || limits_hold(&score->valid, edge);
    result->is_doubtful |= score->has_doubtful && limits_hold(&score->doubtful, edge);
    if (score->bands != NULL)
        value = banded(score, edge);
    else if (score->table != NULL)
        value = looked_up(score, edge);
    if (!is_possible || isnan(value)) {
        *result = (ScoreResult){.value = (double)NAN, .state = SCORE_NOT_POSSIBLE, .missing = result->missing};
        return;
    }
    result->value = value;
}
