#include "visual/chart.h"
#include "base/error.h"
#include "support/sample_builder.h"
#include "visual/before_after_chart.h"
#include "visual/change_chart.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

/* Scores that look like questionnaires': whole or in thirds, from a fixed sequence. */
static BuiltResult *made_up(size_t n, double low, double high, bool whole)
{
    g_autofree double *pre = g_new0(double, n + 1);
    g_autofree double *post = g_new0(double, n + 1);
    for (size_t i = 0; i < n; i++) {
        double before = 3 + fmod((double)i * 0.6180339887, 1) * 7,
               after = before - 3 + fmod((double)i * 0.7548776662, 1) * 4.3;
        double parts = whole ? 1 : 3;
        pre[i] = low + round(before * parts) / parts * (high - low) / 10;
        post[i] = low + CLAMP(round(after * parts) / parts, 0, 10) * (high - low) / 10;
    }
    BuiltResult *built = built_result_new(pre, post, n);
    built->measure.low = low;
    built->measure.high = high;
    return built;
}

static GPtrArray *draw(const BuiltResult *built, FindingList *findings)
{
    g_autoptr(GError) error = NULL;
    MeasureResult measures[] = {built->result};
    Results results = {.measures = measures, .n_measures = 1};
    GPtrArray *charts = charts_draw(&results, findings, &error);
    cr_assert_not_null(charts, "%s", error == NULL ? "" : error->message);
    return charts;
}

static const Chart *nth(const GPtrArray *charts, guint i)
{
    return g_ptr_array_index(charts, i);
}

Test(visual_chart, two_charts_a_measure_with_words_and_numbers)
{
    const double pre[] = {6, 8, 5, 7, 4}, post[] = {4, 9, 5, 2, 1};
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    cr_assert_eq(charts->len, 2);
    cr_assert_str_eq(nth(charts, 0)->name, "pain-before-after");
    cr_assert_str_eq(nth(charts, 1)->name, "pain-change");
    cr_assert_str_eq(nth(charts, 0)->title, "Pain now before and after");
    cr_assert_str_eq(nth(charts, 0)->alt,
                     "Before-and-after chart of Pain now (0 to 10, lower is better) for 5 patients. "
                     "Mean 6.0 before and 4.2 after; mean difference \u22121.8 (95\u00a0% interval \u22124.8 to +1.2). "
                     "3 improved, 1 unchanged, 1 worse.");
    cr_assert_str_eq(
        nth(charts, 1)->alt,
        "Bar chart of how many patients changed by how much in Pain now, after minus before, for 5 patients. "
        "Changes from \u22125.0 to +1.0; mean difference \u22121.8 (95\u00a0% interval \u22124.8 to +1.2). "
        "3 improved, 1 unchanged, 1 worse.");
    cr_assert_eq(finding_list_count(findings), 0);
}

Test(visual_chart, means_over_sessions_are_called_so)
{
    const double pre[] = {6, 8, 5, 7, 4}, post[] = {4, 9, 5, 2, 1};
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    built->result.change.n_pairs = 6;
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    for (guint i = 0; i < 2; i++)
        cr_assert_not_null(strstr(nth(charts, i)->alt, "for 5 patients, each with the mean over their sessions. "));
}

Test(visual_chart, tables_hold_the_numbers)
{
    const double pre[] = {6, 8, 5, 7, 4}, post[] = {4, 9, 5, 2, 1};
    const char *const change_row[] = {"Change",    "5",   "\u22121.8", "2.4", "\u22122.0",
                                      "\u22123.0", "0.0", "\u22125.0", "+1.0"};
    const char *const first_bar[] = {"\u22125", "improved", "1"}, *const last_bar[] = {"+1", "worse", "1"};
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    const ChartTable *scores = nth(charts, 0)->table, *bars = nth(charts, 1)->table;
    cr_assert_eq(scores->n_columns, 9);
    cr_assert_eq(scores->n_rows, 3);
    for (size_t i = 0; i < 9; i++)
        cr_assert_str_eq(scores->cells[3 * 9 + i], change_row[i]);
    cr_assert_eq(bars->n_columns, 3);
    cr_assert_eq(bars->n_rows, 7);
    for (size_t i = 0; i < 3; i++) {
        cr_assert_str_eq(bars->cells[3 + i], first_bar[i]);
        cr_assert_str_eq(bars->cells[7 * 3 + i], last_bar[i]);
    }
}

