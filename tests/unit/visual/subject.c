#include "visual/subject.h"
#include "support/sample_builder.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

static const double pre[] = {6, 8, 5, 7, 4}, post[] = {4, 9, 5, 2, 1};

static void expect(char *text, const char *expected)
{
    cr_assert_str_eq(text, expected);
    g_free(text);
}

Test(visual_subject, counts_directions_by_better)
{
    const struct {
        Better better;
        const char *counts;
    } rows[] = {
        {BETTER_LOWER, "3 improved, 1 unchanged, 1 worse"},
        {BETTER_HIGHER, "1 improved, 1 unchanged, 3 worse"},
        {BETTER_UNKNOWN, "3 lower after, 1 unchanged, 1 higher after"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
        built->measure.better = rows[i].better;
        g_autoptr(Subject) subject = subject_new(&built->result, NULL);
        expect(subject_counts_text(subject), rows[i].counts);
    }
}

/* 1e-9 of a range of 10 is 1e-8. */
Test(visual_subject, tiny_differences_are_no_change)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    cr_assert_eq(subject_side(subject, 0.9e-8), SIDE_SAME);
    cr_assert_eq(subject_side(subject, -0.9e-8), SIDE_SAME);
    cr_assert_eq(subject_side(subject, 1.1e-8), SIDE_WORSE);
    cr_assert_eq(subject_side(subject, -1.1e-8), SIDE_IMPROVED);
}

Test(visual_subject, important_change_points_in_the_better_direction)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    built->measure.important_points = 2;
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    cr_assert_eq(subject_important(subject), -2);
    expect(subject_important_text(subject), "Important change: 2 points");
    built->measure.better = BETTER_HIGHER;
    built->measure.important_source = "Farrar 2001";
    cr_assert_eq(subject_important(subject), 2);
    expect(subject_important_text(subject), "Important change: 2 points (Farrar 2001)");
    built->measure.better = BETTER_UNKNOWN;
    cr_assert(isnan(subject_important(subject)));
    built->measure.important_source = NULL;
    built->measure.important_points = NAN;
    cr_assert_null(subject_important_text(subject));
    built->measure.important_percent = 14;
    expect(subject_important_text(subject), "Important change: 14\u00a0% of the score before");
    cr_assert(isnan(subject_important(subject)), "a share of each patient's own score is no line in points");
}

Test(visual_subject, says_the_scale_and_the_direction)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    cr_assert_eq(subject->low, 0);
    cr_assert_eq(subject->high, 10, "the full scale, not the observed one");
    expect(measure_scale_text(&built->measure), "0 to 10, lower is better");
    expect(subject_patients_text(subject), "5 patients");
    built->measure.better = BETTER_UNKNOWN;
    expect(measure_scale_text(&built->measure), "0 to 10, direction not declared");
}

Test(visual_subject, without_a_range_the_observed_scores_are_covered)
{
    const double before[] = {32.25, 10.75, 91.5}, after[] = {8.5, 27, 60};
    g_autoptr(BuiltResult) built = built_result_new(before, after, 3);
    built->measure.has_range = false;
    built->measure.low = built->measure.high = NAN;
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    cr_assert_eq(subject->low, 0);
    cr_assert_eq(subject->high, 100);
    cr_assert_eq(subject->span, 91.5 - 8.5);
    expect(measure_scale_text(&built->measure), "lower is better");
}

/* Mean -1.8; sd of {-2, 1, 0, -5, -3} is sqrt(22.8 / 4) = 2.387467; t(.975, 4) = 2.776445. */
Test(visual_subject, difference_with_its_interval)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    expect(subject_difference_text(subject), "\u22121.8 (95\u00a0% interval \u22124.8 to +1.2)");
}

Test(visual_subject, no_interval_below_three_patients)
{
    for (size_t n = 1; n <= 3; n++) {
        g_autoptr(BuiltResult) built = built_result_new(pre, post, n);
        g_autoptr(Subject) subject = subject_new(&built->result, NULL);
        double low = 0, high = 0;
        cr_assert_eq(subject_difference_interval(subject, &low, &high), n == 3);
        g_autofree char *text = subject_difference_text(subject);
        cr_assert_eq(strchr(text, '(') != NULL, n == 3);
    }
}

Test(visual_subject, time_points_named_otherwise_keep_their_names)
{
    TimePoint times[] = {{.name = "baseline"}, {.name = "post"}};
    Study study = {.times = times, .n_times = 2, .analysis = {.confidence = 0.9}};
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(Subject) subject = subject_new(&built->result, &study);
    cr_assert_str_eq(subject->before, "Baseline");
    cr_assert_str_eq(subject->after, "After");
    cr_assert_eq(subject->confidence, 0.9);
}

Test(visual_subject, forms_without_their_other_are_told)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    expect(subject_unpaired_text(subject), "");
    built->result.flow = (Flow){.pre_only = 9, .post_only = 4};
    expect(subject_unpaired_text(subject), "; not shown: 9 forms before only, 4 after only");
    built->result.flow = (Flow){.pre_only = 1};
    expect(subject_unpaired_text(subject), "; not shown: 1 form before only, 0 after only");
}

Test(visual_subject, far_scales_are_shown_in_units)
{
    const double before[] = {420000, 610000, 350000}, after[] = {400000, 580000, 360000};
    g_autoptr(BuiltResult) built = built_result_new(before, after, 3);
    built->measure.high = 1000000;
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    cr_assert_eq(subject->unit, 1e6);
    expect(subject_number(subject, 420000), "0.42");
    expect(subject_unit_text(subject), " Numbers in units of 1\u202f000\u202f000.");
}

Test(visual_subject, decimals_follow_the_scale)
{
    static const struct {
        double low, high;
        int decimals;
    } cases[] = {{0, 10, 1}, {0, 100, 1}, {-3, 3, 1}, {0, 1, 2}, {0, 0.4, 3}, {0, 1000, 1}, {0, 50000, 0}};
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        Measure measure = {.has_range = true, .low = cases[i].low, .high = cases[i].high};
        MeasureResult result = {.measure = &measure};
        cr_assert_eq(score_decimals(&result), cases[i].decimals, "%zu: %d", i, score_decimals(&result));
    }
    Measure open = {.low = NAN, .high = NAN};
    MeasureResult seen = {.measure = &open};
    seen.change.pre.min = 1.5;
    seen.change.post.min = 2;
    seen.change.pre.max = 3;
    seen.change.post.max = 3.25;
    cr_assert_eq(score_decimals(&seen), 2, "1.75 points");
}

Test(visual_subject, means_over_sessions_are_lower_or_higher_but_nobody_improved)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    built->result.change.n_pairs = 17;
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    expect(subject_counts_text(subject), "3 lower after, 1 unchanged, 1 higher after");
}
