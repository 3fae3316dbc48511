/* The parts every chart has: title, scale, the key of directions, notes, and how a mean with its interval is drawn. */
#ifndef MLDSTAT_VISUAL_CHART_FRAME_H
#define MLDSTAT_VISUAL_CHART_FRAME_H

#include "visual/axis.h"
#include "visual/subject.h"

/* Where the plot may begin, below title and key, and where the notes begin. */
#define FRAME_PLOT_TOP 76.0
#define FRAME_NOTES    (PAGE_HEIGHT - 27.0)

/* Title and one line below it. */
void frame_heading(Canvas *canvas, const char *title, const char *subtitle);

typedef enum {
    KEY_LINES, /* line and marker */
    KEY_BARS,
} KeyKind;

/* "o- improved 24   [] unchanged 4   /\ worse 8" in one row below the heading. */
void frame_key(Canvas *canvas, const Subject *subject, KeyKind kind);

/* Small print at the bottom, at most two lines. */
void frame_notes(Canvas *canvas, const char *text);

/* Text on a patch of paper, for places where lines may run behind it. */
Box frame_text_on_paper(Canvas *canvas, Point at, const TextStyle *style, const char *text);

TextStyle frame_text(double size, Ink ink, Align align, VAlign valign);

/* A mean as a diamond at (across, mean) with its interval along `axis`, which runs down the page. Ends beyond the axis
 * end in an arrow. */
void frame_mean_upright(Canvas *canvas, const Axis *axis, double across, double mean, const double interval[2]);

/* The same along an axis that runs across the page. */
void frame_mean_flat(Canvas *canvas, const Axis *axis, double down, double mean, const double interval[2]);

#endif
