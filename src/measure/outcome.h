/* What the terms of a score come to, and the score that is made of it: for scoring.c and scoring_plan.c, which get
 * there on different ways. What is computed is said in scoring.h.
 */
#ifndef MLDSTAT_MEASURE_OUTCOME_H
#define MLDSTAT_MEASURE_OUTCOME_H

#include "measure/scoring.h"

#include <math.h>

#define MINUTES_A_DAY 1440

/* A result and the largest number that took part in it. */
typedef struct {
    double value, scale;
} Outcome;

/* NaN of a division by 0. */
static inline Outcome outcome_ratio(double above, double below)
{
    double value = below != 0 ? above / below : (double)NAN;
    return (Outcome){value, fabs(value)};
}

/* Of minutes of the day. */
static inline Outcome outcome_hours(double from, double to)
{
    double minutes = to >= from ? to - from : to - from + MINUTES_A_DAY;
    return (Outcome){minutes / 60, minutes / 60};
}

/* The score's steps, limits, bands or table: sets `*result`, which comes as SCORED, with `missing` and with
 * `is_doubtful` where a term is. */
void outcome_settle(const Score *score, Outcome outcome, ScoreResult *result);

#endif
