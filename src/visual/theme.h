/* How charts look: fixed colours for fixed roles, always with a line style and a marker besides, so that nothing is
 * said by colour alone. Colours are Okabe and Ito's; those used for lines have a contrast of 3:1 or more on white. */
#ifndef MLDSTAT_VISUAL_THEME_H
#define MLDSTAT_VISUAL_THEME_H

#include "visual/canvas.h"

/* 16 x 11 cm in points. */
#define PAGE_WIDTH  453.6
#define PAGE_HEIGHT 311.8
#define PAGE_MARGIN 12.0

#define FONT_TITLE 14.0
#define FONT_BASE  11.0
#define FONT_SMALL 9.5

/* What a patient's change is called. The first three where it is known which way is better, the last two (and the same)
 * where it is not. */
typedef enum {
    SIDE_IMPROVED,
    SIDE_SAME,
    SIDE_WORSE,
    SIDE_LOWER,
    SIDE_HIGHER,
    SIDE_COUNT,
} ChangeSide;

typedef enum {
    MARKER_CIRCLE,
    MARKER_SQUARE,
    MARKER_TRIANGLE,
    MARKER_DIAMOND,
} Marker;

typedef struct {
    const char *word; /* "improved" */
    Pen pen;
    Marker marker;
} SideStyle;

const SideStyle *theme_side(ChangeSide side);

typedef enum {
    INK_TEXT,
    INK_QUIET,     /* secondary text and axes */
    INK_GRID,      /* lines that must not compete with data */
    INK_PRE,       /* outline of a before score */
    INK_POST,      /* fill of an after score */
    INK_MEAN,      /* means and intervals */
    INK_IMPORTANT, /* the important change */
    INK_PAPER,
    INK_COUNT,
} Ink;

Colour theme_ink(Ink ink);

/* The same colour, seen through. */
Colour theme_faint(Colour colour, double alpha);

/* Draws a marker of `radius` points; `pen` or `fill` may be NULL. */
void theme_marker(Canvas *canvas, Marker marker, Point centre, double radius, const Colour *fill, const Pen *pen);

#endif
