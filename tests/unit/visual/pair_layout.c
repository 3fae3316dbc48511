#include "support/sample_builder.h"
#include "visual/before_after_chart.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdlib.h>

static const double pre[] = {6, 6, 6, 8, 3, 10, 0, 6, 5, 7, 7, 6};
static const double post[] = {4, 4, 4, 8, 5, 9, 0, 6, 5, 2, 4, 1};
#define N G_N_ELEMENTS(pre)

typedef struct {
    BuiltResult *built;
    Subject *subject;
    Canvas *canvas;
    BeforeAfterFrame frame;
    PairMark *marks;
} Laid;

static Laid lay(const double before[], const double after[], size_t n)
{
    Laid laid = {.built = built_result_new(before, after, n), .canvas = canvas_new(PAGE_WIDTH, PAGE_HEIGHT)};
    laid.subject = subject_new(&laid.built->result, NULL);
    laid.frame = before_after_frame(laid.canvas, laid.subject);
    laid.marks = pair_layout(laid.subject, &laid.frame.y, &laid.frame.columns);
    return laid;
}

static void put_away(Laid *laid)
{
    g_free(laid->marks);
    canvas_free(laid->canvas);
    subject_free(laid->subject);
    built_result_free(laid->built);
}

Test(visual_pair_layout, offsets_are_equal_at_both_ends_and_pre_is_left)
{
    Laid laid = lay(pre, post, N);
    for (size_t i = 0; i < N; i++) {
        const PairMark *mark = &laid.marks[i];
        cr_assert_float_eq(mark->pre.x, laid.frame.columns.pre_x + mark->offset, 1e-9);
        cr_assert_float_eq(mark->post.x, laid.frame.columns.post_x + mark->offset, 1e-9);
        cr_assert_lt(mark->pre.x, mark->post.x);
    }
    put_away(&laid);
}

Test(visual_pair_layout, heights_are_the_scores)
{
    Laid laid = lay(pre, post, N);
    for (size_t i = 0; i < N; i++) {
        double before =
            laid.frame.y.low + (laid.frame.y.from - laid.marks[i].pre.y) / (laid.frame.y.from - laid.frame.y.to) * 10;
        cr_assert_float_eq(before, round(before), 1e-9, "mark %zu at %.17g", i, before);
        if (i > 0)
            cr_assert_leq(laid.marks[i].pre.y, laid.marks[i - 1].pre.y, "higher scores lie higher");
    }
    put_away(&laid);
}

Test(visual_pair_layout, every_patient_is_there_once_and_none_hides_another)
{
    Laid laid = lay(pre, post, N);
    size_t improved = 0, same = 0, worse = 0;
    for (size_t i = 0; i < N; i++) {
        improved += laid.marks[i].side == SIDE_IMPROVED;
        same += laid.marks[i].side == SIDE_SAME;
        worse += laid.marks[i].side == SIDE_WORSE;
        for (size_t k = 0; k < i; k++) {
            bool apart_before =
                hypot(laid.marks[i].pre.x - laid.marks[k].pre.x, laid.marks[i].pre.y - laid.marks[k].pre.y) > 4;
            bool apart_after =
                hypot(laid.marks[i].post.x - laid.marks[k].post.x, laid.marks[i].post.y - laid.marks[k].post.y) > 4;
            cr_assert(apart_before && apart_after, "marks %zu and %zu", k, i);
        }
    }
    cr_assert_eq(improved, 7);
    cr_assert_eq(same, 4);
    cr_assert_eq(worse, 1);
    put_away(&laid);
}

Test(visual_pair_layout, order_of_patients_does_not_matter)
{
    double pre_back[N], post_back[N];
    for (size_t i = 0; i < N; i++) {
        pre_back[i] = pre[N - 1 - i];
        post_back[i] = post[N - 1 - i];
    }
    Laid one = lay(pre, post, N), other = lay(pre_back, post_back, N);
    for (size_t i = 0; i < N; i++) {
        cr_assert_eq(one.marks[i].pre.x, other.marks[i].pre.x);
        cr_assert_eq(one.marks[i].pre.y, other.marks[i].pre.y);
        cr_assert_eq(one.marks[i].post.y, other.marks[i].post.y);
    }
    put_away(&one);
    put_away(&other);
}

Test(visual_pair_layout, sixty_equal_patients_stay_within_reach)
{
    double x[60], y[60];
    for (size_t i = 0; i < 60; i++) {
        x[i] = 5;
        y[i] = 4;
    }
    Laid laid = lay(x, y, 60);
    double reach = laid.frame.columns.reach, least = 0, largest = 0;
    for (size_t i = 0; i < 60; i++) {
        least = MIN(least, laid.marks[i].offset);
        largest = MAX(largest, laid.marks[i].offset);
        cr_assert(fabs(laid.marks[i].offset) <= reach + 1e-9, "offset %g", laid.marks[i].offset);
    }
    cr_assert_float_eq(largest, reach, 1e-9, "the room is used");
    cr_assert_lt(least, 0);
    put_away(&laid);
}

Test(visual_pair_layout, no_mark_leaves_the_plot)
{
    const double ends_before[] = {0, 10, 0, 10}, ends_after[] = {10, 0, 0, 10};
    Laid laid = lay(ends_before, ends_after, 4);
    const Box *raw = &laid.frame.raw;
    for (size_t i = 0; i < 4; i++) {
        const Point ends[] = {laid.marks[i].pre, laid.marks[i].post};
        for (size_t k = 0; k < 2; k++) {
            cr_assert(ends[k].x - 4 > raw->x && ends[k].x + 4 < raw->x + raw->width);
            cr_assert(ends[k].y - 4 > raw->y && ends[k].y + 4 < raw->y + raw->height);
        }
    }
    put_away(&laid);
}
