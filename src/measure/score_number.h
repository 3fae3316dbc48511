/* The number that the text of a score or of an item's answer stands for, whichever decimal mark its file has. */
#ifndef MLDSTAT_MEASURE_SCORE_NUMBER_H
#define MLDSTAT_MEASURE_SCORE_NUMBER_H

#include "design/dialect.h"

#include <stdbool.h>
#include <stddef.h>

/* True when the whole of text[0..length) is a number. Where no mark is declared (DECIMAL_AUTO) either is read, but
 * "1,234" could be both and is no number; *ret_mark becomes the one that the text shows and is left alone by a text
 * that shows none. */
bool score_number(DecimalMark decimal, const char *text, size_t length, double *ret_value, DecimalMark *ret_mark);

/* The same, or where `leading` is true the number that leads a labelled answer such as "5 - very bad", which sets
 * *ret_is_leading (measure/score_text.h). */
bool score_number_labelled(DecimalMark decimal, bool leading, const char *text, size_t length, double *ret_value,
                           bool *ret_is_leading, DecimalMark *ret_mark);

#endif
