#include "visual/change_chart.h"

#include "visual/chart_frame.h"
#include "visual/figures.h"

#include <math.h>

#define PLOT_TOP    100.0 /* the mean and the lines' labels lie between key and plot */
#define PLOT_BOTTOM 240.0
#define MEAN_Y      90.0
#define TICK_GAP    5.0
#define MOST_TICKS  11
#define COUNT_TICKS 6
#define ZERO_HALF   3.0 /* half the width of the bar of those unchanged, where bars are bins */
#define WIDEST_BAR  34.0
#define COUNT_ROOM  14.0 /* above the highest bar, for its count */

typedef struct {
    Canvas *canvas;
    const Subject *subject;
    const ChangeCounts *counts;
    Axis x, y;
    guint64 highest;
    double left, right;
} Plot;

ChangeCounts change_chart_counts(const Subject *subject)
{
    const Sample *sample = subject->result->sample;
    return change_counts(sample->diff, sample->n, subject->span, CHANGE_BARS_MOST);
}

static guint64 highest_count(const ChangeCounts *counts)
{
    guint64 highest = counts->zeros;
    for (size_t i = 0; i < counts->bins.n; i++)
        highest = MAX(highest, counts->counts[i]);
    return highest;
}

/* From the lowest to the highest of: every bar, no change, the important change and the interval's ends. */
static void find_extent(const Subject *subject, const ChangeCounts *counts, double *ret_low, double *ret_high)
{
    const Bins *bins = &counts->bins;
    double half = bins->exact ? 0.6 * bins->width : 0.2 * bins->width, important = subject_important(subject);
    double low = MIN(bins->start, 0) - half;
    double high = MAX(bins->start + (double)(bins->n - (bins->exact ? 1 : 0)) * bins->width, 0) + half;
    if (isfinite(important)) {
        low = MIN(low, important - half);
        high = MAX(high, important + half);
    }
    if (bins->exact && high - low < 8 * bins->width) {
        double missing = (8 * bins->width - (high - low)) / 2;
        low -= missing;
        high += missing;
    }
    *ret_low = low;
    *ret_high = high;
}

static Ticks count_ticks(const Plot *plot)
{
    return axis_ticks(0, (double)plot->highest, COUNT_TICKS, 1);
}

static Plot new_plot(Canvas *canvas, const Subject *subject, const ChangeCounts *counts)
{
    Plot plot = {.canvas = canvas, .subject = subject, .counts = counts, .highest = highest_count(counts)};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_RIGHT, VALIGN_MIDDLE);
    g_autofree char *widest = figure_count(plot.highest);
    plot.left = PAGE_MARGIN + canvas_text_extents(canvas, &style, widest).width + TICK_GAP;
    plot.right = PAGE_WIDTH - PAGE_MARGIN;
    double low, high;
    find_extent(subject, counts, &low, &high);
    plot.x = (Axis){low, high, plot.left + 4, plot.right - 4};
    plot.y = (Axis){0, (double)plot.highest, PLOT_BOTTOM, PLOT_TOP + COUNT_ROOM};
    return plot;
}

static void draw_count_axis(const Plot *plot)
{
    Ticks ticks = count_ticks(plot);
    Pen grid = {theme_ink(INK_GRID), 0.7, LINE_SOLID};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_RIGHT, VALIGN_MIDDLE);
    for (size_t i = 0; i < ticks.n; i++) {
        double y = axis_map(&plot->y, axis_tick(&ticks, i));
        g_autofree char *text = figure_text(axis_tick(&ticks, i), 0);
        canvas_line(plot->canvas, (Point){plot->left, y}, (Point){plot->right, y}, &grid);
        canvas_text(plot->canvas, (Point){plot->left - TICK_GAP, y}, &style, text);
    }
}

static void draw_change_axis(const Plot *plot)
{
    Ticks ticks =
        axis_ticks(plot->x.low, plot->x.high, MOST_TICKS, plot->counts->bins.exact ? plot->counts->bins.width : 0);
    Pen pen = {theme_ink(INK_QUIET), 0.9, LINE_SOLID};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_CENTRE, VALIGN_TOP);
    canvas_line(plot->canvas, (Point){plot->left, PLOT_BOTTOM}, (Point){plot->right, PLOT_BOTTOM}, &pen);
    for (size_t i = 0; i < ticks.n; i++) {
        double x = axis_map(&plot->x, axis_tick(&ticks, i));
        g_autofree char *text = figure_signed(axis_tick(&ticks, i), axis_tick_decimals(&ticks));
        canvas_line(plot->canvas, (Point){x, PLOT_BOTTOM}, (Point){x, PLOT_BOTTOM + 3}, &pen);
        canvas_text(plot->canvas, (Point){x, PLOT_BOTTOM + 5}, &style, text);
    }
}

static void draw_bar(const Plot *plot, double from, double to, ChangeSide side, guint64 count)
{
    if (count == 0)
        return;
    double y = axis_map(&plot->y, (double)count);
    canvas_rect(plot->canvas, (Box){from, y, to - from, PLOT_BOTTOM - y}, &theme_side(side)->pen.colour, NULL);
    TextStyle style = frame_text(FONT_SMALL, INK_TEXT, ALIGN_CENTRE, VALIGN_BOTTOM);
    g_autofree char *text = figure_count(count);
    if (canvas_text_extents(plot->canvas, &style, text).width <= to - from + 1)
        canvas_text(plot->canvas, (Point){(from + to) / 2, y - 1}, &style, text);
}

