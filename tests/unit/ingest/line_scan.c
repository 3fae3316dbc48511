#include "ingest/line_scan.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

typedef struct {
    const char *bytes;
    size_t first, whole;
} Row;

static const Row rows[] = {
    {"", 0, 0},     {"a", 1, 0},        {"a\n", 2, 2},     {"a\nb", 2, 2},    {"a\r\nb", 3, 3},
    {"a\rb", 2, 2}, {"a\r", 2, 0},      {"a\nb\r", 2, 2},  {"a\rb\r", 2, 2},  {"a\rb\nc\rd", 2, 6},
    {"\n\n", 1, 2}, {"\r\n\r\n", 2, 4}, {"a\nb\rc", 2, 4}, {"a\r\n\r", 3, 3},
};

Test(ingest_line_scan, finds_line_ends)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++) {
        size_t length = strlen(rows[i].bytes);
        cr_assert_eq(line_length(rows[i].bytes, length), rows[i].first, "row %zu", i);
        cr_assert_eq(whole_lines(rows[i].bytes, length), rows[i].whole, "row %zu", i);
    }
    cr_assert_eq(line_start("a\nbc\rd\r\nef", 3), 2);
    cr_assert_eq(line_start("a\nbc\rd\r\nef", 5), 5);
    cr_assert_eq(line_start("a\nbc\rd\r\nef", 9), 8);
    cr_assert_eq(line_start("abc", 2), 0);
}

Test(ingest_line_scan, tabs_are_cells_where_they_delimit)
{
    cr_assert(line_is_blank(" \t \r\n", 5, ','));
    cr_assert_not(line_is_blank(" \t \r\n", 5, '\t'));
    cr_assert(line_is_blank("  \n", 3, '\t'));
    cr_assert(line_is_blank("", 0, ';'));
    cr_assert_not(line_is_blank(" ;\n", 3, ';'));
    cr_assert_not(line_is_blank(" ;\n", 3, ','));
}
