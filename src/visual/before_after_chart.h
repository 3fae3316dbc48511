/* The before/after chart of a measure, an estimation plot.
 *
 * Left, on the full scale: every patient as one line from before to after, coloured by direction, and both means with
 * their intervals. Above BEFORE_AFTER_LINES_MOST patients lines are bundled by bands of the scale, with counts at both
 * ends. Right, in the same units and aligned so that its zero lies at the mean before: the mean difference with its
 * interval, no change, and the important change where one is declared.
 */
#ifndef MLDSTAT_VISUAL_BEFORE_AFTER_CHART_H
#define MLDSTAT_VISUAL_BEFORE_AFTER_CHART_H

#include "stats/distribution.h"
#include "visual/pair_layout.h"

#define BEFORE_AFTER_LINES_MOST 60

/* Where things go; pure arithmetic but for the width of the axis labels. */
typedef struct {
    Box raw;   /* individual scores */
    Box panel; /* the difference */
    Axis y;    /* scores */
    Ticks ticks;
    PairColumns columns;
    Bins bands; /* of bundled lines; n = 0 where every patient has a line */
} BeforeAfterFrame;

BeforeAfterFrame before_after_frame(Canvas *canvas, const Subject *subject);

/* The subject needs at least one patient. */
void before_after_draw(Canvas *canvas, const Subject *subject);

#endif
