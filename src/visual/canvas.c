#include "visual/canvas.h"

#include "base/error.h"
#include "visual/svg_document.h"

#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#define FONT_FAMILY "DejaVu Sans, Noto Sans, Liberation Sans, sans-serif"

/* cairo's SVG numbers are 24.8 fixed point: beyond this they wrap around without an error. */
#define FARTHEST 100000.0

struct Canvas {
    double width, height;
    GByteArray *bytes;
    cairo_surface_t *surface;
    cairo_t *cairo;
    PangoContext *context;
    GArray *texts; /* Box */
    size_t unknown_glyphs;
    bool bad_coordinate;
};

static cairo_status_t append_bytes(void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append(closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

/* Everything that pango would otherwise take from the environment: resolution, hinting, language. */
static PangoContext *new_text_context(cairo_t *cairo)
{
    PangoContext *context = pango_cairo_create_context(cairo);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, pango_language_from_string("en"));
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    return context;
}

Canvas *canvas_new(double width, double height)
{
    Canvas *canvas = g_new0(Canvas, 1);
    canvas->width = width;
    canvas->height = height;
    canvas->bytes = g_byte_array_new();
    canvas->surface = cairo_svg_surface_create_for_stream(append_bytes, canvas->bytes, width, height);
    canvas->cairo = cairo_create(canvas->surface);
    canvas->context = new_text_context(canvas->cairo);
    canvas->texts = g_array_new(FALSE, FALSE, sizeof(Box));
    cairo_set_source_rgb(canvas->cairo, 1, 1, 1);
    cairo_paint(canvas->cairo);
    return canvas;
}

void canvas_free(Canvas *canvas)
{
    if (canvas == NULL)
        return;
    g_array_unref(canvas->texts);
    g_object_unref(canvas->context);
    cairo_destroy(canvas->cairo);
    cairo_surface_destroy(canvas->surface);
    g_byte_array_unref(canvas->bytes);
    g_free(canvas);
}

/* cairo draws NaN and infinity as 0 and reports success. */
static bool is_drawable(Canvas *canvas, double value)
{
    bool drawable = isfinite(value) && fabs(value) < FARTHEST;
    if (!drawable)
        canvas->bad_coordinate = true;
    return drawable;
}

static bool is_drawable_point(Canvas *canvas, Point point)
{
    return is_drawable(canvas, point.x) && is_drawable(canvas, point.y);
}

static void set_colour(cairo_t *cairo, const Colour *colour)
{
    cairo_set_source_rgba(cairo, colour->red, colour->green, colour->blue, colour->alpha);
}

static void stroke(cairo_t *cairo, const Pen *pen)
{
    const double dashed[] = {4, 3};
    const double dotted[] = {1.2, 2.4};
    set_colour(cairo, &pen->colour);
    cairo_set_line_width(cairo, pen->width);
    switch (pen->style) {
    case LINE_SOLID:
        cairo_set_dash(cairo, NULL, 0, 0);
        break;
    case LINE_DASHED:
        cairo_set_dash(cairo, dashed, G_N_ELEMENTS(dashed), 0);
        break;
    case LINE_DOTTED:
        cairo_set_dash(cairo, dotted, G_N_ELEMENTS(dotted), 0);
        break;
    }
    cairo_stroke(cairo);
}

static void paint_shape(cairo_t *cairo, const Colour *fill, const Pen *pen)
{
    if (fill != NULL) {
        set_colour(cairo, fill);
        cairo_fill_preserve(cairo);
    }
    if (pen != NULL)
        stroke(cairo, pen);
    cairo_new_path(cairo);
}

void canvas_line(Canvas *canvas, Point from, Point to, const Pen *pen)
{
    if (!is_drawable_point(canvas, from) || !is_drawable_point(canvas, to) || !is_drawable(canvas, pen->width))
        return;
    cairo_move_to(canvas->cairo, from.x, from.y);
    cairo_line_to(canvas->cairo, to.x, to.y);
    stroke(canvas->cairo, pen);
}

void canvas_circle(Canvas *canvas, Point centre, double radius, const Colour *fill, const Pen *pen)
{
    if (!is_drawable_point(canvas, centre) || !is_drawable(canvas, radius))
        return;
    cairo_new_sub_path(canvas->cairo);
    cairo_arc(canvas->cairo, centre.x, centre.y, radius, 0, 2 * G_PI);
    cairo_close_path(canvas->cairo);
    paint_shape(canvas->cairo, fill, pen);
}

void canvas_rect(Canvas *canvas, Box box, const Colour *fill, const Pen *pen)
{
    const Point corners[] = {{box.x, box.y},
                             {box.x + box.width, box.y},
                             {box.x + box.width, box.y + box.height},
                             {box.x, box.y + box.height}};
    canvas_polygon(canvas, corners, G_N_ELEMENTS(corners), fill, pen);
}

void canvas_polygon(Canvas *canvas, const Point points[], size_t n, const Colour *fill, const Pen *pen)
{
    for (size_t i = 0; i < n; i++)
        if (!is_drawable_point(canvas, points[i]))
            return;
    for (size_t i = 0; i < n; i++)
        cairo_line_to(canvas->cairo, points[i].x, points[i].y);
    cairo_close_path(canvas->cairo);
    paint_shape(canvas->cairo, fill, pen);
}

static void set_font(PangoLayout *layout, const TextStyle *style)
{
    PangoFontDescription *font = pango_font_description_from_string(FONT_FAMILY);
    pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
    pango_font_description_set_weight(font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
}

/* A width is set only on text that needs one: with a width, pango moves right-to-left text to its far end. */
static PangoLayout *new_layout(Canvas *canvas, const TextStyle *style, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, -1);
    PangoLayout *layout = pango_layout_new(canvas->context);
    set_font(layout, style);
    pango_layout_set_text(layout, valid, -1);
    pango_layout_set_single_paragraph_mode(layout, style->lines < 2);
    const PangoAlignment alignments[] = {
        [ALIGN_LEFT] = PANGO_ALIGN_LEFT, [ALIGN_CENTRE] = PANGO_ALIGN_CENTER, [ALIGN_RIGHT] = PANGO_ALIGN_RIGHT};
    pango_layout_set_alignment(layout, alignments[style->align]);
    PangoRectangle logical;
    pango_layout_get_extents(layout, NULL, &logical);
    int limit = (int)(style->width * PANGO_SCALE);
    if (limit > 0 && logical.width > limit) {
        pango_layout_set_width(layout, limit);
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_height(layout, -MAX(style->lines, 1));
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    canvas->unknown_glyphs += (size_t)pango_layout_get_unknown_glyphs_count(layout);
    return layout;
}

static Box layout_box(PangoLayout *layout)
{
    PangoRectangle logical;
    pango_layout_get_extents(layout, NULL, &logical);
    return (Box){(double)logical.x / PANGO_SCALE, (double)logical.y / PANGO_SCALE, (double)logical.width / PANGO_SCALE,
                 (double)logical.height / PANGO_SCALE};
}

Box canvas_text(Canvas *canvas, Point at, const TextStyle *style, const char *text)
{
    if (!is_drawable_point(canvas, at) || !is_drawable(canvas, style->size))
        return (Box){0, 0, 0, 0};
    PangoLayout *layout = new_layout(canvas, style, text);
    Box inner = layout_box(layout);
    Box box = {at.x, at.y, inner.width, inner.height};
    if (style->align != ALIGN_LEFT)
        box.x -= style->align == ALIGN_CENTRE ? box.width / 2 : box.width;
    if (style->valign != VALIGN_TOP)
        box.y -= style->valign == VALIGN_MIDDLE ? box.height / 2 : box.height;
    set_colour(canvas->cairo, &style->colour);
    cairo_move_to(canvas->cairo, box.x - inner.x, box.y - inner.y);
    pango_cairo_show_layout(canvas->cairo, layout);
    cairo_new_path(canvas->cairo);
    g_object_unref(layout);
    g_array_append_val(canvas->texts, box);
    return box;
}

Box canvas_text_extents(Canvas *canvas, const TextStyle *style, const char *text)
{
    PangoLayout *layout = new_layout(canvas, style, text);
    Box box = layout_box(layout);
    g_object_unref(layout);
    return (Box){0, 0, box.width, box.height};
}

size_t canvas_unknown_glyphs(const Canvas *canvas)
{
    return canvas->unknown_glyphs;
}

size_t canvas_n_texts(const Canvas *canvas)
{
    return canvas->texts->len;
}

Box canvas_text_box(const Canvas *canvas, size_t index)
{
    return g_array_index(canvas->texts, Box, index);
}

double canvas_width(const Canvas *canvas)
{
    return canvas->width;
}

double canvas_height(const Canvas *canvas)
{
    return canvas->height;
}

GBytes *canvas_finish(Canvas *canvas, const char *name, const char *title, const char *description, GError **error)
{
    /* An error of the context leaves the surface's status at success and the rest of the page blank: ask both. */
    cairo_status_t status = cairo_status(canvas->cairo);
    cairo_surface_finish(canvas->surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(canvas->surface);
    if (status != CAIRO_STATUS_SUCCESS) {
        mld_fail(error, MLD_ERROR_INTERNAL, "chart '%s': %s", name, cairo_status_to_string(status));
        return NULL;
    }
    if (canvas->bad_coordinate) {
        mld_fail(error, MLD_ERROR_INTERNAL, "chart '%s': a coordinate is not a number on the page", name);
        return NULL;
    }
    g_autofree char *text = g_strndup((const char *)canvas->bytes->data, canvas->bytes->len);
    char *document = svg_document(text, name, title, description);
    return g_bytes_new_take(document, strlen(document));
}
