/* The same as scoring_run() for many forms: what does not depend on the answers is looked up once, and a score that has
 * all it asks for is computed without asking further. Every other one goes the long way.
 */
#ifndef MLDSTAT_MEASURE_SCORING_PLAN_H
#define MLDSTAT_MEASURE_SCORING_PLAN_H

#include "measure/scoring.h"

typedef struct ScoringPlan ScoringPlan;

/* For the scores that `wanted` marks, per score, and those they are made of; NULL: all. The questionnaire is borrowed,
 * and what is asked of it stays as it is. (transfer full) */
ScoringPlan *scoring_plan_new(const Questionnaire *questionnaire, const bool wanted[]);
void scoring_plan_free(ScoringPlan *plan);

/* Fills results[score] as scoring_run() does, to the bit; scores that are not wanted stay as they are. A plan keeps
 * results for the next form, so that a thread needs one of its own. */
void scoring_plan_run(ScoringPlan *plan, const double answers[], ScoreResult results[]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScoringPlan, scoring_plan_free)

#endif