Test(visual_chart, bins_of_fractional_changes_keep_zero_apart)
{
    const double pre[] = {6, 8.1, 5, 7.37, 4}, post[] = {4.21, 9, 5, 2, 3.3};
    g_autoptr(BuiltResult) built = built_result_new(pre, post, 5);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    const ChartTable *bars = nth(charts, 1)->table;
    /* -5.37 to +0.90 in bins of 1: six below zero, zero, one above */
    cr_assert_eq(bars->n_rows, 8);
    cr_assert_str_eq(bars->cells[3 * 1], "\u22126 to below \u22125");
    cr_assert_str_eq(bars->cells[3 * 7], "0");
    cr_assert_str_eq(bars->cells[3 * 7 + 1], "unchanged");
    cr_assert_str_eq(bars->cells[3 * 7 + 2], "1");
    cr_assert_str_eq(bars->cells[3 * 8], "above 0 to +1");
    cr_assert_str_eq(bars->cells[3 * 8 + 1], "worse");
}

static size_t texts_of_change_chart(const double pre[], const double post[], size_t n)
{
    g_autoptr(BuiltResult) built = built_result_new(pre, post, n);
    g_autoptr(Subject) subject = subject_new(&built->result, NULL);
    g_autoptr(Canvas) canvas = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
    change_draw(canvas, subject);
    return canvas_n_texts(canvas);
}

/* The third patient's change of 0 has a bar and a count of its own; one of +0.3 shares those of +0.9. */
Test(visual_chart, those_unchanged_are_counted_above_their_bar)
{
    const double pre[] = {6, 8.1, 5, 7.37, 4, 7}, post[] = {4.21, 9, 5, 2, 3.3, 6.4};
    const double moved[] = {4.21, 9, 5.3, 2, 3.3, 6.4};
    size_t apart = texts_of_change_chart(pre, post, 6), together = texts_of_change_chart(pre, moved, 6);
    cr_assert_eq(apart, together + 1, "%zu, %zu", apart, together);
}

Test(visual_chart, no_chart_without_pairs)
{
    g_autoptr(BuiltResult) none = made_up(0, 0, 10, true);
    g_autoptr(BuiltResult) once = made_up(4, 0, 10, true);
    g_autoptr(FindingList) findings = finding_list_new();
    once->result.change.status = RESULT_ASKED_ONCE;
    g_autoptr(GPtrArray) of_none = draw(none, findings);
    g_autoptr(GPtrArray) of_once = draw(once, findings);
    cr_assert_eq(of_none->len, 0);
    cr_assert_eq(of_once->len, 0);
}

Test(visual_chart, same_chart_twice_gives_the_same_bytes)
{
    g_autoptr(BuiltResult) built = made_up(36, 0, 10, true);
    g_autoptr(BuiltResult) between = made_up(500, 0, 100, false);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) first = draw(built, findings);
    g_autoptr(GPtrArray) other = draw(between, findings);
    g_autoptr(GPtrArray) second = draw(built, findings);
    for (guint i = 0; i < 2; i++) {
        cr_assert(g_bytes_equal(nth(first, i)->svg, nth(second, i)->svg));
        cr_assert_not(g_bytes_equal(nth(first, i)->svg, nth(other, i)->svg));
    }
}

Test(visual_chart, names_and_ids_are_unique_in_the_report)
{
    g_autoptr(BuiltResult) one = made_up(5, 0, 10, true);
    g_autoptr(BuiltResult) other = made_up(5, 0, 10, true);
    g_autoptr(BuiltResult) third = made_up(5, 0, 10, true);
    g_free(other->measure.name);
    g_free(third->measure.name);
    other->measure.name = g_strdup("pain_");
    third->measure.name = g_strdup("_pain");
    g_autoptr(FindingList) findings = finding_list_new();
    MeasureResult measures[] = {one->result, other->result, third->result};
    Results results = {.measures = measures, .n_measures = 3};
    g_autoptr(GPtrArray) charts = charts_draw(&results, findings, NULL);
    cr_assert_str_eq(nth(charts, 2)->name, "pain-2-before-after");
    cr_assert_str_eq(nth(charts, 3)->name, "pain-2-change");
    cr_assert_str_eq(nth(charts, 4)->name, "pain-3-before-after");
    cr_assert_eq(nth(charts, 4)->measure, 2);
    const char *svg = g_bytes_get_data(nth(charts, 2)->svg, NULL);
    cr_assert_not_null(strstr(svg, "id=\"chart-pain-2-before-after-glyph0-1\""));
    cr_assert_null(strstr(svg, "id=\"glyph"));
    cr_assert_null(strstr(svg, "\"#glyph"));
}

