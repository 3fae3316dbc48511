/* Collecting what a score is made of while patients are walked: one form of each, so that no patient counts twice.
 *
 * That is the first form before, in the order in which forms are matched, that has every term.
 */
#ifndef MLDSTAT_PAIR_ITEM_TALLY_H
#define MLDSTAT_PAIR_ITEM_TALLY_H

#include "base/item_moments.h"
#include "measure/scoring_plan.h"
#include "pair/visits.h"

/* The moments and room for one form; one per thread and measure. */
typedef struct {
    ItemMoments moments;    /* k is 0 where there is nothing to collect, and then the rest is NULL */
    size_t *terms;          /* moments.k indexes into the score's terms, ascending: those that the study's files have */
    const Measure *measure; /* borrowed */
    ScoringPlan *plan;      /* for the terms that are scores themselves */
    double *answers;        /* one per item of the instrument */
    ScoreResult *results;   /* one per score */
    gint32 *values;         /* moments.k */
} ItemTally;

/* Nothing is collected unless the measure's score is formed from items and is a sum or a mean of at least two terms
 * that the study's files have, every one whole. */
void item_tally_init(ItemTally *tally, const Measure *measure);
void item_tally_clear(ItemTally *tally);

/* Adds one form with its answers, NaN where there is none. False, adding nothing, unless every term is there, whole and
 * at most ITEM_MOMENTS_VALUE in size. */
bool item_tally_add(ItemTally *tally, const double answers[]);

/* Adds the form of the current patient; none where none has every term. */
void item_tally_patient(ItemTally *tally, const Visits *visits);

#endif
