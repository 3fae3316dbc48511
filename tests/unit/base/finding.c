#include "base/finding.h"

#include <criterion/criterion.h>
#include <string.h>

Test(base_finding, equal_code_file_column_and_expected_form_one_group)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_OUT_OF_RANGE, "a.csv", "pain", "0 to 10", 14, "11");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "a.csv", "pain", "0 to 10", 3, "12");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "b.csv", "pain", "0 to 10", 14, "11");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "a.csv", "sleep", "0 to 10", 14, "11");
    finding_list_add(list, FINDING_OUT_OF_RANGE, "a.csv", "pain", "0 to 100", 14, "11");
    finding_list_add(list, FINDING_NOT_A_NUMBER, "a.csv", "pain", "0 to 10", 14, "11");
    finding_list_add(list, FINDING_OUT_OF_RANGE, NULL, "pain", "0 to 10", 14, "11");
    cr_assert_eq(finding_list_count(list), 6);
    const Finding *first = finding_list_get(list, 0);
    cr_assert_eq(first->count, 2);
    cr_assert_eq(first->n_places, 2);
    cr_assert_eq(first->places[0].line, 3);
    cr_assert_str_eq(first->places[0].value, "12");
    cr_assert_eq(first->places[1].line, 14);
    cr_assert_str_eq(first->places[1].value, "11");
}

Test(base_finding, keeps_the_lowest_lines_in_any_order_of_arrival)
{
    g_autoptr(FindingList) list = finding_list_new();
    for (guint64 i = 0; i < 97; i++) {
        guint64 line = 2 + (i * 61) % 97;
        g_autofree char *value = g_strdup_printf("v%u", (unsigned)line);
        finding_list_add(list, FINDING_NOT_A_NUMBER, "a.csv", "pain", NULL, line, value);
    }
    const Finding *finding = finding_list_get(list, 0);
    cr_assert_eq(finding->count, 97);
    cr_assert_eq(finding->n_places, FINDING_PLACES);
    for (guint64 i = 0; i < FINDING_PLACES; i++) {
        g_autofree char *value = g_strdup_printf("v%u", (unsigned)(i + 2));
        cr_assert_eq(finding->places[i].line, i + 2);
        cr_assert_str_eq(finding->places[i].value, value);
    }
}

Test(base_finding, joining_adds_counts_and_merges_places)
{
    g_autoptr(FindingList) one = finding_list_new();
    g_autoptr(FindingList) two = finding_list_new();
    for (guint64 line = 1; line <= 41; line += 2)
        finding_list_add(one, FINDING_DUPLICATE, "a.csv", NULL, NULL, line, NULL);
    finding_list_add(two, FINDING_NO_SCORE, "b.csv", NULL, NULL, 9, NULL);
    for (guint64 line = 2; line <= 42; line += 2)
        finding_list_add(two, FINDING_DUPLICATE, "a.csv", NULL, NULL, line, "x");
    finding_list_join(one, two);
    cr_assert_eq(finding_list_count(two), 0);
    cr_assert_eq(finding_list_count(one), 2);
    const Finding *duplicates = finding_list_get(one, 0);
    cr_assert_eq(duplicates->count, 42);
    cr_assert_eq(duplicates->n_places, FINDING_PLACES);
    for (guint64 i = 0; i < FINDING_PLACES; i++)
        cr_assert_eq(duplicates->places[i].line, i + 1);
    cr_assert_eq(finding_list_get(one, 1)->code, FINDING_NO_SCORE);
    finding_list_add(two, FINDING_CONFLICT, "a.csv", NULL, NULL, 5, NULL);
    cr_assert_eq(finding_list_count(two), 1);
}

static guint64 add_offset(guint64 line, const void *data)
{
    return line + *(const guint64 *)data;
}

Test(base_finding, translates_every_line_but_none)
{
    const guint64 offset = 1000;
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_NO_SCORE, "a.csv", NULL, NULL, 7, NULL);
    finding_list_add(list, FINDING_SIMILAR_IDS, NULL, "id", NULL, 0, NULL);
    finding_list_translate(list, add_offset, &offset);
    cr_assert_eq(finding_list_get(list, 0)->places[0].line, 1007);
    cr_assert_eq(finding_list_get(list, 1)->places[0].line, 0);
}

Test(base_finding, counts_the_distinct_values_that_came_first)
{
    g_autoptr(FindingList) list = finding_list_new();
    for (guint64 i = 0; i < 200; i++) {
        g_autofree char *value = g_strdup_printf("%u", (unsigned)(i * i % 37));
        finding_list_add(list, FINDING_OUT_OF_RANGE, "a.csv", "pain", NULL, 300 - i, value);
    }
    const Finding *finding = finding_list_get(list, 0);
    cr_assert_eq(finding->n_values, FINDING_VALUES);
    for (size_t i = 0; i < FINDING_VALUES; i++) {
        guint64 want = 0;
        g_autofree char *text = g_strdup_printf("%u", (unsigned)(i * i % 37));
        for (guint64 k = 0; k < 200; k++)
            want += k * k % 37 == i * i % 37;
        cr_assert_str_eq(finding->values[i].text, text);
        cr_assert_eq(finding->values[i].count, want);
    }
}