Test(visual_chart, label_without_a_font_is_a_finding)
{
    g_autoptr(BuiltResult) built = made_up(5, 0, 10, true);
    built_result_set_label(built, "Pain \U000F1234");
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    cr_assert_eq(charts->len, 2);
    cr_assert_eq(finding_list_count(findings), 1);
    const Finding *finding = finding_list_get(findings, 0);
    cr_assert_eq(finding->code, FINDING_MISSING_GLYPH);
    cr_assert_eq(finding->count, 1);
    cr_assert_str_eq(finding->column, "Pain \U000F1234");
}

Test(visual_chart, numbers_that_do_not_exist_are_refused_not_drawn)
{
    g_autoptr(BuiltResult) built = made_up(5, 0, 10, true);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GError) error = NULL;
    built->sample.post[2] = NAN;
    MeasureResult measures[] = {built->result};
    Results results = {.measures = measures, .n_measures = 1};
    g_autoptr(GPtrArray) charts = charts_draw(&results, findings, &error);
    cr_assert_null(charts);
    cr_assert(g_error_matches(error, MLD_ERROR, MLD_ERROR_INTERNAL));
    cr_assert_str_eq(error->message, "chart 'pain-before-after': a coordinate is not a number on the page");
}

/* One stroke a patient, besides those of axes and key: a chart of n + 1 patients has one line more. */
static size_t count_in(const GBytes *svg, const char *what)
{
    size_t count = 0;
    const char *at = g_bytes_get_data((GBytes *)svg, NULL);
    while ((at = strstr(at, what)) != NULL) {
        count++;
        at += strlen(what);
    }
    return count;
}

Test(visual_chart, one_line_a_patient_up_to_sixty)
{
    const char *const faint_line = "stroke-opacity:0.75";
    const size_t sizes[] = {1, 2, 3, 36, 60, 61};
    for (size_t i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(BuiltResult) built = made_up(sizes[i], 0, 10, true);
        g_autoptr(FindingList) findings = finding_list_new();
        g_autoptr(GPtrArray) charts = draw(built, findings);
        cr_assert_eq(count_in(nth(charts, 0)->svg, faint_line), sizes[i] > 60 ? 0 : sizes[i]);
    }
}

typedef struct {
    size_t n;
    double low, high;
    bool whole;
    Better better;
    double important;
    const char *label;
} LayoutCase;

static const LayoutCase layout_cases[] = {
    {1, 0, 10, true, BETTER_LOWER, NAN, "Pain now"},
    {2, 0, 10, true, BETTER_LOWER, 2, "Pain now"},
    {3, 0, 10, false, BETTER_LOWER, 2, "Pain now"},
    {12, 0, 10, true, BETTER_HIGHER, 1, "Sleep"},
    {36, 0, 10, false, BETTER_UNKNOWN, 1, "Sleep"},
    {36, 0, 10, true, BETTER_LOWER, 0.2, "Pain now"},
    {36, 0, 10, true, BETTER_LOWER, 9, "Pain now"},
    {60, 0, 100, true, BETTER_LOWER, 14, "FIQR"},
    {61, 0, 10, true, BETTER_LOWER, 2, "Pain now"},
    {500, 0, 100, false, BETTER_HIGHER, 14, "Well-being"},
    {5000, 0, 10, true, BETTER_LOWER, 2, "Pain now"},
    {24, 0, 1e6, false, BETTER_LOWER, 1e5, "Large"},
    {24, -1e6, 1e6, false, BETTER_LOWER, NAN, "Large, both sides of zero"},
    {24, 0, 1e-6, false, BETTER_HIGHER, 1e-7, "Small"},
    {24, 0, 3, false, BETTER_LOWER, 1, "\u75db\u307f"},
    {24, 1, 7, true, BETTER_LOWER, 1, "\u0627\u0644\u0623\u0644\u0645 \u0627\u0644\u0622\u0646"},
    {24, 0, 10, true, BETTER_LOWER, 2,
     "How severe was your pain on average during the last seven days, at rest and in movement, taken together and "
     "compared with how it was before you came here for the first time, or with the day of your last visit?"},
};

