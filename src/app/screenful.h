/* How much of the warnings a listing shows: everything where that fits a screen, else the first places of each group.
 */
#ifndef MLDSTAT_APP_SCREENFUL_H
#define MLDSTAT_APP_SCREENFUL_H

#include "base/finding.h"

#include <stdbool.h>
#include <stddef.h>

/* Lines that a listing takes at most, unless it has more groups than that: each has one line at least (but see
 * app/fold.h). */
#define SCREEN_LINES 40

typedef struct {
    size_t *places;  /* per finding of the list: how many of its places to show; 0 for notes */
    size_t left_out; /* places that are known and not shown */
    size_t lines;    /* that the listing takes, the one that tells of left_out included */
} Screenful;

/* Deals out the places of the warnings in turn until a screen is full; with `all` shows every one that is kept. */
Screenful screenful_of(const FindingList *findings, bool all);
void screenful_clear(Screenful *screenful);

/* True when the group has a line of its own below `places` of its places: for its count or for its hint. */
bool has_group_line(const Finding *finding, size_t places);

#endif
