/* How many answers a score needs, in the few words of a finding; the report's own are in writeup/wording_scoring.h. */
#ifndef MLDSTAT_MEASURE_SCORE_RULE_H
#define MLDSTAT_MEASURE_SCORE_RULE_H

#include "design/questionnaire.h"

/* "all 9 items", "8 of 9 items"; of a score that is made of others by rules of their own "Function (8 of 9 items) and
 * Symptoms (all 10 items)", or how many parts where there are more than four. Items that no file has, and such as count
 * a number where they are left empty, are not among those that are needed. (transfer full) */
char *score_rule_words(const Questionnaire *questionnaire, const Score *score);

#endif
