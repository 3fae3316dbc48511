/* Where patients' lines go in a before/after chart: which patient is moved sideways by how much.
 *
 * Equal scores would hide each other. Every patient gets one sideways offset, used before and after alike, so that the
 * line keeps its slope; heights are never touched. Offsets depend on the scores alone, not on the order of the
 * patients.
 */
#ifndef MLDSTAT_VISUAL_PAIR_LAYOUT_H
#define MLDSTAT_VISUAL_PAIR_LAYOUT_H

#include "visual/axis.h"
#include "visual/subject.h"

typedef struct {
    Point pre, post; /* on the page */
    double offset;   /* of both, from their columns, in points */
    ChangeSide side;
} PairMark;

typedef struct {
    double pre_x, post_x; /* the two columns */
    double reach;         /* the largest offset allowed, in points */
    double spacing;       /* between neighbours, where the reach leaves room; also the height within which two marks
                             would cover each other */
} PairColumns;

/* One mark per patient, sorted by before score, then after score. (transfer full: array of n, g_free) */
PairMark *pair_layout(const Subject *subject, const Axis *y, const PairColumns *columns);

#endif