static void check_texts(const Canvas *canvas, size_t row, const char *chart)
{
    size_t n = canvas_n_texts(canvas);
    cr_assert_gt(n, (size_t)10);
    for (size_t i = 0; i < n; i++) {
        Box a = canvas_text_box(canvas, i);
        cr_assert(a.x >= 0 && a.y >= 0 && a.x + a.width <= PAGE_WIDTH && a.y + a.height <= PAGE_HEIGHT,
                  "case %zu, %s: text %zu is cut: %g %g %g %g", row, chart, i, a.x, a.y, a.width, a.height);
        for (size_t k = 0; k < i; k++) {
            Box b = canvas_text_box(canvas, k);
            double across = MIN(a.x + a.width, b.x + b.width) - MAX(a.x, b.x);
            double down = MIN(a.y + a.height, b.y + b.height) - MAX(a.y, b.y);
            cr_assert(across <= 0.5 || down <= 1.5, "case %zu, %s: texts %zu and %zu overlap by %g x %g", row, chart, k,
                      i, across, down);
        }
    }
}

Test(visual_chart, no_text_is_cut_or_overlaps)
{
    for (size_t i = 0; i < G_N_ELEMENTS(layout_cases); i++) {
        const LayoutCase *row = &layout_cases[i];
        g_autoptr(BuiltResult) built = made_up(row->n, row->low, row->high, row->whole);
        built->measure.better = row->better;
        built->measure.important_points = row->important;
        built->measure.important_source = "Farrar 2001, Pain 94:149-158, doi 10.1016/S0304-3959(01)00349-9 and others";
        built_result_set_label(built, row->label);
        built->result.flow = (Flow){.pre_only = 1009 * i, .post_only = 14 * i};
        g_autoptr(Subject) subject = subject_new(&built->result, NULL);
        g_autoptr(Canvas) before_after = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
        g_autoptr(Canvas) change = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
        before_after_draw(before_after, subject);
        change_draw(change, subject);
        check_texts(before_after, i, "before-after");
        check_texts(change, i, "change");
    }
}

Test(visual_chart, labels_fit_where_all_change_one_way)
{
    const double low[] = {0.1, 0.7, 1.3, 0.9, 2}, high[] = {9.7, 8.2, 7.9, 9.1, 10};
    for (int falls = 0; falls < 2; falls++) {
        for (int important = 0; important < 2; important++) {
            g_autoptr(BuiltResult) built = built_result_new(falls ? high : low, falls ? low : high, 5);
            built->measure.important_points = important ? 0.1 : NAN;
            g_autoptr(Subject) subject = subject_new(&built->result, NULL);
            g_autoptr(Canvas) before_after = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
            g_autoptr(Canvas) change = canvas_new(PAGE_WIDTH, PAGE_HEIGHT);
            before_after_draw(before_after, subject);
            change_draw(change, subject);
            check_texts(before_after, (size_t)falls, "before-after");
            check_texts(change, (size_t)falls, "change");
        }
    }
}

Test(visual_chart, all_patients_equal)
{
    const double same[] = {5, 5, 5, 5}, zero[] = {0, 0, 0, 0};
    for (int has_range = 0; has_range < 2; has_range++) {
        g_autoptr(BuiltResult) fives = built_result_new(same, same, 4);
        g_autoptr(BuiltResult) zeros = built_result_new(zero, zero, 4);
        g_autoptr(FindingList) findings = finding_list_new();
        fives->measure.has_range = zeros->measure.has_range = has_range == 1;
        g_autoptr(GPtrArray) of_fives = draw(fives, findings);
        g_autoptr(GPtrArray) of_zeros = draw(zeros, findings);
        cr_assert_eq(of_fives->len + of_zeros->len, 4);
        cr_assert_not_null(strstr(nth(of_fives, 0)->alt, "0 improved, 4 unchanged, 0 worse"));
    }
}

Test(visual_chart, words_never_claim_a_cause)
{
    const char *const banned[] = {"caused", "effective", "proves", "works", "improved significantly", "reduced"};
    g_autoptr(BuiltResult) built = made_up(36, 0, 10, true);
    g_autoptr(FindingList) findings = finding_list_new();
    g_autoptr(GPtrArray) charts = draw(built, findings);
    for (guint i = 0; i < charts->len; i++)
        for (size_t k = 0; k < G_N_ELEMENTS(banned); k++) {
            cr_assert_null(strstr(nth(charts, i)->alt, banned[k]));
            cr_assert_null(strstr(nth(charts, i)->title, banned[k]));
        }
}
