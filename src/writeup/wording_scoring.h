/* How an instrument's scores are made, in words that follow from its definition alone. Sentences without a capital
 * letter and without a full stop, made safe to show. All results are (transfer full).
 */
#ifndef MLDSTAT_WRITEUP_WORDING_SCORING_H
#define MLDSTAT_WRITEUP_WORDING_SCORING_H

#include "design/instrument.h"

/* "the sum of items 1 to 9, divided by 3"; "the sum of minutes and item 5a, scored 0 for 0, 1 for 1 to 2, ...". Scores
 * that it is made of are called by their names, see scoring_steps_words(). */
char *scoring_words(const Instrument *instrument, const Score *score);

/* The same with the scores it is made of, and their rules for missing answers where fewer will do: "the sum of minutes
 * and item 5a, ..., where minutes is item 2, scored 0 up to 15, ..."; "..., where function is the sum of items 1 to 9,
 * divided by 3 [at least 8 of 9 answers are needed; ...]". */
char *scoring_steps_words(const Instrument *instrument, const Score *score);

/* What becomes of a form in which an answer is missing, and whose rule that is: "at least 8 of 9 answers are needed;
 * the sum is multiplied by 9 and divided by the number of answers (Bennett 2009)". */
char *missing_rule_words(const Instrument *instrument, const Score *score);

/* The terms of the licence and its notice: "free for non-commercial or academic use: (c) WHO 2024". */
char *licence_words(const Instrument *instrument);

/* Some items by their ids: "item 4", "items 1, 3 and 5a to 5i". `indexes` into the instrument's items. */
char *items_words(const Instrument *instrument, const size_t indexes[], size_t n);

/* "up to 15", "above 15 to 30", "75 to below 85", "from 85 on", "3": an interval in words. */
char *limits_words(const Limits *limits);

#endif
