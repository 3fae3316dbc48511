/* The right part of a before/after chart: the mean difference on its own axis. */
#ifndef MLDSTAT_VISUAL_DIFFERENCE_PANEL_H
#define MLDSTAT_VISUAL_DIFFERENCE_PANEL_H

#include "visual/before_after_chart.h"

/* Where the difference's axis stands so that its labels still fit on the page. `score_ticks` give the step. */
double difference_panel_right(Canvas *canvas, const Subject *subject, const Ticks *score_ticks);

/* Where across the page the mean difference is marked. */
double difference_panel_mean_x(const BeforeAfterFrame *frame);

void difference_panel_draw(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame);

#endif
