#include "ingest/line_map.h"

#include "support/draw.h"

#include <criterion/criterion.h>

enum { RECORDS = 3000 };

Test(ingest_line_map, an_empty_map_is_a_plain_file)
{
    g_autoptr(LineMap) map = line_map_new();
    cr_assert_eq(line_map_first(map, 0), 1);
    cr_assert_eq(line_map_last(map, 0), 1);
    cr_assert_eq(line_map_first(map, 5000000), 5000001);
    cr_assert_eq(line_map_last(map, 5000000), 5000001);
}

Test(ingest_line_map, exceptions_shift_what_follows)
{
    g_autoptr(LineMap) map = line_map_new();
    line_map_note(map, 0, 2, 2);
    line_map_note(map, 3, 5, 8);
    line_map_note(map, 4, 9, 9);
    line_map_note(map, 7, 20, 20);
    static const guint64 lines[][2] = {{2, 2}, {3, 3}, {4, 4}, {5, 8}, {9, 9}, {10, 10}, {11, 11}, {20, 20}, {21, 21}};
    for (guint64 record = 0; record < G_N_ELEMENTS(lines); record++) {
        cr_assert_eq(line_map_first(map, record), lines[record][0], "record %u", (unsigned)record);
        cr_assert_eq(line_map_last(map, record), lines[record][1], "record %u", (unsigned)record);
    }
}

Test(ingest_line_map, agrees_with_a_full_list)
{
    Draw draw = {.state = 31337};
    for (int round = 0; round < 20; round++) {
        g_autoptr(LineMap) map = line_map_new();
        g_autofree guint64 *first = g_new(guint64, RECORDS);
        g_autofree guint64 *last = g_new(guint64, RECORDS);
        guint64 line = 1;
        for (guint64 record = 0; record < RECORDS; record++) {
            line += draw_below(&draw, 9) == 0 ? draw_below(&draw, 4) : 0;
            first[record] = line;
            line += draw_below(&draw, 9) == 0 ? draw_below(&draw, 4) : 0;
            last[record] = line++;
            line_map_note(map, record, first[record], last[record]);
        }
        for (guint64 record = 0; record < RECORDS; record++) {
            cr_assert_eq(line_map_first(map, record), first[record]);
            cr_assert_eq(line_map_last(map, record), last[record]);
        }
    }
}
