#include "visual/difference_panel.h"

#include "visual/chart_frame.h"
#include "visual/figures.h"

#include <math.h>

#define TICK_LENGTH 4.0
#define TICK_GAP    3.0
#define MEAN_AT     18.0 /* from the panel's left */
#define LABELS_AT   34.0
#define LABEL_GAP   2.0

/* Differences on the page: zero at the height of the mean before. */
static Axis difference_axis(const Subject *subject, const Axis *y)
{
    double zero = subject->result->change.pre.mean;
    return (Axis){y->low - zero, y->high - zero, y->from, y->to};
}

static Ticks difference_ticks(const Subject *subject, double step)
{
    double zero = subject->result->change.pre.mean;
    return axis_ticks_of_step(subject->low - zero, subject->high - zero, step);
}

double difference_panel_right(Canvas *canvas, const Subject *subject, const Ticks *score_ticks)
{
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_LEFT, VALIGN_MIDDLE);
    Ticks ticks = difference_ticks(subject, score_ticks->step);
    double widest = 0;
    for (size_t i = 0; i < ticks.n; i++) {
        g_autofree char *text = subject_difference_tick(subject, &ticks, i);
        widest = MAX(widest, canvas_text_extents(canvas, &style, text).width);
    }
    return PAGE_WIDTH - PAGE_MARGIN - widest - TICK_GAP - TICK_LENGTH;
}

double difference_panel_mean_x(const BeforeAfterFrame *frame)
{
    return frame->panel.x + MEAN_AT;
}

static void draw_axis(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    Axis axis = difference_axis(subject, &frame->y);
    Ticks ticks = difference_ticks(subject, frame->ticks.step);
    Pen pen = {theme_ink(INK_QUIET), 0.9, LINE_SOLID};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_LEFT, VALIGN_MIDDLE);
    double x = frame->panel.x + frame->panel.width;
    canvas_line(canvas, (Point){x, axis.from}, (Point){x, axis.to}, &pen);
    for (size_t i = 0; i < ticks.n; i++) {
        double y = axis_map(&axis, axis_tick(&ticks, i));
        g_autofree char *text = subject_difference_tick(subject, &ticks, i);
        canvas_line(canvas, (Point){x, y}, (Point){x + TICK_LENGTH, y}, &pen);
        canvas_text(canvas, (Point){x + TICK_LENGTH + TICK_GAP, y}, &style, text);
    }
}

/* Writes a line's label on the side of it that leads away from `other` (page heights), or between the two where that
 * side has no room, or not at all: both lines are also told by the axis and the notes. */
static void draw_line_label(Canvas *canvas, const BeforeAfterFrame *frame, double y, double other, TextStyle style,
                            const char *text)
{
    style.width = frame->panel.width - LABELS_AT - LABEL_GAP;
    double height = canvas_text_extents(canvas, &style, text).height + 2 * LABEL_GAP;
    double top = frame->panel.y, bottom = frame->panel.y + frame->panel.height;
    bool upwards = y <= other;
    bool fits_away = upwards ? y - top >= height : bottom - y >= height;
    if (!fits_away) {
        if (fabs(other - y) < height)
            return;
        upwards = !upwards;
    }
    style.valign = upwards ? VALIGN_BOTTOM : VALIGN_TOP;
    canvas_text(canvas, (Point){frame->panel.x + LABELS_AT, upwards ? y - LABEL_GAP : y + LABEL_GAP}, &style, text);
}

static void draw_reference_lines(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    Axis axis = difference_axis(subject, &frame->y);
    double important = subject_important(subject);
    bool beyond = true;
    double zero_y = axis_map(&axis, 0);
    double important_y =
        isfinite(important) ? axis_map_clipped(&axis, important, &beyond) : frame->panel.y + frame->panel.height;
    double right = frame->panel.x + frame->panel.width;
    Pen zero_pen = {theme_ink(INK_TEXT), 1, LINE_SOLID};
    canvas_line(canvas, (Point){frame->panel.x, zero_y}, (Point){right, zero_y}, &zero_pen);
    draw_line_label(canvas, frame, zero_y, important_y, frame_text(FONT_SMALL, INK_QUIET, ALIGN_LEFT, VALIGN_TOP),
                    "no change");
    if (beyond)
        return;
    Pen pen = {theme_ink(INK_IMPORTANT), 1.4, LINE_DASHED};
    canvas_line(canvas, (Point){frame->panel.x, important_y}, (Point){right, important_y}, &pen);
    TextStyle style = frame_text(FONT_SMALL, INK_IMPORTANT, ALIGN_LEFT, VALIGN_TOP);
    style.lines = 2;
    draw_line_label(canvas, frame, important_y, zero_y, style, "important change");
}

static void draw_caption(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    double bottom = frame->panel.y + frame->panel.height, interval[2];
    double centre = (frame->panel.x + PAGE_WIDTH - PAGE_MARGIN) / 2;
    TextStyle style = frame_text(FONT_BASE, INK_TEXT, ALIGN_CENTRE, VALIGN_TOP);
    style.width = PAGE_WIDTH - PAGE_MARGIN - frame->panel.x + 8;
    style.bold = true;
    g_autofree char *mean = subject_signed(subject, subject->result->change.difference.mean);
    g_autofree char *first = g_strdup_printf("Change %s", mean);
    canvas_text(canvas, (Point){centre, bottom + 5}, &style, first);
    if (!subject_difference_interval(subject, &interval[0], &interval[1]))
        return;
    g_autofree char *low = subject_signed(subject, interval[0]);
    g_autofree char *high = subject_signed(subject, interval[1]);
    g_autofree char *level = figure_percent(subject->confidence);
    g_autofree char *second = g_strdup_printf("%s: %s to %s", level, low, high);
    style.bold = false;
    canvas_text(canvas, (Point){centre, bottom + 20}, &style, second);
}

void difference_panel_draw(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    double interval[2];
    bool known = subject_difference_interval(subject, &interval[0], &interval[1]);
    Axis axis = difference_axis(subject, &frame->y);
    draw_axis(canvas, subject, frame);
    draw_reference_lines(canvas, subject, frame);
    frame_mean_upright(canvas, &axis, difference_panel_mean_x(frame), subject->result->change.difference.mean,
                       known ? interval : NULL);
    draw_caption(canvas, subject, frame);
}