Test(base_finding, what_it_looks_like_is_counted_and_shown_nowhere)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add_like(list, FINDING_BAD_DATE, "a.csv", "day", "iso", 9, "d.m.y");
    finding_list_add_like(list, FINDING_BAD_DATE, "a.csv", "day", "iso", 4, "d.m.y");
    const Finding *finding = finding_list_get(list, 0);
    cr_assert(finding->n_values == 1 && finding->values[0].count == 2 && finding->count == 2);
    cr_assert_str_eq(finding->values[0].text, "d.m.y");
    cr_assert(finding->n_places == 2 && finding->places[0].line == 4 && finding->places[0].value == NULL);
}

Test(base_finding, joining_merges_values_in_order_and_keeps_a_common_hint)
{
    static const struct {
        const char *one, *two, *want;
    } hints[] = {{"a", "a", "a"}, {"a", "b", NULL}, {NULL, "b", NULL}, {"a", NULL, NULL}, {NULL, NULL, NULL}};
    for (size_t i = 0; i < G_N_ELEMENTS(hints); i++) {
        g_autoptr(FindingList) one = finding_list_new();
        g_autoptr(FindingList) two = finding_list_new();
        finding_list_add(one, FINDING_OUT_OF_RANGE, "a.csv", "pain", NULL, 2, "99");
        finding_list_add(two, FINDING_OUT_OF_RANGE, "a.csv", "pain", NULL, 3, "88");
        finding_list_add(two, FINDING_OUT_OF_RANGE, "a.csv", "pain", NULL, 4, "99");
        finding_list_set_hint(one, 0, g_strdup(hints[i].one));
        finding_list_set_hint(two, 0, g_strdup(hints[i].two));
        finding_list_join(one, two);
        const Finding *finding = finding_list_get(one, 0);
        cr_assert_eq(finding->n_values, 2);
        cr_assert(g_str_equal(finding->values[0].text, "99") && finding->values[0].count == 2);
        cr_assert(g_str_equal(finding->values[1].text, "88") && finding->values[1].count == 1);
        cr_assert_eq(g_strcmp0(finding->hint, hints[i].want), 0);
    }
}

Test(base_finding, values_are_cleaned_and_cut)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_NOT_A_NUMBER, "a.csv", "pain", NULL, 2, "\x1b[2J1234567890123456789012345678901");
    cr_assert_str_eq(finding_list_get(list, 0)->places[0].value, "\uFFFD[2J1234567890123456789012345678\u2026");
}

Test(base_finding, warnings_count_groups)
{
    g_autoptr(FindingList) list = finding_list_new();
    finding_list_add(list, FINDING_DUPLICATE, "a.csv", NULL, NULL, 2, NULL);
    cr_assert_eq(finding_list_warnings(list), 0);
    finding_list_add(list, FINDING_CONFLICT, "a.csv", NULL, NULL, 2, NULL);
    finding_list_add(list, FINDING_CONFLICT, "a.csv", NULL, NULL, 3, NULL);
    finding_list_add(list, FINDING_NO_TIME, "a.csv", NULL, NULL, 3, NULL);
    cr_assert_eq(finding_list_warnings(list), 2);
}

Test(base_finding, code_names_are_unique_words)
{
    for (int code = 0; code < FINDING_CODE_COUNT; code++) {
        const char *name = finding_code_name((FindingCode)code);
        cr_assert_gt(strlen(name), 0);
        cr_assert_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_"), strlen(name), "%s", name);
        for (int other = 0; other < code; other++)
            cr_assert_str_neq(name, finding_code_name((FindingCode)other));
    }
    cr_assert_str_eq(finding_code_name(FINDING_OUT_OF_RANGE), "out_of_range");
    cr_assert_str_eq(finding_severity_name(FINDING_NOTE), "note");
    cr_assert_str_eq(finding_severity_name(FINDING_WARNING), "warning");
}

Test(base_finding, every_column_of_a_wide_header_is_a_group_of_its_own)
{
    enum { COLUMNS = 16384 };
    g_autoptr(FindingList) list = finding_list_new();
    g_autoptr(FindingList) other = finding_list_new();
    for (guint pass = 0; pass < 3; pass++)
        for (guint i = 0; i < COLUMNS; i++) {
            g_autofree char *column = g_strdup_printf("c%u", i * 7919u % COLUMNS);
            finding_list_add(pass < 2 ? list : other, FINDING_COLUMN_NOT_USED, "a.csv", column, NULL, pass + 1, NULL);
        }
    finding_list_join(list, other);
    cr_assert_eq(finding_list_count(list), COLUMNS);
    for (guint i = 0; i < COLUMNS; i++) {
        g_autofree char *column = g_strdup_printf("c%u", i * 7919u % COLUMNS);
        const Finding *finding = finding_list_get(list, i);
        cr_assert_str_eq(finding->column, column);
        cr_assert_eq(finding->count, 3);
        cr_assert_eq(finding->places[2].line, 3);
    }
}
