/* From the answers of one form to its scores: pure, one form at a time.
 *
 * Sum, mean and weighted sum are over the answered terms; a sum that is prorated is multiplied by terms / answered
 * terms. Too few answered terms, a term that is no number, a ratio by 0 or a result outside the score's `valid` limits
 * make the score missing, never partial. Then times * result / divide + plus, then bands or table.
 *
 * SCORE_HOURS: ((second - first) mod 1440 minutes) / 60.
 * SCORE_CONES: sum over neighbouring girths a, b of h (a^2 + a b + b^2) / (12 pi), mL for cm; h is the parameter.
 * SCORE_VALUE_SET: design/value_set.h.
 *
 * Terms that the study's files do not have (optional items) do not exist: they count neither as asked nor as missing.
 */
#ifndef MLDSTAT_MEASURE_SCORING_H
#define MLDSTAT_MEASURE_SCORING_H

#include "design/questionnaire.h"

typedef enum {
    SCORED,
    SCORE_NOT_ANSWERED, /* the form has no answer at all to what the score asks */
    SCORE_INCOMPLETE,   /* fewer answers than the rule asks for */
    SCORE_NOT_POSSIBLE, /* the answers contradict each other: 20 hours in bed, sleep without time in bed */
} ScoreState;

typedef struct {
    double value; /* NaN unless SCORED */
    ScoreState state;
    bool is_doubtful; /* SCORED, and within the score's `doubtful` limits, or made of one that is */
    guint32 missing;  /* bit i (i < 31): term i lacks an answer; bit 31: a term from 31 on does */
} ScoreResult;

/* Scores the form whose answers are answers[item], NaN where there is none, in the ranges of the items (codings are
 * undone already). Fills results[score] for every score of the instrument, hidden ones among them. */
void scoring_run(const Questionnaire *questionnaire, const double answers[], ScoreResult results[]);

/* What term i of a score counts in that form: an item's answer after its recoding, or an earlier score's value; NaN
 * where it is missing. `results` are those of scoring_run(). */
double scoring_term(const Questionnaire *questionnaire, const Score *score, size_t i, const double answers[],
                    const ScoreResult results[]);

#endif
