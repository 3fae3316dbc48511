/* How many patients changed by how much: bars of counts at the values of after - before.
 *
 * A bar is one value where the changes lie on few round steps; otherwise a bin, and then no bin holds both a rise and a
 * fall, and patients without any change have a bar of their own at zero.
 */
#ifndef MLDSTAT_VISUAL_CHANGE_CHART_H
#define MLDSTAT_VISUAL_CHANGE_CHART_H

#include "stats/distribution.h"
#include "visual/subject.h"

/* The most bars of single values. */
#define CHANGE_BARS_MOST 32

/* The counts that are drawn. Clear with change_counts_clear(). */
ChangeCounts change_chart_counts(const Subject *subject);

/* The subject needs at least one patient. */
void change_draw(Canvas *canvas, const Subject *subject);

#endif