static void draw_value_bars(const Plot *plot)
{
    const Bins *bins = &plot->counts->bins;
    double pitch = fabs(plot->x.to - plot->x.from) / (plot->x.high - plot->x.low) * bins->width;
    double half = MIN(0.42 * pitch, WIDEST_BAR / 2);
    for (size_t i = 0; i < bins->n; i++) {
        double value = bins_centre(bins, i), x = axis_map(&plot->x, value);
        draw_bar(plot, x - half, x + half, subject_side(plot->subject, value), plot->counts->counts[i]);
    }
}

static void draw_bin_bars(const Plot *plot)
{
    const Bins *bins = &plot->counts->bins;
    double zero = axis_map(&plot->x, 0), beside_zero = plot->counts->zeros > 0 ? ZERO_HALF + 1 : 0.5;
    for (size_t i = 0; i < bins->n; i++) {
        double low = bins->start + (double)i * bins->width;
        double from = axis_map(&plot->x, low) + 0.5, to = axis_map(&plot->x, low + bins->width) - 0.5;
        bool falls = bins_centre(bins, i) < 0;
        from = falls ? from : MAX(from, zero + beside_zero);
        to = falls ? MIN(to, zero - beside_zero) : to;
        draw_bar(plot, from, to, subject_side(plot->subject, bins_centre(bins, i)), plot->counts->counts[i]);
    }
    draw_bar(plot, zero - ZERO_HALF, zero + ZERO_HALF, SIDE_SAME, plot->counts->zeros);
}

static void draw_reference(const Plot *plot, double value, Ink ink, LineStyle line, const char *words, Align align)
{
    Pen pen = {theme_ink(ink), 1.3, line};
    double x = axis_map(&plot->x, value);
    canvas_line(plot->canvas, (Point){x, MEAN_Y - 8}, (Point){x, PLOT_BOTTOM}, &pen);
    TextStyle style = frame_text(FONT_SMALL, ink, align, VALIGN_TOP);
    double gap = align == ALIGN_RIGHT ? -4 : 4;
    canvas_text(plot->canvas, (Point){x + gap, PLOT_TOP - 2}, &style, words);
}

static void draw_references(const Plot *plot)
{
    double important = subject_important(plot->subject);
    bool left = isfinite(important) && important < 0;
    draw_reference(plot, 0, INK_TEXT, LINE_SOLID, "no change", left ? ALIGN_LEFT : ALIGN_RIGHT);
    if (isfinite(important))
        draw_reference(plot, important, INK_IMPORTANT, LINE_DASHED, "important change",
                       left ? ALIGN_RIGHT : ALIGN_LEFT);
}

static void draw_mean(const Plot *plot)
{
    double interval[2];
    bool known = subject_difference_interval(plot->subject, &interval[0], &interval[1]);
    frame_mean_flat(plot->canvas, &plot->x, MEAN_Y, plot->subject->result->change.difference.mean,
                    known ? interval : NULL);
}

/* "<- lower after: improved" below the axis on either side. */
static void draw_directions(const Plot *plot)
{
    static const char *const meanings[] = {
        [SIDE_IMPROVED] = ": improved", [SIDE_WORSE] = ": worse", [SIDE_COUNT] = NULL};
    const char *down = meanings[plot->subject->side_down], *up = meanings[plot->subject->side_up];
    g_autofree char *left = g_strconcat("\u2190 lower after", down == NULL ? "" : down, NULL);
    g_autofree char *right = g_strconcat("higher after", up == NULL ? "" : up, " \u2192", NULL);
    TextStyle style = frame_text(FONT_BASE, INK_TEXT, ALIGN_LEFT, VALIGN_TOP);
    style.colour = theme_side(plot->subject->side_down)->pen.colour;
    canvas_text(plot->canvas, (Point){plot->left, PLOT_BOTTOM + 21}, &style, left);
    style.align = ALIGN_RIGHT;
    style.colour = theme_side(plot->subject->side_up)->pen.colour;
    canvas_text(plot->canvas, (Point){plot->right, PLOT_BOTTOM + 21}, &style, right);
}

static void draw_notes(const Plot *plot)
{
    g_autofree char *difference = subject_difference_text(plot->subject);
    g_autofree char *important = subject_important_text(plot->subject);
    g_autofree char *text = g_strdup_printf("Diamond: mean change %s.%s%s%s", difference, important == NULL ? "" : " ",
                                            important == NULL ? "" : important, important == NULL ? "" : ".");
    frame_notes(plot->canvas, text);
}

void change_draw(Canvas *canvas, const Subject *subject)
{
    g_auto(ChangeCounts) counts = change_chart_counts(subject);
    Plot plot = new_plot(canvas, subject, &counts);
    g_autofree char *patients = subject_patients_text(subject);
    g_autofree char *subtitle = g_strdup_printf("Change per patient, after \u2212 before, in points; %s", patients);
    frame_heading(canvas, subject->label, subtitle);
    frame_key(canvas, subject, KEY_BARS);
    draw_count_axis(&plot);
    if (counts.bins.exact)
        draw_value_bars(&plot);
    else
        draw_bin_bars(&plot);
    draw_change_axis(&plot);
    draw_references(&plot);
    draw_mean(&plot);
    draw_directions(&plot);
    draw_notes(&plot);
}
