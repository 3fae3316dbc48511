#include "visual/pair_bundles.h"

#include "stats/distribution.h"
#include "visual/chart_frame.h"
#include "visual/figures.h"

#include <math.h>

#define WIDEST_LINE  6.0
#define THINNEST     0.3
#define BODY_HALF    7.0 /* half the width of the column that shows median, quartiles and mean */
#define BAR_GAP      1.2
#define SMALLEST_BAR 12.0 /* a band this high has room for its count */

void pair_bundles_append_note(GString *notes, const Subject *subject, const Bins *bands)
{
    g_autofree char *width = figure_plain(bands->width / subject->unit);
    g_string_append(notes, " Boxes: quartiles, median. Thicker lines: more patients");
    if (!bands->exact)
        g_string_append_printf(notes, ", by bands of %s; grey: same band", width);
    g_string_append_c(notes, '.');
}

static ChangeSide band_side(const Subject *subject, size_t before, size_t after)
{
    if (before == after)
        return SIDE_SAME;
    return after < before ? subject->side_down : subject->side_up;
}

static void draw_lines_of_side(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame,
                               const PairCounts *counts, ChangeSide side)
{
    double scale = WIDEST_LINE / sqrt((double)counts->largest_cell);
    for (size_t i = 0; i < counts->bins.n * counts->bins.n; i++) {
        size_t before = i / counts->bins.n, after = i % counts->bins.n;
        if (counts->cells[i] == 0 || band_side(subject, before, after) != side)
            continue;
        Pen pen = {theme_faint(theme_side(side)->pen.colour, 0.42), scale * sqrt((double)counts->cells[i]), LINE_SOLID};
        pen.width = MAX(pen.width, THINNEST);
        Point from = {frame->columns.pre_x + BODY_HALF, axis_map(&frame->y, bins_centre(&counts->bins, before))};
        Point to = {frame->columns.post_x - BODY_HALF, axis_map(&frame->y, bins_centre(&counts->bins, after))};
        canvas_line(canvas, from, to, &pen);
    }
}

static double widest_count(Canvas *canvas, const PairCounts *counts, const TextStyle *style)
{
    g_autofree char *text = figure_count(counts->largest_bin);
    return canvas_text_extents(canvas, style, text).width;
}

/* Bars growing outwards: to the left before, to the right after. */
static void draw_bars(Canvas *canvas, const BeforeAfterFrame *frame, const PairCounts *counts, bool before)
{
    double direction = before ? -1 : 1;
    double base = (before ? frame->columns.pre_x : frame->columns.post_x) + direction * BODY_HALF;
    double room = before ? base - frame->raw.x : frame->raw.x + frame->raw.width - base;
    double pitch = fabs(frame->y.to - frame->y.from) / (frame->y.high - frame->y.low) * counts->bins.width;
    TextStyle style = frame_text(FONT_SMALL, INK_QUIET, before ? ALIGN_RIGHT : ALIGN_LEFT, VALIGN_MIDDLE);
    bool labelled = pitch >= SMALLEST_BAR;
    double longest = room - (labelled ? widest_count(canvas, counts, &style) + 6 : 2);
    Colour fill = before ? theme_faint(theme_ink(INK_PRE), 0.25) : theme_ink(INK_POST);
    Pen outline = {theme_ink(INK_PRE), 1, LINE_SOLID};
    for (size_t i = 0; i < counts->bins.n; i++) {
        guint64 count = before ? counts->pre[i] : counts->post[i];
        if (count == 0)
            continue;
        double y = axis_map(&frame->y, bins_centre(&counts->bins, i));
        double length = longest * (double)count / (double)counts->largest_bin, half = pitch / 2 - BAR_GAP;
        canvas_rect(canvas, (Box){before ? base - length : base, y - half, length, 2 * half}, &fill,
                    before ? &outline : NULL);
        g_autofree char *text = figure_count(count);
        if (labelled)
            frame_text_on_paper(canvas, (Point){base + direction * (length + 3), y}, &style, text);
    }
}

/* Middle half and median, in the column that also holds the mean. */
static void draw_body(Canvas *canvas, const Axis *axis, double x, const Description *description)
{
    Colour fill = theme_faint(theme_ink(INK_QUIET), 0.22);
    Pen median = {theme_ink(INK_QUIET), 2, LINE_SOLID};
    double q1 = axis_map(axis, description->q1), q3 = axis_map(axis, description->q3);
    double middle = axis_map(axis, description->median);
    canvas_rect(canvas, (Box){x - 4, q3, 8, q1 - q3}, &fill, NULL);
    canvas_line(canvas, (Point){x - 5, middle}, (Point){x + 5, middle}, &median);
}

void pair_bundles_draw(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    const Sample *sample = subject->result->sample;
    g_auto(PairCounts) counts = pair_counts(sample->pre, sample->post, sample->n, &frame->bands);
    const ChangeSide order[] = {SIDE_SAME, SIDE_IMPROVED, SIDE_LOWER, SIDE_HIGHER, SIDE_WORSE};
    G_STATIC_ASSERT(G_N_ELEMENTS(order) == SIDE_COUNT);
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++)
        draw_lines_of_side(canvas, subject, frame, &counts, order[i]);
    draw_bars(canvas, frame, &counts, true);
    draw_bars(canvas, frame, &counts, false);
    draw_body(canvas, &frame->y, frame->columns.pre_x, &subject->result->change.pre);
    draw_body(canvas, &frame->y, frame->columns.post_x, &subject->result->change.post);
}
