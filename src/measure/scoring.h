/* From the answers of one form to its scores: pure, one form at a time, nothing allocated.
 *
 * What an item counts: its answer, recoded by the score's own recoding, else by the item's. An item left empty counts
 * its `blank` value, as it stands, in a form that has an answer to any item; without such a value it is missing, as an
 * answer that was refused is with one. A score that is a term counts its value, and is missing where it has none.
 *
 * Sum, mean and weighted sum are over the terms that count, of which there must be `minimum`; a sum that is prorated is
 * multiplied by terms / terms that count. Every other kind needs all its terms. Too few terms, a term that is
 * impossible itself, a ratio by 0 or a result outside the score's `valid` limits make the score missing, never partial.
 * Then times * result / divide + plus, then `valid` and `doubtful`, then bands or table. A table is asked for a whole
 * number (to 1e-9) that it has; any other result is impossible.
 *
 * SCORE_HOURS: ((second - first) mod 1440 minutes) / 60.
 * SCORE_CONES: sum over neighbouring girths a, b of h (a^2 + a b + b^2) / (12 pi), mL for cm; h is the parameter. Two
 * girths at least.
 * SCORE_VALUE_SET: design/value_set.h, of the answers as given, without recoding; without a value set no score is
 * answered.
 *
 * Optional items that the study's files do not have do not exist as terms of a sum, a mean or cones: they count neither
 * as asked nor as missing, and where `minimum` is all terms it is all that exist. Neighbouring girths are then so many
 * lengths h apart as there are places between them. In every other kind each term has a part of its own, and such an
 * item is missing.
 *
 * A result at a limit must not fall on the wrong side by rounding: before it is compared with limits it is rounded to
 * 12 significant digits, counted from the largest number that it was made of; where that changes no more than rounding
 * may have done, the score itself is the rounded number (0.3 for 0.1 + 0.2).
 */
#ifndef MLDSTAT_MEASURE_SCORING_H
#define MLDSTAT_MEASURE_SCORING_H

#include "design/questionnaire.h"

/* An answer that the item does not allow: missing, and not left empty either, so that `blank` does not stand in. */
#define ANSWER_REFUSED ((double)-INFINITY)

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
    guint32 missing; /* bit i (i < 31): term i counts nothing; bit 31: a term from 31 on does. Of a score that is SCORED
                        too, where its rule lets answers be missing */
} ScoreResult;

/* Scores the form whose answers are answers[item], NaN where there is none and ANSWER_REFUSED where it does not count,
 * in the ranges of the items (codings are undone already). Fills results[score] for every score of the instrument,
 * hidden ones among them. */
void scoring_run(const Questionnaire *questionnaire, const double answers[], ScoreResult results[]);

/* The one score of those, where `results` has the earlier ones that it is made of. */
ScoreResult scoring_one(const Questionnaire *questionnaire, const Score *score, const double answers[],
                        const ScoreResult results[]);

/* What term i of a score counts in that form: an item's answer after its recoding, or an earlier score's value; NaN
 * where it is missing. `results` are those of scoring_run(). */
double scoring_term(const Questionnaire *questionnaire, const Score *score, size_t i, const double answers[],
                    const ScoreResult results[]);

#endif
