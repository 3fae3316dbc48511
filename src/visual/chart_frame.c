#include "visual/chart_frame.h"

#include "visual/figures.h"

#define KEY_Y       61.0
#define KEY_SAMPLE  22.0
#define KEY_SPACING 16.0
#define MEAN_RADIUS 3.2
#define CAP         5.5 /* wider than the diamond, so that even a narrow interval shows beside it */
#define ARROW       3.5

TextStyle frame_text(double size, Ink ink, Align align, VAlign valign)
{
    return (TextStyle){.size = size, .colour = theme_ink(ink), .align = align, .valign = valign};
}

void frame_heading(Canvas *canvas, const char *title, const char *subtitle)
{
    TextStyle style = frame_text(FONT_TITLE, INK_TEXT, ALIGN_LEFT, VALIGN_TOP);
    style.width = PAGE_WIDTH - 2 * PAGE_MARGIN;
    style.bold = true;
    canvas_text(canvas, (Point){PAGE_MARGIN, 9}, &style, title);
    style.bold = false;
    style.size = FONT_BASE;
    style.colour = theme_ink(INK_QUIET);
    canvas_text(canvas, (Point){PAGE_MARGIN, 30}, &style, subtitle);
}

static double draw_key_entry(Canvas *canvas, const Subject *subject, KeyKind kind, ChangeSide side, double x)
{
    const SideStyle *style = theme_side(side);
    double sample = KEY_SAMPLE;
    if (kind == KEY_LINES) {
        canvas_line(canvas, (Point){x, KEY_Y}, (Point){x + sample, KEY_Y}, &style->pen);
        theme_marker(canvas, style->marker, (Point){x + sample - 3, KEY_Y}, 3, &style->pen.colour, NULL);
    } else {
        sample = 11;
        canvas_rect(canvas, (Box){x, KEY_Y - 5, sample, 10}, &style->pen.colour, NULL);
    }
    g_autofree char *count = figure_count(subject->counts[side]);
    g_autofree char *text = g_strdup_printf("%s %s", count, subject_side_word(subject, side));
    TextStyle words = frame_text(FONT_BASE, INK_TEXT, ALIGN_LEFT, VALIGN_MIDDLE);
    Box box = canvas_text(canvas, (Point){x + sample + 5, KEY_Y}, &words, text);
    return box.x + box.width + KEY_SPACING;
}

void frame_key(Canvas *canvas, const Subject *subject, KeyKind kind)
{
    bool down_first = subject->side_down != SIDE_WORSE;
    double x = PAGE_MARGIN;
    x = draw_key_entry(canvas, subject, kind, down_first ? subject->side_down : subject->side_up, x);
    x = draw_key_entry(canvas, subject, kind, SIDE_SAME, x);
    draw_key_entry(canvas, subject, kind, down_first ? subject->side_up : subject->side_down, x);
}

Box frame_text_on_paper(Canvas *canvas, Point at, const TextStyle *style, const char *text)
{
    Box box = canvas_text_extents(canvas, style, text);
    Colour paper = theme_faint(theme_ink(INK_PAPER), 0.85);
    double left = at.x - (style->align == ALIGN_LEFT ? 0 : style->align == ALIGN_CENTRE ? box.width / 2 : box.width);
    double top = at.y - (style->valign == VALIGN_TOP      ? 0
                         : style->valign == VALIGN_MIDDLE ? box.height / 2
                                                          : box.height);
    canvas_rect(canvas, (Box){left - 1, top + 1, box.width + 2, box.height - 2}, &paper, NULL);
    return canvas_text(canvas, at, style, text);
}

void frame_notes(Canvas *canvas, const char *text)
{
    TextStyle style = frame_text(FONT_SMALL, INK_QUIET, ALIGN_LEFT, VALIGN_TOP);
    style.width = PAGE_WIDTH - 2 * PAGE_MARGIN;
    style.lines = 2;
    canvas_text(canvas, (Point){PAGE_MARGIN, FRAME_NOTES}, &style, text);
}

/* One orientation for both directions: `along` runs with the axis, `across` at right angles. */
static Point oriented(bool upright, double along, double across)
{
    return upright ? (Point){across, along} : (Point){along, across};
}

static void draw_interval_end(Canvas *canvas, bool upright, double along, double across, double outward, bool clipped)
{
    Colour colour = theme_ink(INK_MEAN);
    if (clipped) {
        const Point head[] = {oriented(upright, along, across), oriented(upright, along - outward * 6, across - ARROW),
                              oriented(upright, along - outward * 6, across + ARROW)};
        canvas_polygon(canvas, head, G_N_ELEMENTS(head), &colour, NULL);
        return;
    }
    Pen pen = {colour, 1.2, LINE_SOLID};
    canvas_line(canvas, oriented(upright, along, across - CAP), oriented(upright, along, across + CAP), &pen);
}

static void draw_interval(Canvas *canvas, const Axis *axis, bool upright, double across, const double interval[2])
{
    Pen pen = {theme_ink(INK_MEAN), 1.6, LINE_SOLID};
    bool clipped[2];
    double low = axis_map_clipped(axis, interval[0], &clipped[0]);
    double high = axis_map_clipped(axis, interval[1], &clipped[1]);
    double outward = axis->to > axis->from ? 1 : -1;
    canvas_line(canvas, oriented(upright, low, across), oriented(upright, high, across), &pen);
    draw_interval_end(canvas, upright, low, across, -outward, clipped[0]);
    draw_interval_end(canvas, upright, high, across, outward, clipped[1]);
}

/* The diamond stands out from the data by a rim of paper, which must not cut its own interval. */
static void draw_mean(Canvas *canvas, const Axis *axis, bool upright, double across, double mean,
                      const double interval[2])
{
    Colour colour = theme_ink(INK_MEAN), paper = theme_ink(INK_PAPER);
    bool off_axis;
    Point centre = oriented(upright, axis_map_clipped(axis, mean, &off_axis), across);
    theme_marker(canvas, MARKER_DIAMOND, centre, MEAN_RADIUS + 1, &paper, NULL);
    if (interval != NULL)
        draw_interval(canvas, axis, upright, across, interval);
    theme_marker(canvas, MARKER_DIAMOND, centre, MEAN_RADIUS, &colour, NULL);
}

void frame_mean_upright(Canvas *canvas, const Axis *axis, double across, double mean, const double interval[2])
{
    draw_mean(canvas, axis, true, across, mean, interval);
}

void frame_mean_flat(Canvas *canvas, const Axis *axis, double down, double mean, const double interval[2])
{
    draw_mean(canvas, axis, false, down, mean, interval);
}
