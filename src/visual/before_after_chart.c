#include "visual/before_after_chart.h"

#include "stats/mean_interval.h"
#include "visual/chart_frame.h"
#include "visual/difference_panel.h"
#include "visual/figures.h"
#include "visual/pair_bundles.h"

#define PLOT_BOTTOM   247.0
#define RAW_RIGHT     304.0
#define TICK_GAP      5.0
#define END_ROOM      6.0  /* between the ends of the scale and the plot's edge, so that no marker is cut */
#define COLUMN_AT     0.25 /* of the raw plot's width, from either side */
#define BUNDLES_AT    0.31 /* with bars outside */
#define BANDS_MOST    13
#define LABELS_AT     0.24 /* where the columns' labels have most room */
#define LABELS_GAP    4.0
#define COLUMN_REACH  26.0
#define MARK_RADIUS   2.6
#define MEAN_DISTANCE 12.0 /* of the means from the outermost mark */
#define MOST_TICKS    8

static double widest_tick(Canvas *canvas, const Subject *subject, const Ticks *ticks, const TextStyle *style)
{
    double widest = 0;
    for (size_t i = 0; i < ticks->n; i++) {
        g_autofree char *text = subject_score_tick(subject, ticks, i);
        widest = MAX(widest, canvas_text_extents(canvas, style, text).width);
    }
    return widest;
}

static bool is_bundled(const Subject *subject)
{
    return subject->result->sample->n > BEFORE_AFTER_LINES_MOST;
}

static Bins bands_of(const Subject *subject)
{
    const Sample *sample = subject->result->sample;
    if (!is_bundled(subject))
        return (Bins){.n = 0};
    return bins_of_scores(sample->pre, sample->post, sample->n, subject->low, subject->high, BANDS_MOST);
}

/* Bars stand around each score where bands are single scores: the outermost need half a bar's room. */
static double end_room(const Bins *bands, double height)
{
    return bands->exact ? MAX(END_ROOM, height / (double)bands->n / 2) : END_ROOM;
}

BeforeAfterFrame before_after_frame(Canvas *canvas, const Subject *subject)
{
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_RIGHT, VALIGN_MIDDLE);
    BeforeAfterFrame frame = {.ticks =
                                  axis_ticks(subject->low, subject->high, MOST_TICKS, subject_least_step(subject))};
    double left = PAGE_MARGIN + widest_tick(canvas, subject, &frame.ticks, &style) + TICK_GAP;
    double height = PLOT_BOTTOM - FRAME_PLOT_TOP;
    frame.raw = (Box){left, FRAME_PLOT_TOP, RAW_RIGHT - left, height};
    double right = difference_panel_right(canvas, subject, &frame.ticks);
    frame.panel = (Box){RAW_RIGHT + 10, FRAME_PLOT_TOP, right - RAW_RIGHT - 10, height};
    frame.bands = bands_of(subject);
    double room = end_room(&frame.bands, height);
    double column_at = is_bundled(subject) ? BUNDLES_AT : COLUMN_AT;
    frame.y = (Axis){subject->low, subject->high, PLOT_BOTTOM - room, FRAME_PLOT_TOP + room};
    frame.columns = (PairColumns){.pre_x = left + column_at * frame.raw.width,
                                  .post_x = RAW_RIGHT - column_at * frame.raw.width,
                                  .reach = COLUMN_REACH,
                                  .spacing = 2 * MARK_RADIUS + 0.6};
    return frame;
}

static void draw_score_axis(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    Pen grid = {theme_ink(INK_GRID), 0.7, LINE_SOLID};
    TextStyle style = frame_text(FONT_BASE, INK_QUIET, ALIGN_RIGHT, VALIGN_MIDDLE);
    for (size_t i = 0; i < frame->ticks.n; i++) {
        double y = axis_map(&frame->y, axis_tick(&frame->ticks, i));
        g_autofree char *text = subject_score_tick(subject, &frame->ticks, i);
        canvas_line(canvas, (Point){frame->raw.x, y}, (Point){RAW_RIGHT, y}, &grid);
        canvas_text(canvas, (Point){frame->raw.x - TICK_GAP, y}, &style, text);
    }
}

static void draw_marks_of_side(Canvas *canvas, const PairMark marks[], size_t n, ChangeSide side)
{
    const SideStyle *style = theme_side(side);
    Pen outline = {theme_ink(INK_PRE), 1.3, LINE_SOLID}, halo = {theme_ink(INK_PAPER), 0.6, LINE_SOLID};
    Pen line = style->pen;
    line.colour = theme_faint(line.colour, 0.75);
    Colour paper = theme_ink(INK_PAPER);
    for (size_t i = 0; i < n; i++)
        if (marks[i].side == side)
            canvas_line(canvas, marks[i].pre, marks[i].post, &line);
    for (size_t i = 0; i < n; i++) {
        if (marks[i].side != side)
            continue;
        canvas_circle(canvas, marks[i].pre, MARK_RADIUS, &paper, &outline);
        theme_marker(canvas, style->marker, marks[i].post, MARK_RADIUS + 0.5, &style->pen.colour, &halo);
    }
}

