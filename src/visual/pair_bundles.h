/* Many patients in a before/after chart: scores are counted in bands, patients who went from one band to another form
 * one line whose width grows with the square root of their number, and bars at both ends count who was where. */
#ifndef MLDSTAT_VISUAL_PAIR_BUNDLES_H
#define MLDSTAT_VISUAL_PAIR_BUNDLES_H

#include "visual/before_after_chart.h"

void pair_bundles_draw(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame);

/* Appends how to read it. */
void pair_bundles_append_note(GString *notes, const Subject *subject, const Bins *bands);

#endif
