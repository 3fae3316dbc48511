/* The answers of one form to a questionnaire, from the columns of its part. */
#ifndef MLDSTAT_MEASURE_FORM_ANSWERS_H
#define MLDSTAT_MEASURE_FORM_ANSWERS_H

#include "measure/part.h"
#include "measure/scoring.h"

/* Fills answers[item], in the ranges of the items, NaN where there is none, ANSWER_REFUSED where it does not count.
 * True when any item is filled in, with whatever. */
bool form_answers(const Part *part, const Questionnaire *questionnaire, size_t row, size_t k, double answers[]);

/* refused[item]: the item is filled in with what is no answer. */
void form_refusals(const Part *part, const Questionnaire *questionnaire, size_t row, size_t k, bool refused[]);

#endif
