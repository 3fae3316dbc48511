/* What the text of an answer stands for, beyond a plain number. */
#ifndef MLDSTAT_MEASURE_SCORE_TEXT_H
#define MLDSTAT_MEASURE_SCORE_TEXT_H

#include "design/study.h"

/* The answer of the measure that the text is; NULL when it is none of them. */
const AnswerValue *score_answer(const Measure *measure, const char *text, size_t length);

/* The length of the number that leads a labelled answer: "5 - very bad", "5: very bad", "5 = very bad",
 * "5 (very bad)", with any dash, a hyphen only between blanks. What follows must begin with a letter: not "6 - 7",
 * "5 cm", "7/10", "3.5.2026". 0 when the text is no such answer. Whether the digits are a number is left to the
 * caller. */
size_t leading_number_length(const char *text, size_t length);

/* What was recorded on a scale from from_low to from_high (the higher first where it is flipped) on one from low to
 * high: linearly, exact at both ends and never beyond them. `recorded` lies on the recorded scale. */
double scale_mapped(double recorded, double from_low, double from_high, double low, double high);

/* A score recorded from from_low to from_high on the measure's own scale, by scale_mapped(). */
double score_mapped(const Measure *measure, double recorded);

/* The ends of the scale that scores are recorded on, low <= high; NaN without one. */
void score_recorded_range(const Measure *measure, double *ret_low, double *ret_high);

#endif
