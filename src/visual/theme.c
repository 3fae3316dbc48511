#include "visual/theme.h"

#define RGB(hex)                                                                                                       \
    {                                                                                                                  \
        ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex)&255) / 255.0, 1                                \
    }

static const SideStyle sides[] = {
    [SIDE_IMPROVED] = {"improved", {RGB(0x0072B2), 1.1, LINE_SOLID}, MARKER_CIRCLE},
    [SIDE_SAME] = {"unchanged", {RGB(0x666666), 1.1, LINE_DASHED}, MARKER_SQUARE},
    [SIDE_WORSE] = {"worse", {RGB(0xD55E00), 2.0, LINE_SOLID}, MARKER_TRIANGLE},
    [SIDE_LOWER] = {"lower after", {RGB(0x7A6200), 1.1, LINE_SOLID}, MARKER_CIRCLE},
    [SIDE_HIGHER] = {"higher after", {RGB(0xB0508A), 2.0, LINE_SOLID}, MARKER_TRIANGLE},
};
G_STATIC_ASSERT(G_N_ELEMENTS(sides) == SIDE_COUNT);

static const Colour inks[] = {
    [INK_TEXT] = RGB(0x1A1A1A),      [INK_QUIET] = RGB(0x555555), [INK_GRID] = RGB(0xDDDDDD),
    [INK_PRE] = RGB(0x5B7690),       [INK_POST] = RGB(0x0072B2),  [INK_MEAN] = RGB(0x000000),
    [INK_IMPORTANT] = RGB(0x00785A), [INK_PAPER] = RGB(0xFFFFFF),
};
G_STATIC_ASSERT(G_N_ELEMENTS(inks) == INK_COUNT);

const SideStyle *theme_side(ChangeSide side)
{
    return &sides[side];
}

Colour theme_ink(Ink ink)
{
    return inks[ink];
}

Colour theme_faint(Colour colour, double alpha)
{
    colour.alpha = alpha;
    return colour;
}

void theme_marker(Canvas *canvas, Marker marker, Point centre, double radius, const Colour *fill, const Pen *pen)
{
    double x = centre.x, y = centre.y;
    /* Equal areas look equally large. */
    double square = radius * 0.89, pointed = radius * 1.25;
    switch (marker) {
    case MARKER_CIRCLE:
        canvas_circle(canvas, centre, radius, fill, pen);
        break;
    case MARKER_SQUARE:
        canvas_rect(canvas, (Box){x - square, y - square, 2 * square, 2 * square}, fill, pen);
        break;
    case MARKER_TRIANGLE: {
        const Point points[] = {{x, y - pointed}, {x + pointed, y + 0.75 * pointed}, {x - pointed, y + 0.75 * pointed}};
        canvas_polygon(canvas, points, G_N_ELEMENTS(points), fill, pen);
        break;
    }
    case MARKER_DIAMOND: {
        const Point points[] = {{x, y - pointed}, {x + pointed, y}, {x, y + pointed}, {x - pointed, y}};
        canvas_polygon(canvas, points, G_N_ELEMENTS(points), fill, pen);
        break;
    }
    }
}
