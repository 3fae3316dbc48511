/* The list of questionnaires that `mldstat instruments` prints. */
#ifndef MLDSTAT_WRITEUP_INSTRUMENT_LIST_H
#define MLDSTAT_WRITEUP_INSTRUMENT_LIST_H

#include "design/instrument.h"

/* The most characters of a line. */
#define INSTRUMENT_LIST_WIDTH 100

/* Grouped by what they are about, a line each under a line of headings: name, title, range of the score that the name
 * means, which way is better ("either": the study file says), licence. Groups and names ascend; long titles are cut.
 * (transfer full) */
char *instrument_list_text(const Instrument *const instruments[], size_t n);

#endif
