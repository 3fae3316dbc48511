#include "visual/change_chart.h"

#include "visual/chart_frame.h"
#include "visual/figures.h"

#include <math.h>

#define LABELS_BOTTOM 87.0 /* of the reference lines' labels, between key and mean */
#define MEAN_Y        97.0
#define PLOT_TOP      104.0
#define PLOT_BOTTOM   238.0
#define LABEL_GAP     6.0
#define TICK_GAP      5.0
#define MOST_TICKS    11
#define FEWEST_TICKS  3
#define TICK_SPREAD   1.7 /* pitch of ticks by the width of their labels, at least */
#define COUNT_TICKS   6
#define ZERO_HALF     6.0  /* half the width, at least, of the bar of those unchanged where bars are bins... */
#define ZERO_SHARE    0.35 /* ...as far as this share of a bin allows */
#define WIDEST_BAR    34.0
#define COUNT_ROOM    14.0 /* above the highest bar, for its count */

typedef struct {
    Canvas *canvas;
    const Subject *subject;
    const ChangeCounts *counts;
    Axis x, y;
    guint64 highest;
    double left, right;
    double pitch;     /* width of a bin on the page */
    double zero_half; /* half the width of the bar of those unchanged; 0 where they have none of their own */
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

/* From the lowest to the highest of: every bar, no change and the important change; never fewer than 8 values, so that
 * few bars are not mistaken for wide ones. */
static void find_extent(const Subject *subject, const ChangeCounts *counts, double *ret_low, double *ret_high)
{
    const Bins *bins = &counts->bins;
    double half = (bins->exact ? 0.6 : counts->zeros > 0 ? 0.4 : 0.2) * bins->width;
    double important = subject_important(subject);
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

static double count_width(const Plot *plot, guint64 count)
{
    TextStyle style = frame_text(FONT_SMALL, INK_TEXT, ALIGN_CENTRE, VALIGN_BOTTOM);
    g_autofree char *text = figure_count(count);
    return canvas_text_extents(plot->canvas, &style, text).width;
}

static double half_of_zero_bar(const Plot *plot)
{
    guint64 zeros = plot->counts->zeros;
    return zeros == 0 ? 0 : MIN(MAX(count_width(plot, zeros) / 2, ZERO_HALF), ZERO_SHARE * plot->pitch);
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
    plot.pitch = axis_map(&plot.x, counts->bins.width) - axis_map(&plot.x, 0);
    plot.zero_half = half_of_zero_bar(&plot);
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

/* As many ticks as their labels leave room for. */
static Ticks change_ticks(const Plot *plot)
{
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_CENTRE, VALIGN_TOP);
    double least = plot->counts->bins.exact ? plot->counts->bins.width : 0;
    for (size_t most = MOST_TICKS;; most--) {
        Ticks ticks = axis_ticks(plot->x.low, plot->x.high, most, least);
        double widest = 0;
        for (size_t i = 0; i < ticks.n; i++) {
            g_autofree char *text = subject_difference_tick(plot->subject, &ticks, i);
            widest = MAX(widest, canvas_text_extents(plot->canvas, &style, text).width);
        }
        double pitch = axis_map(&plot->x, ticks.step) - axis_map(&plot->x, 0);
        if (most == FEWEST_TICKS || pitch >= TICK_SPREAD * widest)
            return ticks;
    }
}

static void draw_change_axis(const Plot *plot)
{
    Ticks ticks = change_ticks(plot);
    Pen pen = {theme_ink(INK_QUIET), 0.9, LINE_SOLID};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_CENTRE, VALIGN_TOP);
    canvas_line(plot->canvas, (Point){plot->left, PLOT_BOTTOM}, (Point){plot->right, PLOT_BOTTOM}, &pen);
    for (size_t i = 0; i < ticks.n; i++) {
        double x = axis_map(&plot->x, axis_tick(&ticks, i));
        g_autofree char *text = subject_difference_tick(plot->subject, &ticks, i);
        canvas_line(plot->canvas, (Point){x, PLOT_BOTTOM}, (Point){x, PLOT_BOTTOM + 3}, &pen);
        canvas_text(plot->canvas, (Point){x, PLOT_BOTTOM + 5}, &style, text);
    }
}

typedef struct {
    double from, to; /* across the page */
    double centre;   /* the change it stands for */
    guint64 count;
} Bar;

static Bar value_bar(const Plot *plot, size_t i)
{
    const Bins *bins = &plot->counts->bins;
    double half = MIN(0.42 * plot->pitch, WIDEST_BAR / 2), value = bins_centre(bins, i), x = axis_map(&plot->x, value);
    return (Bar){x - half, x + half, value, plot->counts->counts[i]};
}

/* Bins beside zero make room for the bar of those unchanged. */
static Bar bin_bar(const Plot *plot, size_t i)
{
    const Bins *bins = &plot->counts->bins;
    double zero = axis_map(&plot->x, 0), beside_zero = plot->zero_half > 0 ? plot->zero_half + 1 : 0.5;
    double low = bins->start + (double)i * bins->width, centre = bins_centre(bins, i);
    double from = axis_map(&plot->x, low) + 0.5, to = axis_map(&plot->x, low + bins->width) - 0.5;
    if (centre < 0)
        to = MIN(to, zero - beside_zero);
    else
        from = MAX(from, zero + beside_zero);
    return (Bar){from, to, centre, plot->counts->counts[i]};
}

static size_t n_bars(const Plot *plot)
{
    return plot->counts->bins.n + (plot->counts->zeros > 0);
}

/* The bins', then that of those unchanged. */
static Bar nth_bar(const Plot *plot, size_t i)
{
    if (i < plot->counts->bins.n)
        return plot->counts->bins.exact ? value_bar(plot, i) : bin_bar(plot, i);
    double zero = axis_map(&plot->x, 0);
    return (Bar){zero - plot->zero_half, zero + plot->zero_half, 0, plot->counts->zeros};
}

static void draw_bar(const Plot *plot, const Bar *bar)
{
    if (bar->count == 0)
        return;
    double y = axis_map(&plot->y, (double)bar->count);
    const Colour *fill = &theme_side(subject_side(plot->subject, bar->centre))->pen.colour;
    canvas_rect(plot->canvas, (Box){bar->from, y, bar->to - bar->from, PLOT_BOTTOM - y}, fill, NULL);
}

static void draw_bars(const Plot *plot)
{
    for (size_t i = 0; i < n_bars(plot); i++) {
        Bar bar = nth_bar(plot, i);
        draw_bar(plot, &bar);
    }
}

static bool counts_fit(const Plot *plot)
{
    for (size_t i = 0; i < n_bars(plot); i++) {
        Bar bar = nth_bar(plot, i);
        if (bar.count > 0 && count_width(plot, bar.count) > bar.to - bar.from + 2)
            return false;
    }
    return true;
}

/* Above every bar, or above none: a count here and a gap there would mislead. */
static void draw_bar_counts(const Plot *plot)
{
    TextStyle style = frame_text(FONT_SMALL, INK_TEXT, ALIGN_CENTRE, VALIGN_BOTTOM);
    if (!counts_fit(plot))
        return;
    for (size_t i = 0; i < n_bars(plot); i++) {
        Bar bar = nth_bar(plot, i);
        g_autofree char *text = figure_count(bar.count);
        Point top = {(bar.from + bar.to) / 2, axis_map(&plot->y, (double)bar.count) - 1};
        if (bar.count > 0)
            frame_text_on_paper(plot->canvas, top, &style, text);
    }
}

static void draw_reference_line(const Plot *plot, double x, Ink ink, LineStyle line)
{
    Pen pen = {theme_ink(ink), 1.3, line};
    canvas_line(plot->canvas, (Point){x, LABELS_BOTTOM + 1}, (Point){x, PLOT_BOTTOM}, &pen);
}

/* Starts of two labels that share one row, each centred on its line as far as the other and the row's ends allow. */
static void part_labels(const Plot *plot, const double centre[2], const double width[2], double ret_start[2])
{
    double left = centre[0] - width[0] / 2, right = centre[1] - width[1] / 2;
    double overlap = MAX(left + width[0] + LABEL_GAP - right, 0);
    right = MIN(right + overlap / 2, plot->right - width[1]);
    left = MIN(left - overlap / 2, right - LABEL_GAP - width[0]);
    ret_start[0] = MAX(left, plot->left);
    ret_start[1] = MAX(right, ret_start[0] + width[0] + LABEL_GAP);
}

static void draw_references(const Plot *plot)
{
    double important = subject_important(plot->subject);
    TextStyle styles[] = {frame_text(FONT_SMALL, INK_TEXT, ALIGN_CENTRE, VALIGN_BOTTOM),
                          frame_text(FONT_SMALL, INK_IMPORTANT, ALIGN_LEFT, VALIGN_BOTTOM)};
    static const char *const words[] = {"no change", "important change"};
    const double lines[] = {axis_map(&plot->x, 0), isfinite(important) ? axis_map(&plot->x, important) : 0};
    draw_reference_line(plot, lines[0], INK_TEXT, LINE_SOLID);
    if (!isfinite(important)) {
        double half = canvas_text_extents(plot->canvas, &styles[0], words[0]).width / 2;
        double x = CLAMP(lines[0], plot->left + half, plot->right - half);
        canvas_text(plot->canvas, (Point){x, LABELS_BOTTOM}, &styles[0], words[0]);
        return;
    }
    draw_reference_line(plot, lines[1], INK_IMPORTANT, LINE_DASHED);
    styles[0].align = ALIGN_LEFT;
    const size_t order[] = {important < 0 ? 1 : 0, important < 0 ? 0 : 1};
    double centre[2], width[2], start[2];
    for (size_t i = 0; i < 2; i++) {
        centre[i] = lines[order[i]];
        width[i] = canvas_text_extents(plot->canvas, &styles[order[i]], words[order[i]]).width;
    }
    part_labels(plot, centre, width, start);
    for (size_t i = 0; i < 2; i++)
        canvas_text(plot->canvas, (Point){start[i], LABELS_BOTTOM}, &styles[order[i]], words[order[i]]);
}

static void draw_mean(const Plot *plot)
{
    double interval[2];
    bool known = subject_difference_interval(plot->subject, &interval[0], &interval[1]);
    frame_mean_flat(plot->canvas, &plot->x, MEAN_Y, plot->subject->result->change.difference.mean,
                    known ? interval : NULL);
}

/* "<- lower after: improved" below the axis on either side; over sessions "better", which says what the scale means and
 * not how anybody fared. */
static void draw_directions(const Plot *plot)
{
    static const char *const of_patients[] = {
        [SIDE_IMPROVED] = ": improved", [SIDE_WORSE] = ": worse", [SIDE_COUNT] = NULL};
    static const char *const of_means[] = {[SIDE_IMPROVED] = ": better", [SIDE_WORSE] = ": worse", [SIDE_COUNT] = NULL};
    const char *const *meanings = plot->subject->over_sessions ? of_means : of_patients;
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
    const Subject *subject = plot->subject;
    double interval[2];
    g_autofree char *mean = subject_signed(subject, subject->result->change.difference.mean);
    g_autofree char *level = figure_percent(subject->confidence);
    g_autofree char *unit = subject_unit_text(subject);
    g_autofree char *important = subject_important_text(subject);
    GString *notes = g_string_new(NULL);
    g_string_append_printf(notes, "Diamond: mean change %s", mean);
    if (subject_difference_interval(subject, &interval[0], &interval[1])) {
        g_autofree char *low = subject_signed(subject, interval[0]);
        g_autofree char *high = subject_signed(subject, interval[1]);
        g_string_append_printf(notes, " (%s interval %s to %s)", level, low, high);
    }
    g_string_append_printf(notes, ".%s", unit);
    if (important != NULL)
        g_string_append_printf(notes, " %s.", important);
    frame_notes(plot->canvas, notes->str);
    g_string_free(notes, TRUE);
}

void change_draw(Canvas *canvas, const Subject *subject)
{
    g_auto(ChangeCounts) counts = change_chart_counts(subject);
    Plot plot = new_plot(canvas, subject, &counts);
    g_autofree char *patients = subject_patients_text(subject);
    const char *what =
        subject->over_sessions ? " (mean over sessions), after \u2212 before" : ", after \u2212 before, in points";
    g_autofree char *subtitle = g_strdup_printf("Change per patient%s; %s", what, patients);
    frame_heading(canvas, subject->label, subtitle);
    frame_key(canvas, subject, KEY_BARS);
    draw_count_axis(&plot);
    draw_bars(&plot);
    draw_change_axis(&plot);
    draw_references(&plot);
    draw_bar_counts(&plot);
    draw_mean(&plot);
    draw_directions(&plot);
    draw_notes(&plot);
}
