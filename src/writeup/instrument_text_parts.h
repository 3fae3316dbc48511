/* The parts of instrument_text(), for its own files only. */
#ifndef MLDSTAT_WRITEUP_INSTRUMENT_TEXT_PARTS_H
#define MLDSTAT_WRITEUP_INSTRUMENT_TEXT_PARTS_H

#include "design/instrument.h"
#include "writeup/text_flow.h"

void append_items(TextFlow *flow, const Instrument *instrument);
void append_codings(TextFlow *flow, const Instrument *instrument);
void append_scores(TextFlow *flow, const Instrument *instrument);

/* The lines for a study file. */
void append_usage(TextFlow *flow, const Instrument *instrument);

#endif
