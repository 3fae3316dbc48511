/* Sentences about a questionnaire's use in a study. All texts are safe to show and (transfer full). */
#ifndef MLDSTAT_WRITEUP_WORDING_QUESTIONNAIRE_H
#define MLDSTAT_WRITEUP_WORDING_QUESTIONNAIRE_H

#include "stats/results.h"

/* "Sleep (PSQI global score), 0 to 21, lower is better: the sum of ... Missing answers: ..."; of a measure whose column
 * holds scores, that these were not formed here. */
char *score_sentence(const Measure *measure);

/* What counts as an important change, for whom it was published and where; or that none is published for the study's
 * population and which ones are. NULL for a measure that is not compared. */
char *important_sentence(const Study *study, const Measure *measure);

/* "In place of the definition's, the study file gives its own range, important change."; NULL where it gives none. */
char *overridden_sentence(const Measure *measure);

/* How answers are read, where that is not as the definition says: coding, parameters, value set; else NULL. */
char *reading_sentence(const Questionnaire *questionnaire);

/* "9 of 40 patients (23 %) started at 33, the end of the scale where worsening cannot show." of each end that is
 * crowded, see stats/limit_effect.h; NULL where none is. */
char *limit_sentence(const MeasureResult *result);

/* "multiple sclerosis", "CFS" */
char *population_words(const char *population);

#endif
