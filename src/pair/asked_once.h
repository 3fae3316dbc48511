/* Counting the answers to a measure that is asked at one time point only. */
#ifndef MLDSTAT_PAIR_ASKED_ONCE_H
#define MLDSTAT_PAIR_ASKED_ONCE_H

#include "pair/sample.h"

/* Counts while they are taken. A patient's answers are added one after the other. */
typedef struct {
    AskedOnce counts;
    guint32 last_patient;           /* number + 1 of the last one counted */
    guint32 last_who[ANSWERS_MOST]; /* per answer: number + 1 of the last patient who gave it */
} AnswerTally;

/* Room for the answers, or for none where `time` is TIME_NONE. */
void answer_tally_init(AnswerTally *tally, int time);
void answer_tally_clear(AnswerTally *tally);

/* One form's answer; NaN is none. */
void answer_tally_add(AnswerTally *tally, double value, guint32 patient);

/* Adds the counts of other patients. */
void answer_tally_join(AnswerTally *into, const AnswerTally *from);

/* The first text that stands for `value` in the study file; NULL where answers are numbers. Borrowed. */
const char *answer_label(const Measure *measure, double value);

/* The counts, ascending by value; the tally is empty afterwards. (transfer full) */
AskedOnce answer_tally_take(AnswerTally *tally);

#endif
