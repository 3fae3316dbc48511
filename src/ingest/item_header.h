/* Where a header may name an item of a questionnaire. */
#ifndef MLDSTAT_INGEST_ITEM_HEADER_H
#define MLDSTAT_INGEST_ITEM_HEADER_H

#include "design/instrument.h"

/* One reading of a header: before + item + after. */
typedef struct {
    const char *item, *after; /* into the header; the item ends where `after` starts */
    size_t index;             /* of the item; n_items for a number that is none of its items */
} ItemReading;

/* The end of the questionnaire's name in a header, NULL where it does not have it. With `is_short` the name is without
 * the number at its end, and NULL for a name without one. See item_group.h for what may differ. */
const char *item_header_name_end(const char *header, const char *name, bool is_short);

/* The next reading behind `from`, the name's end or the last reading's `after`; false without one. */
bool item_header_next(const char *header, const char *from, const Instrument *instrument, ItemReading *reading);

/* The first word that says before or after, in letters and digits: its side, and where it stands. TIME_NONE without
 * one. */
int item_header_side(const char *text, const char **ret_start, const char **ret_end);

#endif
