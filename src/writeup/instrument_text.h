/* A questionnaire's definition as text, for `mldstat instruments NAME`: all that it says, in words. */
#ifndef MLDSTAT_WRITEUP_INSTRUMENT_TEXT_H
#define MLDSTAT_WRITEUP_INSTRUMENT_TEXT_H

#include "design/instrument.h"

/* Wrapped at `width` characters, but for the lines for a study file. (transfer full) */
char *instrument_text(const Instrument *instrument, size_t width);

#endif