/* The few who got worse lie on top. */
static void draw_patients(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    const ChangeSide order[] = {SIDE_SAME, SIDE_IMPROVED, SIDE_LOWER, SIDE_HIGHER, SIDE_WORSE};
    G_STATIC_ASSERT(G_N_ELEMENTS(order) == SIDE_COUNT);
    g_autofree PairMark *marks = pair_layout(subject, &frame->y, &frame->columns);
    for (size_t i = 0; i < G_N_ELEMENTS(order); i++)
        draw_marks_of_side(canvas, marks, subject->result->sample->n, order[i]);
}

/* From each mean to the difference panel, where its height is read as zero and as the mean difference. */
static void draw_guides(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    const Change *change = &subject->result->change;
    Pen guide = {theme_faint(theme_ink(INK_QUIET), 0.8), 0.8, LINE_DOTTED};
    double pre = axis_map(&frame->y, change->pre.mean), post = axis_map(&frame->y, change->post.mean);
    double reach = is_bundled(subject) ? 0 : frame->columns.reach + MEAN_DISTANCE;
    canvas_line(canvas, (Point){frame->columns.pre_x - reach, pre}, (Point){frame->panel.x, pre}, &guide);
    canvas_line(canvas, (Point){frame->columns.post_x + reach, post}, (Point){difference_panel_mean_x(frame), post},
                &guide);
}

static void draw_mean_of(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame,
                         const Description *description, double x)
{
    double interval[2];
    bool known =
        subject_has_intervals(subject) && mean_interval(description, subject->confidence, &interval[0], &interval[1]);
    frame_mean_upright(canvas, &frame->y, x, description->mean, known ? interval : NULL);
}

static void draw_means(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    double away = is_bundled(subject) ? 0 : frame->columns.reach + MEAN_DISTANCE;
    draw_mean_of(canvas, subject, frame, &subject->result->change.pre, frame->columns.pre_x - away);
    draw_mean_of(canvas, subject, frame, &subject->result->change.post, frame->columns.post_x + away);
}

static void draw_column_label(Canvas *canvas, const Subject *subject, double x, double width, const char *name,
                              const Description *description)
{
    TextStyle style = frame_text(FONT_BASE, INK_TEXT, ALIGN_CENTRE, VALIGN_TOP);
    style.width = width;
    style.bold = true;
    canvas_text(canvas, (Point){x, PLOT_BOTTOM + 5}, &style, name);
    g_autofree char *n = figure_count(description->n);
    g_autofree char *mean = subject_number(subject, description->mean);
    g_autofree char *text = g_strdup_printf("mean %s, n = %s", mean, n);
    style.bold = false;
    canvas_text(canvas, (Point){x, PLOT_BOTTOM + 20}, &style, text);
}

static void draw_column_labels(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    const Change *change = &subject->result->change;
    double before = frame->raw.x + LABELS_AT * frame->raw.width, after = RAW_RIGHT - LABELS_AT * frame->raw.width;
    double width = after - before - LABELS_GAP;
    draw_column_label(canvas, subject, before, width, subject->before, &change->pre);
    draw_column_label(canvas, subject, after, width, subject->after, &change->post);
}

static void draw_notes(Canvas *canvas, const Subject *subject, const BeforeAfterFrame *frame)
{
    GString *notes = g_string_new("Diamonds: means");
    g_autofree char *level = figure_percent(subject->confidence);
    g_autofree char *important = subject_important_text(subject);
    double interval[2];
    if (subject_difference_interval(subject, &interval[0], &interval[1]))
        g_string_append_printf(notes, " with %s intervals", level);
    g_autofree char *unit = subject_unit_text(subject);
    g_string_append_printf(notes, ".%s", unit);
    if (is_bundled(subject))
        pair_bundles_append_note(notes, subject, &frame->bands);
    if (important != NULL)
        g_string_append_printf(notes, " %s.", important);
    if (subject->over_sessions)
        g_string_append(notes, " Scores: each patient\u2019s mean over sessions.");
    frame_notes(canvas, notes->str);
    g_string_free(notes, TRUE);
}

void before_after_draw(Canvas *canvas, const Subject *subject)
{
    g_autofree char *scale = measure_scale_text(subject->result->measure);
    g_autofree char *unpaired = subject_unpaired_text(subject);
    g_autofree char *subtitle = g_strconcat(scale, unpaired, NULL);
    BeforeAfterFrame frame = before_after_frame(canvas, subject);
    frame_heading(canvas, subject->label, subtitle);
    frame_key(canvas, subject, is_bundled(subject) ? KEY_BARS : KEY_LINES);
    draw_score_axis(canvas, subject, &frame);
    draw_guides(canvas, subject, &frame);
    if (is_bundled(subject))
        pair_bundles_draw(canvas, subject, &frame);
    else
        draw_patients(canvas, subject, &frame);
    draw_means(canvas, subject, &frame);
    draw_column_labels(canvas, subject, &frame);
    difference_panel_draw(canvas, subject, &frame);
    draw_notes(canvas, subject, &frame);
}
