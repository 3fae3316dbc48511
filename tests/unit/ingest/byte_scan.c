#include "ingest/byte_scan.h"

#include "support/draw.h"

#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>

enum { LONGEST = 200 };

/* Every length around the block of 64 bytes, each property alone at every place. */
Test(ingest_byte_scan, sees_a_single_byte_anywhere)
{
    static const char specials[] = {'"', '\r', '\0', '\x80', '\n'};
    char bytes[LONGEST];
    for (size_t length = 1; length <= 130; length++)
        for (size_t at = 0; at < length; at++)
            for (size_t s = 0; s < sizeof specials; s++) {
                memset(bytes, 'a', sizeof bytes);
                bytes[at] = specials[s];
                bytes[length] = '"';
                ByteScan scan = byte_scan(bytes, length);
                cr_assert_eq(scan.has_quote, s == 0);
                cr_assert_eq(scan.has_cr, s == 1);
                cr_assert_eq(scan.has_nul, s == 2);
                cr_assert_eq(scan.has_high, s == 3);
                cr_assert_eq(scan.newlines, s == 4 ? 1 : 0);
            }
}

Test(ingest_byte_scan, counts_newlines_of_any_density)
{
    Draw draw = {.state = 404};
    g_autofree char *bytes = g_malloc(100000);
    for (size_t one_in = 1; one_in < 100; one_in += 7) {
        size_t newlines = 0;
        for (size_t i = 0; i < 100000; i++) {
            bytes[i] = draw_below(&draw, one_in) == 0 ? '\n' : 'b';
            newlines += bytes[i] == '\n';
        }
        cr_assert_eq(byte_scan(bytes, 100000).newlines, newlines);
    }
    cr_assert_eq(byte_scan(bytes, 0).newlines, 0);
}

typedef struct {
    const char *bytes;
    size_t ends;
} Row;

static const Row rows[] = {
    {"", 0},     {"a", 0},    {"\n", 1},           {"\r", 1},       {"\r\n", 1},
    {"\n\r", 2}, {"\r\r", 2}, {"a\r\nb\rc\nd", 3}, {"\r\n\r\n", 2},
};

Test(ingest_byte_scan, counts_all_three_line_ends)
{
    for (size_t i = 0; i < G_N_ELEMENTS(rows); i++)
        cr_assert_eq(count_line_ends(rows[i].bytes, strlen(rows[i].bytes)), rows[i].ends, "row %zu", i);
    cr_assert_eq(count_line_ends("a\r\n", 2), 1);
}
