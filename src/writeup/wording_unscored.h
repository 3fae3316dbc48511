/* Why a form has no score, in words. */
#ifndef MLDSTAT_WRITEUP_WORDING_UNSCORED_H
#define MLDSTAT_WRITEUP_WORDING_UNSCORED_H

#include "measure/scoring.h"

/* The answers of one form, as scoring_run() took and scored them. */
typedef struct {
    const Questionnaire *questionnaire;
    const double *answers;
    const bool *refused; /* per item: it was answered, and the answer does not count */
    const ScoreResult *results;
} ScoredForm;

/* "items 3 and 7 are missing; 8 of 9 are needed", "item 2 is refused", "impossible: hours must be above 0 to 16", "not
 * answered". For a score whose state is not SCORED. (transfer full) */
char *unscored_words(const ScoredForm *form, const Score *score);

#endif
