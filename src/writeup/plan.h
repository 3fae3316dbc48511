/* The plan: what was decided about the analysis, apart from the data. Its fingerprint can be registered before anybody
 * looks at the outcome.
 */
#ifndef MLDSTAT_WRITEUP_PLAN_H
#define MLDSTAT_WRITEUP_PLAN_H

#include "design/study.h"

/* Canonical text of the study's times, of how patients, groups and arms are told apart, of its measures and analysis,
 * one statement a line, texts quoted and escaped. Of a questionnaire that is the digest of its definition, the score
 * and how answers are read, not the columns of its items. Labels, titles, files and the output folder are no part of
 * it: changing them changes no number. (transfer full) */
char *plan_text(const Study *study);

/* SHA-256 of plan_text(). (transfer full) */
char *plan_fingerprint(const Study *study);

#endif
