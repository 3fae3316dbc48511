#include "visual/canvas.h"
#include "base/error.h"
#include "visual/theme.h"

#include <criterion/criterion.h>
#include <math.h>

static const Pen pen = {{0, 0, 0, 1}, 1, LINE_SOLID};

static TextStyle plain(double width)
{
    return (TextStyle){.size = 11, .colour = {0, 0, 0, 1}, .width = width};
}

static GBytes *draw_something(const char *name)
{
    g_autoptr(Canvas) canvas = canvas_new(200, 100);
    TextStyle style = plain(0);
    canvas_line(canvas, (Point){1, 2}, (Point){30, 40}, &pen);
    canvas_circle(canvas, (Point){50, 50}, 4, &pen.colour, NULL);
    canvas_text(canvas, (Point){20, 20}, &style, "Pain after \u2212 before");
    return canvas_finish(canvas, name, "title", "description", NULL);
}

Test(visual_canvas, bytes_do_not_depend_on_earlier_drawing)
{
    g_autoptr(GBytes) first = draw_something("a");
    g_autoptr(GBytes) other = draw_something("other");
    g_autoptr(GBytes) second = draw_something("a");
    cr_assert_not_null(first);
    cr_assert_gt(g_bytes_get_size(first), (gsize)1000);
    cr_assert(g_bytes_equal(first, second));
    cr_assert_not(g_bytes_equal(first, other));
}

static void finish_must_fail(Canvas *canvas)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) svg = canvas_finish(canvas, "pain-change", "t", "d", &error);
    cr_assert_null(svg);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_INTERNAL));
    cr_assert_str_eq(error->message, "chart 'pain-change': a coordinate is not a number on the page");
}

Test(visual_canvas, refuses_coordinates_that_cairo_would_misdraw)
{
    const double bad[] = {NAN, INFINITY, -INFINITY, 1e300, -2e5};
    TextStyle style = plain(0);
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        for (int kind = 0; kind < 4; kind++) {
            g_autoptr(Canvas) canvas = canvas_new(200, 100);
            if (kind == 0)
                canvas_line(canvas, (Point){1, 2}, (Point){30, bad[i]}, &pen);
            else if (kind == 1)
                canvas_circle(canvas, (Point){bad[i], 3}, 2, &pen.colour, NULL);
            else if (kind == 2)
                canvas_rect(canvas, (Box){1, 2, bad[i], 4}, &pen.colour, NULL);
            else
                canvas_text(canvas, (Point){bad[i], 2}, &style, "x");
            finish_must_fail(canvas);
        }
    }
}

Test(visual_canvas, invalid_text_is_shown_not_lost)
{
    g_autoptr(Canvas) canvas = canvas_new(200, 100);
    g_autoptr(GError) error = NULL;
    TextStyle style = plain(0);
    canvas_text(canvas, (Point){10, 10}, &style, "bad \xff text");
    g_autoptr(GBytes) svg = canvas_finish(canvas, "x", "t", "d", &error);
    cr_assert_null(error);
    cr_assert_not_null(svg);
}

Test(visual_canvas, counts_characters_without_a_font)
{
    g_autoptr(Canvas) canvas = canvas_new(200, 100);
    TextStyle style = plain(0);
    canvas_text(canvas, (Point){10, 10}, &style,
                "Schmerzst\u00e4rke \u03a0\u03cc\u03bd\u03bf\u03c2 \u2212 \u2190 \u2192");
    cr_assert_eq(canvas_unknown_glyphs(canvas), 0);
    canvas_text(canvas, (Point){10, 30}, &style, "\U000F1234\U000F1235");
    cr_assert_eq(canvas_unknown_glyphs(canvas), 2);
}

Test(visual_canvas, text_lies_where_its_alignment_says)
{
    g_autoptr(Canvas) canvas = canvas_new(400, 100);
    const char *const texts[] = {"Pain", "\u0627\u0644\u0623\u0644\u0645"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        TextStyle style = plain(300);
        Box left = canvas_text(canvas, (Point){200, 50}, &style, texts[i]);
        style.align = ALIGN_RIGHT;
        style.valign = VALIGN_BOTTOM;
        Box right = canvas_text(canvas, (Point){200, 50}, &style, texts[i]);
        style.align = ALIGN_CENTRE;
        style.valign = VALIGN_MIDDLE;
        Box centre = canvas_text(canvas, (Point){200, 50}, &style, texts[i]);
        cr_assert_float_eq(left.x, 200, 1e-6);
        cr_assert_float_eq(left.y, 50, 1e-6);
        cr_assert_float_eq(right.x + right.width, 200, 1e-6);
        cr_assert_float_eq(right.y + right.height, 50, 1e-6);
        cr_assert_float_eq(centre.x + centre.width / 2, 200, 1e-6);
        cr_assert_float_eq(centre.y + centre.height / 2, 50, 1e-6);
        cr_assert_gt(left.width, 10);
    }
    cr_assert_eq(canvas_n_texts(canvas), 6);
}

Test(visual_canvas, long_text_keeps_to_its_width_and_lines)
{
    g_autoptr(Canvas) canvas = canvas_new(400, 100);
    const char *const text = "How severe was your pain on average during the last seven days";
    TextStyle style = plain(0);
    double full = canvas_text_extents(canvas, &style, text).width;
    double line = canvas_text_extents(canvas, &style, text).height;
    cr_assert_gt(full, 250);
    style.width = 120;
    Box one = canvas_text_extents(canvas, &style, text);
    cr_assert_leq(one.width, 120);
    cr_assert_float_eq(one.height, line, 0.01);
    style.lines = 2;
    Box two = canvas_text_extents(canvas, &style, text);
    cr_assert_leq(two.width, 120);
    cr_assert_float_eq(two.height, 2 * line, 0.01);
    cr_assert_eq(canvas_n_texts(canvas), 0, "measuring draws nothing");
}

/* Half of every chart's readers see it smaller: the shapes must not depend on hinting to whole pixels. */
Test(visual_canvas, text_scales_with_its_size)
{
    g_autoptr(Canvas) canvas = canvas_new(400, 100);
    TextStyle small = plain(0), large = plain(0);
    large.size = 22;
    Box one = canvas_text_extents(canvas, &small, "mean 5.6"), other = canvas_text_extents(canvas, &large, "mean 5.6");
    cr_assert_float_eq(other.width / one.width, 2, 0.01);
}
