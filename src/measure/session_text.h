/* A session as it is compared. */
#ifndef MLDSTAT_MEASURE_SESSION_TEXT_H
#define MLDSTAT_MEASURE_SESSION_TEXT_H

#include "base/number.h"

#include <stddef.h>

/* "01", "1" and "1.0" are one session; anything but a whole number is a label and compared as written. Returns `text`
 * or, with its length in *length, `number`. */
const char *session_text(char number[NUMBER_BUFFER], const char *text, size_t *length);

#endif
