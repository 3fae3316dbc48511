/* A page to draw on, in points, y downwards, and the only door to cairo and pango.
 *
 * The page is a complete SVG document in memory. Its bytes depend on what was drawn and on the installed fonts, and on
 * nothing else: not on the environment, the locale or what the process drew before.
 *
 * Drawing functions cannot fail one by one: a coordinate that is not finite or lies far off the page draws nothing and
 * makes canvas_finish() fail, and so does every error of cairo's own.
 */
#ifndef MLDSTAT_VISUAL_CANVAS_H
#define MLDSTAT_VISUAL_CANVAS_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
    double red, green, blue, alpha; /* 0 to 1 */
} Colour;

typedef enum {
    LINE_SOLID,
    LINE_DASHED,
    LINE_DOTTED,
} LineStyle;

typedef struct {
    Colour colour;
    double width; /* points */
    LineStyle style;
} Pen;

typedef enum {
    ALIGN_LEFT, /* x is the text's left end */
    ALIGN_CENTRE,
    ALIGN_RIGHT,
} Align;

typedef enum {
    VALIGN_TOP, /* y is the top of the first line */
    VALIGN_MIDDLE,
    VALIGN_BOTTOM,
} VAlign;

typedef struct {
    double size; /* points */
    bool bold;
    Colour colour;
    Align align;
    VAlign valign;
    double width; /* longer text wraps, then ends in an ellipsis; 0: no limit */
    int lines;    /* at most this many; 0 means 1 */
} TextStyle;

typedef struct {
    double x, y, width, height;
} Box;

typedef struct {
    double x, y;
} Point;

typedef struct Canvas Canvas;

/* A white page. (transfer full) */
Canvas *canvas_new(double width, double height);
void canvas_free(Canvas *canvas);

void canvas_line(Canvas *canvas, Point from, Point to, const Pen *pen);

/* Closed shapes; `fill` or `pen` may be NULL. */
void canvas_circle(Canvas *canvas, Point centre, double radius, const Colour *fill, const Pen *pen);
void canvas_rect(Canvas *canvas, Box box, const Colour *fill, const Pen *pen);
void canvas_polygon(Canvas *canvas, const Point points[], size_t n, const Colour *fill, const Pen *pen);

/* Draws UTF-8 text and returns where it lies. Invalid UTF-8 is shown as U+FFFD. */
Box canvas_text(Canvas *canvas, Point at, const TextStyle *style, const char *text);

/* The size that canvas_text() would give. */
Box canvas_text_extents(Canvas *canvas, const TextStyle *style, const char *text);

/* Characters drawn or measured so far that no installed font has. */
size_t canvas_unknown_glyphs(const Canvas *canvas);

/* Every text drawn so far, in drawing order: lets a check see that nothing overlaps or is cut. Borrowed. */
size_t canvas_n_texts(const Canvas *canvas);
Box canvas_text_box(const Canvas *canvas, size_t index);

double canvas_width(const Canvas *canvas);
double canvas_height(const Canvas *canvas);

/* The finished document. `name` ([a-z0-9-]) prefixes every id; `title` and `description` are for screen readers.
 * Nothing may be drawn afterwards. NULL with MLD_ERROR_INTERNAL when anything went wrong since canvas_new(). (transfer
 * full) */
GBytes *canvas_finish(Canvas *canvas, const char *name, const char *title, const char *description, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Canvas, canvas_free)

#endif
